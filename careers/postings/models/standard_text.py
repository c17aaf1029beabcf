from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ops_site import bilingual


class StandardTextQuerySet(models.QuerySet):
    def chosen(self):
        """Those that a writer chooses; the others follow from what the posting says."""
        return self.exclude(kind__in=StandardText.BY_FACT)

    def always(self):
        """What every posting begins with."""
        return self.filter(kind=StandardText.Kind.ACCOMMODATION)


class StandardText(models.Model):
    """A statement that many postings make in the same words: its versions hold the words."""

    class Kind(models.TextChoices):
        AI_USED = "ai-used", _("Artificial intelligence is used")
        AI_NOT_USED = "ai-not-used", _("Artificial intelligence is not used")
        VACANCY_EXISTING = "vacancy-existing", _("The vacancy exists")
        VACANCY_FUTURE = "vacancy-future", _("The vacancy may come")
        ACCOMMODATION = "accommodation", _("Accommodation")
        OTHER = "other", _("Other")

    # What a posting's own facts call for; of these kinds there is one text each.
    BY_FACT = (Kind.AI_USED, Kind.AI_NOT_USED, Kind.VACANCY_EXISTING, Kind.VACANCY_FUTURE)

    key = models.SlugField(_("key"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)

    objects = StandardTextQuerySet.as_manager()

    class Meta:
        verbose_name = _("standard text")
        verbose_name_plural = _("standard texts")
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(
                "kind",
                condition=~Q(kind="other"),
                name="standard_text_kind_is_unique",
                violation_error_message=_("There is a text of this kind already."),
            ),
        ]

    def __str__(self):
        return bilingual.plain(self, "name")

    @property
    def newest_number(self):
        """That of its newest version; 0 before there is one."""
        versions = StandardTextVersion.objects.filter(text=self.pk)
        return versions.aggregate(last=models.Max("number"))["last"] or 0


class StandardTextVersion(models.Model):
    """The words of a standard text from one day on, and the name that the text had then, which
    stands above them; never changed.
    """

    text = models.ForeignKey(StandardText, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    name_en = models.CharField(_("name (English)"), max_length=120)
    name_fr = models.CharField(_("name (French)"), max_length=120)
    words_en = models.TextField(_("words (English)"))
    words_fr = models.TextField(_("words (French)"))
    source = models.TextField(_("source"), blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    written_at = models.DateTimeField(_("written"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of a standard text")
        verbose_name_plural = _("versions of standard texts")
        ordering = ["text", "number"]
        constraints = [
            models.UniqueConstraint("text", "number", name="standard_text_version_is_unique"),
        ]

    def __str__(self):
        return f"{self.text} {self.number}"

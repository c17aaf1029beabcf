from django.db import models
from django.utils.translation import gettext_lazy as _


class Synonyms(models.Model):
    """Words of which each also finds what the others find, in either language."""

    words = models.TextField(
        _("words"), help_text=_("One a line; a line may have several words: “project manager”.")
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["pk"]

    def __str__(self):
        return ", ".join(self.lines())

    def lines(self):
        return [line.strip() for line in self.words.splitlines() if line.strip()]

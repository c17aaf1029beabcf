from django.db import models
from django.db.models import Case, Count, F, Q, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ops_site import analyser, bilingual, fulltext

# A query has at most 100 words: one word in the name, or begun there, weighs more than all others.
WEIGHTS = {"name": 1_000, "near": 4, "body": 1}
INDEXED = ("name", "near", "body")


class SearchEntryQuerySet(models.QuerySet):
    def matching(self, query, weights=WEIGHTS):
        """Those that hold every word of `query`, with their `score`; none without a word.

        Raises `analyser.QueryTooLong`.
        """
        words = fulltext.sought(query, bilingual.current())
        if not words:
            return self.none()
        found = fulltext.is_held(self.model._meta.db_table, "id", words)
        names = either_way(query)
        whole = Case(
            When(Q(sort_en__in=names) | Q(sort_fr__in=names), then=Value(0)), default=Value(1)
        )
        over = Case(When(over_on__lte=timezone.localdate(), then=Value(1)), default=Value(0))
        return (
            self.filter(found)
            .annotate(score=fulltext.score(words, weights), unlike=whole, over=over)
            .defer(*INDEXED)
        )

    def best_first(self):
        """Whole names first, then by score; what is of the past after what lasts."""
        return self.order_by(*self._order())

    def from_a_to_z(self):
        return self.order_by(f"sort_{bilingual.current()}", "pk")

    def first_of_each(self, number):
        """The first `number` of each kind, each with `of_kind`, how many of its kind there are."""
        window = {"partition_by": F("kind")}
        place = Window(RowNumber(), order_by=self._order(), **window)
        counted = self.annotate(of_kind=Window(Count("pk"), **window), place=place)
        return counted.filter(place__lte=number).order_by("kind", "place")

    @staticmethod
    def _order():
        sort = f"sort_{bilingual.current()}"
        return [F("unlike"), F("score").desc(), F("over"), F("length"), F(sort), F("pk")]


class SearchEntry(models.Model):
    """What search knows of one page: what it shows of it, and the analysed words by which it is
    found, both languages together.

    Written by organization/search.py alone, from the facts. The database's own index beside the
    words follows each row by itself: see ops_site/fulltext.py.
    """

    class Kind(models.TextChoices):
        UNITS = "units", _("Ministries, agencies and other units")
        ROLES = "roles", _("Roles")
        PEOPLE = "people", _("People")
        PAGES = "pages", _("Pages of this site")
        JOB_TYPES = "job-types", _("Job types")

    kind = models.CharField(max_length=20, choices=Kind)
    key = models.CharField(max_length=40)
    title_en = models.CharField(max_length=250)
    title_fr = models.CharField(max_length=250, blank=True)
    context_en = models.TextField(blank=True)
    context_fr = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    text_fr = models.TextField(blank=True)
    address_en = models.CharField(max_length=400)
    address_fr = models.CharField(max_length=400)
    # The words of the title; of what it is beside (other names, its unit); of its text.
    name = models.TextField(default="")
    near = models.TextField(default="")
    body = models.TextField(default="")
    length = models.PositiveIntegerField(default=0)
    # Made of a–z and 0–9 alone, so that every database sorts them alike.
    sort_en = models.CharField(max_length=500)
    sort_fr = models.CharField(max_length=500)
    # The first day on which it is of the past, where a source says so.
    over_on = models.DateField(null=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"
        indexes = [
            models.Index(fields=["kind", "sort_en", "id"], name="search_entry_a_to_z_en"),
            models.Index(fields=["kind", "sort_fr", "id"], name="search_entry_a_to_z_fr"),
        ]
        constraints = [models.UniqueConstraint("kind", "key", name="search_entry_is_one_a_page")]

    def __str__(self):
        return f"{self.kind} {self.key}"


def sorting(title):
    """A title as a key that sorts alike everywhere."""
    return "0".join(analyser.plain_words(title))[:500]


def either_way(query):
    """What a name is sorted by, whichever of a person's names the query begins with."""
    words = analyser.plain_words(query)
    turned = [*words[-1:], *words[:-1]]
    return {"0".join(words)[:500], "0".join(turned)[:500]}

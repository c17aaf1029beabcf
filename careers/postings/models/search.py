from django.db import models


class Words(models.Model):
    """The analysed words of one posting, both languages together, by field.

    Each word stands between two spaces. Written by the search seam alone; the database's own
    index beside each table (a tsvector with GIN on PostgreSQL, FTS5 on SQLite) follows each row
    by itself: see migrations 0002 and 0006.
    """

    title = models.TextField(default="")
    place = models.TextField(default="")
    body = models.TextField(default="")

    class Meta:
        abstract = True


class SearchEntry(Words):
    """Of every posting that there ever was."""

    posting = models.OneToOneField(
        "postings.Posting", models.CASCADE, primary_key=True, related_name="search_entry"
    )

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"

    def __str__(self):
        return f"search entry of {self.posting_id}"


class CurrentSearchEntry(Words):
    """The same of the postings not yet closed alone: a search of the board costs the same however
    many have closed. Nothing depends on the closed ones being gone from it.
    """

    posting = models.OneToOneField(
        "postings.Posting", models.CASCADE, primary_key=True, related_name="current_entry"
    )

    class Meta:
        verbose_name = "current search entry"
        verbose_name_plural = "current search entries"

    def __str__(self):
        return f"current search entry of {self.posting_id}"

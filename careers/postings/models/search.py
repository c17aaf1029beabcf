from django.db import models


class SearchEntry(models.Model):
    """The analysed words of one posting, both languages together, by field.

    Each word stands between two spaces. Written by the search seam alone; the database's own
    index beside it (a tsvector with GIN on PostgreSQL, FTS5 on SQLite) follows each row by
    itself: see migration 0002.
    """

    posting = models.OneToOneField(
        "postings.Posting", models.CASCADE, primary_key=True, related_name="search_entry"
    )
    title = models.TextField(default="")
    place = models.TextField(default="")
    body = models.TextField(default="")

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"

    def __str__(self):
        return f"search entry of {self.posting_id}"

from django.db import models


class SeededRow(models.Model):
    """What seeding last wrote into one row, so that a later change by an editor can be told."""

    table = models.CharField(max_length=100)
    key = models.CharField(max_length=300)
    object_id = models.BigIntegerField()
    values = models.JSONField()
    # Gone from the fixtures, and the row was closed for it.
    closed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint("table", "key", name="seeded_row_is_unique")]

    def __str__(self):
        return f"{self.table} {self.key}"

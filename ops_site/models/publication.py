from django.db import models


class Publication(models.Model):
    """One row that counts changes to public content: the generation that pages are made from."""

    generation = models.PositiveBigIntegerField(default=0)
    # Tells two changes apart that bore the same number because the first was rolled back.
    mark = models.CharField(max_length=32, default="")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="publication_has_one_row")
        ]

    def __str__(self):
        return f"generation {self.generation}"

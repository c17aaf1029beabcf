from django.db import models, transaction
from django.db.models import F

# Above the numbers of every past advertisement (240,577 in 2026), so that none meets them.
FIRST = 500_001


class NumberSequence(models.Model):
    """The last job ID given out. There is one row, and whoever raises it holds it."""

    last = models.PositiveIntegerField()

    class Meta:
        verbose_name = "number sequence"
        verbose_name_plural = "number sequences"

    def __str__(self):
        return str(self.last)


@transaction.atomic
def next_number(is_taken=lambda number: False):
    """A job ID that nobody else gets; numbers that samples or imports took are passed over."""
    NumberSequence.objects.get_or_create(pk=1, defaults={"last": FIRST - 1})
    while True:
        NumberSequence.objects.filter(pk=1).update(last=F("last") + 1)
        number = NumberSequence.objects.get(pk=1).last
        if not is_taken(number):
            return number

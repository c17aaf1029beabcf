from itertools import pairwise

from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.utils.translation import gettext as _

from ops_site.bilingual import CODES


class FormerPeriods(BaseInlineFormSet):
    """Former names, or places, of which no two were borne on one day."""

    def clean(self):
        super().clean()
        for form in self.deleted_forms:
            if any(getattr(form.instance, f"slug_{code}", "") for code in CODES):
                raise ValidationError(_("An old address stays, since other pages use it."))
        periods = [form.cleaned_data for form in self.forms if form.is_valid()]
        spans = sorted(
            (period["start"], period["end"], str(number))
            for number, period in enumerate(periods, 1)
            if period.get("start") and period.get("end") and not period.get("DELETE")
        )
        for (_start, end, one), (start, _end, other) in pairwise(spans):
            if start < end:
                told = _("Rows %(one)s and %(other)s tell of the same days: only one can be so.")
                raise ValidationError(told % {"one": one, "other": other})

"""The rows of an approved posting, on the form of its amendment."""

from django.forms.models import BaseInlineFormSet

from careers.postings.admin.rows import (
    CityInline,
    PayRangeInline,
    RequirementInline,
    RowForm,
    TermInline,
)


def whole(inline, request, obj=None):
    return inline.fields


class AmendedCities(CityInline):
    get_fields = whole


class AmendedTerms(TermInline):
    get_fields, is_needed = whole, False


class AmendedPay(PayRangeInline):
    get_fields, is_needed = whole, False


class AmendedWording(RequirementInline):
    """Only the words: applicants have answered each requirement by its number."""

    form, formset, empty_rows = RowForm, BaseInlineFormSet, 0
    fields = RequirementInline.fields_to_read[1:]
    get_fields = whole

    def has_add_permission(self, request, obj):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


INLINES = (AmendedCities, AmendedTerms, AmendedPay, AmendedWording)

"""The rows of a posting on its form: cities, terms, pay, requirements.

Each offers empty rows, so that it works without a script.
"""

from django import forms
from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import policies, workflow
from careers.postings.admin.amounts import HoursField, MoneyField
from careers.postings.admin.fields import CityField, DayField
from careers.postings.admin.texts import WRITTEN
from careers.postings.choices import RequirementKind
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from careers.postings.models.requirement import WAITING

ORDER_OF_KINDS = list(RequirementKind)


def say_languages(form):
    """Tell browsers and screen readers in which language a field is to be written."""
    for name, field in form.fields.items():
        if name.endswith(("_en", "_fr")):
            field.widget.attrs["lang"] = name[-2:]


def is_written(request, posting):
    """Whether the page is a form: a draft's, and what was sent when the draft ceased to be one.

    The form then refuses to save, but nobody loses what they typed.
    """
    if request.method == "POST":
        return policies.can_edit(request.user, posting)
    return workflow.is_editable(request.user, posting)


class RowForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_languages(self)


class Rows(admin.StackedInline):
    """Whoever may edit the posting may edit its rows: the form of the posting decides."""

    form = RowForm
    formfield_overrides = WRITTEN
    template = "postings/admin/rows.html"
    empty_rows = 1
    is_needed = False  # Before the posting can be submitted.
    fields_to_read = None

    def get_extra(self, request, obj=None, **kwargs):
        return self.empty_rows

    def get_fields(self, request, obj=None):
        if obj is None or is_written(request, obj):
            return self.fields
        return self.fields_to_read or self.fields

    def has_view_permission(self, request, obj=None):
        return True

    def has_add_permission(self, request, obj):
        return True

    def has_change_permission(self, request, obj=None):
        return True

    def has_delete_permission(self, request, obj=None):
        return True


class CityForm(RowForm):
    city = CityField()


class CityFormSet(BaseInlineFormSet):
    def get_unique_error_message(self, unique_check):
        return _("The same city is named twice.")


class CityInline(Rows):
    model = Posting.cities.through
    form = CityForm
    formset = CityFormSet
    verbose_name = gettext_lazy("city")
    verbose_name_plural = gettext_lazy("cities")
    empty_rows = 3
    fields = ("city",)
    fields_to_read = ("city_name",)
    readonly_fields = ("city_name",)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("city")

    @admin.display(description=gettext_lazy("city"))
    def city_name(self, row):
        return str(row.city)


class TermForm(RowForm):
    def clean_count(self):
        if self.cleaned_data["count"] == 0:
            raise forms.ValidationError(_("Give the number of positions: 1 or more."))
        return self.cleaned_data["count"]


class TermInline(Rows):
    model = PositionTerm
    form = TermForm
    is_needed = True
    fields = (("count", "kind", "months", "extendable"), ("note_en", "note_fr"))


class PayRangeForm(RowForm):
    class Meta:
        field_classes = {
            "minimum": MoneyField,
            "maximum": MoneyField,
            "hours_per_week": HoursField,
            "effective_from": DayField,
        }

    def clean(self):
        super().clean()
        least, most = (self.cleaned_data.get(name) for name in ("minimum", "maximum"))
        if least and most and most < least:
            self.add_error("maximum", _("Give an amount that is not below the start."))


class PayRangeInline(Rows):
    model = PayRange
    form = PayRangeForm
    is_needed = True
    fields = (("minimum", "maximum", "unit"), ("hours_per_week", "effective_from"))


class RequirementForm(RowForm):
    place = forms.IntegerField(
        label=gettext_lazy("Order"),
        help_text=gettext_lazy("Empty: at the end of its kind."),
        min_value=1,
        max_value=99,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["place"].initial = self.instance.number


class RequirementFormSet(BaseInlineFormSet):
    """Numbers the requirements: mandatory, rated, assets, and within each as ordered here."""

    def save_new(self, form, commit=True):
        form.instance.number = WAITING + self.forms.index(form)
        return super().save_new(form, commit)

    def save(self, commit=True):
        saved = super().save(commit)
        kept = [form for form in self.forms if form.instance.pk and form not in self.deleted_forms]
        Requirement.objects.renumber([form.instance for form in sorted(kept, key=_rank)])
        return saved


def _rank(form):
    return ORDER_OF_KINDS.index(form.instance.kind), form.cleaned_data.get("place") or WAITING


class RequirementInline(Rows):
    model = Requirement
    form = RequirementForm
    formset = RequirementFormSet
    empty_rows = 3
    fields = (("kind", "place"), ("text_en", "text_fr"), ("assessed_en", "assessed_fr"))
    fields_to_read = (("number", "kind"), *fields[1:])


# What an event calls the rows that an edit changed.
NAMES = {
    Posting.cities.through: "cities",
    PositionTerm: "terms",
    PayRange: "pay_ranges",
    Requirement: "requirements",
}

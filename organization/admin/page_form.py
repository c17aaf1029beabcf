"""The form of an information page and of its sections; it works without a script."""

from math import inf

from django import forms
from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import formats
from organization import editing, proofreading
from organization.admin import page_asking
from organization.admin.sourced import TEXTS, SourcedForm
from organization.models import InformationPage, PageSection

LEVELS = [
    (2, gettext_lazy("Section")),
    (3, gettext_lazy("Part of a section")),
    (4, gettext_lazy("Part of a part")),
]
EMPTY_SECTIONS = 2
LONGEST_ANCHOR = 80


class InstantInput(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class CleanText:
    """Mixin of a form: no text in it is one that is never published.

    Browsers know the language of each field.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name.endswith(("_en", "_fr")):
                field.widget.attrs["lang"] = name[-2:]

    def clean(self):
        cleaned = super().clean()
        texts = {name: text for name, text in self.cleaned_data.items() if isinstance(text, str)}
        for name, text in texts.items():
            for sentence in proofreading.refusals(name, text):
                self.add_error(name, sentence)
        return cleaned


class InformationPageForm(CleanText, SourcedForm):
    reason = forms.CharField(
        label=gettext_lazy("What changes, and why"),
        help_text=gettext_lazy("One sentence for your colleagues. The public does not see it."),
        max_length=250,
        required=False,
        widget=forms.TextInput,
    )
    publish_at = forms.DateTimeField(
        label=gettext_lazy("Publish later, at"),
        help_text=gettext_lazy(
            "Toronto time, for “Publish later” alone. Until then the page stays as it is."
        ),
        required=False,
        widget=InstantInput,
    )
    # The number of the last version when the page was opened: nobody writes over another's text.
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    # The tick by which the warnings that were read are accepted: see page_asking.py.
    all_the_same = forms.CharField(
        label=gettext_lazy("Publish all the same"), required=False, widget=forms.HiddenInput
    )
    # What was found in the text as it would be published: the form comes back to ask.
    warnings = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.latest = self.instance.versions.for_desk().first() if self.instance.pk else None
        self.initial["seen"] = self.latest.number if self.latest else 0

    def needs_source(self, cleaned):
        return cleaned.get("origin") != InformationPage.Origin.PROJECT

    def clean(self):
        cleaned = super().clean()
        self._check_instant(self.cleaned_data.get("publish_at"))
        seen = self.cleaned_data.get("seen")
        if self.instance.pk and seen not in (None, self.initial["seen"]):
            self._tell_of(self.latest)
        if self.warnings:
            self.add_error("all_the_same", page_asking.READ_FIRST)
        return cleaned

    def _check_instant(self, at):
        if "_later" not in self.data:
            if at and "_save" in self.data:
                told = _("Press “Publish later”, or empty this field to publish now.")
                self.add_error("publish_at", told)
        elif at is None and "publish_at" not in self.errors:
            self.add_error("publish_at", _("Say when: a day and a time."))
        elif at and at <= timezone.now():
            self.add_error("publish_at", editing.IN_THE_PAST)

    def _tell_of(self, latest):
        self.add_error(None, _meanwhile(latest) if latest else editing.MEANWHILE)
        # The form comes back knowing of it: to save again is to decide.
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = self.initial["seen"]


def _meanwhile(latest):
    told = _(
        "%(name)s saved version %(number)d of this page meanwhile (%(when)s). Your text is "
        "below. If you save again, yours replaces theirs, which stays among the versions."
    )
    who, when = latest.saved_by or _("somebody"), formats.instant(latest.saved_at)
    return told % {"number": latest.number, "name": who, "when": when}


class SectionForm(CleanText, forms.ModelForm):
    order = forms.IntegerField(
        label=gettext_lazy("Place"),
        help_text=gettext_lazy("Another number moves the section. Empty: at the end."),
        min_value=1,
        max_value=999,
        required=False,
    )
    level = forms.TypedChoiceField(
        label=gettext_lazy("Heading level"), choices=LEVELS, coerce=int, initial=2
    )
    anchor = forms.SlugField(
        label=gettext_lazy("Anchor"),
        help_text=gettext_lazy("The word after # in its address. Empty: made from the heading."),
        max_length=LONGEST_ANCHOR,
        required=False,
    )


class SectionFormSet(BaseInlineFormSet):
    """Gives anchors to sections without, and numbers all of them in the order asked for."""

    def clean(self):
        super().clean()
        kept = self._kept()
        taken = [form.instance.anchor for form in kept if form.instance.anchor]
        for form in kept:
            if not form.instance.anchor and not form.errors:
                heading = form.instance.heading_en or form.instance.heading_fr
                form.instance.anchor = free_anchor(heading, taken)
                taken.append(form.instance.anchor)

    def save(self, commit=True):
        kept = sorted(self._kept(), key=_place)
        for order, form in enumerate(kept, start=1):
            form.instance.order = order
        saved = super().save(commit)
        for form in kept:
            form.instance.save(update_fields=["order"])
        return saved

    def _kept(self):
        written = [form for form in self.forms if form.instance.pk or form.has_changed()]
        return [form for form in written if not self._should_delete_form(form)]


def _place(form):
    """Between the others: what is moved up stands before what stood there, moved down after."""
    wanted, was = form.cleaned_data.get("order"), form.initial.get("order")
    if wanted is None:
        return inf
    if wanted == was:
        return wanted
    return wanted + 0.5 if was is not None and wanted > was else wanted - 0.5


def free_anchor(heading, taken):
    """A word made of `heading` that is not among `taken`."""
    word = slugify(heading)[: LONGEST_ANCHOR - 4].strip("-") or "section"
    number, anchor = 1, word
    while anchor in taken:
        number += 1
        anchor = f"{word}-{number}"
    return anchor


class SectionInline(admin.StackedInline):
    model = PageSection
    form = SectionForm
    formset = SectionFormSet
    template = "admin/organization/informationpage/sections.html"
    formfield_overrides = TEXTS
    ordering = ["order", "pk"]
    fields = [
        ("order", "level", "anchor"),
        ("heading_en", "heading_fr"),
        ("body_en", "body_fr"),
        "french_is_unofficial",
        "source",
        "blocks",
    ]

    def get_extra(self, request, obj=None, **kwargs):
        return EMPTY_SECTIONS

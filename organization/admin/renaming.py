"""The questions of a unit's form when it is renamed or moved, and what is kept of the answers."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminDateWidget
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ops_site import formats
from ops_site.bilingual import CODES
from ops_site.publishing import published_together
from organization import renaming
from organization.admin.form_links import form_links
from organization.admin.sourced import FactForm

QUESTIONS = (
    gettext_lazy("If the name or the place changes"),
    {
        "fields": [("renamed_on", "respelled"), ("moved_on", "misplaced")],
        "description": gettext_lazy(
            "Change the name, or what it is part of, in its own field above, and say here since "
            "when. The old one is then kept by itself, with the source given below, and pages of "
            "earlier days tell it. With a new name you may give new address words: the old "
            "addresses lead on. Think of the short name and the acronym too."
        ),
    },
)
ADDRESS_STAYS = gettext_lazy(
    "An address stays, since other pages and people use it. It changes only with the name: give "
    "the first day under the new name, and the old address leads on."
)


class Question(NamedTuple):
    """Since when what changed is so; or, ticked, that the old was never right."""

    day: str
    tick: str
    unanswered: str
    unchanged: str


NAME = Question(
    "renamed_on",
    "respelled",
    gettext_lazy(
        "You changed: %(fields)s. Give the first day under the new name, or tick that only the "
        "spelling is put right."
    ),
    gettext_lazy("The name is as it was: leave this empty."),
)
PLACE = Question(
    "moved_on",
    "misplaced",
    gettext_lazy(
        "You changed: %(fields)s. Give the first day in the new place, or tick that a mistake is "
        "put right."
    ),
    gettext_lazy("It is part of the same as before: leave this empty."),
)


class RenamingForm(FactForm):
    renamed_on = forms.DateField(
        label=gettext_lazy("First day under the new name"), required=False, widget=AdminDateWidget
    )
    respelled = forms.BooleanField(
        label=gettext_lazy("Only the spelling of the name is put right"), required=False
    )
    moved_on = forms.DateField(
        label=gettext_lazy("First day in the new place"), required=False, widget=AdminDateWidget
    )
    misplaced = forms.BooleanField(
        label=gettext_lazy("A mistake is put right: it was never part of the other"),
        required=False,
    )

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk:
            unit = self.instance
            self._check(NAME, self.changed_names(), unit.former_names)
            self._check(PLACE, self.changed_place(), unit.former_places)
            self._check_end(renaming.latest_end(unit.former_names))
        for code in CODES:
            self._check_address(f"slug_{code}", code)
        return cleaned

    def changed_names(self):
        """A name that was empty before is filled in, and not changed."""
        return [n for n in renaming.NAMES if n in self.changed_data and self.initial.get(n)]

    def changed_place(self):
        return [name for name in ("parent",) if name in self.changed_data]

    def _check(self, question, changed, former):
        day, ticked = (self.cleaned_data.get(name) for name in (question.day, question.tick))
        if question.day in self.errors:
            return
        if not changed:
            for name, given in ((question.day, day), (question.tick, ticked)):
                if given:
                    self.add_error(name, question.unchanged)
        elif day and ticked:
            self.add_error(question.day, _("Give the day or tick the box, not both."))
        elif day:
            self._check_order(question.day, day, renaming.latest_end(former))
        elif not ticked:
            fields = ", ".join(map(self.called, changed))
            self.add_error(question.day, question.unanswered % {"fields": fields})

    def _check_order(self, field, day, since):
        starts = [d for d in (since, self.cleaned_data.get("start")) if d and d >= day]
        end = self.cleaned_data.get("end")
        if starts:
            told = _("Give a later day: what you change began on %(day)s.")
            self.add_error(field, told % {"day": formats.day(max(starts))})
        elif end and end <= day:
            told = _("Give an earlier day: the unit is over on %(day)s.")
            self.add_error(field, told % {"day": formats.day(end)})

    def _check_end(self, named):
        end = self.cleaned_data.get("end")
        if end and named and end <= named and "end" in self.changed_data:
            told = _("Give a later day: the unit bears its present name since %(day)s.")
            self.add_error("end", told % {"day": formats.day(named)})

    def _check_address(self, field, code):
        slug = self.cleaned_data.get(field)
        if not slug or field not in self.changed_data:
            return
        may_change = not self.instance.pk or (self.changed_names() and self._given("renamed_on"))
        if not may_change:
            self.add_error(field, ADDRESS_STAYS)
        elif other := renaming.former_bearer(slug, code, but=self.instance.pk):
            self.add_error(field, renaming.leads_on(slug, other))

    def _given(self, field):
        return field in self.errors or self.cleaned_data.get(field)


class FormerNameForm(FactForm):
    def clean(self):
        cleaned = super().clean()
        for field in (slug for slug in renaming.SLUGS if slug in cleaned):
            was = self.initial.get(field, "")
            told = renaming.refused_word(self.instance.unit_id, field, was, cleaned[field])
            if told:
                self.add_error(field, told)
        return cleaned


class RenamesAndMoves:
    """Mixin of the admin of units."""

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj and self.has_change_permission(request, obj):
            return [*fieldsets[:-1], QUESTIONS, fieldsets[-1]]
        return fieldsets

    def save_related(self, request, form, formsets, change):
        with published_together():
            super().save_related(request, form, formsets, change)
            if change:
                keep(form)
        if change:
            self._tell_of_posts(request, form)

    def _tell_of_posts(self, request, form):
        after = {name: getattr(form.instance, name) for name in renaming.NAMES}
        if posts := renaming.posts_under(form.initial, after):
            told = ngettext(
                "The title of this post still carries the old name:",
                "The titles of these posts still carry the old name:",
                len(posts),
            )
            self.message_user(
                request, format_html("{} {}", told, form_links(posts)), messages.WARNING
            )


def keep(form):
    """What the unit was before the day that was given for the change."""
    said, unit, before = form.cleaned_data, form.instance, form.initial
    source = {"source": said["source"], "as_of": said["as_of"]}
    if said["renamed_on"]:
        renaming.keep_name(unit, before, end=said["renamed_on"], **source)
    if said["moved_on"]:
        renaming.keep_place(unit, before["parent"], end=said["moved_on"], **source)

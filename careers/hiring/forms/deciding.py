"""What staff decide on each mandatory requirement, as one form a requirement on one page."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.applications import content
from careers.applications.choices import GROUNDS, Ground, Outcome


def codes():
    """One choice for outcome and ground together, so that none of them can contradict the other."""
    for outcome, grounds in GROUNDS.items():
        for ground in grounds:
            yield f"{outcome.value}:{ground.value}", said(outcome, ground)


def said(outcome, ground):
    """ "Not met: The application does not show it." """
    words = {"outcome": Outcome(outcome).label, "ground": Ground(ground).label}
    return _("%(outcome)s: %(ground)s") % words


class DecisionForm(forms.Form):
    """Each field remembers what it showed: what somebody has not touched is not decided again."""

    decision = forms.ChoiceField(
        choices=codes, widget=forms.RadioSelect, required=False, show_hidden_initial=True
    )
    note = forms.CharField(
        widget=forms.Textarea({"rows": 2}),
        required=False,
        show_hidden_initial=True,
        help_text=gettext_lazy("The candidate does not read it."),
    )

    def __init__(self, requirement, standing, data=None, *, overlaid=None):
        self.requirement, self.standing = requirement, standing
        super().__init__(
            data,
            prefix=f"requirement-{requirement.number}",
            initial=overlaid or _shown(standing),
        )
        number = {"number": requirement.number}
        self.fields["decision"].label = _("Decision on requirement %(number)d") % number
        self.fields["note"].label = _("Note for colleagues on requirement %(number)d") % number

    def clean(self):
        super().clean()
        if self.cleaned_data.get("note") and not (
            self.cleaned_data.get("decision") or self.has_error("decision")
        ):
            self.add_error("decision", _("Choose a decision to go with the note."))

    def words(self):
        """As the verb takes them."""
        outcome, _colon, ground = self.cleaned_data["decision"].partition(":")
        return {"outcome": outcome, "ground": ground, "note": self.cleaned_data["note"]}


def _shown(standing):
    if standing is None:
        return {}
    return {"decision": f"{standing.outcome}:{standing.ground}", "note": standing.note}


class Decisions:
    """The forms of all mandatory requirements of one application."""

    def __init__(self, application, data=None):
        self.application = application
        self.refused = []
        self.forms = self._forms(data)

    def __iter__(self):
        return iter(self.forms)

    def is_valid(self):
        return all([form.is_valid() for form in self.forms])

    def changed(self):
        """(requirement, words) of each that somebody has decided or decided otherwise."""
        return [
            (form.requirement, form.words())
            for form in self.forms
            if form.has_changed() and form.cleaned_data["decision"]
        ]

    def refuse(self, sentences):
        """Show what is decided by now, and over it what this person has just chosen and typed."""
        typed = {form.requirement.pk: _typed(form) for form in self.forms if form.has_changed()}
        self.refused = list(sentences)
        self.forms = self._forms(None, typed)

    def problems(self):
        """(message, anchor) of each, for the summary of errors."""
        return [(sentence, "") for sentence in self.refused] + [
            (
                _("%(label)s: %(message)s") % {"label": field.label, "message": message},
                _first(field),
            )
            for form in self.forms
            for field in form
            for message in field.errors
        ]

    def _forms(self, data, overlaid=None):
        standing = {each.requirement_id: each for each in self._decisions()}
        return [
            DecisionForm(
                requirement,
                standing.get(requirement.pk),
                data,
                overlaid=(overlaid or {}).get(requirement.pk),
            )
            for requirement in content.mandatory(self.application.posting)
        ]

    def _decisions(self):
        return self.application.decisions.select_related("by")


def _typed(form):
    return {name: form.cleaned_data[name] for name in ("decision", "note")}


def _first(field):
    return f"{field.auto_id}_0" if field.name == "decision" else field.auto_id

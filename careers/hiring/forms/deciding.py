"""What staff decide on each mandatory requirement, as one form a requirement on one page."""

from django import forms
from django.utils.translation import gettext as _

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
    )

    def __init__(self, requirement, standing, data=None):
        self.requirement, self.standing = requirement, standing
        prefix = f"requirement-{requirement.number}"
        super().__init__(data, prefix=prefix, initial=shown(standing))
        number = {"number": requirement.number}
        self.fields["decision"].label = _("Decision on requirement %(number)d") % number
        # Not a hint: the hidden copy of the field would bear it too, which HTML does not allow.
        label = _("Note for colleagues on requirement %(number)d (the candidate does not read it)")
        self.fields["note"].label = label % number

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


def shown(standing):
    """What the form shows of a decision that stands; nothing where there is none."""
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
        return all(form.is_valid() for form in self.forms)

    def changed(self):
        """(requirement, words) of each that somebody has decided or decided otherwise."""
        return [
            (form.requirement, form.words())
            for form in self.forms
            if form.has_changed() and form.cleaned_data["decision"]
        ]

    def refuse(self, sentences):
        """Show what is decided by now, and over it what this person has just chosen and typed."""
        self.refused = [str(sentence) for sentence in sentences]
        self.forms = self._forms(dict(self._overlaid()))

    def problems(self):
        """(message, anchor) of each, for the summary of errors."""
        return [(sentence, "") for sentence in self.refused] + [
            problem(field, message)
            for form in self.forms
            for field in form
            for message in field.errors
        ]

    def _forms(self, data):
        standing = self._standing()
        return [
            DecisionForm(requirement, standing.get(requirement.pk), data)
            for requirement in content.mandatory(self.application.posting)
        ]

    def _standing(self):
        decisions = self.application.decisions.select_related("by")
        return {decision.requirement_id: decision for decision in decisions}

    def _overlaid(self):
        """The data of all forms as if this person had typed the same over what stands now."""
        standing = self._standing()
        for form in self.forms:
            now = shown(standing.get(form.requirement.pk))
            for name in form.fields:
                was = now.get(name, "")
                yield form[name].html_initial_name, was
                typed = form.cleaned_data[name] if name in form.changed_data else was
                yield form[name].html_name, typed


def problem(field, message):
    first = f"{field.auto_id}_0" if field.name == "decision" else field.auto_id
    return _("%(label)s: %(message)s") % {"label": field.label, "message": message}, first

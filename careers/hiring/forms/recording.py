"""What staff type of an application that came in on paper or by e-mail."""

from django import forms
from django.core import signing
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.applicants.inspection.verdict import MEDIA_TYPES
from careers.applications import content
from careers.applications.choices import Channel, Purpose
from careers.applications.models import Application
from careers.hiring import recording
from careers.postings.admin.fields import InstantInput
from ops_site import bilingual
from ops_site.moves import Refused

ACCEPTED = ",".join((".pdf", ".docx", *MEDIA_TYPES.values()))
SALT = "scan of a recorded application"


class ChoiceForm(forms.Form):
    posting = forms.ModelChoiceField(
        None, label=gettext_lazy("Which posting is it for?"), empty_label=gettext_lazy("Choose")
    )

    def __init__(self, postings, data=None):
        super().__init__(data)
        self.fields["posting"].queryset = postings
        self.fields["posting"].to_field_name = "number"


class RecordForm(forms.ModelForm):
    """Its fields stand in sections: how it came, who sent it, the answers, the scans."""

    channel = forms.ChoiceField(
        label=gettext_lazy("How it was received"),
        choices=[(each.value, each.label) for each in (Channel.PAPER, Channel.MAIL)],
        widget=forms.RadioSelect,
    )
    received_at = forms.DateTimeField(
        label=gettext_lazy("When it was received"),
        help_text=gettext_lazy("Toronto time. It decides whether the application was in time."),
        widget=InstantInput,
    )

    class Meta:
        model = Application
        fields = (*content.CONTACT, "language")
        labels = {"language": gettext_lazy("Language in which the person is told")}
        help_texts = {
            "email": gettext_lazy("Without one, no e-mail is sent: the person is told by letter."),
        }

    field_order = ("channel", "received_at", *content.CONTACT, "language")

    def __init__(self, posting, user, data=None, files=None):
        super().__init__(data, files)
        self.posting, self.user = posting, user
        self.requirements = list(content.mandatory(posting))
        self.fields["name"].required = True
        self._add_answers()
        self._add_scans()

    def _add_answers(self):
        for requirement in self.requirements:
            words = {"number": requirement.number}
            self.fields[f"answer-{requirement.number}"] = forms.CharField(
                label=_("Answer to requirement %(number)d") % words,
                help_text=bilingual.plain(requirement, "text"),
                widget=forms.Textarea({"rows": 4}),
                required=False,
            )

    def _add_scans(self):
        for purpose in Purpose:
            self.fields[purpose.value] = forms.FileField(
                label=_("Scan: %(purpose)s") % {"purpose": purpose.label},
                help_text=_("PDF or Word document (.docx), 10 MB at most, 50 pages at most."),
                widget=forms.FileInput({"accept": ACCEPTED}),
                allow_empty_file=True,
                required=False,
            )

    def clean_received_at(self):
        received = self.cleaned_data["received_at"]
        if received > timezone.now():
            raise forms.ValidationError(_("This is in the future."))
        return received

    def clean(self):
        """A scan is taken in although something else is wrong: it need not be chosen again."""
        super().clean()
        self.taken_in = {purpose: self._scan(purpose) for purpose in Purpose}

    def _scan(self, purpose):
        upload = self.cleaned_data.get(purpose.value)
        if not upload:
            return self._taken_in_before(purpose)
        try:
            return recording.take_in(upload, purpose)
        except Refused as refusal:
            self.add_error(purpose.value, [str(sentence) for sentence in refusal.sentences])
            return None

    def _taken_in_before(self, purpose):
        token = self.data.get(f"taken-in-{purpose.value}", "")
        try:
            key, owner = signing.loads(token, salt=SALT)
        except signing.BadSignature:
            return None
        return recording.waiting(key) if owner == self.user.pk else None

    def answers(self):
        """(requirement, text) of those that were answered."""
        told = [(each, self.cleaned_data[f"answer-{each.number}"]) for each in self.requirements]
        return [(requirement, text) for requirement, text in told if text]

    def versions(self):
        return {purpose: version for purpose, version in self.taken_in.items() if version}

    def kept(self):
        """(name of the hidden field, its value, purpose, version) of each scan taken in."""
        return [
            (
                f"taken-in-{purpose.value}",
                signing.dumps([version.pk, self.user.pk], salt=SALT),
                purpose.label,
                version,
            )
            for purpose, version in getattr(self, "taken_in", {}).items()
            if version
        ]

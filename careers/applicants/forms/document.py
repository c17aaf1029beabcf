from django import forms
from django.utils.translation import gettext_lazy as _

from careers.applicants.choices import DocumentKind
from careers.applicants.inspection.verdict import MEDIA_TYPES
from ops_site.moves import Refused

# Only what the browser offers first: what comes is judged by its content.
ACCEPTED = ",".join((".pdf", ".docx", *MEDIA_TYPES.values()))


class ReplacementForm(forms.Form):
    """One file, judged by the verb that takes it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF or Word document (.docx), 10 MB at most, 50 pages at most."),
        # An empty file is refused by its own sentence.
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )

    def receive(self, verb, owner):
        """The version that `verb(owner, file, …)` makes, or None with the refusal in the form."""
        if not self.is_valid():
            return None
        fields = dict(self.cleaned_data)
        try:
            return verb(owner, fields.pop("file"), **fields)
        except Refused as refusal:
            self.add_error("file", list(refusal.sentences))
            return None


class UploadForm(ReplacementForm):
    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=DocumentKind,
        error_messages={"required": _("Say what the document is.")},
    )
    field_order = ["kind", "file"]

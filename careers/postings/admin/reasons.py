"""What and why, as HR types them for the public; in both languages of a bilingual position."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.admin.texts import WrittenField
from careers.postings.choices import Language

LABELS = {
    "what_en": gettext_lazy("What was changed (English)"),
    "what_fr": gettext_lazy("What was changed (French)"),
    "why_early_en": gettext_lazy("Why not at 11:59 p.m. (English)"),
    "why_early_fr": gettext_lazy("Why not at 11:59 p.m. (French)"),
    "why_en": gettext_lazy("Why (English)"),
    "why_fr": gettext_lazy("Why (French)"),
}
LONGEST = 2_000


class PublicField(WrittenField):
    """A few sentences in one language."""

    is_for_some = True  # Its hint says when it has to be filled in.

    def __init__(self, *, language, label, **kwargs):
        widget = forms.Textarea({"rows": 3, "lang": language})
        hint = gettext_lazy("The public reads it: in both languages if the position is bilingual.")
        told = {"label": label, "widget": widget, "help_text": hint, "max_length": LONGEST}
        super().__init__(required=False, **{**told, **kwargs})


class WhatField(PublicField):
    def __init__(self, *, language, **kwargs):
        super().__init__(language=language, label=LABELS[f"what_{language}"], **kwargs)


class WhyField(PublicField):
    def __init__(self, *, language, **kwargs):
        super().__init__(language=language, label=LABELS[f"why_{language}"], **kwargs)


class WhyEarlyField(PublicField):
    def __init__(self, *, language, **kwargs):
        hint = gettext_lazy("The public reads it beside the closing.")
        label = LABELS[f"why_early_{language}"]
        super().__init__(language=language, label=label, help_text=hint, **kwargs)


def require_both(form, posting, kinds=("why",)):
    """An error at each field that has to be filled in; of no `posting`, one language is enough."""
    is_bilingual = posting is not None and posting.language == Language.BILINGUAL
    for kind in kinds:
        said = {code: form.cleaned_data.get(f"{kind}_{code}") for code in ("en", "fr")}
        if is_bilingual:
            for code in (code for code, text in said.items() if not text):
                form.add_error(f"{kind}_{code}", _("Bilingual position: say it in both languages."))
        elif not any(said.values()):
            form.add_error(f"{kind}_en", _("Say it in one language at least: the public reads it."))

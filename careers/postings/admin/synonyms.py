"""The words of which each also finds what the others find."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.models import Synonyms
from ops_site.analyser import LONGEST_QUERY, pieces
from ops_site.publishing import PublishingAdmin


class SynonymsForm(forms.ModelForm):
    def clean_words(self):
        lines = list(dict.fromkeys(Synonyms(words=self.cleaned_data["words"]).lines()))
        if len(lines) < 2:
            raise ValidationError(_("Enter at least two lines: each finds what the others find."))
        for line in lines:
            if not pieces(line) or len(line) > LONGEST_QUERY:
                refusal = _("“%(line)s” cannot be searched for: use words, and fewer of them.")
                raise ValidationError(refusal, params={"line": line[:40]})
        return "\n".join(lines)


@admin.register(Synonyms)
class SynonymsAdmin(PublishingAdmin):
    form = SynonymsForm
    list_display = ("together", "note")
    search_fields = ("words", "note")
    fields = ("words", "note")

    @admin.display(description=gettext_lazy("words"), ordering="words")
    def together(self, synonyms):
        return str(synonyms)

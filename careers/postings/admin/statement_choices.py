"""The standard texts that a writer chooses, each with the words that it would say."""

from django import forms

from careers.postings.models import StandardText


class StatementsInput(forms.CheckboxSelectMultiple):
    template_name = "postings/admin/standard_texts.html"

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        versions = value.instance.versions.all()  # Fetched with the texts, in order.
        return {**option, "newest": versions[len(versions) - 1] if versions else None}


class StatementsField(forms.ModelMultipleChoiceField):
    widget = StatementsInput

    def __init__(self, **kwargs):
        super().__init__(StandardText.objects.chosen().prefetch_related("versions"), **kwargs)

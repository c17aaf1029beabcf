"""One look for every field: label, hint and error belong to their control."""

import re

from django import forms


class Letter(forms.Form):
    name = forms.CharField(label="Name", help_text="As in your <passport>")
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    way = forms.ChoiceField(
        label="Way", choices=[("a", "Air"), ("s", "Sea")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(label="I agree")
    why = forms.CharField(label="Why not?", required=False, max_length=2)

    def clean(self):
        raise forms.ValidationError("Nothing goes on Sundays.")


class Filter(forms.Form):
    q = forms.CharField(label="Keyword", required=False)


def attributes(text, name):
    """The attributes of the control called `name`."""
    tag = re.search(rf'<(?:input|textarea)[^>]* name="{name}"[^>]*>', text).group()
    return dict(re.findall(r'([\w-]+)="([^"]*)"', tag))


def test_control_names_its_hint_and_its_error():
    text = str(Letter({}))
    assert attributes(text, "name")["aria-describedby"] == "id_name_helptext id_name_error"
    assert attributes(text, "name")["aria-invalid"] == "true"
    assert 'id="id_name_helptext">As in your &lt;passport&gt;</div>' in text
    assert 'id="id_name_error"><p><span class="visually-hidden">Error: </span>' in text
    assert '<label class="field__label" for="id_name">' in text


def test_control_without_hint_or_error_names_none():
    found = attributes(str(Letter({"note": "x"})), "note")
    assert found.keys().isdisjoint({"aria-describedby", "aria-invalid"})


def test_group_of_choices_is_a_fieldset_with_a_legend():
    text = str(Letter({}))
    assert '<fieldset class="field field--invalid" aria-describedby="id_way_error">' in text
    assert '<legend class="field__label">Way <span class="field__flag">(required)</span>' in text


def test_one_box_has_its_label_after_it():
    text = str(Letter())
    assert re.search(r'<label class="choice" for="id_agreed"><input [^>]+> <span>I agree', text)


def test_required_and_optional_are_said_unless_nothing_is_required():
    text = str(Letter())
    assert (text.count("(required)"), text.count("(optional)")) == (3, 2)
    assert "(optional)" not in str(Filter())

"""One look for every field: label, hint and error belong to their control."""

import re

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import override


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


def test_summary_leads_from_each_error_to_its_control():
    text = render_to_string("partials/error_summary.html", {"form": Letter({})})
    assert '<div class="error-summary" role="alert" tabindex="-1" autofocus>' in text
    assert "<h2>There is a problem</h2>" in text
    assert "<li>Nothing goes on Sundays.</li>" in text
    assert re.findall(r'<a href="#(\w+)">([^<]+)</a>', text) == [
        ("id_name", "Name: This field is required."),
        ("id_way_0", "Way: This field is required."),
        ("id_agreed", "I agree: This field is required."),
    ]
    form = str(Letter({}))
    assert all(f'id="{anchor}"' in form for anchor in ("id_name", "id_way_0", "id_agreed"))


def test_summary_sets_no_colon_after_a_question():
    text = render_to_string("partials/error_summary.html", {"form": Letter({"why": "because"})})
    told = re.findall(r'<a href="#id_why">([^<]+)</a>', text)
    assert told == ["Why not? Ensure this value has at most 2 characters (it has 7)."]


def test_summary_takes_messages_of_other_origin():
    errors = [("No such city", "id_near"), ("Too long", "")]
    with override("fr"):
        text = render_to_string("partials/error_summary.html", {"errors": errors})
    assert "<h2>Il y a un problème</h2>" in text
    assert '<a href="#id_near">No such city</a>' in text
    assert "<li>Too long</li>" in text


def test_no_summary_without_an_error():
    for context in ({"form": Letter()}, {"form": Filter({})}, {"errors": []}, {}):
        assert render_to_string("partials/error_summary.html", context).strip() == ""

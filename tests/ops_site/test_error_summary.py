"""The summary of errors leads from each to its control, and is not there without one."""

import re

from django.template.loader import render_to_string
from django.utils.translation import override

from tests.ops_site.test_forms import Filter, Letter


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

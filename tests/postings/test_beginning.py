"""“Begin” by a typical job fills in what is empty; what somebody has typed stays."""

import re

import pytest

from careers.postings.models import Posting
from tests.postings.paper import fill_in, paper
from tests.postings.test_admin_form import ADD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("facts")]
BEGIN = {"button": "_begin", "from": "administrative-assistant"}
NOBODY = {"from": "nobody", "begun_by": "a\0b", "requirements-TOTAL_FORMS": "x"}
HIDDEN = '<input type="hidden" name="begun_by" value="%s" form="posting_form">'
FIRST = "requirements-0-text_en"


def test_what_was_typed_stays_and_the_rest_is_filled_in(recruiter_client, ministry):
    typed = {"title_en": "Office magician", "unit": str(ministry.pk), "contact_email": "a@b.ca"}
    response = fill_in(recruiter_client, ADD, **typed, **BEGIN)
    values = paper(response).values
    assert {name: values[name] for name in typed} == typed
    assert values["title_fr"] == "Adjoint administratif ou adjointe administrative"
    assert values["education"] == "high-school"
    assert values[FIRST] == "Professionalism and organization"
    assert "There is a problem" not in response.text
    assert "errorlist" not in response.text
    assert not Posting.objects.exists()
    response = recruiter_client.post(ADD, values | {"_continue": "Pressed"})
    posting = Posting.objects.get()
    assert (posting.title_en, posting.requirements.count()) == ("Office magician", 2)
    assert "from=" not in response.url


def test_another_role_takes_away_what_the_first_had_filled_in_alone(recruiter_client):
    first = fill_in(recruiter_client, ADD, **BEGIN)
    assert HIDDEN % "administrative-assistant" in first.text
    values = paper(first).values
    second = {"begun_by": "administrative-assistant", "from": "policy-advisor"}
    again = values | second | {"about_fr": "À moi", "_begin": "Pressed"}
    response = recruiter_client.post(ADD, again)
    assert HIDDEN % "policy-advisor" in response.text
    changed = paper(response).values
    assert changed["title_en"] == "Policy Advisor"
    assert changed["about_fr"] == "À moi"
    assert changed[FIRST] not in ("", values[FIRST])
    nothing = changed | {"_begin": "Pressed", "from": "", "begun_by": "policy-advisor"}
    emptied = paper(recruiter_client.post(ADD, nothing)).values
    assert (emptied["title_en"], emptied["about_fr"], emptied[FIRST]) == ("", "À moi", "")


def test_requirements_that_somebody_has_touched_are_left_alone(recruiter_client):
    response = fill_in(recruiter_client, ADD, **{FIRST: "You know trees."}, **BEGIN)
    values = paper(response).values
    assert values[FIRST] == "You know trees."
    assert values["requirements-1-text_en"] == ""


@pytest.mark.parametrize(("column", "value"), [("assessed_en", "By a test"), ("place", "2")])
def test_a_row_of_which_another_column_was_filled_in_is_touched_too(
    column, value, recruiter_client
):
    values = paper(fill_in(recruiter_client, ADD, **BEGIN)).values | {
        f"requirements-0-{column}": value
    }
    again = {"begun_by": BEGIN["from"], "from": "policy-advisor", "_begin": "Pressed"}
    changed = paper(recruiter_client.post(ADD, values | again)).values
    row = {name: text for name, text in values.items() if name.startswith("requirements-0-")}
    assert {name: changed[name] for name in row} == row


def test_how_something_is_assessed_is_not_given_to_another_requirement(recruiter_client):
    typed = {"requirements-0-assessed_en": "By a test"}
    values = paper(fill_in(recruiter_client, ADD, **typed, **BEGIN)).values
    assert (values[FIRST], values["requirements-0-assessed_en"]) == ("", "By a test")


def test_nothing_is_called_wrong_before_it_is_saved(recruiter_client):
    rows = {"terms-0-count": "0", "pay_ranges-0-minimum": "much", "requirements-0-place": "x"}
    page = fill_in(recruiter_client, ADD, title_en="Forester", **rows, **BEGIN)
    assert "errorlist" not in page.text
    refused = recruiter_client.post(ADD, paper(page).values | {"_continue": "Pressed"})
    assert refused.text.count("errorlist") > len(rows)
    assert not Posting.objects.exists()


def test_enter_in_a_field_saves_and_does_not_begin(recruiter_client):
    page = recruiter_client.get(ADD).text
    pressed = re.findall(r'<(?:button|input) type="submit"[^>]* name="(\w+)"', page)
    assert pressed == ["_continue", "_begin", "_continue", "_save", "_submit"]
    assert 'name="_continue" form="posting_form" tabindex="-1" aria-hidden="true">' in page


def test_a_role_that_is_none_fills_in_nothing(recruiter_client):
    response = fill_in(recruiter_client, ADD, title_en="Forester", button="_begin", **NOBODY)
    assert paper(response).values["title_en"] == "Forester"
    assert not Posting.objects.exists()

"""Reasons have a length, and a comment is no trap for what stands in the form above it."""

import pytest
from django.urls import reverse

from careers.postings.admin.overriding import OverrideForm
from careers.postings.admin.reasons import LONGEST
from tests.postings.desk import unchanged, whole_posting
from tests.postings.test_admin_form import change

pytestmark = pytest.mark.django_db
LONG = "x" * (LONGEST + 1)


@pytest.mark.parametrize(
    ("state", "page", "args"),
    [
        ("in-review", "move", ["ask_changes"]),
        ("scheduled", "deed", ["reschedule"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_reason_that_is_too_long_is_told_and_kept(state, page, args, approver_client, ministry):
    posting = whole_posting(state, unit=ministry, ai_use="")
    address = reverse(f"admin:postings_posting_{page}", args=[posting.pk, *args])
    with unchanged(posting):
        response = approver_client.post(address, {"reason": LONG, "seen": posting.version})
    assert f"at most {LONGEST} characters" in response.text
    assert LONG in response.text


def test_the_reason_of_an_override_has_the_same_length():
    form = OverrideForm({"reason": LONG, "seen": "1"})
    assert f"at most {LONGEST} characters" in str(form.errors["reason"])


def test_who_writes_is_told_to_save_before_a_comment(recruiter_client, ministry):
    told = "Save first what you have typed in the form above"
    draft, reviewed = (whole_posting(state, unit=ministry) for state in ("draft", "in-review"))
    assert told in recruiter_client.get(change(draft)).text
    assert told not in recruiter_client.get(change(reviewed)).text
    assert 'id="id_comment-text"' in recruiter_client.get(change(reviewed)).text

"""The queue of corrections in the administration."""

import re

import pytest
from django.contrib.auth.models import Permission

from ops_site.models import OutboxMessage
from organization import corrections
from organization.models import Correction
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/organization/correction/"


@pytest.fixture
def correction():
    told = {"page": "/en/about/", "fact": "Mission", "source": "", "email": "awa@example.org"}
    text = "<script>alert(1)</script>\u202e line\nnext"
    return corrections.receive("t", {**told, "text": text, "language": "fr"})


def change(correction):
    return f"{LIST}{correction.pk}/change/"


def settle(correction):
    return f"{LIST}{correction.pk}/settle/"


def rows(page):
    return re.findall(r'class="field-reference"><a [^>]*>([^<]+)<', page.text)


def staff(sign_in, *codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return sign_in(user)


def test_the_list_has_the_open_and_the_settled_ones(editor, editor_client, correction):
    other = corrections.receive("u", {**_facts(correction), "text": "b"})
    corrections.settle(other, by=editor, outcome=Correction.Outcome.CORRECTED)
    assert rows(editor_client.get(LIST)) == [other.reference, correction.reference]
    assert rows(editor_client.get(f"{LIST}?settled=no")) == [correction.reference]
    assert rows(editor_client.get(f"{LIST}?settled=yes")) == [other.reference]
    assert '<a href="/en/about/">' in editor_client.get(LIST).text


def _facts(correction):
    names = ("page", "fact", "text", "source", "email", "language")
    return {name: getattr(correction, name) for name in names}


def test_what_the_reader_wrote_is_shown_escaped_and_cannot_be_changed(editor_client, correction):
    page = editor_client.get(change(correction))
    assert "<script>alert" not in page.text
    assert '<bdi dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;\u202e line<br>next</bdi>' in (
        page.text
    )
    assert 'name="_save"' not in page.text
    editor_client.post(change(correction), {"text": "Mine", "outcome": "corrected"})
    correction.refresh_from_db()
    assert (correction.text[:8], correction.outcome) == ("<script>", "")


def test_before_it_is_settled_the_editor_reads_who_will_be_told(editor_client, correction):
    page = editor_client.get(settle(correction))
    assert "awa@example.org gets one e-mail" in page.text
    assert "<script>alert" not in page.text
    Correction.objects.update(email="")
    assert (
        "Nobody: the reader gave no e-mail address." in editor_client.get(settle(correction)).text
    )


def test_an_editor_settles_it(editor, editor_client, correction):
    response = editor_client.post(settle(correction), {"outcome": "corrected", "answer": "Merci."})
    assert (response.status_code, response.url) == (302, f"{LIST}?settled=no")
    correction.refresh_from_db()
    assert (correction.outcome, correction.settled_by) == ("corrected", editor)
    assert "Merci." in OutboxMessage.objects.last().text
    assert "Le fait a été corrigé" in OutboxMessage.objects.last().text
    assert "may_be_settled" not in editor_client.get(change(correction)).text
    assert "/settle/" not in editor_client.get(change(correction)).text


def test_without_an_outcome_nothing_is_settled(editor_client, correction):
    page = editor_client.post(settle(correction), {"answer": "Merci."})
    assert page.status_code == 200
    assert "Say what became of it." in page.text
    assert "Merci." in page.text
    assert Correction.objects.open().count() == 1
    assert OutboxMessage.objects.count() == 1


def test_who_may_only_look_settles_nothing(sign_in, correction):
    reader = staff(sign_in, "view_correction")
    assert reader.get(change(correction)).status_code == 200
    assert "/settle/" not in reader.get(change(correction)).text
    assert reader.get(settle(correction)).status_code == 403
    assert reader.post(settle(correction), {"outcome": "corrected"}).status_code == 403
    assert Correction.objects.open().count() == 1


def test_who_may_change_corrections_settles_them(sign_in, correction):
    client = staff(sign_in, "view_correction", "change_correction")
    assert client.post(settle(correction), {"outcome": "corrected"}).status_code == 302
    assert Correction.objects.open().count() == 0


def test_hr_staff_see_no_corrections(recruiter_client, correction):
    for address in (LIST, change(correction), settle(correction)):
        assert recruiter_client.get(address).status_code in (302, 403, 404)


@pytest.mark.parametrize("name", ["add/", "{}/delete/"])
def test_nobody_adds_or_deletes_one(name, editor_client, correction):
    assert editor_client.get(LIST + name.format(correction.pk)).status_code == 403
    assert Correction.objects.count() == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(
    count, editor_client, correction, django_assert_max_num_queries
):
    for number in range(count - 1):
        corrections.receive(str(number), _facts(correction))
    with django_assert_max_num_queries(9):
        assert len(rows(editor_client.get(LIST))) == count

"""Two windows settle one correction; and what waits for an editor is called by what it is about."""

import re
from datetime import UTC, datetime

import pytest

from ops_site.models import OutboxMessage
from organization import corrections
from organization.models import Correction
from tests.factories import AgencyFactory, UserFactory

pytestmark = pytest.mark.django_db
RECEIVED = datetime(2026, 3, 31, 15, tzinfo=UTC)
TYPED = {"outcome": "no-source", "answer": "We found none, in the second window."}
OUTCOMES = {"en": "The fact was corrected", "fr": "Le fait a été corrigé"}
WHO = {
    "en": "{who} settled this message on Tuesday, March\xa031, 2026, 11:00\xa0a.m. EDT: {how}.",
    "fr": "{who} a réglé ce message le mardi 31\xa0mars\xa02026 à 11\xa0h HAE\xa0: {how}.",
}


@pytest.fixture
def correction():
    AgencyFactory(name_en="Agricorp", name_fr="Agricorp", slug_en="agricorp", slug_fr="agricorp")
    told = {"page": "/en/organization/agencies/agricorp/", "fact": "Name in English", "source": ""}
    return corrections.receive(
        "t", {**told, "text": "a", "email": "awa@example.org", "language": "en"}
    )


def settled(correction, by):
    corrections.settle(correction, by=by, outcome="corrected", answer="The first window’s.")
    Correction.objects.update(settled_at=RECEIVED)


@pytest.mark.parametrize("language", WHO)
def test_who_comes_second_reads_who_was_first_and_keeps_the_answer(
    language, correction, editor, editor_client
):
    type(editor).objects.update(language=language)
    other = UserFactory(email="other@example.org", is_superuser=True)
    settled(correction, other)
    page = editor_client.post(f"/admin/organization/correction/{correction.pk}/settle/", TYPED)
    words = WHO[language].format(who=other, how=OUTCOMES[language])
    assert (page.status_code, page.context["errors"]) == (409, [(words, "")])
    assert TYPED["answer"] in re.search(r"<textarea[^>]*>([^<]*)<", page.text)[1]
    assert 'type="submit" class="default"' not in page.text
    correction.refresh_from_db()
    assert (correction.outcome, OutboxMessage.objects.count()) == ("corrected", 2)


def test_who_was_first_in_another_window_is_told_that(correction, editor, editor_client):
    settled(correction, editor)
    address = f"/admin/organization/correction/{correction.pk}/settle/"
    words = "You settled this message on Tuesday, March\xa031, 2026"
    assert editor_client.post(address, TYPED).context["errors"][0][0].startswith(words)
    assert words in editor_client.get(address, follow=True).text


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Answer to the reader"), ("fr", "Réponse à la personne")]
)
def test_the_answer_has_one_name(language, words, correction, editor, editor_client):
    type(editor).objects.update(language=language)
    address = f"/admin/organization/correction/{correction.pk}"
    for page in ("settle", "change"):
        labels = re.findall(r"<label[^>]*>\s*([^<]+)", editor_client.get(f"{address}/{page}/").text)
        assert words in [label.strip().rstrip(":\xa0 ") for label in labels]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "Correction (Agricorp, Name in English), received on March\xa031, 2026"),
        (
            {"page": "/en/organization/agencies/", "fact": ""},
            "Correction (Agencies and Crown corporations), rec",
        ),
        ({"page": "", "fact": "", "kind": "barrier"}, "Barrier (no page was named), rec"),
    ],
)
def test_what_waits_is_called_by_its_page_fact_and_day(facts, words, correction, editor_client):
    Correction.objects.update(received_at=RECEIVED, **facts)
    page = editor_client.get("/admin/").text
    entry = re.search(
        rf'href="/admin/organization/correction/{correction.pk}/change/">([^<]+)', page
    )
    assert entry[1].startswith(words)

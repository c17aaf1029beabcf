"""Readers send more than corrections: a barrier, a wish for another format, a message."""

import pytest

from ops_site.models import OutboxMessage
from ops_site.moves import Refused
from organization import corrections
from organization.feedback_kinds import OF_KIND
from organization.models import Correction
from tests.organization.reading import inside, links, text
from tests.organization.test_correction_page import FORM, LANGUAGES, errors, send

pytestmark = pytest.mark.django_db
Kind, Outcome = Correction.Kind, Correction.Outcome
BARRIER = {"page": "/en/", "fact": "", "source": "", "text": "No.", "language": "en"}


@LANGUAGES
def test_feedback_offers_every_kind(language, client):
    start = {"en": "/en/feedback/", "fr": "/fr/retroaction/"}[language]
    ways = [way for way in links(client.get(start)).values() if way.startswith(FORM[language])]
    kinds = [f"{FORM[language]}?kind={kind}" for kind in ("barrier", "format", "message")]
    assert ways == [FORM[language], *kinds]


@pytest.mark.parametrize(
    ("kind", "heading", "missing"),
    [
        ("correction", "Suggest a correction", "Tell us what is wrong."),
        ("barrier", "Report a barrier", "Tell us what stopped you."),
        ("format", "Ask for another format", "Tell us what you need."),
        ("message", "Write to us", "Write your message."),
        ("zebra", "Suggest a correction", "Tell us what is wrong."),
    ],
)
def test_the_form_asks_what_that_kind_is_about(kind, heading, missing, client):
    page = client.get(FORM["en"], {"kind": kind})
    assert inside(page, "h1") == [heading]
    assert ('name="source"' in page.text) == (heading == "Suggest a correction")
    refused = send(client, kind=kind, text="")
    assert errors(refused)[0].endswith(missing)
    assert inside(refused, "h1") == [heading]


@pytest.mark.parametrize("kind", Kind)
def test_it_is_kept_as_that_kind_and_the_reader_reads_what_follows(kind, client):
    answer = send(client, kind=kind.value)
    assert Correction.objects.get().kind == kind
    page = client.get(answer.url)
    assert inside(page, "h1") == [str(OF_KIND[kind].arrived)]
    assert str(OF_KIND[kind].next[0]) in text(page)


def test_it_is_settled_and_told_in_words_of_its_own(editor):
    barrier = corrections.receive("t", {**BARRIER, "kind": Kind.BARRIER, "email": "a@example.org"})
    with pytest.raises(Refused, match="Say what became of it"):
        corrections.settle(barrier, by=editor, outcome=Outcome.CORRECTED)
    corrections.settle(barrier, by=editor, outcome=Outcome.DONE)
    first, last = OutboxMessage.objects.order_by("pk")
    assert first.subject == f"Your message has arrived ({barrier.reference})"
    assert "Outcome: It was done" in last.text
    assert "fact" not in f"{first.text}{last.text}"


def test_editors_see_the_kind_and_are_offered_the_outcomes_that_fit(editor_client):
    barrier = corrections.receive("t", {**BARRIER, "kind": Kind.BARRIER})
    corrections.receive("u", {**BARRIER, "text": "Wrong."})
    rows = editor_client.get("/admin/organization/correction/?kind__exact=barrier")
    assert inside(rows, "td", "field-kind") == ["Barrier"]
    form = editor_client.get(f"/admin/organization/correction/{barrier.pk}/settle/").context["form"]
    values = [value for value, _label in form.fields["outcome"].choices]
    assert values == ["done", "answered", "cannot", "not-for-us"]

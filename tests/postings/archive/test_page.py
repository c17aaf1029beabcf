"""The page of the archive: its words, what is wrong in an address, and how many applied."""

import pytest

from careers.applications import applicants_told
from careers.postings.choices import Outcome
from ops_site.publishing import publish
from tests.factories import ApplicationFactory, CompetitionFactory, PostingFactory, midnight

pytestmark = pytest.mark.django_db


def shown(client, address):
    return " ".join(client.get(address).content.decode().split())


def test_a_closed_posting_tells_its_outcome_and_a_cancelled_one_no_day_of_closing(client):
    PostingFactory(closed=True, title_en="Ranger", outcome=Outcome.FILLED, outcome_at=midnight(-1))
    page = shown(client, "/en/jobs/archive/")
    assert "1 closed posting<" in page
    assert "<strong>Position filled</strong> · Closed " in page
    PostingFactory(open=True, status="cancelled", title_en="Forester")
    page = shown(client, "/en/jobs/archive/?q=forester")
    assert "<strong>Cancelled</strong>" in page
    assert "Closed " not in page.partition('class="cards"')[2].partition("</ul>")[0]


@pytest.mark.parametrize(
    ("applied", "told"),
    [
        (0, "Fewer than thirty people applied."),
        (29, "Fewer than thirty people applied."),
        (30, "30 or more people applied."),
        (39, "30 or more people applied."),
        (1240, "1,240 or more people applied."),
    ],
)
def test_few_are_never_counted_and_many_by_tens(applied, told):
    assert applicants_told.in_words(applied) == told


def test_what_came_in_counts_and_drafts_do_not(client, monkeypatch):
    monkeypatch.setattr(applicants_told, "FEW", 2)
    monkeypatch.setattr(applicants_told, "ROUNDED_TO", 1)
    posting = CompetitionFactory()
    for name in ("Pia", "Pat", "Pam"):
        ApplicationFactory(posting=posting, paper=True, name=name)
    ApplicationFactory(posting=posting)
    close(posting)
    for address in ("/en/jobs/archive/", posting.get_absolute_url()):
        assert "3 or more people applied." in shown(client, address)


def close(posting):
    posting.opens_at, posting.closes_at = midnight(-30), midnight(-1)
    posting.save()
    publish(posting)


def test_nothing_is_counted_of_a_record_a_sample_or_an_open_posting(client):
    PostingFactory(record=True, closes_at=midnight(-30))
    PostingFactory(closed=True, sample=True)
    assert "applied" not in shown(client, "/en/jobs/archive/").partition('id="results"')[2]
    posting = PostingFactory(open=True)
    assert "people applied" not in shown(client, posting.get_absolute_url())


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("before=x", "“x” is no place in this list: this is its beginning."),
        ("ministry=atlantis", "Ministry: “atlantis” is not one of the choices"),
        ("q=%3F", "Keyword or job ID: “?” has no word or number to search for."),
        ("after=99999999999999999-1", "is no place in this list"),
        ("before=999999999999-1", "is no place in this list"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_still_shown(client, query, message):
    PostingFactory(closed=True, title_en="Ranger")
    page = shown(client, f"/en/jobs/archive/?{query}")
    assert message in page
    assert "Ranger" in page


def test_the_french_page_speaks_french(client):
    PostingFactory(closed=True, title_fr="Garde forestier")
    page = shown(client, "/fr/emplois/archives/")
    assert "1 offre close" in page
    assert "Moins de trente personnes ont postulé." in page


@pytest.mark.parametrize(
    ("query", "name", "told"),
    [
        ("q=%2B", "q", "has no word or number to search for."),
        ("ministry=magic", "ministry", "“magic” is not one of the choices"),
        ("family=magic", "family", "“magic” is not one of the choices"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_belongs_to_it(query, name, told, client):
    PostingFactory(closed=True)
    page = shown(client, f"/en/jobs/archive/?{query}")
    at_field = page.partition(f'id="id_{name}_error">')[2].partition("</div>")[0]
    assert told in at_field
    control = page.partition(f'id="id_{name}"')[2].partition(">")[0]
    assert f'aria-invalid="true" aria-describedby="id_{name}_error"' in control
    assert page.count("aria-invalid") == page.count('class="field__error"') == 1
    assert f'href="#id_{name}"' in page
    assert "aria-invalid" not in shown(client, "/en/jobs/archive/?q=ranger")

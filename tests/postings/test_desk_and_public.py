"""From HR's desk to what the public reads: links, notices, reports, the outcome; and previews."""

import re

import pytest

from careers.postings import outcomes, workflow
from careers.postings.reporting import notices, verbs
from tests.factories import midnight
from tests.postings.desk import whole_posting
from tests.postings.paper import told
from tests.postings.test_admin_moves import change, move

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("state", "is_there"),
    [("draft", False), ("scheduled", False), ("open", True), ("closed", True), ("cancelled", True)],
)
def test_what_the_public_reads_is_one_link_away(state, is_there, ministry, recruiter_client):
    posting = whole_posting(state, unit=ministry)
    link = f'<a href="{posting.get_absolute_url()}">Public page</a>'
    assert (link in recruiter_client.get(change(posting)).text) is is_there


def test_the_message_after_an_approval_that_opens_it_leads_there(
    ministry, recruiter, approver_client
):
    posting = whole_posting(unit=ministry, opens_at=midnight(-1))
    workflow.submit(posting, by=recruiter)
    done = approver_client.post(move(posting, "approve"), {"seen": posting.version})
    [sentence] = told(done)
    assert f'Status: Open. <a href="{posting.get_absolute_url()}">Public page</a>' in sentence


def test_the_posting_tells_of_its_notices_and_reports(ministry, recruiter, recruiter_client):
    posting = whole_posting("open", unit=ministry)
    assert "Public notice" not in recruiter_client.get(change(posting)).text
    said = {"kind": "wrong", "text": "The pay.", "email": "", "language": "en"}
    report = verbs.receive("token", posting, said)
    notices.put_up(posting, by=recruiter, words_en="The pay is checked.", words_fr="Vérifiée.")
    page = recruiter_client.get(change(posting)).text
    assert "The pay is checked. (Rita Recruiter, " in page
    assert f'href="/admin/postings/postingreport/{report.pk}/notice/"' in page
    assert f'?q={posting.number}">1 report of a reader</a>: 1 to settle' in page


def test_the_outcome_stands_beside_the_status_and_is_chosen_already(
    ministry, recruiter, recruiter_client
):
    posting = whole_posting("closed", unit=ministry)
    outcomes.record_outcome(posting, by=recruiter, outcome="filled")
    assert "<p>Outcome: Position filled (" in recruiter_client.get(change(posting)).text
    form = recruiter_client.get(f"/admin/postings/posting/{posting.pk}/do/outcome/").text
    [chosen] = re.findall(r'<input[^>]*type="radio"[^>]*checked[^>]*>', form)
    assert 'value="filled"' in chosen


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_cannot_work_in_a_preview_is_no_link_there(language, ministry, recruiter_client):
    previews = []
    for state in ("draft", "open"):
        posting = whole_posting(state, unit=ministry)
        page = recruiter_client.get(f"{change(posting).removesuffix('change/')}preview/{language}/")
        main = page.text.partition("<main")[2].partition("</main>")[0]
        links = re.findall(r'href="([^"]+)"', main)
        previews.append([link for link in links if str(posting.number) in link])
        assert main.count('class="button') >= 3
    assert previews[0] == []
    assert len(previews[1]) >= 8

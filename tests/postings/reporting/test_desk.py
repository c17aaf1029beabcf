"""HR read the reports of their own postings, settle them, and put notices above a posting."""

import pytest
from django.urls import reverse

from careers.postings.models import PostingNotice, PostingReport
from careers.postings.reporting import notices, verbs
from ops_site.moves import NotPermitted, Refused
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(ministry):
    posting = PostingFactory(open=True, unit=ministry, title_en="Ranger")
    told = {"kind": "wrong", "text": "<i>Wrong</i> city", "email": "", "language": "en"}
    return verbs.receive("token", posting, told)


def page(name, report=None):
    return reverse(f"admin:postings_postingreport_{name}", args=[report.pk] if report else [])


def test_a_report_is_there_for_the_unit_alone(recruiter_client, stranger_client, report):
    own = recruiter_client.get(page("changelist")).content.decode()
    assert report.reference in own
    assert report.reference not in stranger_client.get(page("changelist")).content.decode()
    for name in ("change", "settle", "notice", "take"):
        assert recruiter_client.get(page(name, report), follow=True).status_code == 200
        there = stranger_client.get(page(name, report))
        assert (there.status_code, there.headers.get("Location")) in [
            *((404, None), (302, reverse("admin:index")))
        ]


def test_the_readers_words_are_shown_as_text(recruiter_client, report):
    told = recruiter_client.get(page("change", report)).content.decode()
    assert "&lt;i&gt;Wrong&lt;/i&gt; city" in told


def test_it_is_taken_up_and_settled_by_buttons(recruiter_client, recruiter, report):
    recruiter_client.post(page("take", report))
    report.refresh_from_db()
    assert report.taken_by == recruiter
    recruiter_client.post(page("settle", report), {"outcome": "upheld", "answer": ""})
    report.refresh_from_db()
    assert (report.outcome, report.settled_by) == ("upheld", recruiter)
    late = recruiter_client.post(page("settle", report), {"outcome": "dismissed", "answer": "No"})
    assert late.status_code == 409
    assert PostingReport.objects.get().outcome == "upheld"


def test_a_notice_stands_above_the_posting_in_each_language_until_it_is_taken_down(
    recruiter_client, client, report
):
    words = {"words_en": "The city is being checked.", "words_fr": "La ville est vérifiée."}
    recruiter_client.post(page("notice", report), words)
    address = report.posting.get_absolute_url()
    assert "The city is being checked." in client.get(address).content.decode()
    french = client.get(f"/fr/emplois/{report.posting.number}/", follow=True).content.decode()
    assert "La ville est vérifiée." in french
    recruiter_client.post(page("notice", report), {"down": PostingNotice.objects.get().pk})
    assert "being checked" not in client.get(address).content.decode()
    told = list(report.posting.events.values_list("name", "note"))
    assert told == [
        ("notice_put_up", "The city is being checked."),
        ("notice_taken_down", "The city is being checked."),
    ]


def test_a_notice_needs_both_languages_and_somebody_of_the_unit(report, recruiter, stranger):
    with pytest.raises(Refused):
        notices.put_up(report.posting, by=recruiter, words_en="Only English.", words_fr=" ")
    with pytest.raises(NotPermitted):
        notices.put_up(report.posting, by=stranger, words_en="A", words_fr="B")
    assert not PostingNotice.objects.exists()
    assert not report.posting.events.exists()
    standing = notices.put_up(report.posting, by=recruiter, words_en="A", words_fr="B")
    with pytest.raises(NotPermitted):
        notices.take_down(standing, by=stranger)
    notices.take_down(standing, by=recruiter)
    with pytest.raises(Refused):
        notices.take_down(standing, by=recruiter)
    assert report.posting.events.count() == 2

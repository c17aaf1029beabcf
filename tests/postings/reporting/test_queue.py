"""Reports of postings wait on the start page of whoever may settle them."""

import re

import pytest
from django.urls import reverse

from careers.postings.reporting import verbs
from tests.factories import PostingFactory

pytestmark = pytest.mark.django_db
TITLE = {"en": "Reports of postings to settle", "fr": "Signalements d’offres à régler"}


@pytest.fixture
def posting(ministry):
    return PostingFactory(open=True, unit=ministry, title_en="Ranger")


def received(posting, **facts):
    told = {"kind": "fraud", "text": "Its writer asks for money", "language": "en"}
    return verbs.receive("token", posting, {**told, "email": "ann@example.org", **facts})


def page(name, report):
    return reverse(f"admin:postings_postingreport_{name}", args=[report.pk])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_unsettled_waits_for_the_staff_of_its_unit_alone(
    language, posting, recruiter, recruiter_client, stranger_client
):
    recruiter.language = language
    recruiter.save()
    report, settled = received(posting), received(posting, text="Its city is wrong")
    verbs.settle(settled, by=recruiter, outcome="upheld")
    own, other = (client.get("/admin/").text for client in (recruiter_client, stranger_client))
    told = [
        f'{TITLE[language]} <span class="queue__count">(1)',
        page("change", report),
        page("change", settled),
    ]
    assert [words in own for words in told] == [True, True, False]
    assert [words in other for words in told] == [False, False, False]
    assert ("ann@example.org" in own, "asks for money" in own) == (False, False)


def test_the_oldest_stands_first_and_a_long_queue_leads_to_all(
    posting, recruiter, recruiter_client
):
    first, second, *_rest = [received(posting, text=f"Fault {number}") for number in range(7)]
    verbs.take_up(first, by=recruiter)
    text = recruiter_client.get("/admin/").text
    assert f"taken up by {recruiter}" in text
    assert "(7)" in text
    assert len(re.findall(r"/postingreport/\d+/change/", text)) == 5
    assert text.count(f"{reverse('admin:postings_postingreport_changelist')}?settled=no") == 1
    assert text.index(page("change", first)) < text.index(page("change", second))

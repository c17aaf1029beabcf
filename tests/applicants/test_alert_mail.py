"""What the mails of an alert say, in the language that its owner chose."""

import pytest
from django.utils import timezone

from careers.applicants import alert_mail, alerting
from careers.applicants.models import Alert
from careers.postings.models import Posting
from ops_site import outbox, sending
from ops_site.models import OutboxMessage
from tests.applicants.reading_mail import links, mails
from tests.factories import (
    AlertFactory,
    CityFactory,
    MinistryFactory,
    PayRangeFactory,
    PostingFactory,
    midnight,
)
from tests.ops_site.mail import Postbox, running

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    unit = MinistryFactory(name_en="Ministry of Parks", name_fr="Ministère des Parcs")
    city = CityFactory(name_en="Bala", name_fr="Bala")
    facts = {"title_en": "Forester", "title_fr": "Forestier ou forestière"}
    posting = PostingFactory(open=True, unit=unit, cities=[city], opens_at=midnight(0), **facts)
    PayRangeFactory(posting=posting)
    return posting


def written(**facts):
    alert = AlertFactory(query="region=north&term=permanent", **facts)
    outbox.post(**alert_mail.news(alert, list(keys()), timezone.localdate()))
    return alert, mails()[-1]


def keys():
    return Posting.objects.open().values_list("pk", flat=True)


WORDS = {
    "en": (
        "1 new job for your alert: Permanent, North",
        ["Forester", "Ministry of Parks · Bala", "$60,000 to $80,000 a year", "11:59\xa0p.m. E"],
    ),
    "fr": (
        "1 nouvelle offre pour votre alerte : Permanent, Nord",
        [
            "Forestier ou forestière",
            "Ministère des Parcs · Bala",
            "de 60\xa0000\xa0$ à 80\xa0000\xa0$ par année",
            "à 23\xa0h\xa059 H",
        ],
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_job_is_told_with_what_one_decides_by(language, posting):
    alert, mail = written(language=language)
    subject, words = WORDS[language]
    assert mail.subject == subject
    assert [word in mail.text for word in words] == [True] * 4
    board, pages = {
        "en": ("/en/jobs/", "/en/alerts/"),
        "fr": ("/fr/emplois/", "/fr/alertes/"),
    }[language]
    assert [link.partition("?")[0] for link in links(mail)] == [
        f"{board}{posting.number}/{posting.slugs[language]}/",
        board,
        f"{pages}{alert.token}/",
        f"{pages}{alert.token}/{'unsubscribe' if language == 'en' else 'desabonnement'}/",
    ]


def test_a_sample_is_called_one(posting):
    posting.sample = True
    posting.save()
    _alert, mail = written()
    assert "Forester (sample posting: the job does not exist)" in mail.text


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Sudbury", "Ajax", "Bala"], "Parks · Ajax, Bala, Sudbury\n"),
        (["Sudbury", "Ajax", "Bala", "Guelph"], "Parks · Ajax and 3 other cities\n"),
    ],
)
def test_of_a_job_in_several_cities_names_are_said_and_not_their_number(names, said, posting):
    posting.cities.set([CityFactory(name_en=name, name_fr=name) for name in names])
    _alert, mail = written()
    assert said in mail.text


@pytest.mark.parametrize(("count", "others"), [(20, ""), (21, "And 1 other"), (25, "And 5 other")])
def test_of_many_jobs_twenty_are_told_and_the_rest_counted(count, others):
    PostingFactory.create_batch(count, open=True)
    _alert, mail = written()
    assert mail.subject.startswith(f"{count} new jobs for your alert")
    assert len([link for link in links(mail) if "/jobs/2" in link]) == 20
    assert ("And " in mail.text, others in mail.text) == (bool(others), True)


def test_every_open_job_is_a_search_too(posting):
    outbox.post(**alert_mail.news(AlertFactory(), list(keys()), timezone.localdate()))
    (mail,) = mails()
    assert mail.subject == "1 new job for your alert"
    assert "The search: every open job" in mail.text


def test_the_button_of_mail_programs_ends_it_without_a_cookie(posting, client):
    alert = AlertFactory()
    with running(Postbox()) as postbox:
        alerting.send_due()
        sending.send_due()
    (letter,) = postbox.letters
    address = f"http://localhost:8000/en/alerts/{alert.token}/unsubscribe/"
    assert letter["List-Unsubscribe"].strip() == f"<{address}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client.post(address.removeprefix("http://localhost:8000"), {"List-Unsubscribe": "One-Click"})
    assert Alert.objects.get().state() == "unsubscribed"


def test_once_it_is_sent_the_outbox_keeps_no_link(posting):
    alert = AlertFactory()
    with running(Postbox()):
        alerting.send_due()
        sending.send_due()
    row = OutboxMessage.objects.values().get()
    assert row["sent_at"] is not None
    assert [alert.token in str(value) for value in row.values()] == [False] * len(row)
    assert (row["text"], row["unsubscribe_url"]) == ("", "")


def test_a_mail_without_such_an_address_has_no_such_button(posting, applicant):
    alert_mail.post_asked(AlertFactory(unconfirmed=True), "en", timezone.now())
    with running(Postbox()) as postbox:
        sending.send_due()
    (letter,) = postbox.letters
    assert (letter["List-Unsubscribe"], letter["List-Unsubscribe-Post"]) == (None, None)

"""Asking for an alert with an e-mail address: twice said, and nobody learns who is known."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.applicants.models import Alert
from careers.applicants.views.asking import A_SENDER, AN_ADDRESS
from tests.applicants.reading_mail import asked_link, links, mails
from tests.factories import AlertFactory, CityFactory, MinistryFactory

pytestmark = pytest.mark.django_db
WANTED = {"email": "Awa@Example.org", "frequency": "weekly", "language": "fr"}


def address(query="", language="en"):
    with override(language):
        return f"{reverse('applicants:new_alert')}?{query}"


def ask(client, query="q=forester", **changes):
    return client.post(address(query), {**WANTED, **changes})


def test_the_page_says_in_words_what_is_searched_for(client):
    MinistryFactory(name_en="Parks", name_fr="Parcs", slug_en="parks", slug_fr="parcs")
    CityFactory(name_en="Bala", name_fr="Bala", slug_en="bala", slug_fr="bala")
    query = "q=forester&ministry=parks&near=bala&term=permanent"
    page = client.get(address(query)).text
    words = ("“forester”", "Parks", "Within 50 km of Bala", "Permanent")
    assert [word in page for word in words] == [True] * 4
    page = client.get(address(query, "fr")).text
    words = ("«\xa0forester\xa0»", "Parcs", "ou moins de Bala", "Permanent")
    assert [word in page.replace("&nbsp;", "\xa0") for word in words] == [True] * 4


def test_the_page_is_kept_by_nobody_and_the_same_for_whoever_is_signed_in(client, applicant_client):
    answers = [reader.get(address("q=forester")) for reader in (client, applicant_client)]
    assert [answer["Cache-Control"] for answer in answers] == ["private, no-store"] * 2
    assert [answer.text.count("applicant@example.org") for answer in answers] == [0, 0]
    assert [answer.text.count('name="email"') for answer in answers] == [1, 1]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_only_hides_new_jobs_is_left_out_and_said(language, client):
    told = {"en": "are left out", "fr": "laissés de côté"}[language]
    assert told not in client.get(address("q=forester&page=3&sort=pay", language)).text
    assert told in client.get(address("q=forester&posted=3", language)).text
    assert told in client.get(address("q=forester&city=atlantis", language)).text
    ask(client, "term=student&posted=3&closing=7&sort=pay&page=2&q=forester")
    assert Alert.objects.get().query == "q=forester&term=student"


def test_it_starts_with_the_second_word_and_no_sooner(client):
    answer = ask(client)
    assert (answer.status_code, answer["Location"]) == (302, reverse("applicants:alert_asked"))
    alert = Alert.objects.get()
    assert (alert.email, alert.frequency, alert.language) == ("awa@example.org", "weekly", "fr")
    assert (alert.state(), alert.user) == ("unconfirmed", None)
    mail = mails("alert_asked")[-1]
    assert (mail.address, mail.language, mail.secret) == ("awa@example.org", "fr", True)
    assert "Confirmez votre alerte-emploi" in mail.subject
    assert links(mail) == [f"/fr/alertes/{alert.token}/conserver/"]
    client.get(asked_link())
    alert.refresh_from_db()
    assert alert.state() == "unconfirmed"
    client.post(asked_link())
    alert.refresh_from_db()
    assert alert.state() == "standing"


def test_the_row_holds_no_token(client):
    ask(client)
    token = Alert.objects.get().token
    assert [token in str(value) for value in Alert.objects.values().get().values()] == [False] * 17


@pytest.mark.parametrize(
    "known", [{}, {"written": True}, {"unconfirmed": True}], ids=["due", "written", "unconfirmed"]
)
def test_who_asks_is_told_the_same_whether_the_address_is_known(known, client):
    unknown = ask(client)
    AlertFactory(email="bo@example.org", query="q=forester", **known)
    again = ask(client, email="bo@example.org")
    assert (again.status_code, again["Location"]) == (unknown.status_code, unknown["Location"])
    assert [mail.address for mail in mails()] == ["awa@example.org", "bo@example.org"]


def test_asking_again_is_the_same_alert_and_changes_none_that_runs(client):
    runs = AlertFactory(email="awa@example.org", query="q=forester")
    before = Alert.objects.values().get()
    ask(client)
    assert Alert.objects.values().get() == before
    (mail,) = mails()
    assert "est déjà en cours" in mail.subject
    assert links(mail) == [f"/fr/alertes/{runs.token}/"]


def test_one_that_is_not_confirmed_takes_the_latest_wishes(client):
    ask(client)
    ask(client, frequency="daily", language="en")
    assert Alert.objects.get().frequency == "daily"
    assert mails()[-1].language == "en"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"email": ""}, "Enter your e-mail address."),
        ({"email": "awa@@example"}, "Write one address"),
        ({"frequency": "hourly"}, "hourly"),
        ({"language": "de"}, "de"),
    ],
)
def test_a_wrong_answer_is_named_and_the_rest_is_kept(changes, told, client):
    answer = ask(client, **changes)
    assert (answer.status_code, told in answer.text) == (200, True)
    assert "Error:" in answer.text
    assert (Alert.objects.count(), mails()) == (0, [])


def test_nobody_floods_an_address(client):
    answers = [ask(client, f"q=word{n}").status_code for n in range(AN_ADDRESS + 1)]
    assert answers == [302] * AN_ADDRESS + [429]
    assert (Alert.objects.count(), len(mails())) == (AN_ADDRESS, AN_ADDRESS)
    assert ask(client, email="bo@example.org").status_code == 302


def test_nobody_floods_from_one_machine(client):
    answers = [ask(client, email=f"a{n}@example.org").status_code for n in range(A_SENDER + 1)]
    assert answers == [302] * A_SENDER + [429]
    assert len(mails()) == A_SENDER
    refused = ask(client, email="last@example.org")
    assert ("Wait an hour" in refused.text, "last@example.org" in refused.text) == (True, True)

"""Alerts of an account: its owner's alone, and without a letter to confirm."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from careers.applicants.models import Alert
from tests.applicants.reading_mail import mails
from tests.factories import AlertFactory, UserFactory

pytestmark = pytest.mark.django_db
PAGES = ("my_alert", "my_keep_alert", "my_unsubscribe_alert", "my_delete_alert")


def rows():
    return list(Alert.objects.order_by("pk").values())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_added_from_the_board_it_runs_at_once(language, applicant, applicant_client):
    with override(language):
        address = f"{reverse('applicants:add_alert')}?q=forester"
        listed = reverse("applicants:alerts")
    page = applicant_client.get(address).text
    assert ("forester" in page, applicant.email in page) == (True, True)
    answer = applicant_client.post(address, {"frequency": "weekly", "language": "fr"})
    assert (answer.status_code, answer["Location"]) == (302, f"{listed}?done=added")
    alert = Alert.objects.get()
    assert (alert.user, alert.email, alert.state()) == (applicant, "", "standing")
    assert (alert.query, alert.frequency, alert.language) == ("q=forester", "weekly", "fr")
    assert mails() == []


def test_added_twice_it_is_one_with_the_latest_wishes(applicant_client):
    address = f"{reverse('applicants:add_alert')}?q=forester"
    for frequency in ("weekly", "daily"):
        applicant_client.post(address, {"frequency": frequency, "language": "en"})
    assert [alert.frequency for alert in Alert.objects.all()] == ["daily"]


def test_who_is_not_signed_in_signs_in_first_and_comes_back(client):
    address = f"{reverse('applicants:add_alert')}?q=forester"
    for answer in (client.get(address), client.post(address, {"frequency": "daily"})):
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("accounts:sign_in"))
        assert "q%3Dforester" in answer["Location"]
    assert rows() == []


@pytest.mark.parametrize("name", PAGES)
def test_nobody_else_finds_an_alert_of_an_account(name, applicant, applicant_client, sign_in):
    alert = AlertFactory(user=applicant)
    address = reverse(f"applicants:{name}", args=[alert.pk])
    before = rows()
    other = sign_in(UserFactory())
    wanted = {"frequency": "weekly", "language": "fr"}
    assert [other.get(address).status_code, other.post(address, wanted).status_code] == [404, 404]
    assert rows() == before
    assert applicant_client.get(address).status_code == 200


def test_the_list_shows_one_s_own_and_says_where_each_stands(applicant, applicant_client):
    AlertFactory(user=applicant, query="q=forester")
    AlertFactory(email=applicant.email, query="q=baker")
    AlertFactory(user=UserFactory(), query="q=stranger")
    AlertFactory(email=applicant.email, query="q=unconfirmed", unconfirmed=True)
    page = applicant_client.get(reverse("applicants:alerts")).text
    words = ("“forester”", "“baker”", "stranger", "unconfirmed")
    assert [word in page for word in words] == [True, True, False, False]
    assert page.count("Runs until") == 2


def test_the_list_costs_the_same_for_one_and_for_three(
    applicant, applicant_client, django_assert_num_queries
):
    address = reverse("applicants:alerts")
    for words in (["one"], ["two", "three"]):
        for word in words:
            AlertFactory(user=applicant, query=f"q={word}")
        applicant_client.get(address)
        with django_assert_num_queries(3):
            applicant_client.get(address)


def test_the_owner_changes_keeps_ends_and_deletes(applicant, applicant_client):
    alert = AlertFactory(user=applicant)
    pages = {name: reverse(f"applicants:{name}", args=[alert.pk]) for name in PAGES}
    applicant_client.post(pages["my_alert"], {"frequency": "weekly", "language": "fr"})
    alert.refresh_from_db()
    assert (alert.frequency, alert.language) == ("weekly", "fr")
    applicant_client.post(pages["my_unsubscribe_alert"])
    alert.refresh_from_db()
    assert alert.state() == "unsubscribed"
    applicant_client.post(pages["my_keep_alert"])
    alert.refresh_from_db()
    assert alert.state() == "standing"
    answer = applicant_client.post(pages["my_delete_alert"], follow=True)
    assert "The alert is deleted" in answer.text
    assert rows() == []


def test_the_start_page_counts_what_runs(applicant, applicant_client):
    home = reverse("accounts:home")
    assert "A search of the board can write to you" in applicant_client.get(home).text
    AlertFactory(user=applicant)
    AlertFactory(email=applicant.email)
    AlertFactory()
    assert "2 alerts run" in applicant_client.get(home).text

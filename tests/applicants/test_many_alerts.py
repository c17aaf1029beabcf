"""Long searches and many alerts: either database holds them, and one person has so many."""

import json
from pathlib import Path

import factory
import pytest
from django.conf import settings
from django.urls import reverse

from careers.applicants.alerts import MOST
from careers.applicants.models import Alert
from tests.applicants.reading_mail import asked_link, mails
from tests.factories import AlertFactory, CityFactory, UserFactory

pytestmark = pytest.mark.django_db
WANTED = {"frequency": "daily", "language": "en"}
WORDS = factory.Sequence("q=word{}".format)
CITIES = Path(settings.BASE_DIR, "fixtures/postings/cities.json")


def rows():
    return list(Alert.objects.order_by("pk").values())


@pytest.fixture
def every_city():
    slugs = [city["slug_en"] for city in json.loads(CITIES.read_text("utf-8"))["rows"]]
    for slug in slugs:
        CityFactory(slug_en=slug, slug_fr=slug)
    return "&".join(f"city={slug}" for slug in slugs)


def test_a_search_of_all_cities_at_once_is_kept_and_found_again(
    every_city, client, applicant, applicant_client
):
    assert every_city.count("city=") == 414
    asked, added = (reverse(f"applicants:{name}_alert") for name in ("new", "add"))
    for _again in range(2):
        client.post(f"{asked}?{every_city}", {**WANTED, "email": "bo@example.org"})
        applicant_client.post(f"{added}?{every_city}", WANTED)
    kept = Alert.objects.order_by("user", "pk").values_list("user", "email", "query")
    query = "&".join(sorted(every_city.split("&")))
    assert sorted(kept, key=str) == sorted(
        [(None, "bo@example.org", query), (applicant.pk, "", query)], key=str
    )


def test_an_account_has_no_more_than_so_many(applicant, applicant_client):
    AlertFactory.create_batch(MOST - 1, user=applicant, query=WORDS)
    AlertFactory(email=applicant.email, query="q=by-address")
    AlertFactory(user=applicant, query="q=over", ended_at="2026-01-01T00:00Z")
    address, before = f"{reverse('applicants:add_alert')}?q=one-more", rows()
    answer = applicant_client.post(address, WANTED)
    assert (answer.status_code, rows()) == (409, before)
    assert f"{MOST} alerts run for your address already" in answer.text
    Alert.objects.filter(query="q=by-address").delete()
    assert applicant_client.post(address, WANTED).status_code == 302


def test_an_address_has_no_more_than_so_many_and_the_link_says_so(client):
    AlertFactory.create_batch(MOST, email="bo@example.org", query=WORDS)
    answer = client.post(
        f"{reverse('applicants:new_alert')}?q=one-more", {**WANTED, "email": "bo@example.org"}
    )
    # Who asks learns nothing of the address; who reads its mail does.
    assert (answer.status_code, len(mails())) == (302, 1)
    before = rows()
    refused = client.post(asked_link())
    assert (refused.status_code, rows()) == (409, before)
    assert f"{MOST} alerts run for your address already" in refused.text


def test_one_that_runs_is_kept_longer_whatever_their_number(client):
    *_others, alert = AlertFactory.create_batch(MOST, email="bo@example.org", query=WORDS)
    assert client.post(f"/en/alerts/{alert.token}/keep/").status_code == 302
    assert Alert.objects.to("bo@example.org").count() == MOST
    assert Alert.objects.to(UserFactory().email).count() == 0

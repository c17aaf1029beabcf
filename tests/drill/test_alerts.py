"""Two thousand alerts, a hundred new postings, and whoever writes or sends is killed meanwhile."""

import re
from collections import Counter, defaultdict
from datetime import timedelta

import pytest
from django.utils import timezone

from careers.accounts.models.invitation import digest_of
from careers.applicants.alert_tokens import new_link
from careers.applicants.choices import Frequency
from careers.applicants.models import Alert, AlertedPosting
from ops_site.models import OutboxMessage
from ops_site.publishing import published_together
from tests.drill.alert_site import AlertSite
from tests.factories import CityFactory, MinistryFactory, PostingFactory
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db(transaction=True)

ALERTS, POSTINGS, TRADES, CITIES = 2000, 100, 20, 10
# Of every ten alerts one has nothing to tell.
VAIN = 10
# How many of the letters are written, or have arrived, when somebody dies.
WRITTEN, ARRIVED = (100, 1500), (200, 1600)
PATIENCE = 240  # Seconds; on a quiet machine all of it takes one minute.
NUMBER = re.compile(r"/(?:jobs|emplois)/(\d+)/")


@pytest.fixture
def postings():
    """Each of one trade and one city."""
    unit = MinistryFactory()
    cities = [CityFactory() for _ in range(CITIES)]
    with published_together():
        return [
            PostingFactory(
                open=True,
                unit=unit,
                cities=[cities[number % CITIES]],
                title_en=f"Trade{number % TRADES} number {number}",
                opens_at=timezone.now() - timedelta(hours=2),
            )
            for number in range(POSTINGS)
        ]


@pytest.fixture
def alerts(postings):
    """Daily and weekly, in both languages, all due."""
    slugs = [posting.cities.get().slug_en for posting in postings]
    now = timezone.now()
    ran = {"told_until": now - timedelta(days=1), "last_run": now.date() - timedelta(days=20)}
    return Alert.objects.bulk_create(
        Alert(
            query=query_of(number, slugs),
            query_digest=digest_of(query_of(number, slugs)),
            email=f"alert{number}@example.org",
            language=("en", "fr")[number % 2],
            frequency=Frequency.values[number % 3 == 0],
            confirmed_at=now - timedelta(days=40),
            ends_at=now + timedelta(days=40),
            **ran,
            **new_link(),
        )
        for number in range(ALERTS)
    )


def query_of(number, slugs):
    if number % VAIN == 0:
        return "q=nothing"
    if number % VAIN == 1:
        return f"city={slugs[number % CITIES]}"
    return f"q=trade{number % TRADES}"


@pytest.fixture
def site(alerts, tmp_path):
    with AlertSite(tmp_path).open() as site:
        yield site


def expected(alerts, postings):
    """{address: the numbers of the postings that it is to be told of}, from the facts alone."""
    told = {}
    for number, alert in enumerate(alerts):
        if number % VAIN == 1:
            city = alert.query.removeprefix("city=")
            found = [p for p in postings if p.cities.get().slug_en == city]
        else:
            trade = f"Trade{number % TRADES} "
            found = [p for p in postings if number % VAIN and p.title_en.startswith(trade)]
        if found:
            told[alert.email] = {posting.number for posting in found}
    return told


def is_all_sent():
    unsent = OutboxMessage.objects.exclude(pk__in=OutboxMessage.objects.sent())
    return not Alert.objects.due().exists() and not unsent.exists()


def test_nobody_misses_a_job_and_nobody_is_told_of_one_twice(site, alerts, postings, chance):
    written, arrived = chance.randint(*WRITTEN), chance.randint(*ARRIVED)
    await_that(site, lambda: OutboxMessage.objects.count() >= written)
    site.kill_one(chance, lambda: f"{OutboxMessage.objects.count()} letters are written")
    await_that(site, lambda: len(site.arrived) >= arrived)
    site.kill_one(chance, lambda: f"{len(site.arrived)} letters have arrived")
    await_that(site, is_all_sent)

    wanted = expected(alerts, postings)
    assert len(wanted) == ALERTS - ALERTS // VAIN
    heard = defaultdict(set)
    for _message, address, text in site.arrived:
        heard[address] |= {int(number) for number in NUMBER.findall(text)}
    assert heard == wanted
    repeated = len(site.arrived) - len(wanted)
    chance.tell(f"{len(wanted)} letters, 2 kills, {repeated} repeated")
    assert repeated <= 2
    assert_each_was_written_once(wanted, site)


def await_that(site, is_so):
    assert wait_until(lambda: site.supervised(is_so), seconds=PATIENCE), site.last_words()


def assert_each_was_written_once(wanted, site):
    letters = list(OutboxMessage.objects.all())
    assert Counter(letter.address for letter in letters) == Counter(dict.fromkeys(wanted, 1))
    assert {message for message, *_ in site.arrived} == {each.message_id for each in letters}
    assert {letter.text for letter in letters} == {""}
    assert AlertedPosting.objects.count() == sum(map(len, wanted.values()))
    assert not Alert.objects.filter(told_until__lt=timezone.now() - timedelta(hours=1)).exists()

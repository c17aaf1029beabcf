"""The worker and the scheduler killed at twenty moments, the mail server away for a while."""

from collections import Counter

import pytest

from ops_site.models import OutboxMessage
from ops_site.models.outbox import State
from tests.drill.mail_site import KINDS, MailSite
from tests.ops_site.mail import letters_of_the_tests
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db(transaction=True)

KILLS = 20
LETTERS_AT_A_TIME = 6


@pytest.fixture
def site(chance, tmp_path):
    with letters_of_the_tests(), MailSite(chance, tmp_path).open() as site:
        yield site


def planned(chance):
    """As many kills of each kind as of the others, in any order."""
    kinds = [KINDS[number % len(KINDS)] for number in range(KILLS)]
    chance.shuffle(kinds)
    return kinds


def is_tried_in_vain():
    return OutboxMessage.objects.exclude(last_error="").exists()


def is_all_sent():
    return not OutboxMessage.objects.exclude(pk__in=OutboxMessage.objects.sent()).exists()


def test_no_mail_is_lost_and_a_kill_repeats_one_at_most(site, chance):
    for number, kind in enumerate(planned(chance)):
        if number == KILLS // 2:
            with site.mail_server_away():
                site.post(LETTERS_AT_A_TIME)
                assert wait_until(is_tried_in_vain), site.last_words()
        site.kill_once(kind, while_sending=LETTERS_AT_A_TIME)
    assert site.kills == KILLS
    assert wait_until(is_all_sent, seconds=90), site.last_words()

    letters = list(OutboxMessage.objects.all())
    arrived = Counter(site.arrived)
    assert sorted(letter.key for letter in letters) == sorted(site.posted)
    assert arrived.keys() == {letter.message_id for letter in letters}
    repeated = arrived.total() - len(arrived)
    chance.tell(f"{len(letters)} letters, {site.kills} kills, {repeated} repeated")
    assert repeated <= site.kills
    assert all(arrived[letter.message_id] <= letter.attempts for letter in letters)
    assert_secrets_are_gone(letters)


def assert_secrets_are_gone(letters):
    assert {letter.state() for letter in letters} == {State.SENT}
    for letter in letters:
        bodies = (letter.subject, letter.text, letter.html)
        assert (bodies == ("", "", "")) == letter.secret
    assert {letter.secret for letter in letters} == {True, False}

"""Two hundred submissions at once, each sent twice, and the server killed twice meanwhile."""

import hashlib
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain
from socket import create_connection
from typing import NamedTuple

import pytest
from django.db import connection, transaction
from django.test import override_settings
from django.urls import reverse

from careers.applicants import documents
from careers.applicants.storage import files
from careers.applications.models import Application, CompetitionEvent, CompetitionRecord
from ops_site.management.commands.serve import manage, web_server
from ops_site.models import OutboxMessage
from tests.applications.pages import a_pdf
from tests.drill.person import PATIENCE, Person
from tests.drill.processes import DYING, Part, running
from tests.factories import (
    AnswerFactory,
    ApplicationFactory,
    ChosenDocumentFactory,
    CompetitionFactory,
    MinistryFactory,
    UserFactory,
)
from tests.private_postgres import free_port
from tests.waiting import wait_until

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE, POSTINGS, EACH = 50, 10, 4
SUBMISSIONS = PEOPLE * EACH
PAGES = ("review", "receipt")
# How many were acknowledged when the server dies: two moments, drawn from these.
DEATHS = ((20, 140), (200, 340))
# Status, events, submissions, documents with their files, mails.
NOT_STARTED = ("draft", (), 0, 0, 0)
WHOLE = ("submitted", ("submit",), 1, 1, 1)


class Site:
    """The server as `manage.py serve` starts it, and the folder where its files lie."""

    def __init__(self, folder):
        self.port = free_port()
        address = f"http://localhost:{self.port}"
        self.server = Part("server", web_server(self.port), folder, SITE_URL=address)
        for command in (("createcachetable",), ("collectstatic", "--noinput", "--verbosity=0")):
            subprocess.run(manage(*command), env=self.server.environment, check=True)

    def answers(self):
        with suppress(OSError), create_connection(("localhost", self.port), timeout=5):
            return True
        return False


@pytest.fixture
def site(tmp_path):
    site = Site(tmp_path)
    with (
        override_settings(FILES_ROOT=tmp_path / "files"),
        running(site.server),
    ):
        yield site


class Draft(NamedTuple):
    """What the threads know of an application: they never ask the database."""

    person: Person
    key: int
    review: str
    receipt: str


@pytest.fixture
def drafts(site):
    """Of each person four complete applications, each with the same résumé of their own."""
    unit = MinistryFactory()
    postings = [CompetitionFactory(unit=unit) for _ in range(POSTINGS)]
    return [draft for number in range(PEOPLE) for draft in written_by(number, postings, site.port)]


def written_by(number, postings, port):
    user = UserFactory()
    resume = documents.keep(user, a_pdf(f"resume-{number}.pdf"), kind="resume")
    person = Person(user, port)
    for turn in range(EACH):
        posting = postings[(number + turn * 3) % POSTINGS]
        application = ApplicationFactory(
            complete=True, is_whole=False, applicant=user, posting=posting
        )
        for requirement in posting.requirements.filter(kind="mandatory"):
            AnswerFactory(application=application, requirement=requirement)
        ChosenDocumentFactory(application=application, version=resume)
        addresses = [reverse(f"applications:{name}", args=[posting.number]) for name in PAGES]
        yield Draft(person, application.pk, *addresses)


def test_what_was_acknowledged_exists_once_and_nothing_is_half_there(site, drafts, chance):
    assert len(drafts) == SUBMISSIONS
    assert wait_until(site.answers), site.server.log.read_text()[-2000:]
    with ThreadPoolExecutor(PEOPLE) as people:
        forms = list(chain.from_iterable(people.map(read_each, batched(drafts))))
        acknowledged = []

        def submit(place):
            draft = drafts[place]
            acknowledged.append((draft.key, draft.person.send(draft.review, forms[place])))

        twice = [*range(SUBMISSIONS)] * 2
        chance.shuffle(twice)
        sent = [people.submit(submit, place) for place in twice]
        for moment in DEATHS:
            wait_for(chance.randint(*moment), acknowledged, sent)
            die(site.server, chance, acknowledged)
        for each in sent:
            each.result(timeout=PATIENCE)
    assert site.server.kills == len(DEATHS)
    receipts = [(draft.key, draft.receipt) for draft in drafts]
    assert sorted(acknowledged) == sorted(receipts * 2)
    assert set(state().values()) == {WHOLE}
    assert_nothing_else_was_written()


def batched(drafts):
    """Those of one person together."""
    return [drafts[start : start + EACH] for start in range(0, len(drafts), EACH)]


def read_each(drafts):
    """Nobody reads two pages at once before the site has given them its token."""
    return [draft.person.read(draft.review) for draft in drafts]


def wait_for(count, acknowledged, sent):
    assert wait_until(lambda: len(acknowledged) >= count or failed(sent), PATIENCE)
    assert failed(sent) == []


def failed(sent):
    return [each.exception() for each in sent if each.done() and each.exception()]


def die(server, chance, acknowledged):
    """Kill the server, look what it left, start it again."""
    time.sleep(chance.uniform(0, 0.05))
    assert server.kill()
    server.process.wait(timeout=DYING)
    before = {application for application, _where in acknowledged}
    found = state()
    chance.tell(f"killed after {len(acknowledged)} answers; {len(before)} applications are in")
    assert set(found.values()) <= {NOT_STARTED, WHOLE}
    assert {found[application] for application in before} <= {WHOLE}
    server.start()


@transaction.atomic
def state():
    """What there is of each application, at one moment: what was on its way may still arrive."""
    if connection.vendor == "postgresql":
        connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    keys = list(OutboxMessage.objects.values_list("key", flat=True))
    found = {}
    for application in Application.objects.prefetch_related("events", "submissions__attachments"):
        submissions = application.submissions.all()
        mine = f"application:{application.pk}:"
        found[application.pk] = (
            application.status,
            tuple(event.name for event in application.events.all()),
            len(submissions),
            sum(is_whole(sent) for each in submissions for sent in each.attachments.all()),
            sum(key.startswith(mine) for key in keys),
        )
    return found


def is_whole(attachment):
    """Whether the file of the document is there, byte for byte."""
    version = attachment.version
    with files().open(version.key) as file:
        content = file.read()
    return (len(content), hashlib.sha256(content).hexdigest()) == (version.size, version.sha256)


def assert_nothing_else_was_written():
    assert OutboxMessage.objects.count() == CompetitionEvent.objects.count() == SUBMISSIONS
    assert set(OutboxMessage.objects.values_list("template", flat=True)) == {"applications/receipt"}
    records = list(CompetitionRecord.objects.all())
    assert [record.faults() for record in records] == [[]] * POSTINGS
    assert sum(record.length for record in records) == SUBMISSIONS

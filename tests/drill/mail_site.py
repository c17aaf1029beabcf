"""A worker and a scheduler that send to SMTP servers in the test's own process.

Each of the two has a server of its own, so that the server knows whom it talks to and can kill
it at the moment of accepting a letter: before its answer, or just after.
"""

import logging
import time
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

from ops_site.management.commands.serve import manage
from tests.drill.processes import Part, running
from tests.ops_site.mail import greet
from tests.private_postgres import free_port
from tests.waiting import wait_until

logging.getLogger("mail.log").setLevel(logging.CRITICAL)

BEFORE_ANSWERING, AFTER_ANSWERING, ANY_MOMENT = "before answering", "after answering", "any moment"
KINDS = (BEFORE_ANSWERING, AFTER_ANSWERING, ANY_MOMENT)
# The longest time from the server's answer to a kill that should come before our commit.
COMMITTING = 0.008
EVERY_THIRD = 3
COMMANDS = {
    "worker": manage("db_worker", "--no-reload", "--interval=0.1", "--no-startup-delay"),
    "scheduler": manage("scheduler", "--interval=0.3"),
}


class Postbox:
    """What one part sends arrives here."""

    def __init__(self, site, part, port):
        self.site, self.part, self.port = site, part, port
        self.controller = None

    def open(self):
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def close(self):
        if self.controller:
            self.controller.stop()
            self.controller = None

    async def handle_DATA(self, server, session, envelope):
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.site.arrived.append(letter["Message-ID"])
        self.site.speaker = self.part
        if self.site.planned in (BEFORE_ANSWERING, AFTER_ANSWERING):
            kind, self.site.planned = self.site.planned, None
            if kind == BEFORE_ANSWERING:
                self.site.kill(self.part, kind)
            else:
                pause = self.site.chance.uniform(0, COMMITTING)
                told = f"{pause * 1000:.1f} ms after answering"
                server.loop.call_later(pause, self.site.kill, self.part, told)
        return "250 OK"


class MailSite:
    def __init__(self, chance, folder):
        self.chance = chance
        self.posted, self.arrived = [], []
        self.planned = self.speaker = None
        self.postboxes = []
        for name, command in COMMANDS.items():
            port = free_port()
            # A second for each answer makes the lease short, and the drill with it.
            address = f"smtp://127.0.0.1:{port}?timeout=1"
            part = Part(name, command, folder, EMAIL_URL=address)
            self.postboxes.append(Postbox(self, part, port))
        self.parts = [postbox.part for postbox in self.postboxes]

    @property
    def kills(self):
        return sum(part.kills for part in self.parts)

    @contextmanager
    def open(self):
        for postbox in self.postboxes:
            postbox.open()
        try:
            with running(*self.parts):
                yield self
        finally:
            for postbox in self.postboxes:
                postbox.close()

    @contextmanager
    def mail_server_away(self):
        self.chance.tell("the mail server goes away")
        for postbox in self.postboxes:
            postbox.close()
        yield
        for postbox in self.postboxes:
            postbox.open()
        self.chance.tell("the mail server is back")

    def last_words(self):
        return "\n".join(f"{part.name}: {part.log.read_text()[-2000:]}" for part in self.parts)

    def post(self, count):
        """Each twice, as a verb that is tried again does; every third is a secret."""
        for _ in range(count):
            number = len(self.posted)
            key = f"greeting:{number}"
            for _again in range(2):
                greet(key, to=f"awa{number}@example.org", secret=number % EVERY_THIRD == 0)
            self.posted.append(key)

    def kill(self, part, told):
        if part.kill():
            self.chance.tell(f"kill {self.kills}: the {part.name}, {told}")

    def kill_once(self, kind, while_sending):
        """Kill the part that sends, while letters go out; then start it again."""
        before = self.kills
        self.planned, self.speaker = kind, None
        self.post(while_sending)
        if kind == ANY_MOMENT:
            assert wait_until(lambda: self.speaker), self.last_words()
            time.sleep(self.chance.uniform(0, 0.1))
            self.kill(self.speaker, kind)
        assert wait_until(lambda: self.kills > before, seconds=30), self.last_words()
        self.planned = None
        for part in self.parts:
            part.revive()

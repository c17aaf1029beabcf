"""Two schedulers and two workers write and send the alerts of many people."""

import logging
import time
from contextlib import contextmanager
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

from ops_site.management.commands.serve import manage
from tests.drill.processes import Part, running
from tests.private_postgres import free_port

logging.getLogger("mail.log").setLevel(logging.CRITICAL)

COMMANDS = {
    "scheduler": manage("scheduler", "--interval=0.3"),
    "worker": manage("db_worker", "--no-reload", "--interval=0.1", "--no-startup-delay"),
}
EACH = 2


class AlertSite:
    """`arrived` holds (Message-ID, address, text) of each letter, as it came."""

    def __init__(self, folder):
        self.arrived = []
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        # A second for each answer makes the lease short, and the drill with it.
        address = f"smtp://127.0.0.1:{self.controller.port}?timeout=1"
        self.parts = [
            Part(f"{name} {number + 1}", command, folder, EMAIL_URL=address)
            for name, command in COMMANDS.items()
            for number in range(EACH)
        ]

    @contextmanager
    def open(self):
        self.controller.start()
        try:
            with running(*self.parts):
                yield self
        finally:
            self.controller.stop()

    async def handle_DATA(self, server, session, envelope):
        letter = message_from_bytes(envelope.content, policy=policy.default)
        text = letter.get_body(("plain",)).get_content()
        self.arrived.append((letter["Message-ID"], envelope.rcpt_tos[0], text))
        return "250 OK"

    def kill_one(self, chance, told):
        """One of the parts, at a moment of the next tenth of a second; then start it again."""
        part = chance.choice(self.parts)
        time.sleep(chance.uniform(0, 0.1))
        assert part.kill()
        chance.tell(f"kill of the {part.name}, {told()}")
        part.revive()

    def supervised(self, is_so):
        """Whether it is so; whoever ended meanwhile is started again, as on a real site."""
        for part in self.parts:
            part.revive()
        return is_so()

    def last_words(self):
        return "\n".join(f"{part.name}: {part.log.read_text()[-2000:]}" for part in self.parts)

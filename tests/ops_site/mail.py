"""Letters to post, and a real SMTP server that takes them, in the test's own process."""

import logging
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller
from django.conf import settings
from django.test import override_settings

from ops_site import outbox
from tests.private_postgres import free_port

logging.getLogger("mail.log").setLevel(logging.WARNING)  # The server tells every word it hears.
LETTERS = Path(__file__).parent / "letters"


@contextmanager
def letters_of_the_tests():
    """The template `greeting` can be posted."""
    engine = settings.TEMPLATES[0]
    with override_settings(TEMPLATES=[{**engine, "DIRS": [*engine["DIRS"], LETTERS]}]):
        yield


def greet(key="greeting:1", to="awa@example.org", name="Awa", language="en", **rest):
    return outbox.post(key, "greeting", to=to, language=language, context={"name": name}, **rest)


class Postbox:
    """What an SMTP server took; `answer` is what it says to the next letters."""

    def __init__(self):
        self.letters = []
        self.answer = "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250"):
            self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return self.answer


@contextmanager
def running(postbox, port=None):
    """An SMTP server on a free port, with Django's own mail backend told of it."""
    port = port or free_port()
    controller = Controller(postbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        with speaking_to(port):
            yield postbox
    finally:
        controller.stop()


def speaking_to(port):
    return override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=port,
        EMAIL_TIMEOUT=2,
    )

"""A real browser in front of the real WSGI application, which serves the sample board."""

import os
import threading

import pytest
from django.conf import settings
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.test import Client, override_settings
from django.test.utils import setup_databases, teardown_databases
from django.utils.module_loading import import_string

from careers.accounts.models import HRScope
from careers.postings.models import Posting
from tests.browser.journey import send_mail
from tests.browser.public_pages import ROUTES
from tests.browser.recorder import Recorder
from tests.browser.window import Window
from tests.factories import PostingFactory, UserFactory

QUIET = (
    *("--no-sandbox", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return {**browser_type_launch_args, "executable_path": chromium, "args": list(QUIET)}


# --- The site -----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, tmp_path_factory):
    """A database for all tests, in a file, since each thread of the server opens it anew."""
    file = tmp_path_factory.mktemp("database") / "browser.sqlite3"
    settings.DATABASES["default"]["TEST"]["NAME"] = str(file)
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
        yield
        teardown_databases(made, verbosity=0)


class SilentHandler(WSGIRequestHandler):
    def log_message(self, *args):
        """The tests look at what the browser says."""


@pytest.fixture(scope="session")
def recorder():
    """Stands in front of the application, and hears what it answers."""
    return Recorder()


@pytest.fixture(scope="session")
def site(plain_house, _loaded_board, django_db_blocker, recorder):
    """The address of the running site."""
    changed = {"WHITENOISE_USE_FINDERS": True, "ROOT_URLCONF": "tests.browser.broken_site"}
    with django_db_blocker.unblock(), override_settings(**changed):
        server = ThreadedWSGIServer(("localhost", 0), SilentHandler)
        recorder.application = import_string(settings.WSGI_APPLICATION)
        server.set_app(recorder)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def addresses(site):
    """The addresses of each public route's examples, by the route's name and language."""
    return {str(route): route.addresses() for route in ROUTES}


@pytest.fixture(scope="session")
def staff(site):
    """HR staff with a posting to write on, and another to decide, in each language."""
    unit = Posting.objects.open().first().unit
    people = {}
    for language in ("en", "fr"):
        user = UserFactory(is_staff=True, language=language)
        HRScope.objects.create(user=user, unit=unit)
        people[language] = user
    draft = PostingFactory(unit=unit, complete=True)
    in_review = PostingFactory(unit=unit, complete=True, in_review=True)
    in_review.events.create(name="submit", to_status=in_review.status)
    return {"people": people, "draft": draft, "in_review": in_review}


@pytest.fixture
def journey_mail(settings):
    """Gives the letters that were sent so far, after sending what waits."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    return send_mail


# --- Readers ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def window(browser):
    """A browser window in which nobody is signed in."""
    return Window(browser.new_context())


@pytest.fixture(scope="session")
def staff_windows(browser, site, staff):
    """A window for each language, in which HR staff who prefer that language are signed in."""
    return {
        language: Window(signed_in(browser, site, person))
        for language, person in staff["people"].items()
    }


def signed_in(browser, site, person):
    client = Client()
    client.force_login(person)
    name = settings.SESSION_COOKIE_NAME
    context = browser.new_context()
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    return context

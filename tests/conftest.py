"""What every test may ask for: people, their clients, the facts and the sample board.

The settings come from the environment, as `tests/suite.py` gives it: SECRET_KEY, DATABASE_URL and
an empty OPS_ENV_FILE. A test finds an empty database, unless it asks for `facts` (what
`manage.py seed` loads) or `sample_board` (the facts and a third of what `manage.py seed_demo`
adds; `whole_board` is all of it). They are loaded once for each process and stay; therefore tests
that ask for them come last.
"""

import sys
from types import FunctionType

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client, override_settings
from django.utils import translation

from tests import together as simultaneous
from tests.empty_site import EmptySite
from tests.factories import HRScopeFactory, MinistryFactory, UserFactory

ROOMS = ("careers", "organization", "ops_site")
LOADED = ("_loaded_facts", "_loaded_board", "_loaded_whole_board")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """What wipes the database first, then what wants it empty, then what wants it filled."""
    items.sort(key=order)


def order(item):
    marker = item.get_closest_marker("django_db")
    wipes = "transactional_db" in item.fixturenames or (marker and marker.kwargs.get("transaction"))
    return (sum(name in item.fixturenames for name in LOADED), not wipes)


# --- The house in tests -------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def plain_house(tmp_path_factory):
    """Static files bear their plain names (nothing is collected); a password costs nothing.

    What the site keeps, such as the list of demo accounts, lies in a folder of the test run.
    """
    with override_settings(
        FILES_ROOT=tmp_path_factory.mktemp("files"),
        CLAMD_URL="",
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
            "private": {"BACKEND": "careers.applicants.storage.PrivateFiles"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        VAR_DIR=tmp_path_factory.mktemp("var"),
        CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield


@pytest.fixture(autouse=True)
def fresh_process(_memos):
    """Nothing that an earlier test left in the process: language, counted limits, pages."""
    translation.activate("en")
    cache.clear()
    # A module is searched once: to search them all for each test takes a minute of the suite.
    for name in sys.modules.keys() - _memos.keys():
        _memos[name] = memos(name)
    for found in _memos.values():
        for memo in found:
            memo.forget()


@pytest.fixture(scope="session")
def _memos():
    """The memos of each module that was imported so far."""
    return {}


def memos(name):
    """Every function of a module of the house that `publishing` wrapped."""
    if name.partition(".")[0] not in ROOMS:
        return []
    values = vars(sys.modules[name]).values()
    return [v for v in values if isinstance(v, FunctionType) and hasattr(v, "forget")]


@pytest.fixture
def together(monkeypatch, tmp_path):
    """`together(call, …)` runs the calls at the same moment and gives what each returned or raised.

    For tests with `django_db(transaction=True)`; what the calls did, a further call must tell.
    """
    return lambda *calls: simultaneous.run(calls, tmp_path, monkeypatch)


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory):
    """A site of its own, for tests that start real processes."""
    return EmptySite(tmp_path_factory.mktemp("site"))


# --- What the database holds --------------------------------------------------------------------


@pytest.fixture(scope="session")
def _loaded_facts(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("seed", verbosity=0)


@pytest.fixture(scope="session")
def _loaded_board(_loaded_facts, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("seed_demo", postings=40, applications=0, verbosity=0)


@pytest.fixture(scope="session")
def _loaded_whole_board(_loaded_board, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("seed_demo", applications=0, verbosity=0)


@pytest.fixture
def facts(_loaded_facts, db):
    """The database holds the facts of `fixtures/`."""


@pytest.fixture
def sample_board(_loaded_board, db):
    """The database holds the facts and the first third of the sample postings."""


@pytest.fixture
def whole_board(_loaded_whole_board, db):
    """The database holds the facts and what `manage.py seed_demo` adds, all of it."""


@pytest.fixture(scope="session")
def _read():
    return {}


@pytest.fixture
def page_at(_read, sample_board, client):
    """`page_at(address)` is read once in a process: for tests that change nothing before."""

    def read(address):
        if address not in _read:
            _read[address] = client.get(address)
        return _read[address]

    return read


# --- People -------------------------------------------------------------------------------------


@pytest.fixture
def ministry(db):
    """The ministry that the recruiter and the approver work for."""
    return MinistryFactory(name_en="Ministry of Parks", name_fr="Ministère des Parcs")


@pytest.fixture
def other_ministry(db):
    return MinistryFactory(name_en="Ministry of Bridges", name_fr="Ministère des Ponts")


@pytest.fixture
def applicant(db):
    return UserFactory(name="Awa Applicant", email="applicant@example.org")


@pytest.fixture
def recruiter(ministry):
    return HRScopeFactory(
        unit=ministry, user__name="Rita Recruiter", user__email="recruiter@example.org"
    ).user


@pytest.fixture
def approver(ministry):
    """A colleague of the recruiter."""
    return HRScopeFactory(
        unit=ministry, user__name="Aldo Approver", user__email="approver@example.org"
    ).user


@pytest.fixture
def stranger(other_ministry):
    """HR staff of another ministry."""
    return HRScopeFactory(
        unit=other_ministry, user__name="Stan Stranger", user__email="stranger@example.org"
    ).user


@pytest.fixture
def editor(db):
    """May do everything in the administration."""
    return UserFactory(name="Eda Editor", email="editor@example.org", superuser=True)


@pytest.fixture
def sign_in():
    """`sign_in(recruiter)` gives a client in which the recruiter is signed in."""

    def signed_in(user):
        client = Client()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def applicant_client(applicant, sign_in):
    return sign_in(applicant)


@pytest.fixture
def recruiter_client(recruiter, sign_in):
    return sign_in(recruiter)


@pytest.fixture
def approver_client(approver, sign_in):
    return sign_in(approver)


@pytest.fixture
def stranger_client(stranger, sign_in):
    return sign_in(stranger)


@pytest.fixture
def editor_client(editor, sign_in):
    return sign_in(editor)

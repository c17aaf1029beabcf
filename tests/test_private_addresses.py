"""Nobody but its owner is shown what is private, at any address of the site, in any way."""

import re

import pytest
from django.core.signals import request_finished
from django.db import close_old_connections
from django.test import Client
from django.urls import resolve, reverse
from django.utils.translation import override

from tests import walk
from tests.factories import HRScopeFactory, UserFactory
from tests.private_world import make_world
from tests.walk_private import (
    DOOR,
    OBJECT,
    OWN,
    every_route,
    examples,
    is_of_the_desk,
    private_routes,
    public_routes,
)

pytestmark = pytest.mark.django_db
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])
FOUND = 302
# What only the owner may read, wherever it stands.
SECRETS = ("Olga Owner", "olga@example.org", "Secret Street", "Secret answer", "secret-file.pdf")


@pytest.fixture
def world():
    return make_world()


@pytest.fixture
def others(world):
    """Everybody else who is signed in, by name."""
    unit = world.submitted.posting.unit
    people = {
        "an applicant": UserFactory(name="Otto Other"),
        "staff of the very ministry": HRScopeFactory(unit=unit).user,
        "staff of another ministry": HRScopeFactory().user,
        "a superuser": UserFactory(superuser=True),
    }
    clients = {}
    for who, user in people.items():
        clients[who] = Client()
        clients[who].force_login(user)
    return clients


def read(ask, address):
    """The answer, with all that it says."""
    answer = ask(address)
    answer.told = b"".join(answer) if answer.streaming else answer.content
    # The end of a request closes connections: not that of the test, which is in a transaction.
    request_finished.disconnect(close_old_connections)
    answer.close()
    request_finished.connect(close_old_connections)
    return answer


def ways(client, address):
    """The answers to everything that only reads."""
    asking = {"GET": client.get, "HEAD": client.head, "OPTIONS": client.options}
    return {way: read(ask, address) for way, ask in asking.items()}


def leaks(answer):
    told = answer.told.decode(errors="replace") + str(answer.headers)
    return [secret for secret in SECRETS if secret in told]


@LANGUAGES
def test_every_form_that_is_posted_bears_the_token_that_lets_it_through(world, language):
    wrong, forms = [], 0
    for example in examples(world):
        address = example.address(language)
        # What the address itself opens, or what nothing comes of, needs no cookie and no token.
        with override(language):
            is_exempt = getattr(resolve(address).func, "csrf_exempt", False)
        if is_exempt:
            continue
        told = read(world.client.get, address).told.decode(errors="replace")
        for form in re.findall(r'<form[^>]*method="post".*?</form>', told, re.DOTALL):
            forms += 1
            if "csrfmiddlewaretoken" not in form:
                wrong.append((address, form))
    assert forms > 100
    assert wrong == []


def is_sign_in(response, language):
    with override(language):
        door = reverse("accounts:sign_in")
    return response.status_code == FOUND and response.url.partition("?")[0] == door


def is_kept(answer):
    """Whether a cache may keep it; a passing redirect that says nothing of it is never kept."""
    says = answer.get("Cache-Control")
    return "no-store" not in says if says else answer.status_code != FOUND


@LANGUAGES
def test_every_private_route_has_an_example(world, language):
    with override(language):
        shown = [resolve(example.address(language)).route for example in examples(world)]
        assert set(shown) == private_routes()


@LANGUAGES
def test_public_and_private_walk_and_desk_are_the_whole_site(language):
    with override(language):
        desk = {path for path, _view, apps in every_route() if is_of_the_desk(apps)}
        parts = (public_routes(), private_routes(), desk)
        everything = {path for path, *_ in every_route()}
        assert set.union(*parts) == everything
        assert sum(map(len, parts)) == len(everything)
        walked = [route for route in walk.public_routes() if route.language in (language, "-")]
        assert len(walked) == len([1 for path, view, apps in every_route() if path in parts[0]])
        words = {
            "en": (
                *("en/account/", "/apply/", "/feedback/correction/"),
                *("en/alerts/", "/save/", "/eligibility/", "/feedback/posting/"),
            ),
            "fr": (
                *("fr/compte/", "/postuler/", "/retroaction/correction/"),
                *("fr/alertes/", "/enregistrer/", "/admissibilite/", "/retroaction/offre/"),
            ),
        }[language]
        # Who has deleted their account is told so by a page that says nothing about them.
        farewell = resolve(reverse("applicants:farewell")).route
        assert [path for path in parts[0] if any(word in path for word in words)] == [farewell]
        assert [path for path in parts[1] if not any(word in path for word in words)] == []


@LANGUAGES
def test_who_is_not_signed_in_finds_the_sign_in_page_or_nothing(world, language):
    complaints = []
    for example in examples(world):
        address = example.address(language)
        for way, answer in ways(Client(), address).items():
            refused = answer.status_code in (404, 405) or is_sign_in(answer, language)
            if not (refused or example.kind == DOOR) or is_kept(answer) or leaks(answer):
                complaints.append((way, address, answer.status_code, leaks(answer)))
        if example.kind != DOOR:
            complaints += wrong_for_owner(world.client, example, address)
    assert complaints == []


@LANGUAGES
def test_nobody_else_is_shown_what_belongs_to_one_person(world, others, language):
    complaints = []
    for example in examples(world):
        if example.kind == DOOR:
            continue
        address = example.address(language)
        for who, client in others.items():
            for way, answer in ways(client, address).items():
                refused = answer.status_code in (FOUND, 404, 405)
                if (example.kind == OBJECT and not refused) or is_kept(answer) or leaks(answer):
                    complaints.append((who, way, address, answer.status_code, leaks(answer)))
        complaints += wrong_for_owner(world.client, example, address)
    assert complaints == []


def wrong_for_owner(client, example, address):
    answer = read(client.get, address)
    if answer.status_code != example.answer or is_kept(answer):
        yield "the owner", "GET", address, answer.status_code, answer.get("Cache-Control")


@LANGUAGES
def test_the_owner_reads_there_what_nobody_else_may(world, language):
    """So that the others could have been shown something."""
    pages = [*examples(world)]
    answers = [read(world.client.get, page.address(language)) for page in pages]
    told = {secret for answer in answers for secret in leaks(answer)}
    assert told == set(SECRETS)


@LANGUAGES
def test_a_door_stands_open_to_everybody_and_is_never_kept(world, language):
    answers = [
        (example, read(Client().get, example.address(language)))
        for example in examples(world)
        if example.kind == DOOR
    ]
    wrong = [
        (example.name, answer.status_code)
        for example, answer in answers
        if answer.status_code != example.answer or is_kept(answer)
    ]
    assert wrong == []
    assert OWN not in {example.kind for example, _answer in answers}

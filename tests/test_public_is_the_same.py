"""A public page is the same for everyone, byte for byte, whoever is signed in."""

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.walk import NO_LANGUAGE, public_routes

ROUTES = pytest.mark.parametrize("route", public_routes(), ids=str)


@pytest.fixture
def readers(applicant_client, recruiter_client):
    return [Client(), applicant_client, recruiter_client]


@ROUTES
def test_public_page_is_the_same_for_everyone(route, sample_board, readers):
    for address in route.addresses():
        # What turns by the minute does not turn between two of them.
        with time_machine.travel(timezone.now(), tick=False):
            anonymous, *others = [answer(reader, address) for reader in readers]
        assert anonymous["status"] in (200, 301, 302), address
        assert anonymous["headers"].keys().isdisjoint({"Set-Cookie"}), address
        assert not anonymous["cookies"], address
        assert others == [anonymous, anonymous], address


@ROUTES
def test_public_page_varies_on_compression_alone(route, page_at):
    for address in route.addresses():
        response = page_at(address)
        varies = set(filter(None, response.get("Vary", "").split(", ")))
        if route.name == "choose_language":
            assert varies - {"Accept-Encoding"} == {"Accept-Language"}
        elif response.status_code == 200 and route.language != NO_LANGUAGE:
            assert varies == {"Accept-Encoding"}, address
        else:  # Too short to compress, some of these.
            assert varies <= {"Accept-Encoding"}, address


def test_page_of_the_administration_does_differ(sample_board, recruiter_client, editor_client):
    recruiters, editors = (
        answer(reader, "/admin/postings/posting/") for reader in (recruiter_client, editor_client)
    )
    assert (recruiters["status"], editors["status"]) == (200, 200)
    assert recruiters["body"] != editors["body"]
    assert "Cookie" in recruiters["headers"]["Vary"]


@ROUTES
def test_head_gives_the_headers_of_the_page(route, page_at, client):
    for address in route.addresses():
        head, page = client.head(address), page_at(address)
        assert (head.status_code, head.getvalue()) == (page.status_code, b""), address
        assert besides_tag(head) == besides_tag(page)


@ROUTES
def test_public_page_refuses_every_other_method(route, sample_board, client):
    for address in route.addresses():
        # Scripts of other sites may ask whether they may read the API.
        served = "GET, HEAD, OPTIONS" if route.name.startswith("api:") else "GET, HEAD"
        others = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"} - set(served.split(", "))
        for method in sorted(others):
            response = client.generic(method, address)
            assert response.status_code == 405, (method, address)
            assert response["Allow"] == served, (method, address)


def besides_tag(response):
    """A tag is made from the body, which a HEAD has not, or turns by the minute."""
    return {name: value for name, value in response.headers.items() if name != "ETag"}


def answer(reader, address):
    response = reader.get(address)
    return {
        "status": response.status_code,
        "headers": dict(response.headers),
        "cookies": dict(response.cookies),
        "body": response.getvalue(),
    }

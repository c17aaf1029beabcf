"""A body without measure is refused by what it says of its length, with a page that helps."""

import io

import pytest
from django.test import RequestFactory

from ops_site import body_limit
from ops_site.body_limit import LARGEST, READ_AWAY, BodyLimit


class Body(io.RawIOBase):
    """As many bytes as are asked for, and a count of them."""

    given = 0

    def readable(self):
        return True

    def readinto(self, room):
        self.given += len(room)
        return len(room)


def sent(size, address="/en/account/documents/upload/"):
    """(the answer, the bytes that were read of the body)."""
    body = Body()
    request = RequestFactory().post(address)
    request.META["CONTENT_LENGTH"] = str(size)
    request = type(request)(request.META | {"wsgi.input": body})
    return BodyLimit(lambda request: "answered")(request), body.given


def test_what_a_form_may_hold_goes_through():
    assert sent(LARGEST) == ("answered", 0)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/en/account/documents/upload/", "A file can be 10 MB at most."),
        ("/fr/compte/documents/televerser/", "Un fichier peut compter au plus 10\u00a0Mo."),
    ],
)
def test_more_is_refused_with_a_page_that_says_what_to_do(address, sentence):
    response, _read = sent(LARGEST + 1, address)
    assert response.status_code == 413
    assert sentence in response.content.decode()
    assert f'href="{address}"' in response.content.decode()


def test_a_browser_is_let_finish_so_that_it_shows_the_page():
    _response, read = sent(LARGEST + 1)
    assert read == LARGEST + 1


def test_what_is_out_of_all_measure_is_not_read():
    response, read = sent(READ_AWAY + 1)
    assert (response.status_code, read) == (413, 0)


@pytest.mark.parametrize("size", ["", "many"])
def test_a_length_that_is_none_counts_as_nothing(size):
    assert sent(size) == ("answered", 0)


@pytest.mark.django_db
def test_the_site_asks_before_it_reads_a_form(client, monkeypatch):
    monkeypatch.setattr(body_limit, "LARGEST", 10)
    response = client.post("/en/account/sign-in/", {"login": "a" * 100})
    assert response.status_code == 413
    assert "Content-Security-Policy" in response.headers

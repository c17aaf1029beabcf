"""What the site refuses to answer, it refuses readably."""

import pytest
from django.test import Client


def test_a_bad_host_is_refused_readably(client):
    response = client.get("/fr/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert "Cette requête ne peut pas être lue" in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_a_page_refuses_to_be_written_to(client, method):
    response = getattr(client, method)("/fr/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    text = response.content.decode()
    assert method.upper() in text
    assert '<a class="button" href="/fr/">Lire la page</a>' in text


def test_a_form_without_its_token_is_refused_readably(db):
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert response.status_code == 403
    assert "The form was not sent" in response.content.decode()

"""The documentation of the API: a page without script, in both languages, with real answers."""

import html
import json
import re

import pytest

from ops_site.api import description
from tests.factories import MinistryFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "language", "twin"),
    [("/api/v1/docs/", "en", "/api/v1/docs/fr/"), ("/api/v1/docs/fr/", "fr", "/api/v1/docs/")],
)
def test_the_page_is_whole_in_its_language_and_leads_to_the_other(client, path, language, twin):
    response = client.get(path)
    assert f'<html lang="{language}"' in response.text
    assert response["Content-Language"] == language
    assert f'class="language-link" href="{twin}"' in response.text
    assert len(re.findall("<h1\\b", response.text)) == 1
    assert "<script" not in response.text


def test_the_examples_are_real_answers(client):
    MinistryFactory(key="parks", name_fr="Ministère des Parcs")
    shown = re.findall('<pre class="api-code"[^>]*><code>(.*?)</code>', read(client), re.DOTALL)
    answers = [json.loads(html.unescape(text)) for text in shown if not text.startswith("curl")]
    assert answers[0] == client.get("/api/v1/units/?status=gone").json()
    assert answers[1] == client.get("/api/v1/ministries/?limit=1").json()
    assert answers[1]["results"][0]["name_fr"] == "Ministère des Parcs"


def test_every_resource_is_told_with_its_parameters(client):
    page, schema = read(client), client.get("/api/v1/schema/").json()
    for path, methods in schema["paths"].items():
        assert f"{path}</code>" in page
        for parameter in methods["get"]["parameters"]:
            assert f"<dt><code>{parameter['name']}</code>" in page


def read(client):
    return client.get("/api/v1/docs/").text


def test_the_schema_is_made_without_the_database(django_assert_num_queries):
    description._written.cache_clear()
    with django_assert_num_queries(0):
        assert '"openapi": "3' in description.written("en").decode()

"""Whatever the schema allows is answered as it says, and whatever it forbids is refused."""

import pytest
import schemathesis
from django.conf import settings as project
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils.module_loading import import_string
from hypothesis import HealthCheck, settings

from ops_site.api import description


def application(environ, start_response):
    """The whole site, made when it is first asked: by then static files have their folder."""
    return import_string(project.WSGI_APPLICATION)(environ, start_response)


@pytest.fixture
def held_connection():
    """The end of a request leaves the test its connection, as with the client of the tests."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


SCHEMA = schemathesis.openapi.from_dict(description.schema_in("en"))
SCHEMA.app = application


def complete(case):
    """What the schema can say only in words: some parameters want another one beside them."""
    if not case.meta.generation.mode.is_positive or not case.query:
        return
    if "sort" in case.query:
        case.query |= {"state": "open", "q": "analyst", "near": "ottawa"}
    if {"near", "radius"} & case.query.keys():
        case.query["near"] = "ottawa"


@SCHEMA.parametrize()
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=5,
    suppress_health_check=list(HealthCheck),
)
@pytest.mark.usefixtures("sample_board", "held_connection")
def test_every_address_keeps_to_the_schema(case):
    complete(case)
    # The client of these tests does not unpack what comes compressed.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})

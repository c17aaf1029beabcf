"""No address of HR's desk of applications opens to others."""

import pytest
from django.contrib import admin
from django.urls import URLPattern, reverse

from careers.applications.models import Application
from careers.hiring.admin import ApplicationAdmin
from tests.hiring.desk import LIST, RECORD, application_of, document, move, page, record

pytestmark = pytest.mark.django_db


def registered():
    """The names of the addresses of HR's desk of applications."""
    desk = ApplicationAdmin(Application, admin.site)
    found = [entry for entry in desk.get_urls() if isinstance(entry, URLPattern)]
    return [entry.name or str(entry.pattern) for entry in found]


EXAMPLES = {
    "applications_application_changelist": lambda a: LIST,
    "applications_application_add": lambda a: f"{LIST}add/",
    "applications_application_record": lambda a: RECORD,
    "applications_application_record_for": lambda a: record(a.posting),
    "applications_application_move": lambda a: move(a, "screen_in"),
    "applications_application_document": document,
    "applications_application_history": lambda a: page(a).replace("change/", "history/"),
    "applications_application_delete": lambda a: page(a).replace("change/", "delete/"),
    "applications_application_change": page,
    "<path:object_id>/": lambda a: page(a).removesuffix("change/"),
}
# What belongs to nobody, or forwards to another of these addresses before it looks at anything.
WITHOUT_OWNER = (
    *("applications_application_changelist", "applications_application_add"),
    *("applications_application_record", "applications_application_delete", "<path:object_id>/"),
)


def test_every_registered_address_has_an_example():
    assert sorted(registered()) == sorted(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_walk_over_the_addresses_opens_none_to_others(
    name, method, recruiter, recruiter_client, stranger_client, applicant_client, client
):
    application = application_of(recruiter, decided=True)
    address = EXAMPLES[name](application)
    # What is sent signed out goes straight to the sign-in, which tells what became of it.
    entrance = "/en/account/sign-in/" if method == "post" else "/admin/login/"
    for visitor, door in ((client, entrance), (applicant_client, "/admin/login/")):
        response = getattr(visitor, method)(address)
        assert (response.status_code, response.url.partition("?")[0]) == (302, door)
    stranger = getattr(stranger_client, method)(address)
    assert application.reference not in stranger.content.decode()
    if name not in WITHOUT_OWNER:
        assert stranger.status_code == 404


def test_the_desk_stands_at_the_address_that_other_rooms_link_to():
    assert reverse("admin:applications_application_changelist") == LIST

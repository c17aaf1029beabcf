"""Editors: what they reach, what they do not, and how somebody becomes one."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from careers.accounts import staff
from careers.accounts.models import User
from organization import editing, editors
from organization.models import Appointment, InformationPage, PageSection, Unit
from tests.factories import (
    AppointmentFactory,
    HRScopeFactory,
    InformationPageFactory,
    PageSectionFactory,
    UserFactory,
)
from tests.organization.reading import links, text
from tests.organization.test_admin import address, filled
from tests.organization.test_editing import retitled

pytestmark = pytest.mark.django_db
OTHERS_DESKS = [
    *("/admin/accounts/user/", "/admin/accounts/hrscope/", "/admin/accounts/invitation/"),
    *("/admin/postings/posting/", "/admin/postings/city/", "/admin/ops_site/outboxmessage/"),
]


@pytest.fixture
def writer():
    """An editor, and nothing else."""
    user = UserFactory(name="Wanda Writer", email="writer@example.org")
    editors.appoint(user)
    return user


@pytest.fixture
def writer_client(writer, sign_in):
    return sign_in(writer)


@pytest.fixture
def page():
    made = InformationPageFactory(title_en="Pay", slug_en="pay", slug_fr="paie")
    PageSectionFactory(page=made)
    editing.save(made, retitled(made, "Salary"), by=None)
    at = timezone.now() + timedelta(days=1)
    editing.schedule(made, retitled(made, "Wages"), at=at, by=None)
    return InformationPage.objects.get(pk=made.pk)


def pages_of(page):
    """Every address of the desk about `page`."""
    versions = "admin:organization_informationpage_version"
    return [
        address(InformationPage, "changelist"),
        address(InformationPage, "change", page.pk),
        reverse(f"{versions}s", args=[page.pk]),
        reverse(f"{versions}_preview", args=[page.pk, 1, "fr"]),
        reverse(f"{versions}_go_back", args=[page.pk, 1]),
        reverse(f"{versions}_call_off", args=[page.pk, 3]),
    ]


def test_an_editor_reaches_every_page_of_the_desk_and_no_stranger_does(
    page, writer_client, stranger_client, applicant_client
):
    answers = [
        [client.get(each).status_code for each in pages_of(page)]
        for client in (writer_client, stranger_client, applicant_client)
    ]
    assert answers == [[200] * 6, [403, 403, 404, 404, 404, 404], [302] * 6]


def test_a_stranger_changes_nothing_by_a_guessed_address(page, writer_client, stranger_client):
    change = address(InformationPage, "change", page.pk)
    form = filled(writer_client.get(change), title_en="Theirs")
    kept = list(page.versions.values())
    for button in ("_save", "_later", "_preview_en"):
        assert stranger_client.post(change, form | {button: "1"}).status_code == 403
    for each in pages_of(page)[4:]:
        assert stranger_client.post(each).status_code == 404
    assert (list(page.versions.values()), LogEntry.objects.count()) == (kept, 0)
    page.refresh_from_db()
    assert page.title_en == "Salary"


def test_an_editor_sees_no_account_posting_application_or_mail(
    writer_client, editor_client, recruiter_client
):
    refused = [writer_client.get(each).status_code for each in OTHERS_DESKS]
    assert refused == [403] * len(OTHERS_DESKS)
    assert [editor_client.get(each).status_code for each in OTHERS_DESKS] == [200] * 6
    start = links(writer_client.get("/admin/"))
    desks = {each.split("/")[2] for each in start.values() if each.startswith("/admin/")}
    assert desks == {"organization"}
    assert "Information pages" not in links(recruiter_client.get("/admin/"))


def test_an_editor_edits_and_deletes_a_section_but_withdraws_pages_and_units(page, writer_client):
    change = address(InformationPage, "change", page.pk)
    form = filled(writer_client.get(change), **{"sections-0-DELETE": "on"})
    writer_client.post(change, form | {"_save": "1"})
    assert PageSection.objects.count() == 0
    unit, appointment = Unit.objects.create(**unit_facts()), AppointmentFactory()
    for made in (page, unit):
        delete = address(type(made), "delete", made.pk)
        assert writer_client.post(delete, {"post": "yes"}).status_code == 403
    writer_client.post(address(Appointment, "delete", appointment.pk), {"post": "yes"})
    left = [model.objects.count() for model in (InformationPage, Unit, Appointment)]
    assert left == [1, Unit.objects.count(), 0]
    assert Unit.objects.filter(pk=unit.pk).exists()


def unit_facts():
    words = {"name_en": "A", "name_fr": "A", "slug_en": "a", "slug_fr": "a"}
    return {"key": "a", "kind": Unit.Kind.DIVISION, **words}


# --- The start page -----------------------------------------------------------------------------


def test_the_start_page_tells_an_editor_what_waits(page, writer_client, recruiter_client):
    reviewed = timezone.localdate() - timedelta(days=366)
    InformationPage.objects.update(reviewed_on=reviewed)
    response = writer_client.get("/admin/")
    assert "Versions of pages that wait to be published (1) Salary · 3" in text(response)
    assert "Pages due for review (1) Salary" in text(response)
    assert "due for review" not in text(recruiter_client.get("/admin/"))


@pytest.mark.parametrize(
    ("days", "told"), [(365, []), (366, ["Salary"]), (None, ["Salary"])], ids=str
)
def test_a_page_reviewed_over_a_year_ago_is_due(days, told, page, writer_client):
    day = timezone.localdate() - timedelta(days=days) if days else None
    InformationPage.objects.update(reviewed_on=day)
    changelist = address(InformationPage, "changelist")
    due = writer_client.get(changelist, {"review": "due"}).context["cl"].result_list
    assert [found.title_en for found in due] == told
    assert ("– due for review" in text(writer_client.get(changelist))) == bool(told)


# --- Who is one ---------------------------------------------------------------------------------


def test_seeding_makes_the_group_with_its_rights_however_often(facts):
    Group.objects.get(name="Editors").permissions.clear()
    for _time in range(2):
        call_command("seed", verbosity=0)
    rights = Group.objects.get().permissions.values_list("content_type__app_label", flat=True)
    wanted = sum(len(verbs) for verbs in editors.RIGHTS.values())
    assert list(rights) == ["organization"] * wanted


def test_a_superuser_makes_and_unmakes_an_editor(editor_client, applicant):
    change = reverse("admin:accounts_user_change", args=[applicant.pk])
    rows = {"scopes-TOTAL_FORMS": "0", "scopes-INITIAL_FORMS": "0"}
    person = {"email": applicant.email, "name": "Awa", "language": "en", "is_active": "on"}
    editor_client.post(change, person | rows | {"is_editor": "on"})
    applicant.refresh_from_db()
    assert (editors.is_in_group(applicant), applicant.is_staff) == (True, True)
    editor_client.post(change, person | rows)
    applicant.refresh_from_db()
    assert (editors.is_in_group(applicant), applicant.is_staff) == (False, False)


def test_nobody_else_makes_an_editor(recruiter_client, writer_client, applicant):
    change = reverse("admin:accounts_user_change", args=[applicant.pk])
    for client in (recruiter_client, writer_client):
        assert client.post(change, {"is_editor": "on"}).status_code == 403
    assert not editors.is_in_group(applicant)


def test_an_editor_who_loses_the_last_unit_keeps_the_desk(editor):
    scopes = [HRScopeFactory() for _ in range(2)]
    editors.appoint(scopes[0].user)
    for scope in scopes:
        staff.end_scope(scope, by=editor)
    kept = [User.objects.get(pk=scope.user_id).is_staff for scope in scopes]
    assert kept == [True, False]


def test_an_editor_shows_a_second_factor_where_staff_must(writer_client):
    assert writer_client.get("/admin/").status_code == 200
    with override_settings(STAFF_NEED_SECOND_FACTOR=True):
        assert writer_client.get("/admin/").url.startswith("/admin/login/")
        door = writer_client.get("/admin/login/")
    assert door.url == reverse("mfa_index")

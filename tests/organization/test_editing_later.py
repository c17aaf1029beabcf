"""A version that waits is published at its instant: once, whole, and losing nobody's work."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from ops_site.moves import Refused
from ops_site.publishing import edition
from organization import editing
from organization.models import InformationPage, PageVersion
from organization.models.page_version import State
from tests.factories import InformationPageFactory, PageSectionFactory
from tests.organization.test_editing import retitled, state_of

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def page():
    made = InformationPageFactory(title_en="Pay", slug_en="pay", slug_fr="paie")
    PageSectionFactory(page=made, anchor="scale")
    return made


def planned(page, title, hours=1):
    again = InformationPage.objects.get(pk=page.pk)
    at = timezone.now() + hours * HOUR
    return editing.schedule(again, retitled(again, title), at=at, by=None)


def title_of(page):
    return InformationPage.objects.get(pk=page.pk).title_en


def states(page):
    shown = page.versions.shown().first()
    return [(each.number, each.state(shown)) for each in page.versions.order_by("number")]


def in_hours(hours):
    return timezone.now() + hours * HOUR


def test_the_scheduler_publishes_what_is_due_in_every_round():
    assert settings.SCHEDULED_JOBS["organization.editing.publish_due"] == 0


def test_until_its_instant_the_page_stays_as_it_is(page, client):
    before = edition()
    planned(page, "Salary")
    editing.publish_due()
    assert (title_of(page), edition()) == ("Pay", before)
    assert states(page) == [(1, State.SHOWN), (2, State.WAITING)]
    assert "Salary" not in client.get("/en/about/pay/").text


def test_at_its_instant_it_is_published_once(page, client):
    planned(page, "Salary")
    before = edition()[0]
    for _round in range(2):
        editing.publish_due(in_hours(2))
    assert (title_of(page), edition()[0]) == ("Salary", before + 1)
    assert states(page) == [(1, State.EARLIER), (2, State.SHOWN)]
    assert "Salary" in client.get("/en/about/pay/").text


def test_versions_of_one_page_are_published_in_the_order_of_their_instants(page):
    planned(page, "Second", hours=2)
    planned(page, "First", hours=1)
    editing.publish_due(in_hours(3))
    assert title_of(page) == "Second"
    assert states(page) == [(1, State.EARLIER), (2, State.SHOWN), (3, State.EARLIER)]


def test_an_instant_in_the_past_is_refused(page):
    before = state_of(page)
    with pytest.raises(Refused) as refusal:
        planned(page, "Salary", hours=-1)
    assert str(refusal.value) == "Choose an instant to come."
    assert state_of(page) == before


def test_text_written_meanwhile_is_replaced_and_kept(page):
    planned(page, "Salary")
    editing.save(page, retitled(page, "Wages"), by=None, reason="A correction")
    editing.publish_due(in_hours(2))
    assert title_of(page) == "Salary"
    assert states(page) == [(1, State.EARLIER), (2, State.SHOWN), (3, State.EARLIER)]
    editing.go_back(page.versions.get(number=3), by=None)
    assert title_of(page) == "Wages"


def test_rows_changed_meanwhile_by_another_way_are_kept_too(page):
    planned(page, "Salary")
    page.sections.update(body_en="Found so.")
    editing.publish_due(in_hours(2))
    kept = page.versions.get(number=3)
    assert (kept.reason, kept.content["sections"][0]["body_en"]) == (
        editing.AS_IT_STOOD,
        "Found so.",
    )


def test_a_version_that_was_called_off_is_never_published(page):
    version = planned(page, "Salary")
    editing.call_off(version)
    before = state_of(page)
    editing.publish_due(in_hours(2))
    assert state_of(page) == before
    assert states(page) == [(1, State.SHOWN), (2, State.CALLED_OFF)]
    editing.go_back(page.versions.get(number=2), by=None)
    assert title_of(page) == "Salary"


def test_an_error_of_ours_at_one_version_keeps_back_no_other(page, caplog):
    other = InformationPageFactory(title_en="Leave", slug_en="leave", slug_fr="conges")
    broken, whole = planned(page, "Salary"), planned(other, "Holidays")
    PageVersion.objects.filter(pk=broken.pk).update(content={})
    editing.publish_due(in_hours(2))
    assert (title_of(page), title_of(other)) == ("Pay", "Holidays")
    assert states(page)[-1] == (broken.number, State.WAITING)
    assert states(other)[-1] == (whole.number, State.SHOWN)
    assert [record.exc_info is not None for record in caplog.records] == [True]


@pytest.mark.parametrize("ended", ["published", "called off"])
def test_what_no_longer_waits_is_not_called_off(page, ended):
    version = planned(page, "Salary")
    if ended == "published":
        editing.publish_due(in_hours(2))
    else:
        editing.call_off(version)
    before = state_of(page)
    with pytest.raises(Refused) as refusal:
        editing.call_off(version)
    assert str(refusal.value) == str(editing.NOT_WAITING)
    assert state_of(page) == before


def test_what_waits_is_not_gone_back_to(page):
    version = planned(page, "Salary")
    before = state_of(page)
    with pytest.raises(Refused) as refusal:
        editing.go_back(version, by=None)
    assert str(refusal.value) == str(editing.WAITS_STILL)
    assert state_of(page) == before


def test_a_new_page_waits_withdrawn_and_appears(client):
    page = InformationPageFactory.build(slug_en="new", slug_fr="neuf")
    editing.schedule(page, page.save, at=in_hours(1), by=None)
    assert client.get("/en/about/new/").status_code == 404
    editing.publish_due(in_hours(2))
    assert client.get("/en/about/new/").status_code == 200


def test_what_cannot_be_published_waits_on_and_keeps_back_no_other_page(page, caplog):
    blocked = InformationPageFactory.build(slug_en="taken", slug_fr="pris")
    editing.schedule(blocked, blocked.save, at=in_hours(1), by=None)
    other = InformationPageFactory(slug_en="taken", slug_fr="pris")
    planned(page, "Salary", hours=2)
    editing.publish_due(in_hours(3))
    assert title_of(page) == "Salary"
    assert [each.page_id for each in PageVersion.objects.waiting()] == [blocked.pk]
    assert f"of page {blocked.pk} waits on" in caplog.text
    InformationPage.objects.filter(pk=other.pk).update(ended=True)
    editing.publish_due(in_hours(3))
    assert list(PageVersion.objects.waiting()) == []


@pytest.mark.django_db(transaction=True)
def test_two_schedulers_at_once_publish_once(together):
    page = InformationPageFactory(title_en="Pay")
    planned(page, "Salary")
    before = edition()[0]
    due = in_hours(2)

    def counted():
        return (title_of(page), edition()[0] - before, states(page))

    raised = together(lambda: editing.publish_due(due), lambda: editing.publish_due(due))
    assert raised == [None, None]
    found = together(counted)
    assert found == [("Salary", 1, [(1, State.EARLIER), (2, State.SHOWN)])]

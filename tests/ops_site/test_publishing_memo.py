"""What a process keeps of what it read: for each edition, and of some things the last alone."""

import pytest

from ops_site.publishing import last_per_generation, publish

pytestmark = pytest.mark.django_db


def test_what_was_made_last_is_kept_until_something_is_published_or_another_is_asked_for():
    made = []

    @last_per_generation
    def told(day):
        made.append(day)
        return [day]

    monday = told("Monday")
    assert told("Monday") is monday
    publish()
    assert told("Monday") == monday and told("Monday") is not monday
    assert told("Tuesday") == ["Tuesday"]
    assert told("Monday") == ["Monday"]
    assert made == ["Monday", "Monday", "Tuesday", "Monday"]

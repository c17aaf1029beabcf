import datetime

import factory
from django.utils import timezone

from careers.accounts.models.invitation import digest_of
from careers.applicants import alert_times
from careers.applicants.alert_tokens import new_link
from careers.applicants.models import Alert, SavedJob
from tests.factories.accounts import UserFactory
from tests.factories.numbered import Numbered
from tests.factories.postings import PostingFactory


def long_ago():
    return timezone.now() - datetime.timedelta(days=3)


class AlertFactory(Numbered):
    """Runs, for an address without an account, and is due; unless a trait says otherwise."""

    class Meta:
        model = Alert

    class Params:
        unconfirmed = factory.Trait(confirmed_at=None, ends_at=None, told_until=None, last_run=None)
        weekly = factory.Trait(frequency="weekly")
        # Nothing is to be written before tomorrow, or Monday.
        written = factory.Trait(
            last_run=factory.LazyFunction(lambda: alert_times.latest_day(timezone.now()))
        )

    query = ""
    query_digest = factory.LazyAttribute(lambda row: digest_of(row.query))
    language = "en"
    user = None
    email = factory.Sequence("alert{}@example.org".format)
    asked_at = confirmed_at = factory.LazyFunction(long_ago)
    ends_at = factory.LazyAttribute(
        lambda row: row.confirmed_at and alert_times.end_of_term(row.confirmed_at)
    )
    told_until = factory.LazyFunction(long_ago)
    last_run = factory.LazyFunction(lambda: long_ago().date() - datetime.timedelta(days=10))

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        if kwargs["user"]:
            kwargs["email"] = ""
        return super()._create(model_class, *args, **{**new_link(), **kwargs})


class SavedJobFactory(Numbered):
    class Meta:
        model = SavedJob

    user = factory.SubFactory(UserFactory)
    posting = factory.SubFactory(PostingFactory, open=True)

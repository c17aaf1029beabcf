"""Jobs that people keep in view, and the mails about them."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from careers.applicants import alert_times
from careers.applicants.attempts import attempt
from careers.applicants.models import SavedJob
from ops_site import bilingual, outbox

NOTICE = 3  # Days before the last one.


@transaction.atomic
def save(posting, *, user):
    """Whoever saves a job that closes within the days of notice is reminded of nothing: they see
    it.
    """
    told = {"reminded_for": None if is_to_come(posting) else posting.closes_at}
    SavedJob.objects.get_or_create(user=user, posting=posting, defaults=told)


def is_to_come(posting):
    """Whether whoever saves it now will be reminded of its closing."""
    return posting.closes_at and posting.closes_at > closing_soon(timezone.now())


def remove(posting, *, user):
    SavedJob.objects.by(user).of(posting).delete()


def closing_soon(now):
    """Before which instant what closes now closes soon; it moves on at the hour of the alerts."""
    return alert_times.midnight(alert_times.latest_day(now) + timedelta(days=NOTICE + 1))


def remind():
    """Once for each closing instant: of an extended posting again."""
    now = timezone.now()
    soon = SavedJob.objects.closing(closing_soon(now), now)
    for saved in soon.select_related("user", "posting"):
        attempt(remind_of, saved, now)


@transaction.atomic
def remind_of(saved, now):
    closes_at = saved.posting.closes_at
    mine = SavedJob.objects.closing(closing_soon(now), now).filter(pk=saved.pk)
    if mine.update(reminded_for=closes_at):
        post(saved, "saved_job_closing", f"closing:{closes_at:%Y-%m-%dT%H:%M}")


def tell(saved, amendment):
    """However often it is called, one mail."""
    language = saved.user.language
    words = {name: bilingual.plain(amendment, name, language) for name in ("what", "why")}
    event = f"amendment:{amendment.pk}"
    post(saved, "saved_job_changed", event, {"amendment": amendment, **words})


def post(saved, template, event, facts=None):
    user, posting = saved.user, saved.posting
    with override(user.language):
        links = {
            "title": bilingual.plain(posting, "title"),
            "address": outbox.absolute(posting.get_absolute_url()),
            "saved": outbox.absolute(reverse("applicants:saved_jobs")),
        }
    outbox.post(
        f"saved:{saved.pk}:{event}",
        f"applicants/{template}",
        to=user.email,
        language=user.language,
        context={"posting": posting, **links, **(facts or {})},
        recipient=user,
    )

"""Who saved a posting and has not applied for it: who has, hears of it as an applicant alone.

A subscriber of the postings, as `hearing` is.
"""

from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import ngettext
from django_tasks import task

from careers.applicants import saved_jobs
from careers.applicants.attempts import attempt_all
from careers.applicants.models import SavedJob
from careers.applications.hearing import concerned_by
from careers.applications.models import Application
from careers.postings.models import Amendment


@task()
def hear(amendment_id):
    """A mail to each who had saved the posting when it was changed."""
    amendment = Amendment.objects.select_related("posting").get(pk=amendment_id)
    saved = savers(amendment.posting, besides=concerned_by(amendment))
    had_saved = saved.filter(saved_at__lte=amendment.at).select_related("user", "posting")
    attempt_all(saved_jobs.tell, had_saved.order_by("pk"), amendment)


def listeners(posting):
    """How many would hear of an amendment of it, as a sentence."""
    applied = Application.objects.filter(posting=posting).concerned()
    number = savers(posting, besides=applied).count()
    if number:
        words = ngettext("%(n)d person who saved the job", "%(n)d people who saved the job", number)
        yield words % {"n": number}


def savers(posting, besides):
    """What of it is saved, but by whoever sent one of these applications, on paper too."""
    people = besides.exclude(applicant=None).values("applicant")
    addresses = besides.exclude(email="").values(address=Lower("email"))
    applied = Q(user__in=people) | Q(user__email__in=addresses)
    return SavedJob.objects.of(posting).concerned().exclude(applied)

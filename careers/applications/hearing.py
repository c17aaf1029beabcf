"""What applicants hear of the posting that they have applied for, or are about to.

A subscriber of the postings: run again for the same amendment, it writes no mail a second time.
"""

from django.db.models import Count
from django.utils.translation import ngettext, override
from django_tasks import task

from careers.applicants.attempts import attempt_all
from careers.applications.choices import Status
from careers.applications.models import Application
from careers.postings.models import Amendment
from ops_site import bilingual, outbox

Kind = Amendment.Kind
TEMPLATES = {
    Kind.AMENDED: "applications/posting_amended",
    Kind.EXTENDED: "applications/posting_extended",
    Kind.CANCELLED: "applications/posting_cancelled",
}


@task()
def hear(amendment_id):
    """A mail to each whose application was there when the posting was changed."""
    amendment = Amendment.objects.select_related("posting__unit").get(pk=amendment_id)
    concerned = concerned_by(amendment).select_related("applicant", "posting")
    attempt_all(tell, concerned.order_by("pk"), amendment)


def concerned_by(amendment):
    begun = Application.objects.filter(posting=amendment.posting, created_at__lte=amendment.at)
    return begun.concerned()


def listeners(posting):
    """How many of them have a draft, and how many have submitted: a sentence each."""
    mine = Application.objects.filter(posting=posting).concerned().order_by()
    counts = dict(mine.values_list("status").annotate(Count("pk")))
    drafts = counts.pop(Status.DRAFT, 0)
    submitted = sum(counts.values())
    if submitted:
        words = ngettext("%(n)d person who applied", "%(n)d people who applied", submitted)
        yield words % {"n": submitted}
    if drafts:
        words = ngettext(
            "%(n)d person who is writing an application",
            "%(n)d people who are writing an application",
            drafts,
        )
        yield words % {"n": drafts}


def tell(application, amendment):
    """However often it is called, one mail; none where nobody has an address any more."""
    if not application.address:
        return
    outbox.post(
        f"amendment:{amendment.pk}:application:{application.pk}",
        TEMPLATES[amendment.kind],
        to=application.address,
        recipient=application.applicant,
        language=application.language,
        context=_context(application, amendment),
    )


def _context(application, amendment):
    posting, language = amendment.posting, application.language
    has_account = application.applicant_id is not None
    page = application if has_account else posting
    with override(language):
        address = outbox.absolute(page.get_absolute_url())
    return {
        "posting": posting,
        "title": bilingual.plain(posting, "title", language),
        "unit": bilingual.plain(posting.unit, "name", language),
        "amendment": amendment,
        "what": bilingual.plain(amendment, "what", language),
        "why": bilingual.plain(amendment, "why", language),
        "is_draft": application.status == Status.DRAFT,
        "has_account": has_account,
        "address": address,
    }

"""What the public is told above a posting while something in it is looked into, or after."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from careers.accounts.policies import works_for
from careers.postings.models import PostingNotice
from careers.postings.moves import NOTICE_PUT_UP, NOTICE_TAKEN_DOWN
from careers.postings.workflow import FORBIDDEN
from ops_site.moves import NotPermitted, Refused
from ops_site.publishing import publish


def standing(posting):
    """The notices that readers of `posting` see now."""
    return list(posting.notices.filter(ended_at=None))


@transaction.atomic
def put_up(posting, *, by, words_en, words_fr):
    """A notice in both languages, whatever the posting's: it is the site that speaks."""
    _require(posting, by)
    words = {"words_en": words_en.strip(), "words_fr": words_fr.strip()}
    if not all(words.values()):
        raise Refused(_("Write the notice in both languages."))
    notice = posting.notices.create(**words, by=by)
    _record(posting, NOTICE_PUT_UP, by, notice)
    return notice


@transaction.atomic
def take_down(notice, *, by):
    _require(notice.posting, by)
    ended = {"ended_at": timezone.now()}
    if not PostingNotice.objects.filter(pk=notice.pk, ended_at=None).update(**ended):
        raise Refused(_("The notice was taken down already."))
    _record(notice.posting, NOTICE_TAKEN_DOWN, by, notice)


def _record(posting, name, by, notice):
    status = {"from_status": posting.status, "to_status": posting.status}
    posting.events.create(name=name, by=by, note=notice.words_en, **status)
    publish(posting)


def _require(posting, by):
    if not works_for(by, posting.unit):
        raise NotPermitted(FORBIDDEN)

"""The verbs that change an information page; each leaves a version, and nothing is ever erased.

A version holds the whole text. The page's own rows are what the public reads; the version that was
published last says the same. Where it does not (rows were changed by another way, or no version was
ever kept), what stands is kept first, so that undo reaches it.

A version that waits is published whole at its instant, also where the page was changed meanwhile:
what its editor saw in the preview is what the public gets, and the text in between stays a version
to go back to. Whoever changes a page for which a version waits is told so.
"""

import datetime
import logging
from functools import partial

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from ops_site.moves import Refused
from ops_site.publishing import publish
from organization.models import InformationPage, PageSection, PageVersion

logger = logging.getLogger(__name__)

PAGE_FIELDS = (
    *("title_en", "title_fr", "lead_en", "lead_fr", "origin", "source", "as_of", "note"),
    *("order", "reviewed_on", "ended"),
)
SECTION_FIELDS = (
    *("anchor", "level", "heading_en", "body_en", "heading_fr", "body_fr"),
    *("french_is_unofficial", "source", "blocks"),
)
# Reasons that the site gives itself; they are told in the reader's language.
AS_IT_STOOD = gettext_noop("As it stood before")
LOADED = gettext_noop("Loaded with the facts of the site")

NOT_WAITING = gettext_lazy("This version does not wait any more: it was published or called off.")
IN_THE_PAST = gettext_lazy("Choose an instant to come.")
WAITS_STILL = gettext_lazy("This version still waits to be published. Call it off first.")
SHOWN_ALREADY = gettext_lazy("This is the version that the public reads now.")
MEANWHILE = gettext_lazy("Somebody else saved this page meanwhile.")
TAKEN = gettext_lazy(
    "Another page stands at the address of this one by now. Withdraw that page first."
)


class Meanwhile(Refused):
    """The page was saved since its editor opened it."""


# --- What a version holds -----------------------------------------------------------------------


def content_of(page):
    """The whole text of `page` as JSON has it; sections in order."""
    sections = sorted(page.sections.all(), key=lambda section: (section.order, section.pk))
    return {
        "page": _values(page, PAGE_FIELDS),
        "sections": [_values(section, SECTION_FIELDS) for section in sections],
    }


def apply(page, content):
    """Make the rows of `page` say `content`; a section is known by its anchor.

    A field that an older version does not name stays as it is.
    """
    _set(page, PAGE_FIELDS, content["page"])
    page.save()
    standing = {section.anchor: section for section in page.sections.all()}
    wanted = [section["anchor"] for section in content["sections"]]
    page.sections.exclude(anchor__in=wanted).delete()
    for order, values in enumerate(content["sections"], start=1):
        section = standing.get(values["anchor"]) or PageSection(page=page)
        _set(section, SECTION_FIELDS, values)
        section.order = order
        section.save()


def _values(obj, names):
    return {name: _plain(getattr(obj, name)) for name in names}


def _plain(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


def _set(obj, names, values):
    for name in names:
        if name in values:
            setattr(obj, name, obj._meta.get_field(name).to_python(values[name]))


def _nothing(page):
    """Asks nothing."""


# --- Verbs --------------------------------------------------------------------------------------


@transaction.atomic
def save(page, write, *, by, reason="", seen=None, ask=_nothing):
    """Change the rows of `page` by `write()`, or make them; the public reads it from now on.

    `seen` is the number of the last version that its editor knows, if that has to be held against.
    `ask(page)`, of the page as written, may raise: then nothing is changed.
    """
    if page.pk:
        _hold(page, seen)
        _keep_what_stands(page)
    write()
    ask(_written(page))
    version = _keep(page, by=by, reason=reason)
    publish(page)
    return version


def tried(page, write, look):
    """What `look(page)` gives while `write()` has been done; nothing of it stays."""
    with transaction.atomic():
        write()
        seen = look(_written(page))
        transaction.set_rollback(True)
    return seen


@transaction.atomic
def schedule(page, write, *, at, by, reason="", seen=None, ask=_nothing):
    """Keep what `write()` would make of `page`, to be published at `at`; the page stays as it is.

    A page that is not there yet is made, withdrawn until then. `seen` and `ask`: see `save()`.
    """
    if at <= timezone.now():
        raise Refused(IN_THE_PAST)
    if page.pk:
        _hold(page, seen)
        _keep_what_stands(page)
        content = tried(page, write, partial(_asked, ask))
    else:
        write()
        content = _asked(ask, _written(page))
        page.ended = True
        page.save(update_fields=["ended"])
    return _new(page, content, by=by, reason=reason, publish_at=at, published_at=None)


@transaction.atomic
def call_off(version):
    """The version is not published at its instant; its text stays to go back to."""
    if not _waiting(version).update(called_off_at=timezone.now()):
        raise Refused(NOT_WAITING)


@transaction.atomic
def go_back(version, *, by):
    """The page says again what `version` says, as a new version."""
    page = _hold(version.page)
    # Else it would be published once more at its instant, over what is written until then.
    if _waiting(version).exists():
        raise Refused(WAITS_STILL)
    _keep_what_stands(page)
    if content_of(page) == version.content:
        raise Refused(SHOWN_ALREADY)
    _show(page, version)
    reason = _("Back to version %(number)d") % {"number": version.number}
    kept = _keep(page, by=by, reason=reason)
    publish(page)
    return kept


def publish_due(at=None):
    """Publish each version whose instant has come, in their order; one that fails is tried again.

    What keeps one from being published, whatever it is, keeps back no other page.
    """
    for version in PageVersion.objects.due(at or timezone.now()):
        which = (version.number, version.page_id)
        try:
            _publish(version)
        except Refused as refusal:
            logger.error("Version %s of page %s waits on: %s", *which, refusal)
        except Exception:
            logger.exception("Version %s of page %s was not published", *which)


@transaction.atomic
def _publish(version):
    page = _hold(version.page)
    _keep_what_stands(page)
    # The WHERE clause is the lock: of two schedulers one updates no row.
    if not _waiting(version).update(published_at=timezone.now()):
        return
    _show(page, version)
    publish(page)


def keep_all(reason, *, by=None):
    """A version of every page whose text is not that of its latest published one.

    For commands that change many pages at once: call it before, with AS_IT_STOOD, and after.
    """
    shown = {version.page_id: version for version in PageVersion.objects.shown()}
    for page in InformationPage.objects.for_reading():
        _keep_if_new(page, shown.get(page.pk), reason, by=by)


# --- Parts --------------------------------------------------------------------------------------


def _hold(page, seen=None):
    """The row of `page`, which nobody else changes until the transaction ends.

    Only who holds it can say whether it is still as it was `seen`.
    """
    held = InformationPage.objects.select_for_update().get(pk=page.pk)
    if seen is not None and seen != _last_number(page):
        raise Meanwhile(MEANWHILE)
    return held


def _written(page):
    return InformationPage.objects.get(pk=page.pk)


def _asked(ask, page):
    ask(page)
    return content_of(page)


def _last_number(page):
    return page.versions.aggregate(last=Max("number"))["last"] or 0


def _waiting(version):
    return PageVersion.objects.waiting().filter(pk=version.pk)


def _show(page, version):
    try:
        with transaction.atomic():
            apply(page, version.content)
    except IntegrityError as error:
        raise Refused(TAKEN) from error


def _keep_what_stands(page):
    standing = _written(page)
    _keep_if_new(standing, standing.versions.shown().first(), AS_IT_STOOD)


def _keep_if_new(page, shown, reason, *, by=None):
    if shown is None or shown.content != content_of(page):
        _keep(page, by=by, reason=reason)


def _keep(page, *, by, reason):
    content, now = content_of(_written(page)), timezone.now()
    return _new(page, content, by=by, reason=reason, publish_at=now, published_at=now)


def _new(page, content, *, by, reason, publish_at, published_at):
    return page.versions.create(
        number=_last_number(page) + 1,
        content=content,
        reason=reason,
        saved_by=by,
        saved_at=timezone.now(),
        publish_at=publish_at,
        published_at=published_at,
    )

"""A posting as one plain text, to keep or to print: Markdown as its writers wrote it."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.postings.advertisement import SECTIONS, Advertisement
from careers.postings.twins import changes
from ops_site import bilingual


def address(posting):
    return reverse("postings:text", args=[posting.number, posting.slug])


def written(posting):
    """The posting in the reader's language; what it is not posted in comes in the other."""
    ad = Advertisement(posting)
    parts = [*_head(ad), *_facts(ad), *_body(ad), *_foot(ad)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(ad):
    card, posting = ad.card, ad.posting
    yield f"# {card.title.value}"
    yield "\n".join(filter(None, [card.employer.value, bilingual.plain(posting, "division")]))
    yield _("Job ID %(number)s") % {"number": posting.number}
    if posting.sample:
        yield _("Sample posting: this job does not exist.")
    yield from changes.notices_of(posting)
    yield "\n".join(changes.closing_of(ad)) if ad.is_open else changes.end_of(ad)


def _facts(ad):
    yield _heading(_("Key facts"))
    rows = []
    for fact in ad.facts:
        lines = [f"{line.text} ({line.aside})" if line.aside else line.text for line in fact.lines]
        label = _("%(label)s: %(message)s") % {"label": fact.label, "message": "; ".join(lines)}
        rows.append(f"- {label}")
    yield "\n".join(rows)


def _body(ad):
    told = dict(SECTIONS)
    for key in ("eligibility", "about"):
        yield from _section(ad, key, told[key])
    yield from _requirements(ad)
    shown = ("offer", "selection", *(("apply",) if ad.is_open else ()), "additional")
    for key in shown:
        yield from _section(ad, key, told[key])
    for statement in ad.statements:
        yield _heading(statement.name.value)
        yield statement.words.value
        if statement.aside and statement.aside.value:
            yield _("What it is used for:") + " " + statement.aside.value


def _section(ad, key, heading):
    text = bilingual.plain(ad.posting, key)
    if text:
        yield _heading(heading)
        yield text


def _requirements(ad):
    for group in ad.requirements:
        yield _heading(group.heading)
        yield str(group.meaning)
        yield "\n".join(_requirement(requirement) for requirement in group.requirements)


def _requirement(requirement):
    text = f"{requirement.number}. {bilingual.plain(requirement, 'text')}"
    assessed = bilingual.plain(requirement, "assessed")
    return f"{text}\n   {_('How it is assessed:')} {assessed}" if assessed else text


def _foot(ad):
    if any(ad.contact):
        yield _heading(_("Questions about this job"))
        yield "\n".join(filter(None, [ad.posting.contact_name, *ad.contact]))
    if any(ad.accommodation):
        yield _heading(_("Accommodation"))
        yield _(
            "If you need accommodation to take part in hiring, ask for it here. It is confidential."
        )
        yield "\n".join(filter(None, ad.accommodation))
    if ad.amendments:
        yield _heading(_("Amendments"))
        yield from changes.amendments_of(ad)
    yield "---"
    yield _("This is an independent implementation. It is not a site of the Government of Ontario.")
    yield settings.SITE_URL + ad.posting.get_absolute_url()


def _heading(text):
    return f"## {text}"

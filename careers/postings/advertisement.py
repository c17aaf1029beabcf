"""A posting as its own page shows it, prepared here so that the template only prints."""

from typing import NamedTuple

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, pgettext_lazy

from careers.postings import statements
from careers.postings.choices import Audience, Origin, RequirementKind
from careers.postings.current.similar import similar
from careers.postings.key_facts import key_facts
from careers.postings.listing import Card
from careers.postings.models import StandardText
from ops_site import bilingual, markdown

SIMILAR = 3
SECTIONS = (
    ("about", gettext_lazy("About the job")),
    ("offer", gettext_lazy("What we offer")),
    ("selection", gettext_lazy("Selection process")),
    ("apply", gettext_lazy("How to apply")),
    ("additional", gettext_lazy("Additional information")),
    ("eligibility", gettext_lazy("Who may apply")),
)
REQUIREMENTS = {
    RequirementKind.MANDATORY: (
        gettext_lazy("Mandatory requirements"),
        gettext_lazy("You must meet every one of these."),
    ),
    RequirementKind.RATED: (
        gettext_lazy("Rated requirements"),
        gettext_lazy("You are compared with other candidates on these."),
    ),
    RequirementKind.ASSET: (
        pgettext_lazy("requirements", "Assets"),
        gettext_lazy("These are an advantage; you may be hired without them."),
    ),
}


class Section(NamedTuple):
    key: str
    heading: str
    html: str
    lang: str
    is_fallback: bool


class RequirementGroup(NamedTuple):
    kind: str
    heading: str
    meaning: str
    requirements: list


class Statement(NamedTuple):
    """A standard text on the page; `aside` is what this posting itself adds to it."""

    name: bilingual.Text
    words: bilingual.Text
    html: str
    aside: bilingual.Text | None


class Contact(NamedTuple):
    email: str
    phone: str
    tty: str


class Advertisement:
    is_preview = False  # Of a posting that nobody can apply to, save or report yet.

    def __init__(self, posting):
        self.posting = posting
        self.card = Card(posting)

    # --- What state it is in

    @property
    def is_open(self):
        return self.card.is_open

    @property
    def is_cancelled(self):
        return self.card.is_cancelled

    @cached_property
    def closing_reason(self):
        """Why it closes at another time than 11:59 p.m.; None where it closes then."""
        return bilingual.text(self.posting, "closing_reason") if self.posting.closes_early else None

    @cached_property
    def amendments(self):
        """Newest first."""
        return list(self.posting.amendments.newest_first())

    @property
    def is_record(self):
        return self.posting.origin == Origin.RECORD

    @property
    def is_restricted(self):
        """Whether some people may not apply; an open targeted one invites some, refuses nobody."""
        restricted = (Audience.RESTRICTED, Audience.RESTRICTED_NON_REPRESENTED)
        return self.posting.audience in restricted

    @cached_property
    def similar(self):
        """A few open jobs like this one."""
        return [Card(row.posting()) for row in similar(self.posting)[:SIMILAR]]

    # --- Which language it is in

    @cached_property
    def only_in(self):
        """The language of what exists in one only, or empty: the page says so, once."""
        langs = {found.lang for found in self._texts() if found.is_fallback}
        return langs.pop() if langs else ""

    def _texts(self):
        yield self.card.title
        yield from (bilingual.text(self.posting, key) for key, _heading in SECTIONS)
        yield from (bilingual.text(self.posting, name) for name in ("division", "pay_note"))
        yield from (bilingual.text(self.posting, name) for name in ("on_site_reason", "ai_use"))
        yield from filter(None, [self.closing_reason])
        yield from (bilingual.text(term, "note") for term in self.posting.terms.all())
        for requirement in self.posting.requirements.all():
            yield bilingual.text(requirement, "text")
            yield bilingual.text(requirement, "assessed")

    @property
    def facts(self):
        return key_facts(self.posting)

    # --- Text

    @cached_property
    def sections(self):
        """By key, those that have a text."""
        texts = ((key, heading, bilingual.text(self.posting, key)) for key, heading in SECTIONS)
        return {
            key: Section(key, heading, markdown.html(text.value), text.lang, text.is_fallback)
            for key, heading, text in texts
            if text.value
        }

    @cached_property
    def statements(self):
        """The standard texts that it makes: what the law asks, and what was chosen."""
        return [self._statement(version) for version in statements.current(self.posting)]

    def _statement(self, version):
        words = bilingual.text(version, "words")
        uses_ai = version.text.kind == StandardText.Kind.AI_USED
        aside = bilingual.text(self.posting, "ai_use") if uses_ai else None
        name = bilingual.text(version, "name")
        return Statement(name, words, markdown.html(words.value), aside)

    @cached_property
    def requirements(self):
        groups = []
        for kind, (heading, meaning) in REQUIREMENTS.items():
            rows = [r for r in self.posting.requirements.all() if r.kind == kind]
            if rows:
                groups.append(RequirementGroup(kind, heading, meaning, rows))
        return groups

    # --- Whom to ask

    @property
    def contact(self):
        p = self.posting
        return Contact(p.contact_email, p.contact_phone, p.contact_tty)

    @property
    def accommodation(self):
        """Its own contact, else the general one: the statement on accommodation names it."""
        p = self.posting
        own = Contact(p.accommodation_email, p.accommodation_phone, p.accommodation_tty)
        return own if any(own) or self.is_record else self.contact

"""The standard texts that a posting makes: which ones, and in which words.

While it is written they are read in their newest version. The approval freezes them: what the
public reads does not change when somebody writes a newer version for postings to come.
"""

from django.db.models import Q

from careers.postings.choices import AiUse, Status, Vacancy
from careers.postings.models import Posting, StandardTextVersion
from careers.postings.models.standard_text import StandardText
from careers.postings.moves import STANDARD_TEXT_CHANGED

Kind = StandardText.Kind
BY_AI_USE = {AiUse.USED: Kind.AI_USED, AiUse.NOT_USED: Kind.AI_NOT_USED}
BY_VACANCY = {Vacancy.EXISTING: Kind.VACANCY_EXISTING, Vacancy.FUTURE: Kind.VACANCY_FUTURE}
UNFROZEN = (Status.DRAFT, Status.IN_REVIEW, Status.CHANGES_ASKED)
ORDER = (
    *(Kind.VACANCY_EXISTING, Kind.VACANCY_FUTURE, Kind.AI_USED, Kind.AI_NOT_USED),
    *(Kind.ACCOMMODATION, Kind.OTHER),
)


def current(posting):
    """The versions that `posting` makes, in the order in which its page says them."""
    if posting.status in UNFROZEN:
        return _in_order(_newest(posting))
    return _in_order(posting.statements.select_related("text"))


def reached_by(text):
    """The postings that say `text` and still read its newest words: a new version changes them."""
    facts = [Q(ai_use=use) for use, kind in BY_AI_USE.items() if kind == text.kind]
    facts += [Q(vacancy=known) for known, kind in BY_VACANCY.items() if kind == text.kind]
    says = facts[0] if facts else Q(standard_texts=text)
    return Posting.objects.filter(says, status__in=UNFROZEN)


def tell_reviews(text, *, by=None):
    """Of newer words of `text`, in the transaction that writes them: nobody approves them unread.

    The event makes what a reviewer has seen of the posting an old version. Its row is held: an
    approval goes before the new words, or is refused after them.
    """
    for posting in reached_by(text).filter(status=Status.IN_REVIEW).order_by("pk").held():
        status = {"from_status": posting.status, "to_status": posting.status}
        facts = {"standard_text": {"en": text.name_en, "fr": text.name_fr}}
        posting.events.create(name=STANDARD_TEXT_CHANGED, by=by, facts=facts, **status)


def freeze(posting):
    """Keep the words of today for good, in the caller's transaction.

    A text that is frozen already keeps its version: an amendment of another fact changes no words.
    """
    kept = {version.text_id: version for version in posting.statements.all()}
    made = [kept.get(version.text_id, version) for version in _newest(posting)]
    posting.statements.set(made)


def _newest(posting):
    """The newest version of each text that its facts call for, or that was chosen for it."""
    kinds = {BY_AI_USE.get(posting.ai_use), BY_VACANCY.get(posting.vacancy)} - {None}
    chosen = set(posting.standard_texts.values_list("pk", flat=True))
    newest = {}
    for version in StandardTextVersion.objects.select_related("text").order_by("number"):
        by_fact = version.text.kind in StandardText.BY_FACT
        if version.text.kind in kinds or (version.text_id in chosen and not by_fact):
            newest[version.text_id] = version
    return newest.values()


def _in_order(versions):
    return sorted(versions, key=lambda v: (ORDER.index(v.text.kind), v.text.key))

"""How the tests of the numbered statements ask: are these words on that page, is this line told?

The statements are those of docs/statements.md. A test names its number, in its name (`test_007_…`)
or in its id ("7"), and carries the words of the statement itself.
"""

from typing import NamedTuple

import pytest
from django.conf import settings

from ops_site import bilingual
from organization.models import Relation
from tests.organization.reading import links, text


class Said(NamedTuple):
    """The words of a statement on a page, and what its French twin says."""

    address: str
    english: str
    french_address: str
    french: str


def flat(words):
    """White space is one space, and an apostrophe is an apostrophe."""
    return " ".join(words.replace("’", "'").split())


def each(said):
    """Parametrises a test with statements; the id of each is its number."""
    return pytest.mark.parametrize("said", said.values(), ids=map(str, said))


def is_said(client, said):
    """Whether the page says the words, and its French twin the French ones."""
    english, french = client.get(said.address), client.get(said.french_address)
    twin = f'hreflang="fr" href="{settings.SITE_URL}{said.french_address}"'
    assert twin in english.text, f"{said.french_address} is not the French of {said.address}"
    return [flat(said.english) in flat(text(english)), flat(said.french) in flat(text(french))]


def line(kind, subject, object_, words):
    """The relation from one node to another whose sentence has these words; there is but one."""
    found = [
        relation
        for relation in Relation.objects.present().with_ends().filter(kind=kind)
        if (relation.subject.key, relation.object.key) == (subject, object_)
        and flat(words) in flat(relation.sentence_en)
    ]
    assert len(found) == 1, f"{len(found)} lines: {subject} {kind} {object_}: {words}"
    return found[0]


def is_told(client, *lines):
    """Whether the page of each end leads to the other end, in both languages."""
    return all(
        bilingual.address(there, code) in links(client.get(bilingual.address(here, code))).values()
        for relation in lines
        for here, there in [
            (relation.subject, relation.object),
            (relation.object, relation.subject),
        ]
        for code in bilingual.CODES
    )

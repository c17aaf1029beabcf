"""The source texts, letter by letter, on the pages that carry them.

The sentences are this suite's own copy: a change of the fixtures that alters one fails here.
"""

import re
from html.parser import HTMLParser
from itertools import chain

import pytest
from django.conf import settings

from careers.postings.models import JobFamily, JobRole
from ops_site import bilingual
from ops_site.sitemap import pages
from organization.damage import damages
from organization.models import Cluster, InformationPage, PageSection, Person, Role, Unit
from tests.organization.english_sentences import ENGLISH
from tests.organization.french_sentences import FRENCH
from tests.organization.role_sentences import ENGLISH_ROLES, FRENCH_ROLES

ROLES = {
    "/en/careers/job-types/": ENGLISH_ROLES,
    "/fr/carrieres/types-d-emploi/": FRENCH_ROLES,
}
PAGES = [
    *ENGLISH.items(),
    *FRENCH.items(),
    *((base + path, found) for base, roles in ROLES.items() for path, found in roles.items()),
]
SUBJECTS = [
    (Unit, 132),
    (Cluster, 9),
    (Role, 82),
    (Person, 47),
    (InformationPage, 34),
    (JobFamily, 7),
    (JobRole, 21),
]
SOURCE_MAP = settings.BASE_DIR / "docs" / "source-map.md"
# Elements inside a sentence; every other one ends what is read before it.
INLINE = {"a", "strong", "em", "span", "code", "abbr", "b", "i"}


class MainText(HTMLParser):
    """The text of `<main>`, a line for each block; a no-break space stays what it is."""

    def __init__(self):
        super().__init__()
        self.depth, self.parts = 0, []

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "main"
        self.parts.append("" if tag in INLINE else "\n")

    def handle_endtag(self, tag):
        self.depth -= tag == "main"
        self.parts.append("" if tag in INLINE else "\n")

    def handle_data(self, data):
        if self.depth:
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))


def main_text(response):
    parser = MainText()
    parser.feed(response.content.decode())
    parser.close()
    lines = "".join(parser.parts).split("\n")
    return "\n".join(line.strip(" ") for line in lines if line.strip(" "))


def listed():
    """Every address of the sitemap, both languages."""
    found = (address for twins, _changed in pages() for address in twins.values())
    return ["/" + address.split("/", 3)[3] for address in found]


def mapped_blocks():
    """The ids and addresses of the table in docs/source-map.md."""
    rows = re.findall(r"^\| (s\d{3}-\d{3}) \|.*\| ([^|]+) \|$", SOURCE_MAP.read_text("utf-8"), re.M)
    return {block: re.findall(r"`([^`]+)`", addresses) for block, addresses in rows}


@pytest.mark.parametrize("tables", [(ENGLISH, ENGLISH_ROLES), (FRENCH, FRENCH_ROLES)])
def test_the_suite_holds_more_than_sixty_sentences_of_each_language(tables):
    assert len({sentence for found in tables for sentence in chain(*found.values())}) == 75


@pytest.mark.parametrize(("address", "sentences"), PAGES, ids=[page[0] for page in PAGES])
def test_a_page_carries_its_sentences_letter_by_letter(facts, client, address, sentences):
    response = client.get(address)
    assert response.status_code == 200
    text = main_text(response)
    assert [sentence for sentence in sentences if sentence not in text] == []


def test_no_page_of_the_sitemap_holds_damaged_text(facts, client):
    wrong = {}
    for address in listed():
        response = client.get(address)
        if response.status_code != 200:
            wrong[address] = response.status_code
        elif found := list(damages(main_text(response))):
            wrong[address] = found
    assert wrong == {}


@pytest.mark.parametrize(("model", "count"), SUBJECTS, ids=lambda of: getattr(of, "__name__", ""))
def test_the_sitemap_lists_each_subject_in_both_languages(facts, model, count):
    rows = list(model.objects.all())
    addresses = {bilingual.address(row, code) for row in rows for code in bilingual.CODES}
    assert (len(rows), len(addresses)) == (count, 2 * count)
    assert addresses - set(listed()) == set()


def test_no_address_stands_twice_in_the_sitemap(facts):
    addresses = listed()
    assert len(addresses) == len(set(addresses))


def test_each_paragraph_of_the_four_documents_has_its_row_in_the_source_map():
    blocks = mapped_blocks()
    counts = [sum(block.startswith(f"s00{document}") for block in blocks) for document in range(5)]
    assert counts == [0, 56, 24, 13, 127]
    assert all(blocks.values())


def test_the_source_map_says_where_the_pages_carry_each_paragraph(facts):
    carried = {}
    for section in PageSection.objects.select_related("page").exclude(blocks=""):
        for block in section.blocks.split():
            carried.setdefault(block, set()).add(section.page.get_absolute_url())
    mapped = {block: set(addresses) for block, addresses in mapped_blocks().items()}
    of_job_roles = {f"s004-{number:03}" for number in range(9, 58)}
    assert carried == {
        block: addresses for block, addresses in mapped.items() if block not in of_job_roles
    }


def test_each_address_of_the_source_map_answers(facts, client):
    addresses = sorted({address for found in mapped_blocks().values() for address in found})
    assert len(addresses) == 48
    assert [a for a in addresses if client.get(a).status_code != 200] == []

"""The content gate: what must not be published is found, named on one line, and nothing else is."""

import io
import re

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from careers.postings.models import JobRole
from organization import content
from organization.damage import damages
from organization.models import Correction, InformationPage, PageSection, Person, Role, Unit
from tests.factories import PostingFactory
from tests.organization.content_checks import found, put

# Lines of a real copy of the source page in which "Ontario" was read in a wrong alphabet.
CORRUPTED = """Overview

The Government of °ÄÃÅÓÀÀû includes ministries, agencies and Crown corporations. Its workforce \
of 60,000+ public servants is called the °ÄÃÅÓÀÀû Public Service (OPS).

  • oversees records management for the Archives of °ÄÃÅÓÀÀû
  • Service°ÄÃÅÓÀÀû (the service arm of government)
"""
SOUND = """The OPS is the Premier’s most senior “advisor” — I&IT, 60,000+ and more…
« À l’été, « Île » où naïve et créée », dit-il : cœur, ŒUVRE, Noël, maïs, 71 563 $, 23 h 59, n° 3.
Anishinaabemowin ᐊᓂᔑᓈᐯᒧᐎᓐ, Dené, Kanien’kéha; ½ day; 5 °C; § 3 ¶ 2; <https://example.org>; a < b.
"""
DAMAGED = {
    "Service°ÄÃÅÓÀÀû": "a run of symbols",
    "le MinistÃ¨re de la SantÃ©": "mis-decoded text",
    "the Premierâ€™s office": "mis-decoded text",
    "Â« Bonjour »": "mis-decoded text",
    "lâ\u0080\u0099eau": "control characters",
    "the Minist\ufffdre": "characters lost in decoding",
    "null\x00byte": "control characters",
    "zero\u200bwidth": "invisible characters",
    "a \u202egnp.exe": "invisible characters",
    "play 澳门永利 now": "letters of a foreign script",
    "купить now": "letters of a foreign script",
    "job example</li?": "markup left over",
    "<script>alert(1)</script>": "markup left over",
    '<img src="x" onerror="y">': "markup left over",
}


def run(*args, **options):
    """The lines that the command prints but for the age of facts, and whether it passed."""
    out = io.StringIO()
    try:
        call_command("check_content", *args, stdout=out, **options)
    except CommandError:
        return lines_of(out), False
    return lines_of(out), True


def lines_of(out, age=False):
    return [line for line in out.getvalue().splitlines() if line.startswith("Age: ") == age]


@pytest.fixture
def file(tmp_path):
    def write(data):
        path = tmp_path / "page.txt"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


@pytest.fixture
def tables():
    """The content of the fixtures, to be damaged."""
    return content.of_fixtures()


def test_the_corrupted_document_is_refused_line_by_line(file):
    path = file(CORRUPTED)
    lines, passed = run(str(path))
    assert passed is False
    assert lines == [
        f"{path}: line 3: a run of symbols: The Government of °ÄÃÅÓÀÀû includes ministries",
        f"{path}: line 5: a run of symbols: for the Archives of °ÄÃÅÓÀÀû",
        f"{path}: line 6: a run of symbols:   • Service°ÄÃÅÓÀÀû (the service arm of",
    ]


def test_the_same_document_as_it_was_written_passes(file):
    assert run(str(file(CORRUPTED.replace("°ÄÃÅÓÀÀû", "Ontario")))) == (
        ["The content is whole."],
        True,
    )


def test_bytes_that_are_no_utf_8_are_refused(file):
    path = file("Ministère".encode("latin-1"))
    assert run(str(path)) == ([f"{path}: byte 6: not UTF-8"], False)


def test_a_file_that_is_not_there_is_a_fault(tmp_path):
    lines, passed = run(str(tmp_path / "nothing.txt"))
    assert (lines, passed) == ([f"{tmp_path}/nothing.txt: -: No such file or directory"], False)


@pytest.mark.parametrize("text", DAMAGED)
def test_damage_is_known_by_its_kind(text):
    assert DAMAGED[text] in [damage.what for damage in damages(text)]


@pytest.mark.parametrize("line", SOUND.splitlines())
def test_good_typography_is_not_taken_for_damage(line):
    assert list(damages(line)) == []


def test_an_excerpt_shows_what_cannot_be_seen():
    assert [damage.excerpt for damage in damages("null\x00byte")] == [r"null\x00byte"]


def test_the_fixtures_are_whole(tables):
    assert found(tables, content.texts_of_files()) == []


def test_the_command_passes_on_the_fixtures_alone():
    assert run(fixtures=True) == (["The content is whole."], True)


def test_the_seeded_database_is_whole(facts):
    assert run() == (["The content is whole."], True)


def test_damage_in_the_text_of_any_room_in_the_database_is_found(facts):
    Unit.objects.filter(key="finance").update(mandate_fr="PrÃ©pare le budget")
    JobRole.objects.filter(key="policy-advisor").update(description_en="Advise °ÄÃÅÓÀÀû")
    lines, passed = run()
    assert passed is False
    unit, role = Unit.objects.get(key="finance"), JobRole.objects.get(key="policy-advisor")
    assert lines == [
        f"organization.Unit: {unit.pk}/mandate_fr: mis-decoded text: PrÃ©pare le budget",
        f"postings.JobRole: {role.pk}/description_en: a run of symbols: Advise °ÄÃÅÓÀÀû",
    ]


def test_the_html_of_a_posting_as_published_is_no_fault(facts):
    posting = PostingFactory(open=True, unit=Unit.objects.get(key="finance"))
    html = "<p>As it was <strong>published</strong></p>"
    posting.snapshots.create(number=1, taken_at=posting.opens_at, html_en=html, html_fr=html)
    assert run() == (["The content is whole."], True)


def test_a_withdrawn_page_is_no_longer_held_to_it(facts):
    InformationPage.objects.filter(key="mission").update(ended=True, title_fr="")
    PageSection.objects.filter(page__key="mission").update(body_fr="")
    links = [line for line in run()[0] if "/a-propos/mission/" not in line]
    assert [line for line in links if "/en/about/mission/" not in line] == []


def test_text_in_one_language_alone_is_found(tables):
    put(tables, "sections", "mission#mission", body_fr="")
    put(tables, "units", "finance", mandate_en="")
    assert found(tables) == [
        "fixtures/organization/units.json: finance/mandate: "
        "no English: Prépare le budget, gère la politique fiscale et budgétaire e",
        "fixtures/organization/pages: mission#mission/body: "
        "no French: Our mission is to serve the public interest and to uphold th",
    ]


@pytest.mark.parametrize(
    ("table", "key"),
    [("units", "finance"), ("people", "doug-ford"), ("appointments", "doug-ford/premier")],
)
def test_a_fact_without_its_source_is_found(tables, table, key):
    put(tables, table, key, source="")
    assert found(tables) == [f"fixtures/organization/{table}.json: {key}: no source"]


def test_a_transcribed_text_without_its_source_is_found(tables):
    put(tables, "sections", "mission#mission", source="")
    assert found(tables) == [
        "fixtures/organization/pages: mission#mission: transcribed, and no source"
    ]


def test_a_ministry_without_its_deputy_minister_post_is_found(tables):
    put(tables, "roles", "deputy-minister-finance", ended=True)
    put(tables, "roles", "minister-health", kind="deputy-minister")
    assert [line for line in found(tables) if "posts" in line] == [
        "fixtures/organization/units.json: finance: has 0 deputy-minister posts, not one",
        "fixtures/organization/units.json: health: has 2 deputy-minister posts, not one",
    ]


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("/en/about/no-such-page/", "no such page"),
        ("/en/organization/ministries/no-such-ministry/", "no such page"),
        ("/en/nowhere/at/all/", "no such page"),
        ("/en/about/contradictions/#nothing", "no such place on the page"),
        ("/fr/a-propos/mission/", "not an address in the language of the text"),
        ("about/mission/", "not an address in the language of the text"),
        ("http://example.org/", "not an address in the language of the text"),
    ],
)
def test_a_dead_link_is_found(tables, link, why):
    put(tables, "sections", "mission#mission", body_en=f"See [this]({link}).")
    assert found(tables) == [f"fixtures/organization/pages: mission#mission/body_en: {why}: {link}"]


@pytest.mark.parametrize(
    "link",
    [
        "/en/about/contradictions/#act",
        "/en/organization/ministries/finance/",
        "/en/organization/roles/premier/",
        "/en/organization/people/doug-ford/",
        "/en/organization/iit/justice-technology-services/",
        "/en/jobs/?level=student",
        "https://www.ontario.ca/",
    ],
)
def test_a_living_link_is_left_alone(tables, link):
    put(tables, "sections", "mission#mission", body_en=f"See [this]({link}).")
    assert found(tables) == []


@pytest.mark.parametrize(
    ("language", "sentence", "excerpt"),
    [
        ("en", "It includes eight I&IT business clusters.", "eight I&IT business clusters"),
        ("fr", "Elle comprend 10 groupements d’ITI.", "10 groupements d’ITI"),
    ],
)
def test_a_sentence_that_miscounts_the_clusters_is_found(tables, language, sentence, excerpt):
    put(tables, "sections", "mission#mission", **{f"body_{language}": sentence})
    assert found(tables) == [
        f"fixtures/organization/pages: mission#mission/body_{language}: the data has 9: {excerpt}"
    ]


def test_a_tenth_cluster_makes_the_text_of_the_source_wrong(tables):
    put(tables, "units", "iit", kind="cluster")
    assert [line.rpartition(": ")[0] for line in found(tables)] == [
        "fixtures/organization/pages: contradictions#clusters/body_en: the data has 10",
        "fixtures/organization/pages: contradictions#clusters/body_fr: the data has 10",
        "fixtures/organization/pages: iit#iit/body_en: the data has 10",
        "fixtures/organization/pages: iit#iit/body_fr: the data has 10",
    ]


def test_every_model_of_this_room_is_read(facts):
    read = {place for place, _key, _text in content.texts_of_database()}
    expected = {model._meta.label for model in (Unit, Role, Person, InformationPage, PageSection)}
    assert expected | {"organization.UnitAlias", "postings.JobRole"} <= read
    assert "accounts.User" not in read


def test_the_age_of_facts_is_told_and_never_a_fault(facts):
    Unit.objects.filter(key="finance").update(as_of="2001-02-03")
    InformationPage.objects.filter(key="mission").update(reviewed_on="2001-02-03")
    out = io.StringIO()
    call_command("check_content", stdout=out)
    told = lines_of(out, age=True)
    units = next(line for line in told if line.startswith("Age: units"))
    assert re.search("oldest 2001-02-03, [1-9][0-9]* older than 1 year, [1-9][0-9]* older", units)
    assert told[-1] == "Age: pages not reviewed for a year: mission"


def test_what_a_reader_sends_is_no_content(facts):
    Correction.objects.create(
        reference="C-1", page="/en/", text="<b>°ÄÃÅÓÀÀû</b>", received_at=timezone.now()
    )
    assert run() == (["The content is whole."], True)

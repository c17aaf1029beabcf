"""Each of the twelve kinds of faults, beside a good twin that is left alone.

What single signs of damage look like, and how faults are told: test_check_content.py.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from organization import content, contradictions
from organization.damage import damages
from organization.models import InformationPage, PageVersion
from tests.organization.content_checks import found, put
from tests.organization.test_check_content import run

MISSION = "mission#mission"
SECTION = f"fixtures/organization/pages: {MISSION}"
POST = "doug-ford/premier"
HOLDER = "fixtures/organization/appointments.json"


@pytest.fixture
def tables():
    return content.of_fixtures()


# (fault, what it is, its good twin)
TEXTS = {
    "1 injected markup": ("play <b>now</b>", "markup left over", "a < b and b > c"),
    "1 injected entity": ("ministry&nbsp;of", "markup left over", "R&D; I&IT; Q&A"),
    "1 injected template": ("{{ secret }}", "markup left over", "{count:clusters} clusters"),
    "2 mis-decoded": ("PrÃ©pare", "mis-decoded text", "Prépare, ÉTÉ, Ça"),
    "3 invisible": ("mini\u200bstry", "invisible characters", "71\u202f563\u00a0$"),
    "3 control": ("mini\x07stry", "control characters", "a line\n\tand another"),
    "4 foreign letters": ("Оntario", "letters of a foreign script", "ᐊᓂᔑᓈᐯᒧᐎᓐ, Dené"),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_damaged_text_is_found_and_its_good_twin_left_alone(kind):
    damaged, what, sound = TEXTS[kind]
    assert [damage.what for damage in damages(damaged)] == [what]
    assert list(damages(sound)) == []


# (a sentence that says otherwise, in its language; a sentence that says the same)
CONTRADICTIONS = {
    "employees en": ("It has 65,000 employees.", "It has 60,000 employees."),
    "employees fr": ("Il compte 65 000 fonctionnaires.", "Il compte 60 000 fonctionnaires."),
    "act en": ("See the Public Service Act, 1990.", "See the Public Service Act of Ontario."),
    "act fr": (
        "Voir la Loi de 1990 sur la fonction publique de l’Ontario.",
        "Voir la Loi de 2006 sur la fonction publique de l’Ontario.",
    ),
    "head en": (
        "The Minister of Finance is the head of the OPS.",
        "The Secretary of the Cabinet is the head of the OPS.",
    ),
    "head fr": (
        "Le ministre des Finances est à la tête de la FPO.",
        "Le secrétaire du Conseil des ministres est à la tête de la FPO.",
    ),
}


@pytest.mark.parametrize("kind", CONTRADICTIONS)
def test_5_a_page_that_contradicts_others_is_found(tables, kind):
    otherwise, alike = CONTRADICTIONS[kind]
    field = f"body_{kind[-2:]}"
    put(tables, "sections", MISSION, **{field: otherwise})
    (fault,) = found(tables)
    assert fault.startswith(f"{SECTION}/{field}: contradicts other pages: “")
    put(tables, "sections", MISSION, **{field: alike})
    assert found(tables) == []


def test_5_what_stands_in_no_register_is_a_contradiction(tables):
    faults = found(tables, known=[])
    assert {line.partition("elsewhere ")[2] for line in faults} == {
        "4 × “public service of ontario act, 2006”",
        "4 × “loi de 2006 sur la fonction publique de l’ontario”",
    }


def test_5_an_entry_of_the_register_that_readers_do_not_see_is_found(tables):
    entry = {"fact": "act", "says_en": "x", "says_fr": "x", "section": "gone"}
    known = [*contradictions.register(), entry]
    assert found(tables, known=known) == [
        "fixtures/organization/contradictions.json: act: the register has no section gone"
    ]


@pytest.mark.parametrize(
    ("field", "wrong", "right"),
    [
        ("body_en", "It has 12 I&IT clusters.", "It has nine I&IT clusters."),
        ("body_fr", "Voici huit groupements d’ITI.", "Voici neuf groupements d’ITI."),
        ("body_en", "It is composed of four groups.", "It is composed of three groups."),
        ("body_en", "Each of 99 ministries.", "Between two ministries."),
        ("body_fr", "Voici les 99 ministères.", "Voici deux ministères."),
        ("body_en", "It has 99 provincial agencies.", "It has many provincial agencies."),
        ("body_en", "{count:planets} clusters", "{count:clusters} clusters"),
    ],
)
def test_6_a_count_that_the_data_counts_otherwise_is_found(tables, field, wrong, right):
    put(tables, "sections", MISSION, **{field: wrong})
    assert [line.split(": ")[1] for line in found(tables)] == [f"{MISSION}/{field}"]
    put(tables, "sections", MISSION, **{field: right})
    assert found(tables) == []


def test_6_a_live_count_where_no_number_stands_for_it_is_found(tables):
    put(tables, "pages", "mission", lead_en="All {count:clusters}", lead_fr="Les neuf")
    assert [line.split(": ", 1)[1] for line in found(tables)] == [
        "mission/lead_en: a live count outside of a text: clusters"
    ]


LINKS = {
    "7 dead": ("/en/about/no-such-page/", "no such page", "/en/about/mission/"),
    "8 anchor": (
        *("/en/about/contradictions/#nowhere", "no such place on the page"),
        "/en/about/contradictions/#act",
    ),
    "9 language": (
        *("/fr/a-propos/mission/", "not an address in the language of the text"),
        "/en/about/mission/",
    ),
}


@pytest.mark.parametrize("kind", LINKS)
def test_7_to_9_a_link_that_leads_nowhere_is_found(tables, kind):
    dead, why, living = LINKS[kind]
    put(tables, "sections", MISSION, body_en=f"See [this]({dead}).")
    assert found(tables) == [f"{SECTION}/body_en: {why}: {dead}"]
    put(tables, "sections", MISSION, body_en=f"See [this]({living}).")
    assert found(tables) == []


def test_10_a_text_in_one_language_is_found_and_one_in_none_left_alone(tables):
    put(tables, "roles", "premier", description_en="", description_fr="Dirige.")
    assert found(tables) == [
        "fixtures/organization/roles.json: premier/description: no English: Dirige."
    ]
    put(tables, "roles", "premier", description_fr="")
    assert found(tables) == []


def test_11_a_fact_without_source_is_found_former_names_too(tables):
    name = tables["former_names"][0]
    source = name["source"]
    name.values["source"] = ""
    assert found(tables) == [f"fixtures/organization/former_names.json: {name.key}: no source"]
    name.values["source"] = source
    assert found(tables) == []


def test_12_a_second_deputy_minister_is_found_unless_it_is_a_named_exception(tables):
    put(tables, "roles", "minister-health", kind="deputy-minister")
    assert found(tables) == [
        "fixtures/organization/units.json: health: has 2 deputy-minister posts, not one"
    ]
    put(tables, "roles", "minister-health", exception_en="Two, by order in council.")
    assert found(tables) == []


def test_12_two_holders_of_one_post_at_once_are_found(tables):
    holder = next(row for row in tables["appointments"] if row.key == POST)
    days = {"start": "2019-01-01", "end": "2030-01-01", "ended": False, "as_of": None}
    other = holder._replace(key="other/premier", values={**holder.values, **days})
    tables["appointments"].append(other)
    assert [line.partition(" claims")[0] for line in found(tables)] in (
        [f"{HOLDER}: other/premier:"],
        [f"{HOLDER}: {POST}:"],
    )
    other.values.update(start="2001-01-01", end="2002-01-01")
    assert found(tables) == []


def test_12_a_line_to_what_is_gone_is_found_and_one_that_ended_with_it_left_alone(tables):
    line = next(row for row in tables["relations"] if row["subject_role"] == "premier")
    line.values["subject_role"] = "nobody"
    assert found(tables) == [f"{line.place}: {line.key}: a line to nobody, which is not there"]
    line.values["end"] = "2020-01-01"
    assert found(tables) == []


def test_a_version_that_waits_is_held_to_all_of_it(facts):
    page = InformationPage.objects.get(key="mission")
    now = timezone.now()
    body = "{count:planets} [see](/en/about/gone/) Service of all °ÄÃÅÓÀÀû"
    section = {"anchor": "mission", "level": 2, "body_en": body, "body_fr": "Voir."}
    text = {"title_en": "Mission", "title_fr": "Mission", "lead_en": "", "lead_fr": ""}
    waiting = PageVersion.objects.create(
        page=page,
        number=90,
        content={"page": text, "sections": [section]},
        saved_at=now,
        publish_at=now + timedelta(days=1),
    )
    place, damage = "organization.PageVersion: ", "ne/) Service of all °ÄÃÅÓÀÀû"
    assert run() == (
        [
            f"{place}{waiting.pk}/sections/0/body_en: a run of symbols: {damage}",
            f"{place}mission/version 90#mission/body_en: no such count: planets",
            f"{place}mission/version 90#mission/body_en: no such page: /en/about/gone/",
        ],
        False,
    )
    PageVersion.objects.filter(pk=waiting.pk).update(called_off_at=now)
    assert run() == (["The content is whole."], True)

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client

from careers.postings.choices import Audience, Origin, PayUnit, RequirementKind, Status
from careers.postings.models import Posting
from tests.factories import (
    CityFactory,
    CompensationGroupFactory,
    JobRoleFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    RequirementFactory,
    UnitFactory,
    midnight,
)

BILINGUAL = {
    "number": 7,
    "title_en": "Welder",
    "title_fr": "Soudeuse ou soudeur",
    "about_en": "You **weld**.",
    "about_fr": "Vous **soudez**.",
}


def read(posting, language="en"):
    address = f"/{language}/{'jobs' if language == 'en' else 'emplois'}/{posting.number}/"
    return Client().get(address, follow=True)


def html_of(posting, language="en"):
    return read(posting, language).content.decode()


def words_of(posting, language="en"):
    """The words of `<main>`, without its markup."""
    main = html_of(posting, language).partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main.partition(">")[2])))


# --- Addresses ----------------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_number_alone_leads_to_the_full_address(client):
    PostingFactory(open=True, **BILINGUAL)
    assert client.get("/en/jobs/7/").headers["Location"] == "/en/jobs/7/welder/"
    assert client.get("/fr/emplois/7/").headers["Location"] == "/fr/emplois/7/soudeuse-ou-soudeur/"


@pytest.mark.django_db
def test_a_wrong_address_word_leads_to_the_right_one_and_the_other_languages_is_fine(client):
    PostingFactory(open=True, **BILINGUAL)
    response = client.get("/en/jobs/7/wrong/")
    assert (response.status_code, response.headers["Location"]) == (301, "/en/jobs/7/welder/")
    assert client.get("/en/jobs/7/soudeuse-ou-soudeur/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("trait", ["draft", "in_review", "scheduled"])
def test_what_has_not_been_published_is_not_found(client, trait):
    PostingFactory(**{trait: True}, **BILINGUAL)
    assert client.get("/en/jobs/7/").status_code == 404
    assert client.get("/en/jobs/7/welder/").status_code == 404
    Posting.objects.all().delete()
    PostingFactory(open=True, **BILINGUAL)
    assert client.get("/en/jobs/7/welder/").status_code == 200


@pytest.mark.django_db
def test_a_number_beyond_every_number_is_not_found(client):
    assert client.get(f"/en/jobs/{10**30}/").status_code == 404
    assert client.get(f"/en/jobs/{10**30}/x/").status_code == 404


# --- What it says -------------------------------------------------------------------------------


@pytest.fixture
def whole(db):
    division = UnitFactory(
        name_en="Bridges Division",
        name_fr="Division des ponts",
        parent=MinistryFactory(
            name_en="Ministry of Iron", name_fr="ministère du Fer", mandate_en="Keeps iron."
        ),
    )
    posting = PostingFactory(
        open=True,
        **BILINGUAL,
        unit=division,
        cities=[CityFactory(name_en="York"), CityFactory(name_en="Bath")],
        job_code="12930",
        job_code_title="Technician 1",
        compensation_group=CompensationGroupFactory(code="OPSEU", name_en="Union of welders"),
        contact_name="Hiring office",
        contact_email="jobs@example.org",
        contact_phone="416-555-0101",
        contact_tty="1 800 387-5559",
        accommodation_email="help@example.org",
        role=JobRoleFactory(name_en="Trades worker"),
    )
    PositionTermFactory(posting=posting, count=2)
    PositionTermFactory(posting=posting, temporary=True, count=3, extendable=True)
    PayRangeFactory(
        posting=posting,
        minimum=Decimal("1032.77"),
        maximum=Decimal("1250.61"),
        unit=PayUnit.WEEK,
        hours_per_week=Decimal("36.25"),
    )
    return posting


def test_the_key_facts_in_english(whole):
    words = words_of(whole)
    assert "Bridges Division , Ministry of Iron" in words
    assert "Job ID 7" in words
    assert (
        "Pay $1,032.77 to $1,250.61 a week "
        "about $28.49 to $34.50 an hour, $53,704 to $65,032 a year "
        "(reckoned with 36.25 hours a week and 52 weeks a year) Hours of work 36.25 hours a week "
        "Positions 2 permanent, 3 temporary (up to 12 months, may be extended) "
        "Cities Bath, York Work arrangement Hybrid Level Mid "
        "Position language English Posting status Open "
        "Compensation group OPSEU – Union of welders Bargaining agent Union of welders "
        "Job code 12930 – Technician 1 Opening date "
    ) in words


def test_the_key_facts_in_french(whole):
    words = words_of(whole, "fr")
    assert (
        "Rémunération de 1 032,77 $ à 1 250,61 $ par semaine "
        "soit de 28,49 $ à 34,50 $ l’heure, de 53 704 $ à 65 032 $ par année environ "
        "(calculé à raison de 36,25 heures par semaine et de 52 semaines par année) "
        "Heures de travail 36,25 heures par semaine "
        "Postes 2 permanents, 3 temporaires (jusqu’à 12 mois, prolongation possible) "
        "Villes Bath, York Mode de travail Hybride "
        "Niveau Intermédiaire Langue du poste Anglais Statut de l’offre Ouvert "
    ) in words


def test_pay_whose_hours_are_not_stated_is_not_compared(db):
    posting = PayRangeFactory(posting=PostingFactory(open=True), hourly=True).posting
    words = words_of(posting)
    assert "$30 to $35 an hour not comparable by week or year: the hours a week are not" in words
    assert "a year " not in words.partition("Key facts")[2]


def test_pay_of_now_stands_before_pay_of_a_later_day(db):
    posting = PostingFactory(open=True)
    posting.pay_ranges.all().delete()
    for minimum, since in ((70_000, date(2027, 4, 1)), (60_000, None), (65_000, date(2026, 4, 1))):
        PayRangeFactory(
            posting=posting, minimum=minimum, maximum=90_000, unit="year", effective_from=since
        )
    stated = re.findall(r"\$(\d\d),000 to \$90,000 a year", words_of(posting))
    assert stated[:3] == ["60", "65", "70"]


def test_how_to_ask(whole):
    html = html_of(whole)
    for address in ("mailto:jobs@example.org", "tel:+14165550101", "tel:+18003875559"):
        assert f'href="{address}"' in html
    assert "mailto:help@example.org" in html


def test_requirements_are_numbered_and_say_how_they_are_assessed(whole):
    for number, kind in enumerate(RequirementKind, start=1):
        RequirementFactory(
            posting=whole,
            number=number,
            kind=kind,
            text_en=f"A {kind} skill",
            assessed_en="in the interview",
        )
    words = words_of(whole)
    assert "Mandatory requirements You must meet every one of these. A mandatory skill" in words
    assert "How it is assessed: in the interview Rated requirements" in words
    assert "A rated skill" in words.partition("Assets")[0]
    assert "A asset skill" in words.partition("Assets")[2]
    assert re.findall(r'<li value="(\d)">', html_of(whole)) == ["1", "2", "3"]


def test_text_is_rendered_from_markdown_without_its_html(whole):
    Posting.objects.update(about_en="You **weld** <script>alert(1)</script>.")
    html = html_of(whole)
    assert "<strong>weld</strong>" in html
    assert "<script>alert" not in html


# --- Languages ----------------------------------------------------------------------------------


def test_text_of_one_language_is_marked_and_said_once(whole):
    Posting.objects.update(about_fr="", offer_en="Pay.")
    # The two texts, and the title that goes with the job code.
    assert html_of(whole, "fr").count('<div lang="en">') == 3
    assert words_of(whole, "fr").count("n’est conservée ici qu’en anglais") == 1
    assert "kept here in" not in words_of(whole)
    Posting.objects.update(title_en="")
    assert '<h1 lang="fr">Soudeuse ou soudeur</h1>' in html_of(whole)
    assert "kept here in French only" in words_of(whole)


def test_the_language_link_leads_to_the_same_posting(whole):
    assert 'href="/fr/emplois/7/soudeuse-ou-soudeur/"' in html_of(whole)


# --- States -------------------------------------------------------------------------------------


@pytest.fixture
def alike(whole):
    """Four open jobs of the same family, and one of another."""
    for number in (11, 12, 13, 14):
        PostingFactory(
            open=True,
            number=number,
            title_en=f"Smith {number}",
            role=JobRoleFactory(family=whole.role.family),
            closes_at=midnight(number),
        )
    PostingFactory(open=True, number=20, title_en="Baker", role=JobRoleFactory())


def test_a_closed_posting_invites_nobody_and_names_up_to_three_similar_open_jobs(whole, alike):
    Posting.objects.filter(number=7).update(closes_at=midnight(-1))
    words = words_of(whole)
    assert "This posting is closed. It takes no more applications. Closed " in words
    assert "How to apply" not in words
    assert "Closes" not in words
    assert re.findall(r"Smith \d+|Baker", words) == ["Smith 11", "Smith 12", "Smith 13"]
    assert words.index("Opening date") < words.index("Smith 11") < words.index("About the job")


def test_an_open_posting_says_how_long_and_keeps_similar_jobs_aside(whole, alike):
    words = words_of(whole)
    assert re.search(r"Closes in 7 days · \w+day, ", words)
    assert words.index("Smith 11") > words.index("Key facts")


def test_a_cancelled_posting_says_so(whole):
    Posting.objects.update(status=Status.CANCELLED)
    words = words_of(whole)
    assert "This posting was cancelled." in words
    assert "How to apply" not in words


def test_a_record_says_what_it_is_and_where_it_is_from(whole):
    Posting.objects.update(
        origin=Origin.RECORD,
        opens_at=None,
        closes_at=midnight(-100),
        source="https://www.gojobs.gov.on.ca/Preview.aspx?JobID=7",
        competition_status="Position Filled",
    )
    words = words_of(whole)
    assert "This is a record of a past job ad." in words
    assert "Competition status when it was seen: Position Filled" in words
    assert 'href="https://www.gojobs.gov.on.ca/Preview.aspx?JobID=7"' in html_of(whole)
    assert "How to apply" not in words


def test_a_record_of_which_little_is_known_can_be_read(db):
    posting = PostingFactory(record=True, number=8)
    assert "This is a record of a past job ad." in words_of(posting)
    assert read(posting, "fr").status_code == 200


def test_a_restricted_posting_is_public_and_says_who_may_apply(db):
    posting = PostingFactory(open=True, restricted=True)
    words = words_of(posting)
    assert "Posting status: Restricted. Everybody can read this posting" in words
    assert "Employees of the Ontario Public Service may apply." in words
    assert "Who may apply" not in words_of(PostingFactory(open=True, number=9))


def test_an_open_targeted_posting_turns_nobody_away(db):
    facts = {"audience": Audience.OPEN_TARGETED, "eligibility_en": "Open to everybody."}
    words = words_of(PostingFactory(open=True, **facts))
    assert "Who may apply Open to everybody." in words
    assert "not everybody may apply" not in words


def test_a_sample_is_marked_and_kept_out_of_search_engines(db):
    sample = PostingFactory(open=True, sample=True)
    real = PostingFactory(open=True, number=9)
    assert "This job does not exist." in words_of(sample)
    assert '<meta name="robots" content="noindex">' in html_of(sample)
    assert "This job does not exist." not in words_of(real)
    assert "noindex" not in html_of(real)

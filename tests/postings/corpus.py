"""A small fixed board, so that what a query finds can be written down by number."""

from careers.postings.models import City
from tests.factories import (
    CityAliasFactory,
    CityFactory,
    CompensationGroupFactory,
    JobRoleFactory,
    MinistryFactory,
    PostingFactory,
    RequirementFactory,
    UnitFactory,
    midnight,
)

POSTINGS = [
    # number, days to its closing, title_en, title_fr, about_en, about_fr
    (1001, 9, "Registered Nurse", "Infirmière autorisée ou infirmier autorisé", "Care.", "Soins."),
    (1002, 5, "Nursing Supervisor", "", "Leads the nurses of a unit.", ""),
    (1003, 3, "Policy Advisor", "Conseillère ou conseiller en politiques", "Health policy.", ""),
    (
        1004,
        7,
        "Senior Policy Analyst",
        "Analyste principal des politiques",
        "",
        "Études régionales.",
    ),
    (1005, 2, "Systems Analyst", "Analyste de systèmes", "Runs C++ and 100% of R&D in IT.", ""),
    (1006, 6, "Co-op Student – Communications", "Stage coopératif", "Writes about nurses.", ""),
    (1007, 4, "Security/Patrol Officer S/C", "", "Drop the table, then insert a key.", ""),
    (1008, 8, "Management Biologist", "", "Species at risk; forests of the North.", ""),
    (1009, 1, "", "Développeuse ou développeur régional", "", "L’été, à l’œuvre dans la forêt."),
    (
        1010,
        3,
        "Program Policy Officer – Bilingual (English/French)",
        "",
        "Writes policies and plan B.",
        "",
    ),
    (
        1011,
        8,
        "Crown Counsel",
        "Procureure ou procureur de la Couronne",
        "Москва 日本語 files.",
        "",
    ),
    (1012, 3, "Filing Position", "", "Keeps files about policy in order.", ""),
]


def make_corpus():
    places = make_places()
    ministries = make_ministries()
    only_one_has = {
        1008: {"job_code": "14024", "job_code_title": "Biologist 2B", "division_en": "Fish Branch"},
        1011: {"compensation_group": CompensationGroupFactory(code="ALOC")},
        1012: {"role": JobRoleFactory(name_en="Office Clerk", name_fr="Commis de bureau")},
    }
    for number, days, title_en, title_fr, about_en, about_fr in POSTINGS:
        PostingFactory(
            open=True,
            number=number,
            closes_at=midnight(days),
            title_en=title_en,
            title_fr=title_fr,
            about_en=about_en,
            about_fr=about_fr,
            unit=ministries["health" if number < 1005 else "police"],
            cities=[places[("toronto", "sault", "ottawa")[number % 3]]],
            **only_one_has.get(number, {}),
        )


def make_places():
    sault = CityFactory(name_en="Sault Ste. Marie", name_fr="Sault-Sainte-Marie")
    CityAliasFactory(city=sault, name="The Soo")
    return {
        "sault": sault,
        "toronto": CityFactory(name_en="Toronto", region=City.Region.TORONTO),
        "ottawa": CityFactory(name_en="Ottawa"),
    }


def make_ministries():
    health = MinistryFactory(
        name_en="Ministry of Health", name_fr="ministère de la Santé", acronym_en="MOH"
    )
    safety = MinistryFactory(
        name_en="Ministry of the Solicitor General", name_fr="ministère du Solliciteur général"
    )
    police = UnitFactory(
        name_en="Ontario Provincial Police",
        name_fr="Police provinciale de l’Ontario",
        acronym_en="OPP",
        parent=safety,
    )
    return {"health": health, "police": police}


def add_requirement(posting):
    return RequirementFactory(posting=posting, text_en="A welding ticket", text_fr="")

"""Statements 98 to 104: an inclusive workplace."""

import re
from html import unescape
from itertools import pairwise

import pytest

from careers.applications import deciding
from careers.applications.models import Application
from ops_site import bilingual
from ops_site.moves import Refused
from organization.models import Correction, InformationPage
from tests.factories import RequirementFactory
from tests.hiring.desk import application_of
from tests.organization.reading import inside, links, main
from tests.organization.statements import Said, each, is_said

PAGE = ("/en/careers/inclusive-workplace/", "/fr/carrieres/milieu-de-travail-inclusif/")


def workplace(english, french):
    return Said(PAGE[0], english, PAGE[1], french)


TEXTS = {
    98: workplace("Inclusive Workplace", "Un milieu de travail inclusif"),
    100: workplace(
        "through policy, practices and workplace culture",
        "au moyen de nos politiques, de nos pratiques et de notre culture organisationnelle",
    ),
}


@each(TEXTS)
def test_the_page_of_the_inclusive_workplace_says(facts, client, said):
    assert is_said(client, said) == [True, True]
    assert PAGE[0] in links(client.get("/en/careers/")).values()


def test_099_every_careers_page_can_be_read_without_barriers(facts, client):
    said = workplace(
        "inclusive, accessible and barrier-free workplace",
        "un milieu de travail encore plus inclusif, accessible et exempt d’obstacles",
    )
    assert is_said(client, said) == [True, True]
    for page in InformationPage.objects.in_area("careers"):
        for code in bilingual.CODES:
            answer = client.get(bilingual.address(page, code))
            assert f'<html lang="{code}">' in answer.text
            assert len(inside(answer, "h1")) == 1
            assert re.search(r'<a [^>]*href="#main', answer.text)
            levels = [int(level) for level in re.findall(r"<h([1-6])", main(answer))]
            assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_101_only_what_the_posting_asks_for_is_assessed_and_each_decision_is_recorded(recruiter):
    # "Hire based on merit"
    application = application_of(recruiter, screening=True)
    own = application.posting.requirements.filter(kind="mandatory").first()
    words = {"outcome": "met", "ground": "shown", "by": recruiter}
    deciding.decide(application, own, **words)
    with pytest.raises(Refused, match="no mandatory requirement of the posting"):
        deciding.decide(application, RequirementFactory(), **words)
    kept = Application.objects.get(pk=application.pk)
    assert [decision.requirement for decision in kept.decisions.all()] == [own]
    last = kept.events.last()
    assert (last.name, last.by, last.payload["requirement"]) == ("decided", recruiter, own.number)


@pytest.mark.parametrize(
    ("address", "words", "heading"),
    [
        (
            PAGE[0],
            "Diversity and accessibility",
            "Workplace discrimination and harassment policies",
        ),
        (
            PAGE[1],
            "Diversité et accessibilité",
            "Politiques de lutte contre la discrimination et le harcèlement au travail",
        ),
    ],
    ids=["en", "fr"],
)
def test_102_what_such_policies_are_stands_on_a_page(facts, client, address, words, heading):
    said = workplace(
        "Prevent and address workplace discrimination and harassment",
        "prévenir la discrimination et le harcèlement au travail et y remédier",
    )
    assert is_said(client, said) == [True, True]
    page, _, anchor = links(client.get(address))[words].partition("#")
    assert inside(client.get(page), "h3", f'id="{anchor}"') == [heading]


@pytest.mark.parametrize(
    ("address", "link", "thanks"),
    [
        (PAGE[0], "report the barrier", "Your report has arrived"),
        (PAGE[1], "signalez l’obstacle", "Votre signalement est arrivé"),
    ],
    ids=["en", "fr"],
)
def test_104_whoever_meets_a_barrier_can_report_it(facts, client, address, link, thanks):
    said = workplace(
        "Prevent and address employment barriers",
        "prévenir et éliminer les obstacles à l’emploi",
    )
    assert is_said(client, said) == [True, True]
    where = links(client.get(address))[link]
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', main(client.get(where)))
    sent = {name: unescape(value) for name, value in hidden} | {"text": "I cannot hear it."}
    answer = client.post(where.partition("?")[0], sent, follow=True)
    assert inside(answer, "h1") == [thanks]
    received = Correction.objects.get()
    assert (received.kind, received.text) == ("barrier", "I cannot hear it.")

"""The self-check asks what the posting asks for, and says what would meet it."""

import pytest

from careers.postings.models import Posting
from careers.postings.self_check import SelfCheckForm, questions
from tests.factories import CityFactory, PostingFactory, RequirementFactory

pytestmark = pytest.mark.django_db


def asked(**facts):
    posting = PostingFactory(open=True, **facts)
    return questions(Posting.objects.for_reading().get(pk=posting.pk))


def keys(found):
    return [question.key for question in found]


def verdict(question, value):
    return str(question.judged(value).verdict)


def named(found, key):
    return next(question for question in found if question.key == key)


def test_a_plain_posting_asks_for_the_right_to_work_its_language_and_the_way_there():
    assert keys(asked(cities=[CityFactory()])) == ["work", "language", "place"]


def test_each_fact_adds_its_question_in_the_order_in_which_people_rule_themselves_out():
    found = asked(
        restricted=True,
        enrolment_required=True,
        education="degree",
        experience_min=3,
        arrangement="remote",
    )
    assert keys(found) == ["work", "employee", "enrolment", "schooling", "experience", "language"]


def test_each_mandatory_requirement_is_asked_by_its_number_and_no_other_one():
    posting = PostingFactory(open=True, arrangement="remote")
    RequirementFactory(posting=posting, text_en="A licence", assessed_en="by a copy.")
    RequirementFactory(posting=posting, kind="rated")
    RequirementFactory(posting=posting, kind="asset")
    found = questions(Posting.objects.for_reading().get(pk=posting.pk))
    assert keys(found) == ["work", "language", "requirement-1"]
    assert found[2].demand == "A licence"
    assert found[2].judged("no").advice == (
        "How it is assessed: by a copy. Show it in your application."
    )


def test_without_a_permit_nobody_is_eligible_unless_the_posting_says_so():
    closed, opened = (named(asked(open_without_permit=said), "work") for said in (False, True))
    assert verdict(closed, "no") == "not-met"
    assert "a valid work permit would meet it" in closed.judged("no").advice
    assert verdict(opened, "no") == "met"
    assert "before you start" in opened.judged("no").advice
    assert [verdict(closed, value) for value in ("yes", "unsure", "")] == [
        *("met", "unsure", "unanswered")
    ]


@pytest.mark.parametrize(
    ("has", "said"),
    [
        *(("none", "not-met"), ("high-school", "not-met"), ("diploma", "met")),
        *(("degree", "met"), ("advanced", "met")),
    ],
)
def test_more_schooling_than_is_asked_for_meets_it(has, said):
    question = named(asked(education="diploma"), "schooling")
    assert verdict(question, has) == said
    assert bool(question.judged(has).advice) == (said == "not-met")


def test_the_form_tells_what_is_unmet_and_what_is_open():
    found = asked(education="degree", arrangement="remote")
    form = SelfCheckForm(found, {"work": "yes", "schooling": "diploma"})
    assert form.is_valid()
    assert [result.question.key for result in form.unmet] == ["schooling"]
    assert [result.question.key for result in form.open_questions] == ["language"]

"""What a posting's page tells search engines: schema.org's JobPosting, as Google for Jobs asks."""

import json
import re

import pytest

from careers.postings.choices import Status
from ops_site.publishing import publish
from tests.factories import (
    CityFactory,
    MinistryFactory,
    PayRangeFactory,
    PositionTermFactory,
    PostingFactory,
    midnight,
)

pytestmark = pytest.mark.django_db
SITE = "https://ops.example.org"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
# Required, and recommended where it is known.
REQUIRED = {"title", "description", "datePosted", "hiringOrganization", "jobLocation"}


@pytest.fixture
def told(client, settings):
    """What the posting's page says as a JobPosting; None where it says nothing."""
    settings.SITE_URL = SITE

    def read(posting, language="en"):
        word = {"en": "/en/jobs", "fr": "/fr/emplois"}[language]
        page = client.get(f"{word}/{posting.number}/{posting.slugs[language]}/")
        assert page.status_code == 200
        blocks = map(json.loads, SCRIPT.findall(page.text))
        return next((block for block in blocks if block["@type"] == "JobPosting"), None)

    return read


def test_what_is_required_and_recommended_is_told(told):
    unit = MinistryFactory(name_en="Ministry of Tea", slug_en="tea")
    posting = PostingFactory(
        open=True,
        number=1234,
        title_en="Clerk",
        about_en="Pours **tea**.",
        unit=unit,
        opens_at=midnight(-7),
        cities=[CityFactory(name_en="Bala")],
        arrangement="hybrid",
    )
    found = told(posting)
    assert found.keys() >= REQUIRED
    assert (found["@context"], found["title"]) == ("https://schema.org/", "Clerk")
    assert found["description"].startswith("<p>Pours <strong>tea</strong>.</p>")
    assert found["datePosted"] == f"{midnight(-7):%Y-%m-%d}"
    assert found["hiringOrganization"] == {
        "@type": "GovernmentOrganization",
        "name": "Ministry of Tea",
        "sameAs": f"{SITE}/en/organization/ministries/tea/",
    }
    assert found["identifier"]["value"] == "1234"
    assert found["directApply"] is True
    (place,) = found["jobLocation"]
    assert place["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Bala",
        "addressRegion": "ON",
        "addressCountry": "CA",
    }


def test_remote_work_is_done_from_anywhere_in_ontario(told):
    found = told(PostingFactory(open=True, arrangement="remote", cities=[CityFactory()]))
    assert found["jobLocationType"] == "TELECOMMUTE"
    assert found["applicantLocationRequirements"]["name"] == "Ontario, Canada"
    assert "jobLocation" not in found


@pytest.mark.parametrize(("unit", "word"), [("hour", "HOUR"), ("week", "WEEK"), ("year", "YEAR")])
def test_pay_is_told_as_it_is_posted(told, unit, word):
    posting = PostingFactory(open=True)
    PayRangeFactory(posting=posting, minimum="30.50", maximum="40", unit=unit)
    publish(posting)
    pay = told(posting)["baseSalary"]
    assert (pay["currency"], pay["value"]["unitText"]) == ("CAD", word)
    assert (pay["value"]["minValue"], pay["value"]["maxValue"]) == (30.5, 40.0)


@pytest.mark.parametrize(
    ("facts", "kinds"),
    [
        ({"working_time": "full-time"}, ["FULL_TIME"]),
        ({"working_time": "part-time", "engagement": "contract"}, ["PART_TIME", "TEMPORARY"]),
        ({"engagement": "internship"}, ["INTERN"]),
        ({"engagement": "co-op"}, ["INTERN"]),
        ({}, None),
    ],
)
def test_the_kind_of_employment_is_told_where_it_is_known(told, facts, kinds):
    assert told(PostingFactory(open=True, **facts)).get("employmentType") == kinds


def test_positions_for_a_time_are_temporary(told):
    posting = PostingFactory(open=True, working_time="full-time")
    PositionTermFactory(posting=posting, temporary=True, count=3)
    publish(posting)
    found = told(posting)
    assert (found["employmentType"], found["totalJobOpenings"]) == (["FULL_TIME", "TEMPORARY"], 3)


def test_schooling_and_experience_are_told_where_they_are_facts(told):
    found = told(PostingFactory(open=True, education="degree", experience_min=2))
    assert found["educationRequirements"]["credentialCategory"] == "bachelor degree"
    assert found["experienceRequirements"]["monthsOfExperience"] == 24
    unknown = told(PostingFactory(open=True, experience_min=0))
    assert {"educationRequirements", "experienceRequirements"} & unknown.keys() == set()


def test_benefits_are_told_in_plain_words_and_nothing_that_a_job_posting_has_not(told):
    found = told(PostingFactory(open=True, offer_en="**Pension** and [dental](/en/).\n\n- Leave"))
    assert found["jobBenefits"] == "Pension and dental. Leave"
    assert "<strong>Pension</strong>" in found["description"]
    assert "inLanguage" not in found


def test_a_closed_posting_stays_with_a_day_that_is_past(told):
    found = told(PostingFactory(closed=True))
    assert found["validThrough"][:10] == f"{midnight(-8):%Y-%m-%d}"
    assert "directApply" not in found


def test_what_does_not_exist_was_cancelled_or_is_a_record_is_told_to_nobody(told):
    hidden = [
        PostingFactory(open=True, sample=True),
        PostingFactory(open=True, status=Status.CANCELLED),
        PostingFactory(record=True, closes_at=midnight(-700)),
    ]
    assert [told(posting) for posting in hidden] == [None, None, None]
    assert told(PostingFactory(open=True)) is not None


def test_no_text_ends_the_block_that_it_stands_in(told):
    title = "</script><script>alert(1)</script>"
    assert told(PostingFactory(open=True, title_en=title))["title"] == title


def test_each_language_tells_its_own(told):
    posting = PostingFactory(open=True, title_en="Clerk", title_fr="Commis")
    french = told(posting, "fr")
    assert french["title"] == "Commis"
    assert french["url"] == f"{SITE}/fr/emplois/{posting.number}/commis/"

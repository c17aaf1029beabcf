"""What is asked for leads to its field, and fields that are needed are marked."""

import re

import pytest
from django.urls import reverse

from careers.postings import rules
from careers.postings.completeness import NEEDED, lacks
from careers.postings.models import Posting
from careers.postings.templatetags.form_places import OF_RULES, place, place_of_rule
from tests.factories import PostingFactory
from tests.postings.desk import whole_posting
from tests.postings.test_admin_form import ADD, change

pytestmark = pytest.mark.django_db
ROWS = {"terms", "pay_ranges"}
LINK = re.compile(r'<li><a href="#([^"]+)">([^<]+)</a></li>')


def test_each_thing_that_is_missing_leads_to_where_it_is_put_right(recruiter_client, ministry):
    posting = PostingFactory(unit=ministry)
    page = recruiter_client.get(change(posting)).text
    found = {sentence: spot for spot, sentence in LINK.findall(page)}
    missing = lacks(posting)
    assert len(missing) > 8
    for lack in missing:
        assert found[lack.sentence] == place(lack.field)
        assert f'id="{place(lack.field)}"' in page


def test_nothing_is_asked_for_in_both_boxes(recruiter_client, ministry):
    page = recruiter_client.get(change(PostingFactory(unit=ministry))).text
    asked = [sentence for _, sentence in LINK.findall(page)]
    assert asked == list(dict.fromkeys(asked))
    assert "Add at least one position term: how many positions, for how long." in asked


def test_a_rule_leads_to_its_field_while_the_posting_is_written(recruiter_client, ministry):
    posting = whole_posting(unit=ministry, ai_use="")
    links = dict(LINK.findall(recruiter_client.get(change(posting)).text))
    assert links["id_ai_use"] == "Say whether artificial intelligence is used in hiring."
    Posting.objects.update(status="in-review")
    page = recruiter_client.get(change(posting)).text
    assert "<li>Say whether artificial intelligence is used in hiring.</li>" in page


def test_every_place_of_a_rule_stands_on_the_form(recruiter_client):
    page = recruiter_client.get(ADD).text
    assert set(OF_RULES) <= set(rules.BY_ID)
    places = {place_of_rule(rules.BY_ID[name]) for name in OF_RULES}
    assert [spot for spot in places if f'id="{spot}"' not in page] == []


def test_what_is_needed_is_marked_and_the_mark_is_told(recruiter_client, ministry):
    page = recruiter_client.get(ADD).text
    labels = dict(re.findall(r'<label[^>]* for="id_(\w+)"[^>]*>([^<]*)', page))
    assert {name for name, text in labels.items() if " *" in text} == set(NEEDED) - ROWS
    assert [len(re.findall(rf'id="{row}-heading"[^>]*>[^<]* \*<', page)) for row in ROWS] == [1, 1]
    assert "* Needed before the posting can be submitted" in page
    reading = recruiter_client.get(change(whole_posting("in-review", unit=ministry))).text
    assert "* Needed before" not in reading
    amended = whole_posting("open", unit=ministry)
    page = recruiter_client.get(reverse("admin:postings_posting_amend", args=[amended.pk])).text
    assert "Title (English):" in page
    assert " *" not in "".join(re.findall(r"<(?:label|h2)[^>]*>([^<]*)", page))


def test_a_move_that_waits_says_why_and_where(recruiter_client, ministry):
    page = recruiter_client.get(change(PostingFactory(unit=ministry, level="mid"))).text
    assert re.search(r'<a href="#missing-heading">Not yet: \d+ things are missing.</a>', page)
    page = recruiter_client.get(change(whole_posting(unit=ministry))).text
    assert '<a href="#submit-row">Press “Save and submit for review”' in page
    assert 'id="submit-row"' in page

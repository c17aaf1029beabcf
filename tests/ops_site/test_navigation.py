"""The frame of every page: sections, what it says of itself, pages of results."""

import re

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string

pytestmark = pytest.mark.django_db


def links(text, pattern):
    return re.findall(pattern, text)


def test_the_section_that_the_reader_is_in_is_marked(client):
    text = client.get("/en/organization/ministries/").content.decode()
    assert links(text, r'<a href="([^"]+)" aria-current="(\w+)"') == [("/en/organization/", "true")]
    text = client.get("/en/organization/").content.decode()
    assert links(text, r'<a href="([^"]+)" aria-current="(\w+)"') == [("/en/organization/", "page")]


def test_no_section_is_marked_on_the_home_page(client):
    assert "aria-current" not in client.get("/en/").content.decode()


def test_every_page_says_that_it_is_not_official(client):
    for path, words in (
        ("/en/", "This is not an official site of the Government of Ontario"),
        ("/fr/", "Ce site n’est pas un site officiel du gouvernement de l’Ontario"),
    ):
        assert words in client.get(path).content.decode()


def test_the_dagger_is_explained_to_those_who_meet_it(client):
    assert "†" in client.get("/fr/x/y/z/").content.decode()
    assert "†" not in client.get("/en/x/y/z/").content.decode()


def test_pages_of_results_keep_the_filters_and_leave_out_the_far_ones(rf):
    page = Paginator(range(2000), 10).page(100)
    request = rf.get("/en/jobs/", {"q": "clerk", "page": "100"})
    text = render_to_string("partials/pagination.html", {"page": page}, request)
    assert links(text, r'href="([^"]+)" rel="(\w+)"') == [
        ("?q=clerk&amp;page=99", "prev"),
        ("?q=clerk&amp;page=101", "next"),
    ]
    numbered = links(text, r'page=(\d+)"><span class="visually-hidden">')
    assert numbered == ["1", "98", "99", "101", "102", "200"]
    assert text.count("…") == 2


def test_one_page_of_results_needs_no_numbers(rf):
    page = Paginator(range(3), 10).page(1)
    text = render_to_string("partials/pagination.html", {"page": page}, rf.get("/"))
    assert text.strip() == ""

"""The pages of text: what an editor wrote, where it is from, and which French is unofficial."""

from datetime import date

import pytest

from organization.models import InformationPage
from tests.factories import InformationPageFactory, PageSectionFactory
from tests.organization.reading import inside, links, main, text

pytestmark = pytest.mark.django_db
Origin = InformationPage.Origin


def page_with(*headings, **facts):
    page = InformationPageFactory(slug_en="role", slug_fr="role-fr", **facts)
    for number, heading in enumerate(headings):
        PageSectionFactory(
            page=page, anchor=f"s{number}", heading_en=heading, heading_fr=f"{heading} (fr)"
        )
    return page


def test_a_page_shows_title_lead_and_sections_with_their_anchors(client):
    page = page_with("Overview", "Mission", title_en="Our role", lead_en="What we do.")
    page.sections.filter(anchor="s1").update(level=3, body_en="We *serve*.\n\n- one\n- two")
    response = client.get("/en/about/role/")
    assert inside(response, "h1") == ["Our role"]
    assert inside(response, "p", "lead") == ["What we do."]
    assert inside(response, "h2", 'id="s0"') == ["Overview"]
    assert inside(response, "h3", 'id="s1"') == ["Mission"]
    assert "<em>serve</em>" in main(response)
    assert inside(response, "li") == ["one", "two"]


def test_raw_html_of_an_editor_is_text(client):
    page = page_with("Overview")
    page.sections.update(body_en="<script>alert(1)</script>")
    html = main(client.get("/en/about/role/"))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("headings", "contents"), [(["A", "B"], []), (["A", "B", "C"], ["#s0", "#s1", "#s2"])]
)
def test_three_headings_make_a_table_of_contents(client, headings, contents):
    page_with(*headings)
    response = client.get("/en/about/role/")
    assert [address for address in links(response).values() if address[0] == "#"] == contents


def test_unofficial_french_bears_a_dagger_in_french_only(client):
    page = page_with("A", "B", origin=Origin.TRANSCRIBED, source="A page")
    page.sections.filter(anchor="s0").update(french_is_unofficial=True)
    assert "†" not in text(client.get("/en/about/role/"))
    french = client.get("/fr/a-propos/role-fr/")
    assert inside(french, "h2")[:2] == ["A (fr) †", "B (fr)"]
    assert 'href="#unofficial" aria-label="traduction non officielle">†</a></h2>' in french.text
    assert '<p id="unofficial">Les textes français marqués' in french.text
    assert "Traduction non officielle. Source : A page." in text(french)
    assert "Transcrit" not in text(french)
    assert "Transcribed from A page." in text(client.get("/en/about/role/"))


def test_unofficial_french_without_a_heading_bears_the_dagger_too(client):
    page = page_with("", origin=Origin.TRANSCRIBED, source="A page")
    page.sections.update(french_is_unofficial=True, heading_fr="")
    french = client.get("/fr/a-propos/role-fr/")
    assert inside(french, "h1")[0].endswith("†")
    assert main(french).count("†") == 1


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (Origin.TRANSCRIBED, "Transcribed from A page."),
        (Origin.GUIDE, "Transcribed from A page."),
        (Origin.PROJECT, "Written for this project."),
    ],
)
def test_a_page_says_where_its_text_is_from(client, origin, line):
    page_with("A", origin=origin, source="A page", reviewed_on=date(2026, 11, 21))
    response = client.get("/en/about/role/")
    assert f"{line} Last reviewed November 21, 2026." in text(response)
    assert "<aside" not in main(response)
    warned = inside(response, "div", "notice--warning") == [
        "From a private careers guide, not an official source."
    ]
    assert warned == (origin == Origin.GUIDE)


def test_text_of_one_language_is_shown_in_the_other_and_said_to_be(client):
    page = page_with("A")
    page.sections.update(body_fr="", heading_fr="")
    html = main(client.get("/fr/a-propos/role-fr/"))
    assert '<span lang="en">A</span>' in html
    assert '<div lang="en"><p>A paragraph.</p>' in html
    assert "Ce texte n’existe qu’en anglais." in html


def test_the_pages_of_an_area_lead_to_each_other(client):
    page_with("A", title_en="Role", order=2)
    InformationPageFactory(title_en="Overview", slug_en="", slug_fr="", order=1)
    InformationPageFactory(title_en="Withdrawn", ended=True)
    InformationPageFactory(title_en="Elsewhere", area=InformationPage.Area.CAREERS)
    response = client.get("/en/about/role/")
    text_file = "This page as plain text, to keep or to print"
    assert list(links(response)) == [text_file, "Suggest a correction", "Overview", "Role"]
    assert 'href="/en/about/role/" aria-current="page"' in main(response)


@pytest.mark.parametrize(
    ("area", "address"),
    [
        ("about", "/fr/a-propos/mot/"),
        ("careers", "/fr/carrieres/mot/"),
        ("organization", "/fr/organisation/mot/"),
        ("site", "/fr/mot/"),
    ],
)
def test_each_area_has_its_address_and_knows_the_other_language(client, area, address):
    InformationPageFactory(area=area, slug_en="word", slug_fr="mot", title_fr="Un mot")
    assert inside(client.get(address), "h1") == ["Un mot"]
    moved = client.get(address.replace("/mot/", "/word/"))
    assert (moved.status_code, moved["Location"]) == (301, address)


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("/en/about/role/", "/en/feedback/correction/?page=%2Fen%2Fabout%2Frole%2F"),
        ("/fr/a-propos/role-fr/", "/fr/retroaction/correction/?page=%2Ffr%2Fa-propos%2Frole-fr%2F"),
    ],
)
def test_a_page_leads_to_the_form_for_its_correction(client, address, form):
    page_with("A")
    assert form in links(client.get(address)).values()


def test_a_withdrawn_page_is_not_found(client):
    page_with("A", ended=True)
    assert client.get("/en/about/role/").status_code == 404
    InformationPage.objects.update(ended=False)
    assert client.get("/en/about/role/").status_code == 200


def test_a_page_of_an_area_stands_above_the_facts_of_the_same_name(client):
    page = InformationPageFactory(area="organization", key="iit", slug_en="iit", slug_fr="iti")
    PageSectionFactory(page=page, body_en="I&IT provides technology.")
    assert "I&IT provides technology." in text(client.get("/en/organization/iit/"))


def test_what_the_site_says_itself_stands_before_the_mark_of_the_guide(client):
    page = page_with("A", origin=Origin.GUIDE, source="A guide")
    page.sections.update(order=2, source="A guide", heading_en="Of the guide")
    PageSectionFactory(page=page, order=1, heading_en="Of this site", source="")
    words = text(client.get("/en/about/role/"))
    mark = "From a private careers guide, not an official source."
    assert words.count(mark) == 1
    assert words.index("Of this site") < words.index(mark) < words.index("Of the guide")

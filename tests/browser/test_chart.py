"""The governance chart as it is seen, gone through by keyboard, and printed."""

import io

import pytest
from pypdf import PdfReader

WIDTHS = {"narrow": 320, "wide": 1280}
MINISTRIES = "/fr/organisation/ministeres/"
ADDRESSES = {
    "all-en": "/en/organization/chart/",
    "all-fr": "/fr/organisation/organigramme/",
    "glance-fr": "/fr/organisation/",
    "finance-en": "/en/organization/ministries/finance/chart/",
    "cabinet-office-fr": f"{MINISTRIES}bureau-du-conseil-des-ministres/organigramme/",
    "long-names-fr": f"{MINISTRIES}affaires-autochtones-et-reconciliation-economique-avec-les-"
    "premieres-nations/organigramme/",
}
DRAWING = "svg.drawing:visible"
# Every text of a drawing that leaves its box, or is smaller on the screen than 16 pixels.
FAULTS = """found => found.flatMap(
  svg => [...svg.querySelectorAll(".drawing__box")].flatMap(box => {
    const paper = box.querySelector(".drawing__paper").getBoundingClientRect();
    return [...box.querySelectorAll("text")].filter(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        const size = 16 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return left < paper.left || right > paper.right || top < paper.top
            || bottom > paper.bottom || size < 15.9;
    }).map(text => text.textContent);
  })
)"""
OVERLAPS = """found => found.flatMap(svg => {
    const boxes = [...svg.querySelectorAll(".drawing__paper")].map(e => e.getBoundingClientRect());
    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left < b.right
        && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(b => [a.top, b.top]));
})"""


@pytest.fixture(params=ADDRESSES)
def chart(request, site, window):
    """The page of a chart, opened."""
    response = window.open(f"{site}{ADDRESSES[request.param]}")
    assert response.status == 200
    return window


@pytest.mark.parametrize("width", WIDTHS)
def test_every_word_stands_in_its_box_and_can_be_read(chart, width):
    chart.resize(WIDTHS[width])
    drawing = chart.page.locator(DRAWING)
    assert drawing.count() == 1
    assert drawing.evaluate_all(FAULTS) == []
    assert drawing.evaluate_all(OVERLAPS) == []
    assert chart.overflow() == []


def test_every_link_of_the_drawing_is_reached_by_the_tab_key_and_is_seen(chart):
    for width in WIDTHS.values():
        chart.resize(width)
        links = chart.page.locator(f"{DRAWING} a")
        # From the link before the first one of the drawing.
        links.first.evaluate("link => link.focus()")
        chart.page.keyboard.press("Shift+Tab")
        for number in range(links.count()):
            chart.page.keyboard.press("Tab")
            link = links.nth(number)
            assert link.evaluate("link => link === document.activeElement")
            target = link.locator(".drawing__target")
            # The design system's dark sky, four units wide, around the name.
            assert target.evaluate("e => getComputedStyle(e).stroke") == "rgb(16, 128, 166)"
            assert target.evaluate("e => getComputedStyle(e).strokeWidth") == "4px"


def test_it_reads_well_without_any_style_sheet(chart):
    chart.scripts(True)
    chart.page.evaluate(
        "document.querySelectorAll('link[rel=stylesheet]').forEach(sheet => sheet.remove())"
    )
    assert chart.page.locator(DRAWING).count() == 1
    assert chart.page.locator(DRAWING).evaluate_all(FAULTS) == []
    # How large a link is without a style sheet is the browser's choice, which WCAG excepts.
    assert [fault for fault in chart.faults() if not fault.startswith("target-size")] == []


@pytest.mark.parametrize("across", [False, True])
def test_it_prints_on_one_sheet(chart, across):
    is_chart_alone = chart.page.locator(".chart-sheet").count() == 1
    for sheet in ("Letter", "A4"):
        printed = chart.page.pdf(format=sheet, landscape=across and is_chart_alone)
        assert len(PdfReader(io.BytesIO(printed)).pages) == 1


def test_it_can_be_read_in_the_colours_of_the_reader(chart):
    chart.page.emulate_media(forced_colors="active")
    try:
        colours = chart.page.locator(DRAWING).evaluate(
            """svg => ["drawing__paper", "drawing__row"].map(
                name => getComputedStyle(svg.querySelector("." + name)).fill)"""
        )
        assert len(set(colours)) == 2
        assert chart.faults() == []
    finally:
        chart.page.emulate_media(forced_colors="none")

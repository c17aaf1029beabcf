"""How tests read the lines of a chart off a page: as (who, line, to whom), in the page's words."""

import re
from html import unescape
from xml.etree import ElementTree

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ops_site.bilingual import current
from organization.chart.wording import lowered, name
from organization.lines import OUTGOING


def told(chart):
    """The lines of the dataset, as the active language tells them."""
    return sorted(
        (name(edge.subject).value, lowered(str(edge.label)), name(edge.object).value)
        for edge in chart.edges
    )


def of_list(html):
    found = []
    for item in elements(html, '<div class="chart">|<div class="split__main chart">').iter("li"):
        for line in item.findall("dl/div"):
            label, to = text(line.find("dt")), text(line.find("dd"))
            found += lines(text(item.find("a")), label.removesuffix(colon()), to)
    return sorted(found)


def of_table(html):
    rows = elements(html, '<table class="chart-table">', "table").findall("tbody/tr")
    cells = [[text(cell) for cell in row][:3] for row in rows]
    return sorted((who, lowered(label), to) for who, label, to in cells)


def of_drawings(html):
    """The lines of each drawing on the page."""
    found = re.findall(r'<svg class="drawing".*?</svg>', html, re.S)
    return [of_drawing(ElementTree.fromstring(svg)) for svg in found]


def of_drawing(svg):
    found = []
    for box in svg.findall("g"):
        for row in box.findall("text"):
            label, _colon, to = text(row).partition(colon() + " ")
            found += lines(text(box.find("a/text")), label, to)
    return sorted(found)


def colon():
    return pgettext("after a label", ":")


def lines(who, label, to):
    """A line for each kind that a label names; "Also" is no part of it."""
    label = label.removeprefix(_("Also %(lines)s") % {"lines": ""})
    labels = {lowered(str(told)) for told in OUTGOING.values()}
    kinds = [lowered(kind) for kind in label.split(", ")]
    assert set(kinds) <= labels, (who, kinds, current())
    return [(who, kind, to.removesuffix(f" ({_('not confirmed for that day')})")) for kind in kinds]


def elements(html, start, tag="div"):
    """The element that `start` begins, up to the end tag that closes it."""
    begin = re.search(start, html).start()
    depth = 0
    for match in re.finditer(rf"<(/?){tag}\b", html[begin:]):
        depth += -1 if match[1] else 1
        if not depth:
            end = begin + match.end() + 1
            return ElementTree.fromstring(entities(html[begin:end]))
    raise AssertionError(f"{start} is not closed")


def entities(html):
    """HTML that may be read as XML."""
    return re.sub(r"&(?!amp;|lt;|gt;|quot;|#)\w+;", lambda match: unescape(match[0]), html)


def text(element):
    return re.sub("[ \n]+", " ", "".join(element.itertext())).strip(" ")

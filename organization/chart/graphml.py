"""The chart as GraphML (graphml.graphdrawing.org), for programs that draw and measure graphs."""

import re
from xml.etree import ElementTree

from ops_site.bilingual import CODES
from organization.chart.edges import label_in
from organization.chart.identity import day, key, names, sentence, urls
from organization.models import Unit

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
SCHEMA = f"{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
# What XML 1.0 cannot say at all.
UNSAYABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
PAIR = [f"name_{code}" for code in CODES], [f"url_{code}" for code in CODES]
KEYS = {
    "graph": {"as_of": "string"},
    "node": dict.fromkeys(["type", "kind", *PAIR[0], *PAIR[1], "source", "source_as_of"], "string"),
    "edge": dict.fromkeys(
        [
            *("kind", *(f"label_{code}" for code in CODES)),
            *(f"sentence_{code}" for code in CODES),
            *("source", "source_as_of"),
        ],
        "string",
    )
    | {"is_confirmed": "boolean"},
}


def document(chart):
    """The whole file, as bytes."""
    top = ElementTree.Element("graphml", {"xmlns": NAMESPACE, "xmlns:xsi": INSTANCE})
    top.set("xsi:schemaLocation", SCHEMA)
    for owner, kinds in KEYS.items():
        for name, kind in kinds.items():
            about = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind}
            ElementTree.SubElement(top, "key", about)
    graph = ElementTree.SubElement(top, "graph", {"id": "governance", "edgedefault": "directed"})
    _describe(graph, "graph", {"as_of": day(chart.day)})
    for node in chart.nodes:
        _describe(ElementTree.SubElement(graph, "node", id=key(node)), "node", _node(node))
    for number, edge in enumerate(chart.edges, 1):
        ends = {"id": f"e{number}", "source": key(edge.subject), "target": key(edge.object)}
        _describe(ElementTree.SubElement(graph, "edge", ends), "edge", _edge(edge))
    ElementTree.indent(top)
    return ElementTree.tostring(top, encoding="utf-8", xml_declaration=True) + b"\n"


def _describe(element, owner, facts):
    for name, value in facts.items():
        if value:
            data = ElementTree.SubElement(element, "data", key=f"{owner}-{name}")
            data.text = UNSAYABLE.sub("\ufffd", value)


def _node(node):
    kind = "unit" if isinstance(node, Unit) else "role"
    return {"type": kind, "kind": node.kind, **names(node), **urls(node), **_source(node)}


def _edge(edge):
    """Where several sources state a line, each has its own paragraph."""
    told = {f"label_{code}": label_in(code, edge.kind) for code in CODES}
    for code in CODES:
        told[f"sentence_{code}"] = "\n".join(filter(None, (sentence(f, code) for f in edge.facts)))
    sources = dict.fromkeys(filter(None, (fact.source for fact in edge.facts)))
    days = [fact.as_of for fact in edge.facts if fact.as_of]
    told |= {"source": "\n".join(sources), "source_as_of": day(max(days, default=None))}
    return {"kind": edge.kind, **told, "is_confirmed": "true" if edge.is_confirmed else "false"}


def _source(fact):
    return {"source": fact.source, "source_as_of": day(fact.as_of)}

"""A Word document: what makes one, what it must not carry, how many pages it says it has."""

import re
from urllib.parse import unquote

from careers.applicants.inspection import markup
from careers.applicants.inspection.container import Container
from careers.applicants.inspection.finding import Finding

CONTENT_TYPES = "[Content_Types].xml"
PROPERTIES = "docProps/app.xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT = WORD + "document.main+xml"
TEMPLATE = WORD + "template.main+xml"
ACTIVE = ("macroenabled", "vbaproject", "activex")
MACRO_FILES = ("vbaproject.bin", "vbadata.xml")
# What a relationship may embed without harm is not among these.
EMBEDDED = ("oleobject", "package", "afchunk", "control")
# "https:", "mhtml:" and whatever else; a single letter is a disk of the writer's own computer.
SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:")
ON_OWN_DISK = "file:///"
# Fields of dynamic data exchange: they start the program that they name.
COMMAND = re.compile(r"\bdde(auto)?\b", re.I)
PAGES = re.compile(rb"<(?:\w+:)?Pages>\s*(\d{1,9})\s*</")
SANE_PAGES = range(1, 1_000)


def pages(file, size):
    """The number of pages that the document states, or None; `Finding` where it is kept out."""
    container = Container(file, size)
    main = main_part(container)
    must_not_run(container)
    must_not_embed(container)
    must_not_reach_out(container)
    must_not_command(container.read(main))
    return stated_pages(container)


def main_part(container):
    if CONTENT_TYPES not in container.names:
        raise Finding(other_zip(container))
    types = content_types(container)
    if any(word in kind for kind in types for word in ACTIVE):
        raise Finding("docx_macros")
    if TEMPLATE.lower() in types:
        raise Finding("docx_template")
    if DOCUMENT.lower() not in types:
        raise Finding(other_package(container))
    part = types[DOCUMENT.lower()].lstrip("/")
    if part not in container.names:
        raise Finding("docx_broken")
    return part


def content_types(container):
    """{content type in small letters: the part that has it}."""
    return {
        attributes.get("ContentType", "").lower(): attributes.get("PartName", "")
        for _name, attributes in markup.elements(container.read(CONTENT_TYPES))
    }


def other_zip(container):
    if container.archives:
        return "nested_archive"
    if container.names[:1] == ["mimetype"]:
        kind = container.read("mimetype")
        return "odt" if kind.startswith(b"application/vnd.oasis.opendocument.text") else "other"
    if any(name.lower().endswith(".iwa") for name in container.names):
        return "apple_pages"
    if any(name.startswith("word/") for name in container.names):
        return "docx_broken"
    return "zip"


def other_package(container):
    """A package of the same family that is not a document of Word."""
    folders = {name.partition("/")[0] for name in container.names}
    if folders & {"xl", "ppt"}:
        return "other_office"
    return "docx_broken" if "word" in folders else "zip"


def must_not_run(container):
    if any(name.lower().endswith(MACRO_FILES) for name in container.names):
        raise Finding("docx_macros")


def must_not_command(text):
    """A field of the text that has another program do something; Word splits its words at will."""
    if COMMAND.search(markup.told_within(text, "instrText", "instr", between="fldChar")):
        raise Finding("docx_macros")


def must_not_embed(container):
    if container.archives or container.objects:
        raise Finding("docx_embedded")


def must_not_reach_out(container):
    for name in container.names:
        if name.lower().endswith(".rels"):
            for _element, relation in markup.elements(container.read(name)):
                judge(relation)


def judge(relation):
    kind = relation.get("Type", "").lower().rpartition("/")[2]
    if kind == "hyperlink":
        return
    if relation.get("TargetMode", "").lower() == "external":
        if is_elsewhere(relation.get("Target", "")):
            raise Finding("docx_remote")
    elif kind in EMBEDDED:
        raise Finding("docx_embedded")


def is_elsewhere(target):
    """Whether Word would ask another computer for it.

    It notes where on its own disk the writer's template lay: nothing is fetched from there. Two
    slashes of any kind name a share, after file:/// too.
    """
    path = unquote(target).strip().lower().replace("\\", "/")
    if path.startswith(ON_OWN_DISK):
        return path.removeprefix(ON_OWN_DISK).startswith("/")
    return path.startswith("//") or SCHEME.match(path) is not None


def stated_pages(container):
    if PROPERTIES not in container.names:
        return None
    stated = PAGES.search(container.read(PROPERTIES))
    return int(stated[1]) if stated and int(stated[1]) in SANE_PAGES else None

"""XML inside a document: its elements, and nothing that XML could be made to do."""

from xml.parsers import expat

from careers.applicants.inspection.finding import Finding


def elements(data):
    """[(local name, attributes)] of every element; `docx_broken` where it is not plain XML."""
    found = []

    def start(name, attributes):
        found.append((name.rpartition(" ")[2], attributes))

    read(data, start)
    return found


def must_be_well_formed(data):
    read(data, None)


def read(data, start):
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    # Office documents never declare a document type; entities are declared in nothing else.
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Finding("docx_broken") from error


def refuse(*_declaration):
    raise Finding("docx_broken")

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


def told_within(data, tag, attribute, between):
    """What the elements named `tag` hold, and others say in `attribute`: a line for each run of
    them that no element named `between` parts."""
    said, open_tags = [], []

    def start(name, attributes):
        open_tags.append(name.rpartition(" ")[2])
        if open_tags[-1] == between:
            said.append("\n")
        whole = [value for key, value in attributes.items() if key.endswith(f" {attribute}")]
        said.extend(f"\n{value}\n" for value in whole)

    def text(words):
        if open_tags[-1] == tag:
            said.append(words)

    read(data, start, end=lambda _name: open_tags.pop(), text=text)
    return "".join(said)


def read(data, start, end=None, text=None):
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    # Office documents never declare a document type; entities are declared in nothing else.
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Finding("docx_broken") from error


def refuse(*_declaration):
    raise Finding("docx_broken")

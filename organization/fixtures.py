"""The rows of `fixtures/organization/`: one file a table, and one file a page."""

from django.conf import settings

from ops_site import seeding

FOLDER = settings.BASE_DIR / "fixtures" / "organization"


def rows(table):
    return seeding.read(f"organization/{table}.json")


def relations():
    """The lines that are stated one by one, then those that hold in each ministry."""
    return [*rows("relations"), *lines_of_ministries()]


def lines_of_ministries():
    """Every line of `ministry_lines.json`, for each ministry that has the posts at its ends."""
    roles = {role["key"] for role in rows("roles")}
    patterns = rows("ministry_lines")
    for unit in rows("units"):
        posts = {
            "ministry": {"unit": unit["key"]},
            "minister": {"role": f"minister-{unit['key']}"},
            "deputy-minister": {"role": f"deputy-minister-{unit['key']}"},
            "secretary": {"role": "secretary"},
        }
        if posts["deputy-minister"]["role"] in roles:
            for pattern in patterns:
                yield line(unit["key"], pattern, posts)


def line(ministry, pattern, posts):
    subject, object_ = pattern["subject"], pattern["object"]
    ends = {
        **{f"subject_{end}": key for end, key in posts[subject].items()},
        **{f"object_{end}": key for end, key in posts[object_].items()},
    }
    rest = {name: value for name, value in pattern.items() if name not in ("subject", "object")}
    return {"key": f"{ministry}/{subject}/{rest['kind']}/{object_}", **ends, **rest}


def pages():
    """The information pages, each with its `sections`; a body is a list of lines in the file."""
    for path in sorted(FOLDER.glob("pages/*.json")):
        page = seeding.read(f"organization/pages/{path.name}")
        page["sections"] = [
            section_row(page["key"], order, section)
            for order, section in enumerate(page["sections"], start=1)
        ]
        yield page


def section_row(page, order, section):
    row = {"page": page, "order": order, **section, "blocks": "\n".join(section.get("blocks", []))}
    for name in ("body_en", "body_fr"):
        row[name] = "\n".join(section.get(name, []))
    return row

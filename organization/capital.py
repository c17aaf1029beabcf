from ops_site import bilingual


def capital(obj, field):
    """A bilingual text as it begins a line: « Ministère des Finances »."""
    found = bilingual.text(obj, field)
    return found._replace(value=capitalized(found.value))


def capitalized(value):
    """A name that writes its own capitals keeps them: "iGaming Ontario"."""
    return value if value[1:2].isupper() else value[:1].upper() + value[1:]

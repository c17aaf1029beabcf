from ops_site import bilingual


def capital(obj, field):
    """A bilingual text as it begins a line: « Ministère des Finances »."""
    found = bilingual.text(obj, field)
    return found._replace(value=found.value[:1].upper() + found.value[1:])

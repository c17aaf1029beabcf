"""The pages of ontario.ca that tell of a unit."""

import re

from ops_site import bilingual

_ADDRESS = re.compile(r"https?://[^\s;,()]+")
_PLANS = ("published-plans", "publication-des-plans")


def website(unit):
    """The unit's address on ontario.ca; of published plans, those in the reader's language.

    The other language's plans, where they are known, stand among the sources of the unit.
    """
    if not is_plan(unit.website):
        return unit.website
    recorded = _ADDRESS.findall(f"{unit.source} {unit.name_fr_status}")
    known = [unit.website, *filter(is_plan, recorded)]
    own = [url for url in known if ("/fr/" in url) == (bilingual.current() == "fr")]
    return next(iter(own), unit.website)


def is_plan(url):
    """Whether the page is that of the plans and reports, not of the unit itself."""
    return any(word in url for word in _PLANS)

"""Job IDs as people type them: “236043”, “#236043”, “job 236043”, “offre no 236043”."""

import re

from ops_site.analyser import fold

LONGEST = 9  # Digits; the column holds every number of so many.
_TYPED = re.compile(r"(?<!\S)(?:#|no?)?([0-9]+)(?!\S)")
_WORD = re.compile(r"[^\W_]+")
# What somebody may write beside the number of a job, folded.
_BESIDE = """
job jobs id number no num n nr ref reference posting competition offer
offre offres emploi emplois numero concours poste de d l la le the of
"""


def typed(text):
    """The one job ID that `text` is, or None."""
    folded = fold(text.strip(' \t\n"“”«»\N{NBSP}.')).replace("no.", "no ").replace(":", " ")
    found = _TYPED.findall(folded)
    others = _WORD.findall(_TYPED.sub(" ", folded))
    is_one = len(found) == 1 and len(found[0]) <= LONGEST and set(others).issubset(_BESIDE.split())
    return int(found[0]) if is_one else None

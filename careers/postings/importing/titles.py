"""Titles that stand in two languages in one cell: "Nurse / Infirmière"."""

import re

from careers.postings.importing.table import BadValue

_BETWEEN = re.compile(r"\s+[/|]\s+")
# Words and letters that stand in French titles, and never in English ones.
_FRENCH = re.compile(
    r"[àâçéèêëîïôùûœ]|\b(?:de|du|des|le|la|les|et|en|au|aux|ou|pour|adjointe?|chef|directeur"
    r"|directrice|commis|conseiller|avocate?|agente?|gestionnaire|technicien)\b|\b[dl][’']",
    re.I,
)
EXAMPLE = "write the English in title_en and the French in title_fr"


def in_two_languages(text):
    """(English, French) of a title with a part in each; refused where that is not certain."""
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        raise BadValue(f"“{text}” is not a title in two languages; {EXAMPLE}")
    is_french = [bool(_FRENCH.search(part)) for part in parts]
    if is_french[0] == is_french[1]:
        raise BadValue(f"“{text}”: which part is French cannot be told for certain; {EXAMPLE}")
    return tuple(reversed(parts)) if is_french[0] else tuple(parts)


def seems_in_two(text):
    """Whether it has parts, and some of them French."""
    parts = _BETWEEN.split(text)
    return len(parts) > 1 and any(map(_FRENCH.search, parts))

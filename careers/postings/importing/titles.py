"""Titles that stand in two languages in one cell: "Nurse / Infirmière"."""

import re

from django.utils.translation import gettext as _

from careers.postings.importing.table import BadValue

_BETWEEN = re.compile(r"\s+[/|]\s+")
# Words and letters that stand in French titles, and never in English ones.
_FRENCH = re.compile(
    r"[àâçéèêëîïôùûœ]|\b(?:de|du|des|le|la|les|et|en|au|aux|ou|pour|adjointe?|chef|directeur"
    r"|directrice|commis|conseiller|avocate?|agente?|gestionnaire|technicien)\b|\b[dl][’']",
    re.I,
)


def in_two_languages(text):
    """(English, French) of a title with a part in each; refused where that is not certain."""
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        told = _(
            "“%(text)s” is not a title in two languages; write the English in title_en and the"
            " French in title_fr"
        )
        raise BadValue(told, text=text)
    is_french = [bool(_FRENCH.search(part)) for part in parts]
    if is_french[0] == is_french[1]:
        told = _(
            "“%(text)s”: which part is French cannot be told for certain; write the English in"
            " title_en and the French in title_fr"
        )
        raise BadValue(told, text=text)
    return tuple(reversed(parts)) if is_french[0] else tuple(parts)


def seems_in_two(text):
    """Whether it has parts, and some of them French."""
    parts = _BETWEEN.split(text)
    return len(parts) > 1 and any(map(_FRENCH.search, parts))

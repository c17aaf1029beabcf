"""Titles that stand in two languages in one cell: "Nurse / Infirmière"."""

import re

from django.utils.translation import gettext as _

from careers.postings.importing.table import BadValue

_BETWEEN = re.compile(r"\s+[/|]\s+")
# Words and letters that stand in French titles, and never in English ones but for these.
_ENGLISH = re.compile(r"\b(?:café|résumé|décor|façade|naïve|élite|protégée?)s?\b", re.I)
_FRENCH = re.compile(
    r"[àâçéèêëîïôùûœ]|\b(?:de|du|des|le|les|et|aux|pour|adjointe?|directeur|directrice|commis"
    r"|conseiller|conseillère|avocate?|agente|gestionnaire|technicien)\b|\b[dl][’']",
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
    is_french = [bool(_FRENCH.search(_ENGLISH.sub("", part))) for part in parts]
    if is_french[0] == is_french[1]:
        told = _(
            "“%(text)s”: which part is French cannot be told for certain; write the English in"
            " title_en and the French in title_fr"
        )
        raise BadValue(told, text=text)
    return tuple(reversed(parts)) if is_french[0] else tuple(parts)

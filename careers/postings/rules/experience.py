"""No requirement of Canadian experience: Employment Standards Act, 2000, s. 8.3.

Sentence by sentence, in folded words: a sentence that asks for it fails, one that says that it is
not asked for passes. Where in doubt it fails: a person can override, an applicant cannot.
"""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.rules.rule import LAW_FROM, PUBLIC, Rule, lacking, wrong
from ops_site.analyser import fold
from ops_site.bilingual import CODES

_SENTENCE = re.compile(r"[.;!?:•\n]+(?:\s+|$)")
# Who may work in Canada is another question than where somebody has worked.
_ENTITLED = re.compile(
    r"\b(?:entitled|eligible|eligibility|authori[sz]ed|authori[sz]ation|permitted|allowed|able|"
    r"right|permits?) (?:to|of) (?:legally )?work(?:ing)? in canada\b|\bwork permits? in canada\b|"
    r"\b(?:autorise|autorisee|autorisation|droit|permis|admissible|admissibilite|habilite)s? "
    r"(?:ou autorisee )?(?:a|de) (?:legalement )?travail(?:ler)? (?:legalement )?au canada\b"
)
_WORDS = r"(?:[\w'’/&-]+,? ){0,%d}"
_PLACE = r"(?:within |inside |across |throughout )?(?:in )?(?:canada|ontario)\b(?!['’]s| revenue)"
_PAST = r"(?:experience|employment history|work history|references?)"
_WORKED = r"(?:worked|been employed|practi[sc]ed)"
_ASKED = re.compile(
    rf"\bcanadian(?:[- ]based)? {_WORDS % 3}{_PAST}\b"
    rf"|\b{_PAST} {_WORDS % 8}(?:in|within|inside|across|throughout) {_PLACE}"
    rf"|\b(?:have|has|having|must|previously) {_WORDS % 2}{_WORKED} {_WORDS % 4}in {_PLACE}"
    rf"|\b(?:experiences?|antecedents|references) {_WORDS % 5}canadien(?:ne)?s?\b"
    rf"|\b(?:experiences?|antecedents|references) {_WORDS % 10}"
    r"(?:au canada|en ontario)\b"
    rf"|\bavoir (?:deja )?(?:travaille|exerce) {_WORDS % 4}(?:au canada|en ontario)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:is|are|be|was) ?(?:not|n['’]t) (?:a |an |be )?"
    r"(?:required|requirement|needed|necessary|mandatory|condition|asked|essential|expected)\b"
    r"|\b(?:do|does|need|will|must) ?(?:not|n['’]t) (?:need|require|ask|have to have)\b"
    r"|\b(?:never|not) (?:required|asked for|needed|necessary)\b|\bcannot (?:require|ask)\b"
    rf"|\bno {_WORDS % 5}{_PAST} {_WORDS % 4}(?:required|needed|necessary|asked)\b"
    r"|\bwithout (?:requiring|asking)\b|\bwhether or not\b"
    r"|\b(?:or|and) (?:abroad|elsewhere|outside|international|foreign|another country|other "
    r"countr|not in)"
    r"|\b(?:pas|plus|jamais) (?:une? |d['’])?"
    r"(?:exige|requis|necessaire|obligatoire|exigence|condition|demande)\w*"
    rf"|\baucune? {_WORDS % 6}(?:n['’]est )?(?:exige|requis|necessaire|demande)\w*"
    rf"|\bsans (?:exiger|demander)\b|\b(?:n['’]exig|ne demand)"
    rf"|\b(?:gain|gaining|build|get|acquire|earn) {_WORDS % 4}experience\b"
    rf"|\b(?:acquerir|acquerez|obtenir|obtenez) {_WORDS % 4}experience\b"
    r"|\b(?:ou|et) (?:a l['’]etranger|ailleurs|internationale|etrangere|non|a l['’]exterieur|"
    r"dans un autre pays)"
)
# Who is preferred for it is asked for it, required or not.
_PREFERRED = re.compile(
    r"\b(?:preferred|preferable|an asset|advantage|un atout|souhait\w*|prefer\w*)\b"
)


def passages(text):
    """The sentences of `text` that ask for experience in Canada."""
    for sentence in _SENTENCE.split(text):
        folded = " ".join(_ENTITLED.sub(" ", fold(sentence).replace("*", "")).split())
        is_waived = _NOT_ASKED.search(folded) and not _PREFERRED.search(folded)
        if _ASKED.search(folded) and not is_waived:
            yield " ".join(sentence.split())


def check(ad):
    if ad.is_record and ad.is_silent():
        yield lacking(_("The text of the ad is not known."))
    for code in CODES:
        for text in ad.words(code):
            for passage in passages(text):
                yield wrong(
                    _("Take out what asks for experience in Canada: “%(words)s”.")
                    % {"words": passage}
                )


RULES = (
    Rule(
        id="no-canadian-experience",
        title=gettext_lazy("Canadian experience is not asked for"),
        sentence=gettext_lazy(
            "Neither the ad nor its requirements, nor how they are assessed, ask for experience "
            "in Canada."
        ),
        citation=gettext_lazy("Employment Standards Act, 2000, Part III.1, s. 8.3"),
        check=check,
        scope=PUBLIC,
        in_force_from=LAW_FROM,
    ),
)

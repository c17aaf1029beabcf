"""No requirement of Canadian experience: Employment Standards Act, 2000, s. 8.3.

Sentence by sentence, in folded words: what asks for it fails, unless its own clause says that it
is not asked for. Where in doubt it fails: a person can override, an applicant cannot.
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
_MARKS = re.compile(r"[*_()\[\]]")
# What a waiver does not reach beyond: "…, and a driver's licence is not required".
_CLAUSE = re.compile(r"\b(?:and|but|which|et|mais|qui)\b")
_WORDS = r"(?:[\w'’/&-]+,? ){0,%d}"
_PLACE = r"(?:within |inside |across |throughout )?(?:in )?(?:canada|ontario)\b(?!['’]s| revenue)"
_PAST = r"(?:experience|employment history|work history|references?)"
_WORKED = r"(?:worked|been employed|practi[sc]ed)"
_EMPLOYERS = (
    r"(?:employers?|workplaces?|(?:work(?:ing)? )?(?:environments?|settings?|contexts?)|markets?|"
    r"organi[sz]ations?|compan(?:y|ies)|firms?|hospitals?|schools?|institutions?|governments?)"
)
_ASKED = re.compile(
    rf"\bcanadian(?:[- ]based)? {_WORDS % 3}{_PAST}\b"
    rf"|\bontario(?:[- ]based)? (?:work |working |professional |clinical |teaching )?{_PAST}\b"
    rf"|\b{_PAST} {_WORDS % 6}canadian(?:[- ]based)? {_WORDS % 2}{_EMPLOYERS}\b"
    rf"|\byears? (?:of )?(?:work|working|practi[sc]ing|practice) {_WORDS % 4}in {_PLACE}"
    rf"|\b{_PAST} {_WORDS % 8}(?:in|within|inside|across|throughout) {_PLACE}"
    rf"|\b(?:have|has|having|must|previously) {_WORDS % 2}{_WORKED} {_WORDS % 8}in {_PLACE}"
    rf"|\b(?:experiences?|antecedents|references) {_WORDS % 5}canadien(?:ne)?s?\b"
    rf"|\b(?:experiences?|antecedents|references) {_WORDS % 10}"
    r"(?:au canada|en ontario)\b"
    rf"|\b(?:avoir|avez|ayant) (?:deja )?(?:travaille|exerce) {_WORDS % 8}"
    r"(?:au canada|en ontario)\b"
)
_NOT_ASKED = re.compile(
    r"\b(?:is|are|be|was) ?(?:not|n['’]t) (?:a |an |be )?"
    r"(?:required|requirement|needed|necessary|mandatory|condition|asked|essential|expected)\b"
    r"|\b(?:do|does|need|will|must) ?(?:not|n['’]t) (?:need|require|ask|have to have)\b"
    r"|\b(?:never|not) (?:required|asked for|needed|necessary)\b|\bcannot (?:require|ask)\b"
    rf"|\bno {_WORDS % 5}{_PAST} {_WORDS % 4}(?:required|needed|necessary|asked)\b"
    r"|\bwithout (?:requiring|asking)\b|\bwhether or not\b"
    r"|\bor (?:abroad|elsewhere|outside|international|foreign|another country|other "
    r"countr|not in)"
    r"|\b(?:pas|plus|jamais) (?:une? |d['’])?"
    r"(?:exige|requis|necessaire|obligatoire|exigence|condition|demande)\w*"
    rf"|\baucune? {_WORDS % 6}(?:n['’]est )?(?:exige|requis|necessaire|demande)\w*"
    rf"|\bsans (?:exiger|demander)\b|\b(?:n['’]exig|ne demand)"
    rf"|\b(?:gain|gaining|get|acquire|earn) {_WORDS % 4}experience\b"
    rf"|\b(?:acquerir|acquerez|obtenir|obtenez) {_WORDS % 4}experience\b"
    r"|\bou (?:a l['’]etranger|ailleurs|internationale|etrangere|non|a l['’]exterieur|"
    r"dans un autre pays)"
)
# Who is preferred for it is asked for it, required or not.
_PREFERRED = re.compile(
    r"\b(?:preferred|preferable|an asset|advantage|un atout|souhait\w*|prefer\w*)\b"
)


def passages(text):
    """The sentences of `text` that ask for experience in Canada."""
    for sentence in _SENTENCE.split(text):
        folded = " ".join(_ENTITLED.sub(" ", _MARKS.sub("", fold(sentence))).split())
        may_be_waived = not _PREFERRED.search(folded)
        asked = _ASKED.finditer(folded)
        if any(not (may_be_waived and _is_waived(folded, found)) for found in asked):
            yield " ".join(sentence.split())


def _is_waived(folded, found):
    """Whether the clause of what was found says that it is not asked for."""
    ends = [end.span() for end in _CLAUSE.finditer(folded)]
    begins = max((stop for _start, stop in ends if stop <= found.start()), default=0)
    until = min((start for start, _stop in ends if start >= found.end()), default=len(folded))
    return bool(_NOT_ASKED.search(folded, begins, until))


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
        title=gettext_lazy("Canadian experience"),
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

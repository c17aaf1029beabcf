"""Words that tell some readers, without saying it, that the job is not meant for them.

A short list of what is seldom needed in an ad, not a test of style: each find is told to the
writer, and none stops an approval. The gendered ones follow D. Gaucher, J. Friesen and A. C. Kay,
"Evidence That Gendered Wording in Job Advertisements Exists and Sustains Gender Inequality" (2011),
without the words that describe the work of a public service (lead, analyse, decide, independent).
"""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.rules.policy import policy
from careers.postings.rules.rule import EVERY, lacking, wrong
from ops_site.analyser import fold
from ops_site.bilingual import CODES


def _any_of(*patterns):
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


# In folded words.
GENDERED = {
    "en": _any_of(
        *("rock ?stars?", "ninjas?", "gurus?", "superm[ae]n", "headstrong", "fearless"),
        *("aggressive(?:ly)?", "dominant", "dominat(?:e|es|ing)", "macho", "boastful", "hostile"),
        *(
            "manpower",
            "man[- ]hours?",
            "manned",
            "chairm[ae]n",
            "foreman",
            "foremen",
            "salesm[ae]n",
        ),
        *("workm[ae]n", "craftsm[ae]n", "tradesm[ae]n", "firem[ae]n", "policem[ae]n"),
        *("draftsm[ae]n", "he must", "his duties", "nurturing", "motherly", "girls?"),
    ),
    "fr": _any_of(
        *("rock ?stars?", "ninjas?", "gourous?", "agressi(?:f|fs|ve|ves|vite)", "combati(?:f|fs)"),
        *("dominat(?:eur|eurs|rice|rices)", "guerri(?:er|ers|ere|eres)", "hommes? de terrain"),
        *("bon pere de famille", "homme a tout faire", "femme de menage", "demoiselles?"),
        *("le candidat ideal", "le candidat retenu", "le candidat choisi", "maternel(?:le)?s?"),
    ),
}
AGED = {
    "en": _any_of(
        # Not "young" alone: many jobs serve young people.
        *("young (?:and|team|professionals?|candidates?|applicants?|graduates?)", "youthful"),
        *("digital natives?", "energetic", "high[- ]energy"),
        *("mature", "recent graduates?", "fresh graduates?", "new blood", "overqualified"),
        *("years young", "up[- ]and[- ]coming", "millennials?", "seasoned veterans?"),
    ),
    "fr": _any_of(
        *("jeunes? et", "jeune equipe", "equipe jeune", "jeunes? (?:diplome|professionnel)s?"),
        *("natifs? du numerique", "energiques?", "plein d['’]energie"),
        *("fraichement diplomes?", "recemment diplomes?", "sang neuf", "surqualifie(?:e|s|es)?"),
        *("millenariaux", "dynamique et jeune", "finissants?"),
    ),
}


def found(ad, patterns):
    """The words of the ad that a pattern finds, each once, as the ad has them."""
    seen = {}
    for code in CODES:
        for text in ad.words(code):
            for words in _written(text, patterns[code]):
                seen.setdefault(fold(words), words)
    return list(seen.values())


def _written(text, pattern):
    """What the pattern finds in the folded text, with its own accents and capitals."""
    if not pattern.search(fold(text)):
        return
    folded = [fold(char) for char in text]
    places = [place for place, chars in enumerate(folded) for _char in chars]
    for match in pattern.finditer("".join(folded)):
        yield text[places[match.start()] : places[match.end() - 1] + 1]


def against(patterns, told):
    def check(ad):
        if ad.is_record and ad.is_silent():
            yield lacking(_("The text of the ad is not known."))
        for word in found(ad, patterns):
            yield wrong(told % {"word": word})

    return check


RULES = (
    policy(
        id="gender-coded-wording",
        title=gettext_lazy("Wording that leans to one gender"),
        sentence=gettext_lazy("The ad does without words that lean to one gender."),
        check=against(GENDERED, gettext_lazy("Is there another word for “%(word)s”?")),
        scope=EVERY,
        is_warning=True,
    ),
    policy(
        id="age-coded-wording",
        title=gettext_lazy("Wording that leans to one age"),
        sentence=gettext_lazy("The ad does without words that lean to one age."),
        check=against(AGED, gettext_lazy("Does the job need “%(word)s”? It speaks of an age.")),
        scope=EVERY,
        is_warning=True,
    ),
)

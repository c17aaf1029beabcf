"""What the ad must say of itself: artificial intelligence, the vacancy, accommodation."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.models import StandardText
from careers.postings.rules.rule import EVERY, LAW_FROM, PUBLIC, Rule, lacking
from careers.postings.statements import BY_AI_USE, BY_VACANCY

# Since when the Government of Ontario must meet it: O. Reg. 191/11, Part III.
ACCOMMODATION_FROM = date(2013, 1, 1)
Kind = StandardText.Kind


def kinds(ad):
    return {version.text.kind for version in ad.statements}


def check_ai(ad):
    if not ad.posting.ai_use:
        yield lacking(_("Say whether artificial intelligence is used in hiring."))
    elif BY_AI_USE[ad.posting.ai_use] not in kinds(ad):
        yield lacking(_("The standard text that says so is missing: an administrator writes it."))


def check_vacancy(ad):
    if not ad.posting.vacancy:
        yield lacking(_("Say whether the posting is for a vacancy that exists."))
    elif BY_VACANCY[ad.posting.vacancy] not in kinds(ad):
        yield lacking(_("The standard text that says so is missing: an administrator writes it."))


def check_accommodation(ad):
    if Kind.ACCOMMODATION not in kinds(ad):
        yield lacking(_("Choose the standard text on accommodation."))


RULES = (
    Rule(
        id="ai-statement",
        title=gettext_lazy("Statement on artificial intelligence"),
        sentence=gettext_lazy(
            "The ad states whether artificial intelligence is used to screen, assess or select "
            "applicants."
        ),
        citation=gettext_lazy(
            "Employment Standards Act, 2000, Part III.1, s. 8.4; O. Reg. 476/24, s. 2"
        ),
        check=check_ai,
        scope=PUBLIC,
        in_force_from=LAW_FROM,
    ),
    Rule(
        id="vacancy-statement",
        title=gettext_lazy("Statement on the vacancy"),
        sentence=gettext_lazy("The ad states whether it is for a vacancy that exists."),
        citation=gettext_lazy("Employment Standards Act, 2000, Part III.1, s. 8.5"),
        check=check_vacancy,
        scope=PUBLIC,
        in_force_from=LAW_FROM,
    ),
    Rule(
        id="accommodation-statement",
        title=gettext_lazy("Offer of accommodation"),
        sentence=gettext_lazy(
            "The ad tells applicants with disabilities that accommodation is available in hiring."
        ),
        citation=gettext_lazy("O. Reg. 191/11 (Integrated Accessibility Standards), s. 22"),
        check=check_accommodation,
        scope=EVERY,
        in_force_from=ACCOMMODATION_FROM,
    ),
)

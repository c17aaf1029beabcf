"""The questions that a posting's facts and its mandatory requirements come to."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from careers.postings import wording
from careers.postings.choices import Arrangement, Audience, Education, Language, RequirementKind
from careers.postings.self_check.question import Answer, Question, Verdict
from ops_site import bilingual

PRESENT_EMPLOYEES = (Audience.RESTRICTED, Audience.RESTRICTED_NON_REPRESENTED)


def questions(posting):
    """Those of `posting`, in the order in which people rule themselves out."""
    return [
        _work(posting),
        *_employee(posting),
        *_enrolment(posting),
        *_schooling(posting),
        *_experience(posting),
        _language(posting),
        *_place(posting),
        *_requirements(posting),
    ]


def _work(posting):
    demand = _(
        "You are a Canadian citizen or a permanent resident, or you have a valid work permit."
    )
    if posting.open_without_permit:
        later = _("You may apply. You must be entitled to work in Canada before you start.")
        otherwise = Answer("no", pgettext("self-check", "No"), Verdict.MET, later)
    else:
        otherwise = _no(
            _("Canadian citizenship, permanent residence or a valid work permit would meet it.")
        )
    return Question(
        "work", _("May you work in Canada?"), demand, (_yes(), otherwise, _unsure(demand))
    )


def _employee(posting):
    if posting.audience in PRESENT_EMPLOYEES:
        who = bilingual.text(posting, "eligibility")
        advice = _("Only those whom the posting names may apply: see “Who may apply” on its page.")
        yield Question(
            "employee",
            _("Are you one of those who may apply?"),
            who.value or posting.get_audience_display(),
            (_yes(), _no(advice), _unsure(advice)),
            lang=who.lang if who.value and who.is_fallback else "",
        )


def _enrolment(posting):
    if posting.enrolment_required:
        demand = _("You are enrolled in a post-secondary program.")
        advice = _("A proof of enrolment from your college or university would meet it.")
        yield Question(
            "enrolment",
            _("Are you enrolled in a post-secondary program?"),
            demand,
            (_yes(), _no(advice), _unsure(advice)),
        )


def _schooling(posting):
    if posting.education:
        levels = list(Education)
        needed = levels.index(Education(posting.education))
        label = Education(posting.education).label
        advice = _("This would meet it, or what the posting says is as good: %(schooling)s.") % {
            "schooling": label
        }
        answers = [
            Answer(level.value, level.label, Verdict.MET)
            if place >= needed
            else Answer(level.value, level.label, Verdict.NOT_MET, advice)
            for place, level in enumerate(levels)
        ]
        less = Answer("none", _("None of these"), Verdict.NOT_MET, advice)
        yield Question(
            "schooling",
            _("What is the most schooling that you have finished?"),
            str(label),
            (less, *answers),
        )


def _experience(posting):
    if posting.experience_min:
        demand = ngettext("%(count)d year", "%(count)d years", posting.experience_min) % {
            "count": posting.experience_min
        }
        advice = _("Work, volunteering or study that comes to %(years)s would meet it.") % {
            "years": demand
        }
        yield Question(
            "experience",
            _("Do you have that much experience of this kind of work?"),
            demand,
            (_yes(), _no(advice), _unsure(advice)),
            hint=_("Experience from any country counts alike."),
        )


def _language(posting):
    asked = {
        Language.FRENCH: (_("Can you work in French?"), _("You work in French.")),
        Language.BILINGUAL: (
            _("Can you work in English and in French?"),
            _("You work in English and in French."),
        ),
    }
    text, demand = asked.get(
        posting.language, (_("Can you work in English?"), _("You work in English."))
    )
    advice = _("How the language is assessed stands in the requirements, or ask the contact.")
    return Question("language", text, demand, (_yes(), _no(advice), _unsure(advice)))


def _place(posting):
    if posting.arrangement in (Arrangement.ON_SITE, Arrangement.HYBRID):
        places = ", ".join(wording.cities(posting))
        advice = _("You need to be there when the work starts; you may move there until then.")
        yield Question(
            "place",
            _("Can you come to the place of work?"),
            f"{places} ({posting.get_arrangement_display()})",
            (_yes(), _no(advice), _unsure(advice)),
        )


def _requirements(posting):
    for needed in posting.requirements.all():
        if needed.kind == RequirementKind.MANDATORY:
            text, assessed = bilingual.text(needed, "text"), bilingual.text(needed, "assessed")
            shown = _("Show it in your application.")
            advice = shown
            if assessed.value:
                advice = _("How it is assessed: %(how)s. Show it in your application.") % {
                    "how": assessed.value.rstrip(".")
                }
            yield Question(
                f"requirement-{needed.number}",
                _("Do you meet mandatory requirement %(number)s?") % {"number": needed.number},
                text.value,
                (_yes(), _no(advice), _unsure(advice)),
                lang=text.lang if text.is_fallback else "",
            )


def _yes():
    return Answer("yes", pgettext("self-check", "Yes"), Verdict.MET)


def _no(advice):
    return Answer("no", pgettext("self-check", "No"), Verdict.NOT_MET, advice)


def _unsure(advice):
    return Answer("unsure", Verdict.UNSURE.label, Verdict.UNSURE, advice)

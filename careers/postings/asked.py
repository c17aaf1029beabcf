"""Whom a posting asks for, as lines of its key facts: schooling, experience, languages, skills."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.postings.choices import Language
from ops_site import bilingual
from ops_site.analyser import fold


def schooling(posting):
    if posting.education:
        yield posting.get_education_display()
    if posting.education_preferred:
        words = {"schooling": posting.get_education_preferred_display()}
        yield _("preferred: %(schooling)s") % words


def experience(posting):
    """ "1 to 2 years", "at least 3 years", "none needed"; nothing where it is not stated."""
    least, most = posting.experience_min, posting.experience_max
    if least is None and most is None:
        return ""
    if not least and not most:
        return _("none needed")
    if most is None:
        return ngettext("at least %(years)d year", "at least %(years)d years", least) % {
            "years": least
        }
    if not least:
        return ngettext("up to %(years)d year", "up to %(years)d years", most) % {"years": most}
    if least == most:
        return ngettext("%(years)d year", "%(years)d years", most) % {"years": most}
    return _("%(least)d to %(most)d years") % {"least": least, "most": most}


def languages(posting):
    yield posting.get_language_display()
    if posting.french_is_asset and posting.language == Language.ENGLISH:
        yield _("French is an asset")
    if posting.french_is_asset and posting.language == Language.FRENCH:
        yield _("English is an asset")


def skills(posting):
    return ", ".join(sorted((bilingual.plain(s, "name") for s in posting.skills.all()), key=fold))


def applicants(posting):
    if posting.enrolment_required:
        yield _("Applicants must be enrolled in post-secondary studies.")
    if posting.open_without_permit:
        yield _("Open to applicants who have no work permit yet.")

"""What the public must be told of a change: in both languages where the position is bilingual."""

from django.utils.translation import gettext as _

from careers.postings.choices import Language
from ops_site.moves import Refused


def require_what(posting, en, fr):
    if not (en or fr):
        raise Refused(_("Say what was changed: the public reads it."))
    if _lacks_one(posting, en, fr):
        raise Refused(_("Bilingual position: say in both languages what was changed."))


def require_why(posting, en, fr):
    if not (en or fr):
        raise Refused(_("Say why: the public reads it."))
    if _lacks_one(posting, en, fr):
        raise Refused(_("Bilingual position: say in both languages why."))


def _lacks_one(posting, en, fr):
    return posting.language == Language.BILINGUAL and not (en and fr)

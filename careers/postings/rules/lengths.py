"""How long each section of an ad may be, so that people read it to the end: site policy."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings.rules.policy import policy
from careers.postings.rules.rule import EVERY, lacking, wrong
from ops_site.bilingual import CODES
from ops_site.formats import number

# In characters, of either language. French says the same in about a fifth more.
MOST = {
    "title": 120,
    "about": 6_000,
    "offer": 3_000,
    "selection": 3_000,
    "apply": 3_000,
    "additional": 4_000,
    "eligibility": 1_000,
    "text": 600,
}


def check(ad):
    if ad.is_record and ad.is_silent():
        yield lacking(_("The text of the ad is not known."))
    for thing, names, called in ad.rows():
        for name in (name for name in names if name in MOST):
            for code in CODES:
                length = len(getattr(thing, f"{name}_{code}"))
                if length > MOST[name]:
                    label = str(thing._meta.get_field(f"{name}_{code}").verbose_name)
                    words = {
                        "field": f"{called}, {label}" if called else label,
                        "length": number(length),
                        "most": number(MOST[name]),
                    }
                    yield wrong(
                        _("Shorten “%(field)s”: it has %(length)s characters, at most %(most)s.")
                        % words
                    )


RULES = (
    policy(
        id="section-length",
        title=gettext_lazy("Length of the sections"),
        sentence=gettext_lazy(
            "No section is longer than its limit: the title 120 characters, about the job 6,000, "
            "each other section 3,000, additional information 4,000, who may apply 1,000, a "
            "requirement 600."
        ),
        check=check,
        scope=EVERY,
    ),
)

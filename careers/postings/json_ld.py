"""A posting in the words of schema.org, as search engines ask for it (JobPosting).

Only what its page says too. A sample is told to nobody; nor is a record, which was never ours, nor
what was cancelled. A closed one stays with its `validThrough`, now past: that is how a search
engine that comes back learns that it has expired.
"""

from datetime import timedelta

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join

from careers.postings.choices import (
    Arrangement,
    Education,
    Engagement,
    PayUnit,
    Term,
    WorkingTime,
)
from ops_site import bilingual, markdown
from ops_site.formats import TORONTO
from organization import documents

CONTEXT = "https://schema.org/"
SCHOOLING = {
    Education.HIGH_SCHOOL: "high school",
    Education.DIPLOMA: "associate degree",
    Education.DEGREE: "bachelor degree",
    Education.ADVANCED: "postgraduate degree",
}
TIME = {WorkingTime.FULL_TIME: "FULL_TIME", WorkingTime.PART_TIME: "PART_TIME"}
ENGAGEMENT = {
    Engagement.INTERNSHIP: "INTERN",
    Engagement.CO_OP: "INTERN",
    Engagement.SUMMER: "TEMPORARY",
    # Public servants for a time: a contractor would work for somebody else.
    Engagement.CONTRACT: "TEMPORARY",
}
UNIT = {PayUnit.HOUR: "HOUR", PayUnit.WEEK: "WEEK", PayUnit.YEAR: "YEAR"}
ONTARIO = {"@type": "State", "name": "Ontario, Canada"}
MONTHS_A_YEAR = 12


class JobPosting:
    """What an `Advertisement` says of its posting."""

    def __init__(self, ad):
        self.ad, self.posting = ad, ad.posting

    @property
    def is_told(self):
        return not (self.posting.sample or self.ad.is_record or self.ad.is_cancelled)

    @cached_property
    def data(self):
        found = {
            "@context": CONTEXT,
            "@type": "JobPosting",
            "title": self.ad.card.title.value,
            "description": self._description(),
            "url": settings.SITE_URL + self.posting.get_absolute_url(),
            "identifier": self._identifier(),
            "datePosted": self.posting.opens_at.astimezone(TORONTO).date().isoformat(),
            "validThrough": _local(self.posting.closes_at - timedelta(minutes=1)),
            "employmentType": self._employment(),
            "totalJobOpenings": sum(term.count for term in self.posting.terms.all()),
            "hiringOrganization": self._employer(),
            **self._place(),
            "baseSalary": self._pay(),
            "directApply": self.ad.is_open,
            "jobBenefits": documents.plain(bilingual.plain(self.posting, "offer")),
            **self._asked(),
        }
        return {name: value for name, value in found.items() if value not in (None, "", [], 0)}

    def _identifier(self):
        return {
            "@type": "PropertyValue",
            "name": self._employer()["name"],
            "value": str(self.posting.number),
        }

    def _description(self):
        """All that the page says of the job, as HTML."""
        who, about, offer = map(self.ad.sections.get, ("eligibility", "about", "offer"))
        parts = [section.html for section in (who, about) if section]
        for group in self.ad.requirements:
            items = ((bilingual.plain(row, "text"),) for row in group.requirements)
            listed = format_html_join("", "<li>{}</li>", items)
            parts.append(format_html("<p>{}</p><ul>{}</ul>", group.heading, listed))
        parts.append(offer.html if offer else "")
        parts.extend(statement.html for statement in self.ad.statements)
        told = "".join(part for part in parts if part)
        return told or markdown.html(self.ad.card.title.value)

    def _employment(self):
        kinds = [TIME.get(self.posting.working_time), ENGAGEMENT.get(self.posting.engagement)]
        terms = {term.kind for term in self.posting.terms.all()}
        if terms & {Term.TEMPORARY, Term.STUDENT} and not self.posting.engagement:
            kinds.append("TEMPORARY")
        return list(dict.fromkeys(filter(None, kinds)))

    def _employer(self):
        unit = self.ad.card.ministry or self.ad.card.unit
        return {
            "@type": "GovernmentOrganization",
            "name": self.ad.card.employer.value,
            "sameAs": settings.SITE_URL + unit.get_absolute_url(),
        }

    def _place(self):
        """Remote work is done from anywhere in the province; other work in its cities."""
        if self.posting.arrangement == Arrangement.REMOTE:
            return {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": ONTARIO}
        return {"jobLocation": [_address(city) for city in self.posting.cities.all()]}

    def _pay(self):
        present = self.posting.pay_ranges.present_first().first()
        if present is None:
            return None
        value = {
            "@type": "QuantitativeValue",
            "minValue": float(present.minimum),
            "maxValue": float(present.maximum),
            "unitText": UNIT[present.unit],
        }
        return {"@type": "MonetaryAmount", "currency": "CAD", "value": value}

    def _asked(self):
        """Schooling and experience, where they are known as facts."""
        schooling = SCHOOLING.get(self.posting.education)
        years = self.posting.experience_min
        credential = {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": schooling,
        }
        experience = {
            "@type": "OccupationalExperienceRequirements",
            "monthsOfExperience": (years or 0) * MONTHS_A_YEAR,
        }
        return {
            "educationRequirements": credential if schooling else None,
            "experienceRequirements": experience if years else None,
        }


def _address(city):
    return {
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": bilingual.plain(city, "name"),
            "addressRegion": "ON",
            "addressCountry": "CA",
        },
    }


def _local(instant):
    """With the offset of Toronto on that day."""
    return instant.astimezone(TORONTO).isoformat()

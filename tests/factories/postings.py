from datetime import datetime, time, timedelta
from decimal import Decimal

import factory
from django.utils import timezone

from careers.postings.choices import (
    AiUse,
    Arrangement,
    Audience,
    Language,
    Level,
    Origin,
    PayUnit,
    RequirementKind,
    Status,
    Term,
    Vacancy,
)
from careers.postings.models import PayRange, PositionTerm, Posting, Requirement
from ops_site.publishing import publish
from tests.factories.numbered import Numbered
from tests.factories.organization import MinistryFactory
from tests.factories.places_and_jobs import CityFactory, CompensationGroupFactory, JobRoleFactory
from tests.factories.standard_texts import lawful_texts


def midnight(days):
    """The first instant in Toronto of the day that is `days` from today."""
    day = timezone.localdate() + timedelta(days=days)
    return datetime.combine(day, time.min, timezone.get_default_timezone())


class PositionTermFactory(Numbered):
    class Meta:
        model = PositionTerm

    class Params:
        temporary = factory.Trait(kind=Term.TEMPORARY, months=12)

    posting = factory.SubFactory("tests.factories.postings.PostingFactory")
    kind = Term.PERMANENT


class PayRangeFactory(Numbered):
    class Meta:
        model = PayRange

    class Params:
        hourly = factory.Trait(
            minimum=Decimal("30.00"), maximum=Decimal("35.00"), unit=PayUnit.HOUR
        )

    posting = factory.SubFactory("tests.factories.postings.PostingFactory")
    minimum = Decimal("60000.00")
    maximum = Decimal("80000.00")
    unit = PayUnit.YEAR


class RequirementFactory(Numbered):
    class Meta:
        model = Requirement

    posting = factory.SubFactory("tests.factories.postings.PostingFactory")
    # Within its posting, as on the site: the form takes no order above 99.
    number = factory.LazyAttribute(lambda row: row.posting.requirements.count() + 1)
    kind = RequirementKind.MANDATORY
    text_en = factory.Sequence("Requirement {}".format)
    text_fr = factory.Sequence("Exigence {}".format)


# What an approved posting must say.
WHOLE = {
    "status": Status.APPROVED,
    "language": Language.ENGLISH,
    "audience": Audience.OPEN,
    "arrangement": Arrangement.HYBRID,
    "level": Level.MID,
}


def between(opening, closing):
    """The instants of an approved posting, in days from today."""
    return {
        **WHOLE,
        "opens_at": factory.LazyFunction(lambda: midnight(opening)),
        "closes_at": factory.LazyFunction(lambda: midnight(closing)),
    }


class PostingFactory(Numbered):
    """A draft, unless a trait says otherwise."""

    class Meta:
        model = Posting

    class Params:
        draft = factory.Trait(status=Status.DRAFT)
        in_review = factory.Trait(**{**between(3, 18), "status": Status.IN_REVIEW})
        open = factory.Trait(**between(-7, 8))
        scheduled = factory.Trait(**between(3, 18))
        closed = factory.Trait(**between(-30, -7))
        record = factory.Trait(status=Status.APPROVED, origin=Origin.RECORD)
        restricted = factory.Trait(
            audience=Audience.RESTRICTED,
            eligibility_en="Employees of the Ontario Public Service may apply.",
            eligibility_fr="Les employés de la fonction publique de l’Ontario peuvent postuler.",
        )
        bilingual = factory.Trait(
            language=Language.BILINGUAL, title_fr=factory.Sequence("Offre {}".format)
        )
        # What the law makes each ad say.
        lawful = factory.Trait(
            ai_use=AiUse.NOT_USED,
            vacancy=Vacancy.EXISTING,
            standard_texts=factory.LazyFunction(lawful_texts),
        )
        complete = factory.Trait(
            title_fr=factory.Sequence("Offre {}".format),
            role=factory.SubFactory(JobRoleFactory),
            compensation_group=factory.SubFactory(CompensationGroupFactory),
            cities=factory.LazyFunction(lambda: CityFactory.create_batch(3)),
            terms=factory.RelatedFactoryList(PositionTermFactory, "posting", size=2),
            pay_ranges=factory.RelatedFactoryList(PayRangeFactory, "posting", size=2),
            requirements=factory.RelatedFactoryList(RequirementFactory, "posting", size=3),
        )

    number = factory.Sequence(lambda n: 200_000 + n)
    title_en = factory.Sequence("Posting {}".format)
    unit = factory.SubFactory(MinistryFactory)
    cities = ()
    standard_texts = ()

    @classmethod
    def _create(cls, model_class, *args, cities, standard_texts, **kwargs):
        posting = super()._create(model_class, *args, **kwargs)
        posting.cities.set(cities)
        posting.standard_texts.set(standard_texts)
        return posting

    @classmethod
    def _after_postgeneration(cls, instance, create, results=None):
        if instance.status in (Status.APPROVED, Status.CANCELLED):
            publish(instance)

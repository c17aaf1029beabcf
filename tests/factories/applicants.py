import datetime

import factory

from careers.applicants.choices import EducationLevel, Entitlement, Proficiency
from careers.applicants.models import Education, Employment, LanguageSkill, Profile
from tests.factories.accounts import UserFactory
from tests.factories.numbered import Numbered


class ProfileFactory(Numbered):
    """Empty, unless it is `complete`: then it says all that an application asks for."""

    class Meta:
        model = Profile

    class Params:
        complete = factory.Trait(
            phone="416-555-0123",
            street="12 Main Street",
            city="Sudbury",
            province="Ontario",
            postal_code="P3E 1A1",
            entitlement=Entitlement.CITIZEN,
        )

    user = factory.SubFactory(UserFactory)


class EducationFactory(Numbered):
    class Meta:
        model = Education

    profile = factory.SubFactory(ProfileFactory)
    level = EducationLevel.BACHELOR
    credential = factory.Sequence("Degree {}".format)
    institution = "Laurentian University"
    completed_year = 2015


class EmploymentFactory(Numbered):
    class Meta:
        model = Employment

    profile = factory.SubFactory(ProfileFactory)
    title = factory.Sequence("Job {}".format)
    employer = "City of Greater Sudbury"
    started = datetime.date(2016, 4, 1)


class LanguageSkillFactory(Numbered):
    class Meta:
        model = LanguageSkill

    profile = factory.SubFactory(ProfileFactory)
    language = factory.Sequence("Language {}".format)
    speaking = reading = writing = Proficiency.ADVANCED

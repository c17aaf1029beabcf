"""What postings point at: cities, families and roles, compensation groups."""

import factory

from careers.postings.models import (
    City,
    CityAlias,
    CompensationGroup,
    JobFamily,
    JobRole,
    Skill,
)
from tests.factories.numbered import Numbered


class CityFactory(Numbered):
    class Meta:
        model = City

    csd_code = factory.Sequence("99{:05}".format)
    name_en = factory.Sequence("City {}".format)
    name_fr = factory.SelfAttribute("name_en")
    slug_en = factory.Sequence("city-{}".format)
    slug_fr = factory.Sequence("ville-{}".format)
    region = City.Region.CENTRAL


class CityAliasFactory(Numbered):
    class Meta:
        model = CityAlias

    city = factory.SubFactory(CityFactory)
    name = factory.Sequence("Alias {}".format)


class JobFamilyFactory(Numbered):
    class Meta:
        model = JobFamily

    key = factory.Sequence("family-{}".format)
    name_en = factory.Sequence("Family {}".format)
    name_fr = factory.Sequence("Famille {}".format)
    slug_en = factory.Sequence("family-{}".format)
    slug_fr = factory.Sequence("famille-{}".format)


class JobRoleFactory(Numbered):
    class Meta:
        model = JobRole

    family = factory.SubFactory(JobFamilyFactory)
    key = factory.Sequence("job-role-{}".format)
    name_en = factory.Sequence("Job role {}".format)
    name_fr = factory.Sequence("Emploi {}".format)
    slug_en = factory.Sequence("job-role-{}".format)
    slug_fr = factory.Sequence("emploi-{}".format)
    description_en = "What the work is about."
    description_fr = "En quoi consiste le travail."


class CompensationGroupFactory(Numbered):
    class Meta:
        model = CompensationGroup

    code = factory.Sequence("GROUP-{}".format)
    name_en = factory.Sequence("Group {}".format)
    name_fr = factory.Sequence("Groupe {}".format)


class SkillFactory(Numbered):
    class Meta:
        model = Skill

    key = factory.Sequence("skill-{}".format)
    name_en = factory.Sequence("Skill {}".format)
    name_fr = factory.Sequence("Compétence {}".format)

import factory

from organization.models import (
    Agency,
    Appointment,
    Cluster,
    InformationPage,
    Ministry,
    PageSection,
    Person,
    Relation,
    Role,
    Unit,
)
from tests.factories.numbered import Numbered


class UnitFactory(Numbered):
    class Meta:
        model = Unit

    kind = Unit.Kind.DIVISION
    key = factory.Sequence("unit-{}".format)
    name_en = factory.Sequence("Unit {}".format)
    name_fr = factory.Sequence("Unité {}".format)
    slug_en = factory.Sequence("unit-{}".format)
    slug_fr = factory.Sequence("unite-{}".format)


class MinistryFactory(UnitFactory):
    class Meta:
        model = Ministry

    kind = Unit.Kind.MINISTRY
    key = factory.Sequence("ministry-{}".format)
    name_en = factory.Sequence("Ministry {}".format)
    name_fr = factory.Sequence("Ministère {}".format)
    slug_en = factory.Sequence("ministry-{}".format)
    slug_fr = factory.Sequence("ministere-{}".format)


class AgencyFactory(UnitFactory):
    class Meta:
        model = Agency

    kind = Unit.Kind.AGENCY
    key = factory.Sequence("agency-{}".format)
    name_en = factory.Sequence("Agency {}".format)
    name_fr = factory.Sequence("Organisme {}".format)
    slug_en = factory.Sequence("agency-{}".format)
    slug_fr = factory.Sequence("organisme-{}".format)


class ClusterFactory(UnitFactory):
    class Meta:
        model = Cluster

    kind = Unit.Kind.CLUSTER
    key = factory.Sequence("cluster-{}".format)
    name_en = factory.Sequence("Cluster {}".format)
    name_fr = factory.Sequence("Groupe {}".format)
    slug_en = factory.Sequence("cluster-{}".format)
    slug_fr = factory.Sequence("groupe-{}".format)


class RoleFactory(Numbered):
    class Meta:
        model = Role

    class Params:
        minister = factory.Trait(kind=Role.Kind.MINISTER)

    kind = Role.Kind.DEPUTY_MINISTER
    key = factory.Sequence("role-{}".format)
    title_en = factory.Sequence("Role {}".format)
    title_fr = factory.Sequence("Poste {}".format)
    slug_en = factory.Sequence("role-{}".format)
    slug_fr = factory.Sequence("poste-{}".format)


class PersonFactory(Numbered):
    class Meta:
        model = Person

    key = factory.Sequence("person-{}".format)
    name = factory.Sequence("Person {}".format)
    sort_name = factory.SelfAttribute("name")


class AppointmentFactory(Numbered):
    class Meta:
        model = Appointment

    class Params:
        past = factory.Trait(ended=True)

    person = factory.SubFactory(PersonFactory)
    role = factory.SubFactory(RoleFactory)


class RelationFactory(Numbered):
    class Meta:
        model = Relation

    kind = Relation.Kind.PART_OF
    subject_unit = factory.SubFactory(UnitFactory)
    object_unit = factory.SubFactory(UnitFactory)


class InformationPageFactory(Numbered):
    class Meta:
        model = InformationPage

    area = InformationPage.Area.ABOUT
    origin = InformationPage.Origin.PROJECT
    key = factory.Sequence("page-{}".format)
    slug_en = factory.Sequence("page-{}".format)
    slug_fr = factory.Sequence("page-fr-{}".format)
    title_en = factory.Sequence("Page {}".format)
    title_fr = factory.Sequence("Page en français {}".format)


class PageSectionFactory(Numbered):
    class Meta:
        model = PageSection

    page = factory.SubFactory(InformationPageFactory)
    order = factory.Sequence(int)
    anchor = factory.Sequence("section-{}".format)
    body_en = "A paragraph."
    body_fr = "Un paragraphe."

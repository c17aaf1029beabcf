import factory

from careers.accounts.models import HRScope, User
from tests.factories.numbered import Numbered
from tests.factories.organization import MinistryFactory


class UserFactory(Numbered):
    class Meta:
        model = User

    class Params:
        superuser = factory.Trait(is_staff=True, is_superuser=True)

    email = factory.Sequence("user{}@example.org".format)
    name = factory.Sequence("User {}".format)
    password = factory.django.Password("correct horse battery staple")


class HRScopeFactory(Numbered):
    """Makes its user HR staff of the unit."""

    class Meta:
        model = HRScope

    user = factory.SubFactory(UserFactory, is_staff=True)
    unit = factory.SubFactory(MinistryFactory)

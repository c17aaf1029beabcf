"""Job families, with the typical jobs of each."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from careers.postings.choices import Level
from careers.postings.models import JobFamily, JobRole
from ops_site.api import parameters
from ops_site.api.fields import Address, EntryAddress, Sourced
from ops_site.api.resource import Resource


class JobRoleSerializer(Sourced):
    """A typical job (not an office), as a careers guide tells of it."""

    id = serializers.CharField(source="key")
    url_en = Address("en")
    url_fr = Address("fr")
    name_en = serializers.CharField()
    name_fr = serializers.CharField()
    description_en = serializers.CharField()
    description_fr = serializers.CharField()
    level = serializers.ChoiceField(["", *Level.values])
    salary_min = serializers.IntegerField(allow_null=True, help_text=_("Dollars a year."))
    salary_max = serializers.IntegerField(allow_null=True, help_text=_("Dollars a year."))
    open_postings = serializers.IntegerField(source="open_count")


class FamilySerializer(Sourced):
    id = serializers.CharField(source="key")
    api_url = EntryAddress("family")
    url_en = Address("en")
    url_fr = Address("fr")
    name_en = serializers.CharField()
    name_fr = serializers.CharField()
    open_postings = serializers.IntegerField(source="open_count")
    job_roles = serializers.SerializerMethodField()

    def get_job_roles(self, family) -> JobRoleSerializer(many=True):
        roles = [role for role in self.context["roles"] if role.family_id == family.pk]
        return JobRoleSerializer(roles, many=True, context=self.context).data


class Families(Resource):
    list_name, entry_name = "families", "family"
    about = _("Job families and their typical jobs, with the number of open postings.")
    serializer_class = FamilySerializer
    turns_by_the_minute = True
    parameters = (
        parameters.words(
            _("Words of the name, in either language, however accented."),
            parameters.named("name_en", "name_fr"),
        ),
    )

    def rows(self):
        return JobFamily.objects.with_open_counts()

    def beside(self, page):
        return {"roles": JobRole.objects.select_related("family").with_open_counts()}

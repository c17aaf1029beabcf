"""What a posting tells: the facts of its card, and the texts of its own page."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from careers.postings.api.facts import Facts, WholeFacts
from careers.postings.choices import (
    Arrangement,
    Audience,
    Language,
    Level,
    Origin,
    PayUnit,
    RequirementKind,
    Term,
)
from careers.postings.listing import Card
from ops_site.api.fields import Address, EntryAddress, Reference

STATES = ("open", "closed", "cancelled")


class EmployerSerializer(Reference):
    """A unit under the name that it had when the posting opened."""

    name_en = serializers.CharField()
    name_fr = serializers.CharField()

    def to_representation(self, unit):
        names = {"name_en": unit.name_en, "name_fr": unit.name_fr}
        return super().to_representation(unit) | names


class CitySerializer(serializers.Serializer):
    id = serializers.CharField(source="slug_en")
    name_en = serializers.CharField()
    name_fr = serializers.CharField()
    region = serializers.CharField()
    csd_code = serializers.CharField(help_text=_("Statistics Canada’s census code."))


class TermSerializer(serializers.Serializer):
    """How many positions, for how long."""

    count = serializers.IntegerField()
    kind = serializers.ChoiceField(Term.values)
    months = serializers.IntegerField(allow_null=True)
    extendable = serializers.BooleanField()
    note_en = serializers.CharField()
    note_fr = serializers.CharField()


class PaySerializer(serializers.Serializer):
    """Pay as posted, in dollars; and what it comes to a year, where the hours are stated."""

    minimum = serializers.DecimalField(10, 2)
    maximum = serializers.DecimalField(10, 2)
    unit = serializers.ChoiceField(PayUnit.values)
    hours_per_week = serializers.DecimalField(4, 2, allow_null=True)
    effective_from = serializers.DateField(allow_null=True)
    yearly_minimum = serializers.DecimalField(14, 2, allow_null=True)
    yearly_maximum = serializers.DecimalField(14, 2, allow_null=True)


class JobRoleReference(serializers.Serializer):
    id = serializers.CharField(source="key")
    name_en = serializers.CharField()
    name_fr = serializers.CharField()
    family = Reference()


@extend_schema_field({"type": "string", "enum": STATES})
class PostingState(serializers.Field):
    """Open, closed or cancelled at this minute."""

    def __init__(self, **kwargs):
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, posting):
        return str(posting.state())


class BasicSerializer(serializers.Serializer):
    id = serializers.IntegerField(source="number", help_text=_("The job ID."))
    api_url = EntryAddress("posting", "number")
    url_en = Address("en")
    url_fr = Address("fr")
    sample = serializers.BooleanField(help_text=_("True: this job does not exist."))
    state = PostingState()
    origin = serializers.ChoiceField(
        Origin.values, help_text=_("“record”: taken over from a past advertisement.")
    )
    title_en = serializers.CharField()
    title_fr = serializers.CharField()
    unit = serializers.SerializerMethodField(help_text=_("The unit, as named at the opening."))
    ministry = serializers.SerializerMethodField(help_text=_("Its ministry at the opening."))
    division_en = serializers.CharField()
    division_fr = serializers.CharField()
    cities = CitySerializer(many=True)
    job_role = JobRoleReference(source="role", allow_null=True)
    terms = TermSerializer(many=True)
    pay = PaySerializer(many=True, source="pay_ranges")
    pay_note_en = serializers.CharField()
    pay_note_fr = serializers.CharField()
    level = serializers.ChoiceField(["", *Level.values])
    arrangement = serializers.ChoiceField(["", *Arrangement.values])
    language = serializers.ChoiceField(["", *Language.values])
    audience = serializers.ChoiceField(
        ["", *Audience.values], help_text=_("The posting status: who may apply.")
    )
    opens_at = serializers.DateTimeField(allow_null=True)
    closes_at = serializers.DateTimeField(
        allow_null=True, help_text=_("The first instant at which it is closed.")
    )
    competition_status = serializers.CharField(help_text=_("Of a record, in its own words."))
    source = serializers.CharField(help_text=_("Where a record is from."))

    def get_unit(self, posting) -> EmployerSerializer():
        return EmployerSerializer(Card(posting).unit, context=self.context).data

    def get_ministry(self, posting) -> EmployerSerializer(allow_null=True):
        found = Card(posting).ministry
        return found and EmployerSerializer(found, context=self.context).data


class PostingSerializer(BasicSerializer, Facts):
    """As lists tell it."""


# --- Its own page -------------------------------------------------------------------------------


class RequirementSerializer(serializers.Serializer):
    number = serializers.IntegerField()
    kind = serializers.ChoiceField(RequirementKind.values)
    text_en = serializers.CharField()
    text_fr = serializers.CharField()
    assessed_en = serializers.CharField(help_text=_("How it is assessed."))
    assessed_fr = serializers.CharField()


class CompensationGroupSerializer(serializers.Serializer):
    code = serializers.CharField()
    name_en = serializers.CharField()
    name_fr = serializers.CharField()


class WholePostingSerializer(PostingSerializer, WholeFacts):
    """With its texts, in Markdown."""

    about_en = serializers.CharField()
    about_fr = serializers.CharField()
    requirements = RequirementSerializer(many=True)
    offer_en = serializers.CharField()
    offer_fr = serializers.CharField()
    selection_en = serializers.CharField()
    selection_fr = serializers.CharField()
    apply_en = serializers.SerializerMethodField(help_text=_("Empty once it is not open."))
    apply_fr = serializers.SerializerMethodField()
    additional_en = serializers.CharField()
    additional_fr = serializers.CharField()
    eligibility_en = serializers.CharField()
    eligibility_fr = serializers.CharField()
    compensation_group = CompensationGroupSerializer(allow_null=True)
    job_code = serializers.CharField()
    job_code_title = serializers.CharField()
    contact_name = serializers.CharField()
    contact_email = serializers.CharField()
    contact_phone = serializers.CharField()
    contact_tty = serializers.CharField()
    accommodation_email = serializers.CharField()
    accommodation_phone = serializers.CharField()
    accommodation_tty = serializers.CharField()

    def get_apply_en(self, posting) -> str:
        return posting.apply_en if posting.is_open() else ""

    def get_apply_fr(self, posting) -> str:
        return posting.apply_fr if posting.is_open() else ""

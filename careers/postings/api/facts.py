"""What the law and readers ask of a posting, as facts; and what has become of it."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from careers.postings import statements
from careers.postings.choices import (
    AiUse,
    Education,
    Engagement,
    Outcome,
    Vacancy,
    WorkingTime,
)
from careers.postings.models import Amendment


def _choice(choices, **kwargs):
    return serializers.ChoiceField(["", *choices.values], **kwargs)


class Facts(serializers.Serializer):
    """In every list. An empty word: it is not stated."""

    working_time = _choice(WorkingTime)
    engagement = _choice(Engagement, help_text=_("A way in that has a name of its own."))
    ai_use = _choice(AiUse, help_text=_("Whether artificial intelligence is used in hiring."))
    vacancy = _choice(Vacancy, help_text=_("Whether it is for a vacancy that exists."))
    education = _choice(Education, help_text=_("The schooling required."))
    experience_min = serializers.IntegerField(
        allow_null=True, help_text=_("Years of experience required.")
    )
    outcome = _choice(Outcome, help_text=_("What came of the competition."))


class SkillSerializer(serializers.Serializer):
    id = serializers.CharField(source="key")
    name_en = serializers.CharField()
    name_fr = serializers.CharField()


class StatementSerializer(serializers.Serializer):
    """A standard text in the words that the posting was approved with, in Markdown."""

    id = serializers.CharField(source="text.key")
    kind = serializers.CharField(source="text.kind")
    version = serializers.IntegerField(source="number")
    name_en = serializers.CharField(help_text=_("What stood above it then."))
    name_fr = serializers.CharField()
    words_en = serializers.CharField()
    words_fr = serializers.CharField()


class AmendmentSerializer(serializers.Serializer):
    """What was changed after the approval, why, and when."""

    number = serializers.IntegerField()
    kind = serializers.ChoiceField(Amendment.Kind.values)
    at = serializers.DateTimeField()
    what_en = serializers.CharField()
    what_fr = serializers.CharField()
    why_en = serializers.CharField()
    why_fr = serializers.CharField()
    closings = serializers.ListField(
        child=serializers.DateTimeField(),
        max_length=2,
        help_text=_("Where the closing was moved: closes_at before and after; else empty."),
    )


class WholeFacts(serializers.Serializer):
    """On its own page."""

    education_preferred = _choice(Education)
    experience_max = serializers.IntegerField(allow_null=True)
    french_is_asset = serializers.BooleanField(
        help_text=_("Knowing the other official language is an asset.")
    )
    enrolment_required = serializers.BooleanField()
    open_without_permit = serializers.BooleanField()
    skills = SkillSerializer(many=True)
    probation_months = serializers.IntegerField(allow_null=True)
    on_site_reason_en = serializers.CharField()
    on_site_reason_fr = serializers.CharField()
    closing_reason_en = serializers.SerializerMethodField(
        help_text=_("Why it closes at another time than 11:59 p.m., where it does.")
    )
    closing_reason_fr = serializers.SerializerMethodField()
    ai_use_en = serializers.CharField(help_text=_("What it is used for."))
    ai_use_fr = serializers.CharField()
    statements = serializers.SerializerMethodField()
    amendments = AmendmentSerializer(many=True)
    outcome_at = serializers.DateTimeField(allow_null=True)
    relists = serializers.IntegerField(
        source="relists.number",
        default=None,
        allow_null=True,
        help_text=_("The posting that it advertises again."),
    )

    def get_closing_reason_en(self, posting) -> str:
        return posting.closing_reason_en if posting.closes_early else ""

    def get_closing_reason_fr(self, posting) -> str:
        return posting.closing_reason_fr if posting.closes_early else ""

    def get_statements(self, posting) -> StatementSerializer(many=True):
        return StatementSerializer(statements.current(posting), many=True).data

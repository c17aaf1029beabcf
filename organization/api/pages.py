"""Information pages: the texts of this site, in both languages."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.fields import Address, EntryAddress, Sourced
from ops_site.api.parameters import keeping, named
from ops_site.api.resource import Resource
from organization.counting import body_in
from organization.models import InformationPage


class SectionSerializer(serializers.Serializer):
    """A heading and the Markdown below it."""

    anchor = serializers.CharField()
    level = serializers.IntegerField(help_text=_("2 to 4, as in HTML."))
    heading_en = serializers.CharField()
    heading_fr = serializers.CharField()
    body_en = serializers.SerializerMethodField()
    body_fr = serializers.SerializerMethodField()
    french_is_unofficial = serializers.BooleanField()
    source = serializers.CharField()

    def get_body_en(self, section) -> str:
        return body_in(section, "en")

    def get_body_fr(self, section) -> str:
        return body_in(section, "fr")


class PageSerializer(Sourced):
    id = serializers.CharField(source="key")
    api_url = EntryAddress("page")
    url_en = Address("en")
    url_fr = Address("fr")
    area = serializers.ChoiceField(InformationPage.Area.values)
    origin = serializers.ChoiceField(InformationPage.Origin.values)
    title_en = serializers.CharField()
    title_fr = serializers.CharField()
    lead_en = serializers.CharField()
    lead_fr = serializers.CharField()
    reviewed_on = serializers.DateField(allow_null=True)


class WholePageSerializer(PageSerializer):
    sections = SectionSerializer(many=True)


class Pages(Resource):
    list_name, entry_name = "pages", "page"
    about = _("Information pages. One entry has the text, in Markdown.")
    serializer_class = PageSerializer
    entry_serializer_class = WholePageSerializer
    parameters = (
        parameters.choice(
            "area",
            _("The area of the site."),
            InformationPage.Area.values,
            keeping(lambda page, area: page.area == area),
        ),
        parameters.words(
            _("Words of the title, in either language, however accented."),
            named("title_en", "title_fr"),
        ),
    )

    def rows(self):
        return list(InformationPage.objects.standing())

    def every(self):
        return InformationPage.objects.standing().for_reading()

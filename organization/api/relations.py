"""The lines between units and offices: who reports to whom, what became of what."""

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.fields import EntryAddress, Reference
from ops_site.api.parameters import keeping
from organization.api.asked import PRESENT, Dated
from organization.api.facts import DatedFact
from organization.models import Relation

Kind = Relation.Kind


class RelationSerializer(DatedFact):
    id = serializers.IntegerField(source="pk")
    api_url = EntryAddress("relation", "pk")
    kind = serializers.ChoiceField(Kind.values)
    subject = Reference()
    object = Reference()
    sentence_en = serializers.CharField(help_text=_("The sentence of the source."))
    sentence_fr = serializers.CharField()


class Relations(Dated):
    list_name, entry_name = "relations", "relation"
    about = _(
        "Lines between units and offices, such as reports-to. A line is told while both of its "
        "ends exist; succeeded-by, which leads from a unit that ended, is told from its day on."
    )
    serializer_class = RelationSerializer
    key, is_numbered = "pk", True
    filters = (
        parameters.choice(
            "kind",
            _("The kind of line."),
            Kind.values,
            keeping(lambda relation, kind: relation.kind == kind),
        ),
        parameters.key(
            "subject",
            _("The id of the unit or role from which it leads."),
            keeping(lambda relation, id: relation.subject.key == id),
        ),
        parameters.key(
            "object",
            _("The id of the unit or role to which it leads."),
            keeping(lambda relation, id: relation.object.key == id),
        ),
        parameters.key(
            "node",
            _("The id of a unit or role at either end."),
            keeping(lambda relation, id: id in (relation.subject.key, relation.object.key)),
        ),
    )

    def rows(self):
        found = self.there_were(self.every())
        return [relation for relation in found if self._has_its_ends(relation)]

    def _has_its_ends(self, relation):
        """Lines that are over, or to come, are told whatever became of their ends."""
        if relation.kind == Kind.SUCCEEDED_BY or relation.state(self.day) not in PRESENT:
            return True
        return self.graph.has(relation.subject) and self.graph.has(relation.object)

    def every(self):
        return self.graph.every_relation

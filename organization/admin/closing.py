"""What an editor is told who puts an end to a unit."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from organization.admin.form_links import form_links
from organization.closing import goes_on
from organization.models import Relation

BECAME = Relation.Kind.SUCCEEDED_BY


class Closes:
    """Mixin of the admin of units: an end leaves nothing in it that nobody thought of."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        unit = form.instance
        if not (unit.end and "end" in form.changed_data):
            return
        if rows := goes_on(unit):
            told = _("This goes on in it on record: end it or move it too:")
            self.message_user(
                request, format_html("{} {}", told, form_links(rows)), messages.WARNING
            )
        if not unit.lines_out.filter(kind=BECAME).exists():
            told = format_html(
                '{} <a href="{}">{}</a>',
                _("Where a source says what it became:"),
                reverse("admin:organization_relation_add") + f"?subject_unit={unit.pk}"
                f"&kind={BECAME}&start={unit.end.isoformat()}",
                _("Add the line “was succeeded by”"),
            )
            self.message_user(request, told, messages.INFO)

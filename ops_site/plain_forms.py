"""Forms of the administration that ask for nothing which only a script could give."""

from copy import copy

from django.contrib.admin.widgets import AdminDateWidget
from django.utils.translation import gettext as _

from ops_site.findable import FindableField, FindableSelect, Suggestions


class PlainForms:
    """An admin, or its rows, whose `autocomplete_fields` and days can be filled in by hand."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if "widget" in kwargs or db_field.name not in self.get_autocomplete_fields(request):
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        others = self.admin_site.get_model_admin(db_field.remote_field.model)
        may_look = others.has_view_permission(request)
        if may_look:
            kwargs.setdefault("queryset", others.get_queryset(request))
        kwargs["form_class"] = FindableField
        kwargs["widget"] = FindableSelect(db_field, self.admin_site, using=kwargs.get("using"))
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        # Whoever may not look at the others leaves the one that is there.
        field.disabled = not may_look
        field.widget.label = field.label
        field.widget.page = _of_page(request)
        return field

    def get_form(self, request, *args, **kwargs):
        return _with_written_days(super().get_form(request, *args, **kwargs))

    def get_formset(self, request, *args, **kwargs):
        formset = super().get_formset(request, *args, **kwargs)
        _with_written_days(formset.form)
        return formset


def _of_page(request):
    """The suggestions that the form of a page and its rows share."""
    if not hasattr(request, "suggestions"):
        request.suggestions = Suggestions()
    return request.suggestions


def _with_written_days(form):
    """The same class of forms, where each day says how it is written."""
    for name, field in form.base_fields.items():
        if isinstance(field.widget, AdminDateWidget):
            # A copy: a field that a class declares is the same for every page.
            form.base_fields[name] = field = copy(field)
            told = _("Year, month, day: 2026-03-31.")
            field.help_text = f"{field.help_text} {told}" if field.help_text else told
    return form

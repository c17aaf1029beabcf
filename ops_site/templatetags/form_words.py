"""What a form says of its fields beside their labels."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()
NEEDED = " *"  # Behind the label of a field, where the form has a legend for it.


@register.filter
def flag(field):
    """ "(required)" or "(optional)".

    Nothing in a form that requires nothing, such as a filter, nor where the hint says who has to
    fill it in.
    """
    if not any(each.required for each in field.form.fields.values()):
        return ""
    if getattr(field.field, "is_for_some", False):
        return ""
    return _("(required)") if field.field.required else _("(optional)")


@register.filter
def problems(form):
    """(message, anchor) of every error, in the order of the form."""
    if not form or not form.is_bound:
        return []
    whole = [(message, "") for message in form.non_field_errors()]
    return whole + [
        (about(field, message), anchor(field)) for field in form for message in field.errors
    ]


def about(field, message):
    """The message after the label; a label that is a sentence has its own mark at the end."""
    label = str(field.label).removesuffix(NEEDED)
    if label.endswith((".", "?", "!")):
        return f"{label} {message}"
    return _("%(label)s: %(message)s") % {"label": label, "message": message}


def anchor(field):
    """The id of the first control: a group of radio buttons has none of its own."""
    return field.id_for_label or f"{field.auto_id}_0"

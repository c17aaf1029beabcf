"""Everything that is wrong on a form of the administration, each with the way to its field."""

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ops_site.templatetags.form_words import about, anchor, problems

register = template.Library()


@register.simple_tag
def desk_problems(form, groups):
    """(message, anchor) of each error of the form and of the rows below it, in their order."""
    return problems(form) + [problem for rows in groups for problem in of_rows(rows)]


def of_rows(rows):
    formset, words = rows.formset, rows.opts
    every = capfirst(words.verbose_name_plural)
    for message in formset.non_form_errors():
        yield told(every, message), f"{formset.prefix}-group"
    for number, form in enumerate(formset.forms):
        if not (formset.can_delete and formset._should_delete_form(form)):
            name = f"{capfirst(words.verbose_name)} {number + 1}"
            yield from of_row(name, form, f"{formset.prefix}-{number}")


def of_row(name, form, place):
    for message in form.non_field_errors():
        yield told(name, message), place
    for field in form:
        for message in field.errors:
            yield f"{name}, {about(field, message)}", anchor(field)


def told(name, message):
    return _("%(label)s: %(message)s") % {"label": name, "message": message}

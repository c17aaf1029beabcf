from datetime import date

from django import template

from ops_site import bilingual
from organization.shuffling.changes import What

register = template.Library()


@register.filter
def post_words(row):
    return row["post"][bilingual.current()]


@register.filter
def row_day(row):
    return date.fromisoformat(row["day"])


@register.filter
def what_happens(row):
    """What happens to whom: "is appointed: Ada Holder" needs no grammar of names."""
    return What(row["what"]).label

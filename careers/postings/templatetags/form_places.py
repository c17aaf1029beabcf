"""Where on a posting's form something is put right."""

from django import template

register = template.Library()

ROWS = {
    "cities": "Posting_cities-group",
    "terms": "terms-group",
    "pay_ranges": "pay_ranges-group",
    "requirements": "requirements-group",
}
# Of rules that one place meets; others speak of whatever text stands anywhere.
OF_RULES = {
    "pay-stated": "pay_ranges",
    "pay-range-width": "pay_ranges",
    "ai-statement": "ai_use",
    "vacancy-statement": "vacancy",
    "accommodation-statement": "standard_texts",
    "ten-working-days": "closes_at",
    "mandatory-requirement": "requirements",
    "city-of-each-term": "cities",
    "closing-time": "closing_reason_en",
}


@register.filter
def place(field):
    return ROWS.get(field, f"id_{field}")


@register.filter
def place_of_rule(rule):
    """Empty where no one place is known."""
    return place(OF_RULES[rule.id]) if rule.id in OF_RULES else ""


@register.filter
def is_said_in(sentence, lacks):
    return any(sentence == lack.sentence for lack in lacks)

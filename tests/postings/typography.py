"""The rules of typography of both languages, as a list of what breaks them."""

import re

NBSP = "\u00a0"
FRENCH_SLIPS = {
    "straight apostrophe": r"'",
    "colon without a no-break space": rf"(?<![{NBSP}\d]):(?!//)",
    "space before ; ? !": rf"[ {NBSP}][;?!]",
    "guillemet without a no-break space": rf"«(?!{NBSP})|(?<!{NBSP})»",
    "straight or English quotation mark": r"[\"“”]",
    "sum or hour without a no-break space": r"\d [$%h]|\d \d{3}\b",
    "two spaces": r"  ",
}
ENGLISH_SLIPS = {
    "straight apostrophe": r"'",
    "straight quotation mark": r"\"",
    "space before punctuation": rf"[ {NBSP}][;:?!.,]",
    "two spaces": r"  ",
}


def slips(text, language):
    """What is wrong with `text`, each with the words around it."""
    rules = FRENCH_SLIPS if language == "fr" else ENGLISH_SLIPS
    return [
        f"{rule}: {text[max(0, found.start() - 20) : found.end() + 20]!r}"
        for rule, pattern in rules.items()
        for found in re.finditer(pattern, text)
    ]

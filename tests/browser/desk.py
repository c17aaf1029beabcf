"""Which pages of HR's desk the browser opens: the posting's, and the way to it."""

from django.urls import reverse

OWN = "the language of the person"


def desk(name, posting=None, *words):
    """Gives the address of an admin page; `posting` names the one of `staff` it is about."""

    def address(staff, language):
        which = [staff[posting].pk, *words] if posting else []
        return reverse(f"admin:{name}", args=[language if w is OWN else w for w in which])

    return address


LOGIN = desk("login")
DESK = {
    "start": desk("index"),
    "list": desk("postings_posting_changelist"),
    "new": desk("postings_posting_add"),
    "draft": desk("postings_posting_change", "draft"),
    "in review": desk("postings_posting_change", "in_review"),
    "preview": desk("postings_posting_preview", "draft", OWN),
    "confirm": desk("postings_posting_move", "in_review", "approve"),
    "confirm with a reason": desk("postings_posting_move", "in_review", "ask_changes"),
}

"""Which pages of HR's desk the browser opens: the posting's, and the way to it."""

from django.urls import reverse


def desk(name, *which):
    """The address of an admin page; `which` names the postings of `staff` that it is about."""

    def address(staff):
        return reverse(f"admin:{name}", args=[staff[key].pk for key in which])

    return address


LOGIN = desk("login")
DESK = {
    "start": desk("index"),
    "list": desk("postings_posting_changelist"),
    "new": desk("postings_posting_add"),
    "draft": desk("postings_posting_change", "draft"),
    "in review": desk("postings_posting_change", "in_review"),
}

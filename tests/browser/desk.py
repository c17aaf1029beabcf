"""Which pages of HR's desk the browser opens: those of postings and of applications."""

from django.urls import reverse

from tests.factories.applications import ApplicationFactory

OWN = "the language of the person"


def desk(name, posting=None, *words):
    """Gives the address of an admin page; `posting` names the one of `staff` it is about."""

    def address(staff, language):
        which = [staff[posting].pk, *words] if posting else []
        return reverse(f"admin:{name}", args=[language if w is OWN else w for w in which])

    return address


def application(state, name="change", *words):
    """The address of a page about an application in `state`, which is made when first asked for."""

    def address(staff, language):
        made = staff.setdefault("applications", {})
        if state not in made:
            made[state] = ApplicationFactory(
                posting__unit=staff["draft"].unit, language="fr", **{state: True}
            )
        return reverse(f"admin:applications_application_{name}", args=[made[state].pk, *words])

    return address


def open_posting(name, *words):
    """The address of a page about an open posting of the unit."""

    def address(staff, language):
        draft = staff["draft"]
        posting = type(draft).objects.open().filter(unit=draft.unit)[:1].get()
        return reverse(f"admin:postings_posting_{name}", args=[posting.pk, *words])

    return address


def recording(staff, language):
    """The form of an application for a posting that took applications."""
    number = type(staff["draft"]).objects.open().filter(unit=staff["draft"].unit)[:1].get().number
    return reverse("admin:applications_application_record_for", args=[number])


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
    "override a rule": desk("postings_posting_override", "in_review", "ai-statement"),
    "published": open_posting("change"),
    "amend": open_posting("amend"),
    "extend": open_posting("extend"),
    "cancel": open_posting("move", "cancel"),
    "applications": desk("applications_application_changelist"),
    "application submitted": application("submitted"),
    "application to decide": application("screening"),
    "application decided": application("decided"),
    "application in the end": application("not_selected"),
    "screening in": application("decided", "move", "screen_in"),
    "screening out": application("found_wanting", "move", "screen_out"),
    "not selecting": application("interview", "move", "not_select"),
    "paper: which posting": desk("applications_application_record"),
    "paper": recording,
}

"""The walk of the URL resolver beside the public one: every address that is somebody's own.

Each private route has an example: the name of the route and its arguments for one owner, in one
of three kinds. A page of OWN shows whoever is signed in their own things at the same address. An
OBJECT belongs to one person, and for everybody else there is nothing there. A DOOR is for
everybody, yet kept by no cache. A private route without an example fails the test.
"""

from dataclasses import dataclass, field

from django.urls import URLResolver, get_resolver, reverse
from django.utils.translation import override

from careers.applications.completeness import Step

DESK = "admin"
OWN, OBJECT, DOOR = "own", "object", "door"


@dataclass(frozen=True)
class Example:
    name: str
    kind: str = OBJECT
    arguments: dict = field(default_factory=dict)
    # Of the owner's GET; a redirect says where to.
    answer: int = 200

    def address(self, language):
        with override(language):
            return reverse(self.name, kwargs=self.arguments)


def every_route(resolver=None, path="", apps=()):
    """(whole pattern, view, names of the apps) of each route, in the active language."""
    for entry in (resolver or get_resolver()).url_patterns:
        here = path + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from every_route(entry, here, (*apps, *filter(None, [entry.app_name])))
        else:
            yield here, entry.callback, apps


def is_of_the_desk(apps):
    return apps[:1] == (DESK,)


def private_routes():
    """The patterns of all routes that somebody must be signed in for, or that no cache may keep."""
    return {
        path
        for path, view, apps in every_route()
        if getattr(view, "is_private", False) and not is_of_the_desk(apps)
    }


def public_routes():
    return {
        path
        for path, view, apps in every_route()
        if not getattr(view, "is_private", False) and not is_of_the_desk(apps)
    }


# --- Examples -----------------------------------------------------------------------------------

DOORS = [
    *("accounts:sign_in", "account_login", "accounts:sign_up", "account_signup"),
    *("accounts:sign_out", "account_logout", "account_inactive", "account_reset_password"),
    "account_password_reset_completed",
    *("applicants:new_alert", "applicants:alert_asked"),
]
# Half-way through a door: without the first half they lead back to it.
INNER_DOORS = [
    *("mfa_authenticate", "mfa_login_webauthn", "account_email_verification_sent"),
    *("account_confirm_password_reset_code", "account_complete_password_reset"),
    "accounts:invitation",
]
OWN_PAGES = [
    *("accounts:home", "accounts:security", "accounts:devices", "accounts:sign_out_everywhere"),
    *("mfa_index", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_reauthenticate"),
    *("account_email", "account_change_password", "account_reauthenticate"),
    *("mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    *("mfa_download_recovery_codes", "usersessions_list"),
    *("applicants:profile", "applicants:contact", "applicants:entitlement"),
    *("applicants:documents", "applicants:upload_document", "applications:list"),
    *("applicants:data", "applicants:download_data", "applicants:delete_account"),
    *("applicants:alerts", "applicants:add_alert", "applicants:saved_jobs"),
]


def examples(world):
    """Of every private route, for the owner of `world`."""
    yield from (Example(name, DOOR) for name in DOORS)
    yield from (Example(name, DOOR, answer=302) for name in INNER_DOORS)
    yield Example("accounts:invitation_link", DOOR, {"token": "x" * 43}, answer=404)
    yield Example("organization:correction", DOOR)
    yield Example("organization:correction_received", DOOR, {"reference": "none"}, answer=404)
    posting = {"number": world.draft.posting.number}
    yield Example("postings:eligibility", DOOR, posting)
    yield Example("postings:report", DOOR, posting)
    yield Example("postings:report_received", DOOR, posting | {"reference": "none"}, answer=404)
    yield from (Example(name, OWN) for name in OWN_PAGES)
    # There is an app already, a password, and no passkey on this device.
    yield Example("mfa_activate_totp", OWN, answer=302)
    yield Example("account_set_password", OWN, answer=302)
    yield Example("mfa_reauthenticate_webauthn", OWN)
    yield from of_the_account(world)
    yield from of_the_profile(world)
    yield from of_alerts_and_saved_jobs(world)
    yield from of_a_draft(world)
    yield from of_what_was_submitted(world)


def of_the_account(world):
    passkey = {"pk": world.passkey.pk}
    yield Example("mfa_edit_webauthn", arguments=passkey)
    yield Example("mfa_remove_webauthn", arguments=passkey)
    yield Example("accounts:sign_out_device", arguments={"pk": world.device.pk}, answer=302)


def of_the_profile(world):
    for kind, row in world.rows.items():
        yield Example("applicants:add_row", OWN, {"kind": kind})
        yield Example("applicants:change_row", arguments={"kind": kind, "pk": row.pk})
        yield Example("applicants:remove_row", arguments={"kind": kind, "pk": row.pk})
    document = {"pk": world.resume.document_id}
    yield Example("applicants:replace_document", arguments=document)
    yield Example("applicants:delete_document", arguments=document)
    yield Example("applicants:document_file", arguments=document | {"number": 1})


def of_alerts_and_saved_jobs(world):
    for name in ("alert", "keep_alert", "unsubscribe_alert", "delete_alert"):
        yield Example(f"applicants:my_{name}", arguments={"pk": world.alert.pk})
        yield Example(f"applicants:{name}", DOOR, {"token": world.alert.token})
    saved = {"number": world.saved.posting.number}
    yield Example("applicants:save_job", OWN, saved)
    yield Example("applicants:remove_job", arguments=saved)


def of_a_draft(world):
    draft = {"number": world.draft.posting.number}
    # Whoever has not begun is asked to begin.
    yield Example("applications:apply", OWN, draft)
    yield Example("applications:review", arguments=draft)
    yield Example("applications:discard", arguments=draft)
    yield Example("applications:requirement", arguments=draft | {"requirement": 1})
    for purpose in ("resume", "cover-letter"):
        yield Example("applications:document", arguments=draft | {"purpose": purpose})
    for step in Step:
        yield Example("applications:step", arguments=draft | {"step": step})


def of_what_was_submitted(world):
    submitted = {"number": world.submitted.posting.number}
    version = submitted | {"version": 1}
    yield Example("applications:receipt", arguments=submitted)
    yield Example("applications:detail", arguments=submitted)
    yield Example("applications:withdraw", arguments=submitted)
    yield Example("applications:submission", arguments=version)
    yield Example("applications:attachment", arguments=version | {"purpose": "resume"})
    withdrawn = {"number": world.withdrawn.posting.number}
    yield Example("applications:detail", arguments=withdrawn)
    # Only posted: by itself the address leads to the application.
    yield Example("applications:reopen", arguments=withdrawn, answer=302)

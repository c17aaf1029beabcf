"""The mail that a move of an application sends: what the move's row in the table names."""

from django.urls import reverse
from django.utils.translation import override

from ops_site import bilingual, outbox


def tell(application, move, event):
    """Write an outbox row for each notice of `move`; for people without an address, none."""
    if not application.address:
        return
    for notice in move.notices:
        outbox.post(
            f"application:{application.pk}:{event.number}:{notice}",
            f"applications/{notice}",
            to=application.address,
            recipient=application.applicant,
            language=application.language,
            context=context(application, event.at),
        )


def drafts(application, move, at):
    """The mail that `move` would send at the instant `at`: subject, text and HTML of each."""
    if not application.address:
        return []
    words = context(application, at)
    return [
        outbox.render(f"applications/{notice}", application.language, words)
        for notice in move.notices
    ]


def context(application, at):
    """What every one of these templates may say."""
    posting = application.posting
    with override(application.language):
        address = outbox.absolute(
            reverse("applications:detail", args=[posting.number])
            if application.applicant_id
            else posting.get_absolute_url()
        )
    return {
        "has_account": application.applicant_id is not None,
        "posting": posting,
        "title": bilingual.plain(posting, "title", application.language),
        "reference": application.reference,
        "submission": application.latest,
        "at": at,
        "can_apply_again": posting.is_open(at),
        "address": address,
    }

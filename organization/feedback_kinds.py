"""What the form of feedback says for each kind of what readers send."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from organization.models import Correction

Kind = Correction.Kind
Outcome = Correction.Outcome


class Words(NamedTuple):
    """What stands above, in and below the form, what follows, and how it may be settled."""

    title: Any
    lead: Any
    question: Any
    missing: Any
    send: Any
    arrived: Any
    next: tuple
    outcomes: tuple = (Outcome.DONE, Outcome.ANSWERED, Outcome.CANNOT, Outcome.NOT_FOR_US)


OF_KIND = {
    Kind.CORRECTION: Words(
        _("Suggest a correction"),
        _(
            "Is something on this site wrong or out of date? Tell us, and an editor will check it"
            " against its source."
        ),
        _("What is wrong, and what is right?"),
        _("Tell us what is wrong."),
        _("Send the correction"),
        _("Your correction has arrived"),
        (
            _("An editor reads it and checks the fact against its source."),
            _("If the fact is wrong, it is corrected on every page at once, with its new source."),
        ),
        (
            *(Outcome.CORRECTED, Outcome.RIGHT_ALREADY),
            *(Outcome.NO_SOURCE, Outcome.NOT_A_CORRECTION),
        ),
    ),
    Kind.BARRIER: Words(
        _("Report a barrier"),
        _("Does something on this site keep you from reading or using it? Tell us what it is."),
        _("What did you try to do, with what device or aid, and what stopped you?"),
        _("Tell us what stopped you."),
        _("Send the report"),
        _("Your report has arrived"),
        (
            _("An editor reads it and passes it on to those who build the site."),
            _("Until the barrier is gone, we tell you of another way, if we know one."),
        ),
    ),
    Kind.FORMAT: Words(
        _("Ask for another format"),
        _(
            "Do you need a page of this site in another form, such as plain text, large print or"
            " a table of data? Tell us what would help."
        ),
        _("What do you need, and in what form?"),
        _("Tell us what you need."),
        _("Send the request"),
        _("Your request has arrived"),
        (
            _("An editor reads it and looks for a way to give you the page as you need it."),
            _("The answer goes to your e-mail address: without one we cannot send you anything."),
        ),
    ),
    Kind.MESSAGE: Words(
        _("Write to us"),
        _("Is there something else about this site that you would like to say or ask?"),
        _("Your message"),
        _("Write your message."),
        _("Send the message"),
        _("Your message has arrived"),
        (_("An editor reads it. You get an answer if you gave an e-mail address."),),
    ),
}


def known(kind):
    """The kind that a link or a form names; a correction where it names none."""
    return Kind(kind) if kind in Kind.values else Kind.CORRECTION

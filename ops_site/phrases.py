"""The phrases that recur in the records of sources, so that French pages can say them.

A phrase is a clause of a record, or the opening of one. A "%(day)s" stands for a day that is
written 2026-05-23.
"""

from django.utils.translation import gettext_noop as _

PHRASES = (
    _("copy of %(day)s"),
    _("copy"),
    _("undated copy"),
    _("stored copy, undated"),
    _("stored copies, undated"),
    _("English and French stored copies, undated"),
    _("stored copy"),
    _("as of %(day)s"),
    _("Since when the Premier has held this portfolio is not sourced."),
    _("Sworn in %(day)s (Wikipedia copies)."),
    _("not sourced"),
    _("not an official source"),
    _("unofficial translation"),
    _("written for this project in both languages"),
    _("same in both languages"),
    _("named by the ministry’s French name"),
    _("French unofficial"),
    _("OPS Careers website"),
    _("job ads seen"),
    _("archived %(day)s"),
    _("In its current name since %(day)s."),
    _("In this post in the %(day)s cabinet; first date not sourced."),
    _("In this post at the source date; first date not sourced."),
    _("Named to this post %(day)s."),
    _("Named in the %(day)s cabinet."),
    _("Portfolio not shown in the source."),
    _("Date from Wikipedia."),
    _("The day is not sourced."),
    _("The source says that there is one deputy minister for each government ministry."),
    _("The exact title of the post is not sourced: it is named here by its ministry."),
    _("No present holder could be sourced."),
    _("The minister is the Premier."),
    _("Who holds the post at present is not sourced."),
    _("The ministries that it serves are not sourced."),
    _(
        "The source page is undated and names nine clusters;"
        " an archived page of %(day)s names eight."
    ),
    _("Which ministry it belongs to is not sourced."),
    _("Ministry: not sourced."),
    _("Type: not sourced."),
    _("For the day-to-day operations of the ministry."),
)

OPENINGS = (
    _("words of"),
    _("seen in the"),
    _("seen in"),
    _("seen on the"),
    _("seen on"),
    _("a private careers guide on"),
    _("job ads"),
    _("job ad"),
    _("named in job ad"),
)

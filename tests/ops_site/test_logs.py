"""The log bears no link that opens something."""

import logging

import pytest

from ops_site.logs import NoTokens

TOKEN = "kc2EYFy9lWMbpsLRkENJgj1po-z_NcubynFe7np-664"


def said(message, *args):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, args, None)
    assert NoTokens().filter(record) is True
    return record.getMessage()


def test_a_token_in_an_address_is_left_out():
    told = said("%s: %s", "Not Found", f"/en/alerts/{TOKEN}/keep/")
    assert told == "Not Found: /en/alerts/…/keep/"


@pytest.mark.parametrize("behind", [".", "./", "", "?", ">", "%3E", ")"])
def test_what_a_mail_program_takes_along_with_a_link_uncovers_no_token(behind):
    assert (
        said("Not Found: %s", f"/en/alerts/{TOKEN}{behind}") == f"Not Found: /en/alerts/…{behind}"
    )


def test_everything_else_is_said_as_it_is():
    address = "/en/jobs/123456/senior-program-analyst-policy-and-planning-branch/"
    assert said("%s: %s", "Not Found", address) == f"Not Found: {address}"
    assert said("Mail %d was not sent", 7) == "Mail 7 was not sent"


def test_every_line_of_the_site_goes_through_it(settings):
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["no_tokens"]
    assert settings.LOGGING["root"]["handlers"] == ["console"]

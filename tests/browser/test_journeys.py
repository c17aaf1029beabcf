"""From a search to a decision, by keyboard alone, without scripts, in each language.

One posting, one applicant, three of the ministry's HR staff. Every page on the way, those with
errors included, is judged at both widths, and its HTML by the validator at the end.
"""

import pytest

from tests.browser import journey
from tests.browser.html import faults_of
from tests.browser.journey import ANSWERS, PASSWORD, TITLE
from tests.browser.keyboard import Keyboard
from tests.browser.window import Window


@pytest.fixture(params=["en", "fr"])
def language(request):
    return request.param


@pytest.fixture
def pages(recorder):
    """What the site sends while the journey lasts."""
    recorder.heard = {}
    yield recorder.heard
    recorder.heard = None


@pytest.fixture
def somebody(browser, language):
    """Gives a new person in front of a browser of their own."""
    contexts = []

    def person():
        contexts.append(browser.new_context(locale=f"{language}-CA"))
        return Keyboard(Window(contexts[-1]), language)

    yield person
    for context in contexts:
        context.close()


def test_from_a_search_to_a_decision(language, site, somebody, pages, tmp_path, journey_mail):
    people = journey.staff(language)
    posting = journey.posting(language, people["recruiter"])
    administrator, approver, applicant, recruiter = (somebody() for _person in range(4))
    invites_only_where_it_may(administrator, site, people["administrator"])
    approves(approver, site, people["approver"], posting)
    finds(applicant, site, posting)
    signs_up(applicant, f"keeper.{language}@example.org", journey_mail)
    applies(applicant, posting, journey.files(tmp_path))
    reads_the_receipt(applicant, posting, journey_mail)
    journey.close(posting)
    decides(recruiter, site, people["recruiter"], posting)
    reads_why(applicant, site, posting, journey_mail)
    assert faults_of(pages, tmp_path) == []


# --- Staff --------------------------------------------------------------------------------------


def signs_in(person, address, user):
    person.open(address)
    person.type("E-mail address", user.email)
    person.type("Password", "not the password")
    person.press("Sign in")
    assert person.reads(person.say("There is a problem"))
    person.type("Password", PASSWORD)
    person.press("Sign in")


def invites_only_where_it_may(person, site, user):
    signs_in(person, f"{site}/admin/accounts/invitation/add/", user)
    offered = person.page.locator("select[name=unit] option").all_inner_texts()
    assert any("Transportation" in name or "Transports" in name for name in offered)
    forbidden = journey.other_unit()
    assert not {forbidden.name_en, forbidden.name_fr} & {name.strip() for name in offered}
    person.press("Invite")
    assert person.reads(person.say("There is a problem"))


def approves(person, site, user, posting):
    signs_in(person, f"{site}/admin/postings/posting/{posting.pk}/change/", user)
    person.follow("Approve")
    person.press("Approve")
    posting.refresh_from_db()
    assert posting.is_open()


def decides(person, site, user, posting):
    signs_in(person, f"{site}/admin/", user)
    person.go(person.page.locator(f"a[href*='posting={posting.number}']").first)
    person.go(person.page.locator("#result_list tbody a").first)
    assert all(person.reads(answer) for answer in ANSWERS)
    person.press("Begin screening")
    first, second = person.page.locator("section.requirement").all()
    person.type_into(first.locator("textarea"), "Six years at sea.")
    person.press("Save the decisions")
    assert person.reads(person.say("Choose a decision to go with the note."))
    first, second = person.page.locator("section.requirement").all()
    assert first.locator("textarea").input_value() == "Six years at sea."
    person.choose(first.locator("input[value='met:shown']"))
    person.choose(second.locator("input[value='not-met:not-enough']"))
    person.press("Save the decisions")
    person.follow("Screen out")
    person.press("Screen out")
    assert posting.applications.get().status == "not-selected"


# --- The applicant ------------------------------------------------------------------------------


def finds(person, site, posting):
    person.open(f"{site}/{person.language}/")
    person.type("Keyword or job ID", TITLE[person.language].split()[0])
    person.type("City or town", "Kenora")
    person.press("Search jobs")
    # Its whole title: the one of the other language's journey may be open beside it.
    title = f"{TITLE[person.language]} {person.language}"
    person.go(person.page.get_by_role("link", name=title).first)
    person.follow("Apply")


def signs_up(person, email, letters):
    person.go(person.page.locator("main a[href*='next=']").first)
    person.type("E-mail address", email)
    person.type("Password", "short")
    press_in_main(person)
    assert person.reads(person.say("There is a problem"))
    person.type("Password", PASSWORD)
    press_in_main(person)
    person.type_into(person.page.locator("input[name=code]"), "0000-0000")
    person.press("Continue")
    assert person.reads(person.say("There is a problem"))
    letter = [found for found in letters() if found.to == [email]][-1]
    person.type_into(person.page.locator("input[name=code]"), journey.code_in(letter))
    person.press("Continue")


def press_in_main(person):
    person.go(person.page.locator("main form.account-form button[type=submit]").first)


def applies(person, posting, files):
    person.press("Begin", context="application")
    person.go(person.page.locator("ul.tasks a").first)
    tells_contact_and_entitlement(person)
    person.go(person.page.locator("ul.tasks a").first)
    for answer in ANSWERS:
        person.press("Save and continue")
        assert person.reads(person.say("Write how you meet this requirement."))
        person.type("How you meet it", answer)
        person.press("Save and continue")
    person.answer("No", context="answer")
    person.press("Save and continue")
    sends_documents(person, files)
    person.press("Save and continue")
    assert person.reads(person.say("Choose yes or no."))
    person.answer("Yes", context="answer")
    person.type("What you need", "A place without steps.")
    person.press("Save and continue")
    person.press("Save and continue")
    assert person.reads(person.say("Tick the box to make the declaration."))
    person.tick(person.page.locator("input[type=checkbox]"))
    person.press("Save and continue")
    assert all(person.reads(answer) for answer in ANSWERS)
    person.press("Submit the application")


def tells_contact_and_entitlement(person):
    person.press("Save and continue")
    assert person.reads(person.say("Enter your name."))
    person.type("Full name", "Kim Keeper", context="person")
    person.type("Phone number", "807-555-0100")
    person.press("Save and continue")
    person.press("Save and continue")
    assert person.reads(person.say("There is a problem"))
    person.answer("Permanent resident")
    person.press("Save and continue")


def sends_documents(person, files):
    resume, letter = files
    wrong = resume.with_suffix(".txt")
    wrong.write_text("My life.")
    for number, file in enumerate((resume, letter)):
        person.go(person.page.locator("main section a").nth(number))
        person.attach(person.page.locator("input[type=file]"), wrong)
        person.press("Upload")
        assert person.reads(person.say("There is a problem"))
        person.attach(person.page.locator("input[type=file]"), file)
        person.press("Upload")
        assert person.reads(file.name)
        person.follow("Continue")
    person.follow("Continue")


def reads_the_receipt(person, posting, letters):
    reference = posting.applications.get().reference
    assert person.page.locator(".receipt__number").inner_text() == reference
    letter = letters()[-1]
    assert reference in letter.body
    for attachment in posting.applications.get().latest.attachments.all():
        assert person.reads(attachment.version.sha256)
        assert attachment.version.sha256 in letter.body


def reads_why(person, site, posting, letters):
    letter = letters()[-1]
    address = next(
        word for word in letter.body.split() if "/account/" in word or "/compte/" in word
    )
    person.open(site + address[address.index(f"/{person.language}/") :])
    assert person.reads(person.say("Not selected"))
    outcomes = person.page.locator("section[aria-labelledby=outcome] li").all_inner_texts()
    assert person.say("Met", context="requirement") in outcomes[0]
    assert person.say("Not met", context="requirement") in outcomes[1]
    assert person.say("The application shows less than the posting asks for.") in outcomes[1]
    assert not person.reads("Six years at sea.")

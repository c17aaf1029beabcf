"""The form at its own address: what is taken, what is told, and what is kept of it."""

import re
from html import unescape

import pytest
from django.test import Client

from organization.models import Correction
from organization.site_path import own_page
from organization.views.corrections import A_SENDER, AN_ADDRESS
from tests.organization.reading import links, main, text

pytestmark = pytest.mark.django_db
FORM = {"en": "/en/feedback/correction/", "fr": "/fr/retroaction/correction/"}
LANGUAGES = pytest.mark.parametrize("language", FORM)
HOSTILE = '<script>alert("x")</script>'


def token_of(page):
    return re.search(r'name="token" value="([^"]+)"', page.text)[1]


def send(client, language="en", **fields):
    return client.post(FORM[language], {"text": "It is wrong.", "token": "t", **fields})


def errors(page):
    """The messages of the summary."""
    summary = re.search(r'class="error-summary".*?</ul>', page.text, re.DOTALL)
    found = re.findall(r"<li>(.*?)</li>", summary[0], re.DOTALL) if summary else []
    return [unescape(re.sub(r"<[^>]+>", "", message)) for message in found]


@LANGUAGES
def test_a_correction_is_sent_and_its_reference_shown(language, client):
    response = send(client, language, page="/en/about/", fact="Mission")
    correction = Correction.objects.get()
    assert (correction.page, correction.fact) == ("/en/about/", "Mission")
    assert correction.language == language
    assert response.status_code == 302
    assert response.url.split("?")[0] == f"{FORM[language]}{correction.reference}/"
    assert correction.reference in text(client.get(response.url))


@LANGUAGES
def test_form_and_result_are_for_no_cache(language, client):
    result = send(client, language).url
    for address in (FORM[language], result):
        assert client.get(address)["Cache-Control"] == "private, no-store"


def test_a_guessed_reference_shows_nothing(client):
    send(client, email="awa@example.org", page="/en/about/")
    result = client.get(f"{FORM['en']}{Correction.objects.get().reference}/")
    for private in ("awa@example.org", "It is wrong", "/en/about/\n", "Mission"):
        assert private not in text(result)
    assert client.get(f"{FORM['en']}C-AAAAA-AAAAA/").status_code == 404


@LANGUAGES
def test_the_page_and_fact_that_a_link_names_are_shown_back(language, client):
    page = client.get(FORM[language], {"page": "/en/about/?as_of=2020-01-01", "fact": HOSTILE})
    assert 'href="/en/about/?as_of=2020-01-01"' in main(page)
    assert "<script>alert" not in page.text
    assert HOSTILE in text(page)
    assert 'role="status"' not in page.text


@pytest.mark.parametrize(
    "named",
    [
        *("//evil.example/en/", "https://evil.example/en/about/", "javascript:alert(1)"),
        *("/en/account/", "/admin/", "/static/x.css", "en/about/", "/en/\x00/", "/en/a b/"),
        *("/de/about/", "http://[::1", "/en/about/../../admin/", "x" * 5000),
    ],
)
def test_a_page_that_is_none_of_ours_is_left_out_with_a_message(named, client):
    page = client.get(FORM["en"], {"page": named, "fact": "Zebra"})
    assert page.status_code == 200
    assert "named no page of this site" in text(page)
    assert "Zebra" not in main(page)
    assert "evil" not in main(page)
    refused = send(client, page=named)
    assert errors(refused)[0].startswith("Which page it is about:")
    assert not Correction.objects.exists()


def test_the_whole_address_of_a_page_is_as_good_as_its_path(settings):
    assert own_page(f"{settings.SITE_URL}/fr/a-propos/") == "/fr/a-propos/"
    assert own_page("/en/about/?q=1") == "/en/about/"
    assert own_page(" /en/about/ ") == "/en/about/"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("x" * 50_000, "This is 45,000 characters too long."),
        (" \n\t\u00a0", "Tell us what is wrong."),
        ("\u200f\u200e\u202e\u2066", "Tell us what is wrong."),
        ("", "Tell us what is wrong."),
        ("a\x00b", "Null characters are not allowed."),
    ],
)
def test_a_text_that_is_not_taken_is_told_why_and_stays(typed, message, client):
    page = send(client, text=typed, source="A book", email="awa@example.org")
    assert page.status_code == 200
    assert errors(page) == [f"What is wrong, and what is right? {message}"]
    assert "A book" in page.text
    assert "awa@example.org" in page.text
    kept = re.search(r'<textarea name="text".*?>\n?(.*?)</textarea>', page.text, re.DOTALL)[1]
    assert unescape(kept).strip("\r\n") == typed.strip("\r\n")
    assert not Correction.objects.exists()


@pytest.mark.parametrize("typed", [HOSTILE, "x" * 5000, "\u202eevil", "é\r\nœ", "{{ 1 }}", "😀"])
def test_any_other_text_is_taken_as_it_is(typed, client):
    assert send(client, text=typed).status_code == 302
    assert Correction.objects.get().text == typed.replace("\r\n", "\n")


def test_a_bad_address_is_told(client):
    page = send(client, email="awa@", text=HOSTILE)
    assert errors(page) == ["Your e-mail address: Write one address, such as name@example.org."]
    assert HOSTILE not in page.text
    assert not Correction.objects.exists()


def test_sent_twice_it_is_one(client):
    token = token_of(client.get(FORM["en"]))
    first, second = send(client, token=token), send(client, token=token)
    assert first.url.split("?")[0] == second.url.split("?")[0]
    assert Correction.objects.count() == 1


def test_two_forms_are_two_corrections(client):
    tokens = {token_of(client.get(FORM["en"])) for _form in range(2)}
    assert len({send(client, token=token).url for token in tokens}) == 2


@pytest.mark.parametrize("token", ["", "\x00", "<b>", "x" * 5000])
def test_no_token_breaks_the_form(token, client):
    assert send(client, token=token).status_code == 302
    assert Correction.objects.count() == 1


# --- Limits -------------------------------------------------------------------------------------


def test_who_sends_too_many_is_told_to_wait_and_keeps_the_text(client):
    for number in range(A_SENDER):
        assert send(client, text=f"No. {number}").status_code == 302
    refused = send(client, text="One more")
    assert refused.status_code == 429
    assert "Wait an hour" in errors(refused)[0]
    assert "One more" in refused.text
    assert Correction.objects.count() == A_SENDER
    # What has arrived already is no new one.
    assert send(client, text="No. 0").status_code == 302
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert send(elsewhere, text="One more").status_code == 302


def test_nobody_is_flooded_with_acknowledgements(client):
    for number in range(AN_ADDRESS):
        sender = Client(REMOTE_ADDR=f"192.0.2.{number}")
        assert send(sender, text=f"{number}", email="Awa@example.org").status_code == 302
    refused = send(Client(REMOTE_ADDR="192.0.2.99"), email="awa@EXAMPLE.org")
    assert refused.status_code == 429
    assert Correction.objects.count() == AN_ADDRESS


def test_a_form_without_its_token_against_forgery_is_refused():
    response = send(Client(enforce_csrf_checks=True))
    assert response.status_code in (302, 403)
    assert not Correction.objects.exists()


# --- The way there ------------------------------------------------------------------------------


@LANGUAGES
def test_feedback_leads_to_the_form_and_says_what_it_is_not_for(language, client):
    start = {"en": "/en/feedback/", "fr": "/fr/retroaction/"}[language]
    response = client.get(start)
    assert FORM[language] in links(response).values()
    assert response["Cache-Control"] == "public, no-cache"


@LANGUAGES
def test_the_form_says_by_what_right_and_for_what_it_asks(language, client):
    said = text(client.get(FORM[language]))
    words = {"en": ["39 (2)", "Authority", "Purpose"], "fr": ["39 (2)", "Autorité", "Fins"]}
    assert [word for word in words[language] if word not in said] == []

"""An answer to a requirement is kept word for word, or given back whole."""

from tests.applications.pages import at, words_of

LONG = "é" * 5000


def test_answer_is_kept_word_for_word_up_to_the_limit(draft, applicant_client):
    page = at("requirement", draft.posting, requirement=2)
    assert applicant_client.post(page, {"text": "One.\r\n\r\n«Two» & <b>"}).status_code == 302
    assert [a.text for a in draft.answers.all()] == ["One.\n\n«Two» & <b>"]
    assert "«Two» &amp; &lt;b&gt;</textarea>" in applicant_client.get(page).text
    # A line break counts once, however a browser sends it.
    assert applicant_client.post(page, {"text": LONG[:-1] + "\r\né"}).status_code == 200
    assert applicant_client.post(page, {"text": LONG[:-2] + "\r\né"}).status_code == 302


def test_answer_that_is_too_long_is_given_back_whole(draft, applicant_client):
    page = at("requirement", draft.posting, requirement=1)
    response = applicant_client.post(page, {"text": LONG + "fin"})
    assert "This is 3 characters too long." in words_of(response)
    assert f"{LONG}fin</textarea>" in response.text
    assert draft.answers.count() == 0


def test_only_mandatory_requirements_have_a_page(draft, applicant_client):
    rated = at("requirement", draft.posting, requirement=3)
    assert applicant_client.get(rated).status_code == 404
    assert applicant_client.get(at("requirement", draft.posting, requirement=1)).status_code == 200

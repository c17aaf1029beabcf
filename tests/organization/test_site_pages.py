"""What the pages about the site, and the notices of its texts, promise is what a visitor finds."""

import pytest

from tests.organization.reading import links, text

pytestmark = pytest.mark.usefixtures("facts")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/en/contact/", "It has no mailbox and no telephone, and so no TTY line."),
        ("/fr/nous-joindre/", "et donc pas de ligne ATS"),
        ("/en/accessibility/", "are kept here in one language only, most often English"),
        ("/fr/accessibilite/", "ne sont conservées ici que dans une langue"),
        (
            "/en/careers/job-ad-terms/",
            "According to our source of 2021, the government’s",
        ),
        ("/fr/carrieres/termes-des-offres/", "Selon notre source de 2021, le babillard"),
        ("/en/careers/faq/", "In the postings that we have read, that is English"),
        ("/en/privacy/", "Nobody but you reads a draft."),
        ("/fr/confidentialite/", "sans dire qui vous êtes"),
        ("/fr/a-propos/contradictions/", "une traduction non officielle"),
    ],
)
def test_a_page_says_what_is_true_today(client, address, said):
    assert said in text(client.get(address))


def test_the_contact_page_leads_to_the_official_sites(client):
    found = links(client.get("/en/contact/")).values()
    assert {"https://www.ontario.ca/", "https://www.gojobs.gov.on.ca/"} <= set(found)


@pytest.mark.parametrize(
    ("address", "faq"),
    [
        ("/en/about/role/", "/en/careers/faq/#oath"),
        ("/fr/a-propos/role/", "/fr/carrieres/foire-aux-questions/#oath"),
    ],
)
def test_an_instruction_of_the_source_is_a_link(client, address, faq):
    found = links(client.get(address))
    assert found.get("FAQs", found.get("foire aux questions")) == faq


@pytest.mark.parametrize(
    ("address", "other_word"),
    [
        ("/en/careers/job-ad-terms/", "advertisement"),
        ("/en/careers/hiring-process/", "advertisement"),
        ("/fr/carrieres/termes-des-offres/", "annonce "),
    ],
)
def test_a_posting_is_called_a_posting(client, address, other_word):
    assert other_word not in text(client.get(address)).lower()

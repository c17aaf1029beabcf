"""Who has just sent a message reads what arrived, and finds the way back to the page."""

import pytest

from organization.models import Correction
from tests.factories import InformationPageFactory, MinistryFactory, PersonFactory
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
FORM = "/en/feedback/correction/"


def send(client, **fields):
    return client.post(FORM, {"text": "It is <b>wrong</b>.", "token": "t", **fields}).url


def test_the_receipt_names_the_page_the_fact_and_what_was_written(client):
    address = MinistryFactory(name_en="Ministry of Tea", slug_en="tea").get_absolute_url()
    page = client.get(send(client, page=address, fact="Acronym", source="A book"))
    assert inside(page, "td") == ["Ministry of Tea", "Acronym", "It is <b>wrong</b>.", "A book"]
    assert links(page)["Back to the page: Ministry of Tea"] == address


@pytest.mark.parametrize("sent", ["", "?sent=", "?sent=C-AAAAA-AAAAA:x:y", "?sent=%00"])
def test_a_reference_alone_tells_nothing_of_it(client, sent):
    address = PersonFactory(name="Ada Holder").get_absolute_url()
    own = send(client, page=address)
    page = client.get(own.split("?")[0] + sent)
    assert "It is" not in text(page) and "Ada Holder" not in text(page)
    other = send(client, text="Something else")
    assert "Something else" not in text(client.get(f"{other.split('?')[0]}?{own.split('?')[1]}"))


def test_a_page_that_is_not_there_is_left_out_with_a_message(client):
    for page in ("/en/nope/", "/en/organization/people/nobody/", "/en/organization/roles/none/"):
        form = client.get(FORM, {"page": page})
        assert "named no page of this site" in text(form)
        assert client.post(FORM, {"text": "Wrong", "page": page}).status_code == 200
    assert not Correction.objects.exists()


def test_the_form_shows_the_title_of_the_page_with_its_link(client):
    InformationPageFactory(area="site", slug_en="terms", title_en="Terms of tea")
    for page, name in (("/en/terms/", "Terms of tea"), ("/en/organization/people/", "People")):
        form = client.get(FORM, {"page": page})
        assert links(form)[name] == page
        assert page not in text(form)

"""What is changed after submitting counts once it is submitted again."""

from ops_site.models import OutboxMessage
from tests.applications.pages import at, seen_on, words_of


def test_changes_count_once_they_are_submitted(submitted, applicant_client):
    posting, first = submitted.posting, submitted.latest
    sent = {"text": "Six years, by now."}
    applicant_client.post(at("requirement", posting, requirement=1), sent)
    for page in ("apply", "detail", "review"):
        assert "You have changes that are not sent." in words_of(
            applicant_client.get(at(page, posting))
        )
    submitted.refresh_from_db()
    assert submitted.latest == first
    seen = seen_on(applicant_client.get(at("review", posting)))
    receipt = applicant_client.post(at("review", posting), {"seen": seen}, follow=True)
    assert "This is version 2: staff read it and no earlier one." in words_of(receipt)
    assert submitted.latest.content["answers"][0]["answer"] == "Six years, by now."
    assert [event.name for event in submitted.events.all()] == ["submit", "replace"]
    page = words_of(applicant_client.get(at("review", posting)))
    assert "There is nothing to send." in page


def test_changed_address_of_the_account_is_where_mail_goes_and_what_is_reviewed(
    submitted, applicant_client
):
    submitted.applicant.email = "new@example.org"
    submitted.applicant.save()
    review = applicant_client.get(at("review", submitted.posting))
    assert "You have changes that are not sent." in words_of(review)
    applicant_client.post(at("review", submitted.posting), {"seen": seen_on(review)})
    assert submitted.latest.content["contact"]["email"] == "new@example.org"
    addresses = OutboxMessage.objects.order_by("pk").values_list("address", flat=True)
    assert list(addresses) == ["applicant@example.org", "new@example.org"]

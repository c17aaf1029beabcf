"""A correction comes in once, is settled once, and its sender is forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ops_site.models import OutboxMessage
from ops_site.moves import NotPermitted, Refused
from organization import corrections
from organization.models import Correction
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
TOLD = {
    "page": "/en/about/",
    "fact": "Mission",
    "text": "It is <b>wrong</b>.",
    "source": "",
    "email": "awa@example.org",
    "language": "fr",
}
Outcome = Correction.Outcome


def received(**facts):
    return corrections.receive("token", {**TOLD, **facts})


def mails():
    return list(OutboxMessage.objects.order_by("pk").values_list("key", "address", "language"))


def test_it_is_kept_with_its_reference_and_the_sender_is_told_in_the_language_of_the_page():
    correction = received()
    assert {name: getattr(correction, name) for name in TOLD} == TOLD
    key = f"correction:{correction.reference}:correction_received"
    assert mails() == [(key, "awa@example.org", "fr")]
    mail = OutboxMessage.objects.get()
    assert mail.subject == f"Votre correction est arrivée ({correction.reference})"
    assert "/en/about/" in mail.text


def test_nothing_that_was_typed_goes_out_by_mail():
    """Whoever types somebody else's address cannot make us write their words to them."""
    received(text="BUY ZEBRAS", source="https://zebra.example", fact="Zebra", language="en")
    mail = OutboxMessage.objects.get()
    assert "zebra" not in f"{mail.subject}{mail.text}{mail.html}".lower()


def test_no_address_no_mail():
    correction = received(email="")
    corrections.settle(correction, by=UserFactory(superuser=True), outcome=Outcome.CORRECTED)
    assert mails() == []


def test_the_same_form_sent_twice_is_one_correction():
    assert received().pk == received().pk
    assert Correction.objects.count() == 1
    assert len(mails()) == 1


def test_another_text_is_another_correction():
    assert received().reference != received(text="No.").reference
    assert corrections.receive("another", TOLD).reference != received().reference
    assert Correction.objects.count() == 3


def test_an_editor_settles_it_and_the_sender_reads_the_answer(editor):
    correction = received(language="en")
    corrections.settle(correction, by=editor, outcome=Outcome.CORRECTED, answer=" Thank you. ")
    assert (correction.outcome, correction.answer) == ("corrected", "Thank you.")
    assert correction.settled_by == editor
    assert correction.settled_at is not None
    mail = OutboxMessage.objects.last()
    assert "The fact was corrected" in mail.text
    assert "Thank you." in mail.text
    assert len(mails()) == 2


def test_it_is_settled_once(editor):
    correction, seen_by_another = received(), Correction.objects.get()
    corrections.settle(correction, by=editor, outcome=Outcome.CORRECTED)
    with pytest.raises(Refused, match="You settled this message on"):
        corrections.settle(seen_by_another, by=editor, outcome=Outcome.NO_SOURCE, answer="No.")
    correction.refresh_from_db()
    assert (correction.outcome, correction.answer) == ("corrected", "")
    assert len(mails()) == 2


def test_who_is_no_editor_settles_nothing(recruiter):
    correction = received()
    with pytest.raises(NotPermitted):
        corrections.settle(correction, by=recruiter, outcome=Outcome.CORRECTED)
    assert list(Correction.objects.open()) == [correction]
    assert len(mails()) == 1


@pytest.mark.parametrize("outcome", ["", "none", None])
def test_it_is_settled_with_one_of_the_outcomes(outcome, editor):
    correction = received()
    with pytest.raises(Refused, match="Say what became of it"):
        corrections.settle(correction, by=editor, outcome=outcome)
    assert list(Correction.objects.open()) == [correction]
    assert len(mails()) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_at_once_one_settles_it(together):
    correction, editor = received(), UserFactory(superuser=True)
    outcomes = [Outcome.CORRECTED, Outcome.NO_SOURCE]
    calls = [
        lambda outcome=outcome: corrections.settle(correction, by=editor, outcome=outcome)
        for outcome in outcomes
    ]
    answers = together(*calls)
    assert sorted(isinstance(answer, Refused) for answer in answers) == [False, True]
    (left,) = together(lambda: (Correction.objects.open().count(), len(mails())))
    assert left == (0, 2)


@pytest.mark.django_db(transaction=True)
def test_two_sendings_at_one_moment_are_one_correction(together):
    first, second = together(received, received)
    assert first.pk == second.pk
    (left,) = together(lambda: (Correction.objects.count(), len(mails())))
    assert left == (1, 1)


# --- Forgetting ---------------------------------------------------------------------------------


def test_the_senders_address_goes_ninety_days_after_it_was_settled(editor):
    old, young, open_one = received(), received(text="b"), received(text="c")
    for correction in (old, young):
        corrections.settle(correction, by=editor, outcome=Outcome.CORRECTED)
    ago = timezone.now() - corrections.ADDRESS_STAYS
    Correction.objects.filter(pk=old.pk).update(settled_at=ago - timedelta(hours=1))
    Correction.objects.filter(pk=young.pk).update(settled_at=ago + timedelta(hours=1))
    corrections.forget_senders()
    corrections.forget_senders()
    left = dict(Correction.objects.values_list("pk", "email"))
    assert left == {old.pk: "", young.pk: TOLD["email"], open_one.pk: TOLD["email"]}
    assert len(mails()) == 3
    assert not any(old.reference in key for key, *_rest in mails())


def test_forgetting_is_a_job_of_every_day(settings):
    assert settings.SCHEDULED_JOBS["organization.corrections.forget_senders"] == 86_400

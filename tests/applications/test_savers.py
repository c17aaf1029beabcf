"""Whoever saved a job hears of every amendment once; who applied, as an applicant alone."""

import pytest
from django.utils import timezone

from careers.applicants.attempts import NotAllDone
from careers.applicants.models import SavedJob
from careers.applications import hearing, savers
from careers.postings.models import Amendment
from ops_site import outbox
from ops_site.models import OutboxMessage
from tests.applicants.reading_mail import mails
from tests.applicants.test_saved_job_mail import closing
from tests.factories import ApplicationFactory, PostingFactory, UserFactory
from tests.factories.alerts import SavedJobFactory

pytestmark = pytest.mark.django_db


def amend(posting, kind, **facts):
    told = {
        "what_en": "The pay is higher.",
        "what_fr": "La rémunération est plus élevée.",
        "why_en": "It was too low.",
        "why_fr": "Elle était trop basse.",
    }
    whole = {**told, "by": UserFactory(), "at": timezone.now(), **facts}
    number = posting.amendments.count() + 1
    return Amendment.objects.create(posting=posting, kind=kind, number=number, **whole)


SUBJECTS = {
    ("amended", "en"): "A job that you saved was amended: Forester",
    ("amended", "fr"): "Une offre que vous avez enregistrée est modifiée : Forestière",
    ("extended", "en"): "A job that you saved closes later: Forester",
    ("extended", "fr"): "Une offre que vous avez enregistrée prend fin plus tard : Forestière",
    ("cancelled", "en"): "A job that you saved was cancelled: Forester",
    ("cancelled", "fr"): "Une offre que vous avez enregistrée est annulée : Forestière",
}


@pytest.mark.parametrize(("kind", "language"), SUBJECTS)
def test_each_amendment_is_told_once_with_its_reason(kind, language):
    saved = closing("2026-05-21 04:00")
    saved.user.language = language
    saved.user.save()
    moved = ["2026-05-21T04:00:00+00:00", "2026-05-28T04:00:00+00:00"]
    amendment = amend(saved.posting, kind, changes={"closes_at": moved})
    for _again in range(2):
        savers.hear.call(amendment.pk)
    (mail,) = mails("saved_job_changed")
    assert (mail.recipient, mail.language, mail.subject) == (
        saved.user,
        language,
        SUBJECTS[kind, language],
    )
    assert {"en": "It was too low.", "fr": "Elle était trop basse."}[language] in mail.text
    later = {"en": "May\xa027, 2026", "fr": "27\xa0mai\xa02026"}[language]
    assert (later in mail.text) == (kind == "extended")


def test_only_who_had_saved_it_hears_of_an_amendment():
    saved, other = closing("2026-05-21 04:00"), closing("2026-05-21 04:00")
    amendment = amend(saved.posting, "amended")
    SavedJobFactory(posting=saved.posting, saved_at=timezone.now())
    savers.hear.call(amendment.pk)
    assert [mail.recipient for mail in mails()] == [saved.user]
    assert SavedJob.objects.filter(pk=other.pk).exists()


def test_the_desk_is_told_how_many_would_hear_of_it():
    posting = PostingFactory(open=True)
    assert list(savers.listeners(posting)) == []
    SavedJobFactory.create_batch(2, posting=posting)
    assert list(savers.listeners(posting)) == ["2 people who saved the job"]


def test_who_saved_it_and_applied_gets_one_mail_the_applicant_s(applicant):
    posting = PostingFactory(open=True)
    only_saved, withdrew, paper = UserFactory.create_batch(3)
    ApplicationFactory(posting=posting, applicant=applicant)
    ApplicationFactory(posting=posting, applicant=withdrew, withdrawn=True)
    ApplicationFactory(posting=posting, paper=True, email=paper.email.upper())
    ApplicationFactory(applicant=only_saved)
    for user in (applicant, only_saved, withdrew, paper):
        SavedJobFactory(posting=posting, user=user, saved_at=posting.opens_at)
    amendment = amend(posting, "amended")
    before = len(mails())
    told = list(savers.listeners(posting))
    for subscriber in (savers, hearing):
        subscriber.hear.call(amendment.pk)
    assert sorted((mail.address.lower(), mail.template) for mail in mails()[before:]) == sorted(
        [
            (only_saved.email, "applicants/saved_job_changed"),
            (withdrew.email, "applicants/saved_job_changed"),
            (applicant.email, "applications/posting_amended"),
            (paper.email, "applications/posting_amended"),
        ]
    )
    assert told == ["2 people who saved the job"]


@pytest.mark.parametrize("subscriber", [hearing, savers])
def test_one_that_cannot_be_told_keeps_no_other_from_it_and_is_tried_again(
    subscriber, monkeypatch, caplog
):
    posting = PostingFactory(open=True)
    people = UserFactory.create_batch(2)
    for user in people:
        if subscriber is savers:
            SavedJobFactory(posting=posting, user=user, saved_at=posting.opens_at)
        else:
            ApplicationFactory(posting=posting, applicant=user)
    amendment = amend(posting, "amended")
    OutboxMessage.objects.all().delete()
    broken, post = people[0].email, outbox.post

    def fail(*key, to, **facts):
        if to == broken:
            raise RuntimeError("It is damaged.")
        return post(*key, to=to, **facts)

    monkeypatch.setattr(outbox, "post", fail)
    with pytest.raises(NotAllDone):
        subscriber.hear.call(amendment.pk)
    assert [mail.address for mail in mails()] == [people[1].email]
    assert "tell failed for" in caplog.text
    monkeypatch.undo()
    subscriber.hear.call(amendment.pk)
    assert [mail.address for mail in mails()] == [people[1].email, broken]


@pytest.mark.parametrize("kind", ["amended", "extended", "cancelled"])
@pytest.mark.parametrize("subscriber", [hearing, savers])
@pytest.mark.parametrize("sample", [True, False])
def test_a_mail_about_a_sample_calls_it_one(sample, subscriber, kind):
    posting = PostingFactory(open=True, sample=sample)
    if subscriber is savers:
        SavedJobFactory(posting=posting, saved_at=posting.opens_at, user__language="fr")
    else:
        ApplicationFactory(posting=posting, language="fr", applicant__language="fr")
    moved = [posting.closes_at.isoformat()] * 2
    subscriber.hear.call(amend(posting, kind, changes={"closes_at": moved}).pk)
    assert ("offre d’exemple" in mails()[-1].text) == sample

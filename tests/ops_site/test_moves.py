"""The engine of every state machine, tried with the table of a posting."""

import pytest
from django.utils.translation import gettext_lazy, override

from ops_site.moves import Move, MoveNotAllowed, ReasonMissing, Refused, take
from tests.factories import PostingFactory, UserFactory

pytestmark = pytest.mark.django_db

SEND = Move("send", ("draft",), "in-review", label=gettext_lazy("Draft"))
RETURN = Move("return", ("in-review",), "draft", label="Return", needs_reason=True)


def history(posting):
    return list(posting.events.values_list("name", "from_status", "to_status", "note"))


def test_a_move_arrives_and_leaves_one_event():
    posting, user = PostingFactory(), UserFactory()
    assert take(posting, SEND, by=user, note=" why ", title_fr="Offre") is posting
    assert (posting.status, posting.title_fr) == ("in-review", "Offre")
    assert history(posting) == [("send", "draft", "in-review", "why")]
    assert posting.events.get().by == user


def test_a_move_from_elsewhere_is_refused_in_a_sentence_and_leaves_nothing():
    posting = PostingFactory()
    with pytest.raises(MoveNotAllowed) as refusal:
        take(posting, RETURN, by=None, note="because", title_fr="Offre")
    posting.refresh_from_db()
    assert (posting.status, posting.title_fr, history(posting)) == ("draft", "", [])
    assert refusal.value.sentences == ("“Return” is not possible: the status is “Draft”.",)


def test_of_two_people_with_the_same_page_one_moves_it():
    posting = PostingFactory()
    stale = type(posting).objects.get(pk=posting.pk)
    take(posting, SEND, by=None)
    with pytest.raises(MoveNotAllowed):
        take(stale, SEND, by=None)
    assert stale.status == "in-review"
    assert len(history(posting)) == 1


def test_the_history_never_names_a_status_that_was_not_the_last():
    either = Move("close", ("draft", "in-review"), "withdrawn", label="Close")
    posting = PostingFactory()
    stale = type(posting).objects.get(pk=posting.pk)
    take(posting, SEND, by=None)
    with pytest.raises(MoveNotAllowed):
        take(stale, either, by=None)
    assert [event[0] for event in history(posting)] == ["send"]


@pytest.mark.parametrize("note", ["", "   ", "\n\t"])
def test_a_move_that_needs_a_reason_is_refused_without_one(note):
    posting = PostingFactory(in_review=True)
    with pytest.raises(ReasonMissing):
        take(posting, RETURN, by=None, note=note)
    posting.refresh_from_db()
    assert (posting.status, history(posting)) == ("in-review", [])


def test_a_refusal_keeps_its_sentences_apart():
    assert Refused("One.", "Two.").sentences == ("One.", "Two.")
    assert str(Refused("One.", "Two.")) == "One. Two."


def test_a_move_is_the_same_move_in_either_language():
    verbs = {SEND: "sent"}
    with override("fr"):
        assert verbs[SEND] == "sent"


def test_a_page_stands_before_moves_that_others_see_or_that_need_a_reason():
    assert not SEND.asks_first
    assert RETURN.asks_first
    assert Move("show", ("draft",), "shown", label="Show", outward=True).asks_first

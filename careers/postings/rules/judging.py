"""Judges a posting by the rules, and says what stands between it and its approval."""

from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from careers.postings.models import Posting
from careers.postings.moves import SUBMIT
from careers.postings.rules import experience, lengths, pay, policy, statements, words
from careers.postings.rules.ad import Ad
from careers.postings.rules.rule import Rule, Verdict

RULES = (
    *(*pay.RULES, *statements.RULES, *experience.RULES),
    *(*policy.RULES, *lengths.RULES, *words.RULES),
)
BY_ID = {rule.id: rule for rule in RULES}


@dataclass(frozen=True)
class Judgement:
    rule: Rule
    verdict: Verdict
    sentences: tuple[str, ...] = ()
    # The override that lets the posting pass although it fails, if somebody has given one.
    override: object = field(default=None, compare=False)

    @property
    def stands_against(self):
        """Whether an approval is refused because of it."""
        fails = self.verdict == Verdict.NOT_MET and not self.rule.is_warning
        return fails and self.override is None


def judge(posting, day=None):
    """What each rule says of `posting` as it is published on `day`: the day on which it opens,
    or today where that is later.
    """
    ad = Ad.of(posting, day or day_of_publishing(posting))
    given = {override.rule: override for override in overrides(posting)}
    return [judge_by(rule, ad, given.get(rule.id)) for rule in RULES]


def standing_against(posting, excused=None):
    """The judgements that stop an approval of `posting` as the database has it now.

    A change of what is approved names the sentences that were `excused` before it: an override
    was given for these, and for nothing that the change brings.
    """
    kept = Posting.objects.get(pk=posting.pk)
    return [
        judgement
        for judgement in judge(kept)
        if judgement.stands_against or (excused is not None and _goes_beyond(judgement, excused))
    ]


def excused_of(posting):
    """The sentences of every rule that `posting`, as it stands, fails by somebody's word."""
    return {sentence for found in judge(posting) if found.override for sentence in found.sentences}


def _goes_beyond(judgement, excused):
    return judgement.override is not None and not excused.issuperset(judgement.sentences)


def judge_by(rule, ad, override=None):
    applies = rule.is_in_force(ad.day) and rule.scope.holds(ad)
    if applies is False:
        return Judgement(rule, Verdict.DOES_NOT_APPLY)
    findings = list(rule.check(ad))
    sentences = tuple(finding.sentence for finding in findings)
    if not findings:
        return Judgement(rule, Verdict.MET)
    # Of a past ad what is not known may still have been said, or not have been asked for.
    is_certain = applies and not all(finding.is_lacking for finding in findings)
    if ad.is_record and not is_certain:
        return Judgement(rule, Verdict.FACTS_MISSING, sentences)
    return Judgement(rule, Verdict.NOT_MET, sentences, override)


def day_of_publishing(posting):
    today = timezone.localdate()
    return max(today, timezone.localdate(posting.opens_at)) if posting.opens_at else today


def overrides(posting):
    """Those given for the text that was submitted last: each submission begins anew."""
    return posting.overrides.filter(submission=current_submission(posting)).select_related("by")


def current_submission(posting):
    return posting.events.filter(name=SUBMIT.name).last()


def sentences_against(posting, excused=None, failed=()):
    """One sentence for each rule in the way of an approval: its name, and all that it asks for.

    Rules that it `failed` before a change are not in the way of a change that cannot mend them.
    """
    return [
        f"{judgement.rule.title}{_(': ')}{' '.join(judgement.sentences)}"
        for judgement in standing_against(posting, excused)
        if judgement.rule not in failed
    ]

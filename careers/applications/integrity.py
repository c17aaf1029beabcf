"""Whether what stands in the tables is what the record of the competition says of it."""

from careers.applications.choices import Status
from careers.applications.moves import DECIDED
from ops_site.events import digest


def faults(posting):
    """Sentences that name what differs; of details that retention has erased nothing is known."""
    found = posting.applications.order_by("pk").prefetch_related(
        "events", "submissions__attachments__version", "decisions__requirement"
    )
    for application in found:
        events = sorted(application.events.all(), key=lambda event: event.number)
        for sentence in (
            *_status(application, events),
            *_submissions(application, events),
            *_decisions(application, events),
        ):
            yield f"application {application.reference}: {sentence}"


def _status(application, events):
    recorded = [event.to_status for event in events if event.to_status]
    status = recorded[-1] if recorded else Status.DRAFT
    if application.status != status:
        yield f"its status is {application.status}, and should be {status}"


def _submissions(application, events):
    told = [event.payload for event in events if event.payload and "submission" in event.payload]
    recorded = {payload["submission"]: payload["digest"] for payload in told}
    is_erased = any(event.is_erased() for event in events)
    kept = {submission.number: submission for submission in application.submissions.all()}
    for number in sorted(recorded.keys() - kept.keys()):
        yield f"version {number} is missing"
    for number, submission in sorted(kept.items()):
        if recorded.get(number, submission.digest if is_erased else "") != submission.digest:
            yield f"version {number} is not the one that was submitted"
        elif submission.content is not None and not _is_whole(submission):
            yield f"version {number} was changed"


def _is_whole(submission):
    """The content fits its digest, and the documents that are attached are those it names."""
    named = {(each["version"], each["sha256"]) for each in submission.content["documents"]}
    sent = submission.attachments.all()
    attached = {(each.version_id, each.version.sha256) for each in sent}
    return digest(submission.content) == submission.digest and named == attached


def _decisions(application, events):
    told = [event.payload for event in events if event.name == DECIDED]
    if None in told:
        return
    words = ("outcome", "ground", "note", "by")
    recorded = {payload["requirement"]: [payload[word] for word in words] for payload in told}
    stands = {
        decision.requirement.number: [
            *(decision.outcome, decision.ground, decision.note, decision.by_id)
        ]
        for decision in application.decisions.all()
    }
    for number in sorted(recorded.keys() | stands.keys()):
        if recorded.get(number) != stands.get(number):
            yield f"the decision on requirement {number} is not the one that was taken"

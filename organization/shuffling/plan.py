"""What a list of changes does to the posts: who holds each before, and who after.

Everything is tried on copies, in the order of the days; nothing is saved here.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ops_site import bilingual, formats
from organization.importing.files import Problem
from organization.models import Appointment, Role, State
from organization.shuffling.changes import Change, What
from organization.shuffling.problems import Clash


@dataclass
class Step:
    """One change in one post, with those who hold it on its day before and after."""

    change: Change
    before: list
    after: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    begins: Appointment | None = None


class Plan:
    """`steps` by post and day; `problems` are why it cannot be done, `notices` what to look at."""

    def __init__(self, changes, *, lock=False):
        self.problems, self.notices, self.steps = [], [], []
        self.lock = lock
        self.held = _held({change.role for change in changes}, lock)
        for change in sorted(self._unfolded(changes), key=_order):
            self.take(change)
        self.steps.sort(key=lambda step: (step.change.role.order, step.change.role.key))
        self._notice_other_posts()

    # --- Swaps --------------------------------------------------------------------------------

    def _unfolded(self, changes):
        """Each swap as two appointments."""
        for change in changes:
            if change.what == What.SWAPPED:
                yield from self._swap(change)
            else:
                yield change

    def _swap(self, change):
        here = [a for a in self._substantive(change.role, change.day) if not a.shared]
        there = [
            a
            for a in Appointment.objects.present(change.day).filter(person=change.person)
            if not a.acting and not a.shared and a.role_id != change.role.pk
        ]
        if not here and self._later(change):
            self._refuse_day(change, self._later(change)[0])
        elif len(here) != 1:
            self.refuse(change, "role", _("Nobody holds this post on that day, so nobody swaps."))
        elif len(there) != 1:
            told = _("%(person)s does not hold exactly one other post on that day.")
            self.refuse(change, "person", told % {"person": change.person})
        else:
            other = there[0].role
            self.held |= _held({other} - self.held.keys(), self.lock)
            told = {"row": change.row, "what": What.APPOINTED, "day": change.day}
            said = {"source": change.source, "note": change.note}
            words = {"title_en": change.title_en, "title_fr": change.title_fr}
            yield Change(role=change.role, person=change.person, **told, **said, **words)
            yield Change(role=other, person=here[0].person, **told, **said)

    # --- One change ---------------------------------------------------------------------------

    def take(self, change):
        if change.role.state(change.day) in (State.OVER, State.TO_COME):
            self.refuse(change, "role", _("There is no such post on that day."))
            return
        if twin := self._twin(change):
            told = _(
                "Rows %(first)d and %(second)d give the same post to two people on the same day."
            )
            first, second = sorted((twin.row, change.row))
            text = told % {"first": first, "second": second}
            self.problems.append(Clash(first, "role", text, second))
            return
        step = Step(change, self.present(change))
        leaving = self.leaving(change, step.before)
        if leaving is None:
            return
        step.before = [holding(a) for a in step.before]
        for appointment in leaving:
            self.end(appointment, step)
        if change.begins:
            self.begin(step)
        step.after = [holding(a) for a in self.present(change)]
        self.steps.append(step)

    def _twin(self, change):
        """Another row that gives the post to somebody else on that day."""
        for step in self.steps:
            other = step.change
            same = (other.role, other.day, other.what) == (change.role, change.day, change.what)
            if same and step.begins and not step.begins.shared and other.person != change.person:
                return other

    def present(self, change):
        found = [a for a in self.held[change.role] if a.state(change.day) is State.STANDING]
        return sorted(found, key=lambda a: (a.acting, a.person.sort_name))

    def _substantive(self, role, day):
        standing = (a for a in self.held[role] if a.state(day) is State.STANDING)
        return [a for a in standing if not a.acting]

    def leaving(self, change, present):
        """Those whose appointment ends by `change`; None, with a problem, if it cannot be."""
        theirs = [a for a in present if change.person and a.person == change.person]
        if change.what == What.LEAVES:
            return self._leaving(change, present, theirs)
        if any(a.acting == change.is_acting for a in theirs):
            told = _("%(person)s holds this post already on that day.")
            return self.refuse(change, "person", told % {"person": change.person})
        single = [a for a in present if not a.shared]
        return [a for a in single if a.acting] if change.is_acting else single

    def _leaving(self, change, present, theirs):
        leaving = theirs if change.person else present
        if not leaving and self._later(change):
            return self._refuse_day(change, self._later(change)[0])
        if change.person and not theirs:
            told = _("%(person)s does not hold this post on that day.")
            return self.refuse(change, "person", told % {"person": change.person})
        if not change.person and any(a.shared for a in present):
            told = _("Several people share this title. Name the one who leaves.")
            return self.refuse(change, "person", told)
        if not present:
            return self.refuse(change, "role", _("Nobody holds this post on that day."))
        return leaving

    def _later(self, change):
        """Appointments in the post that are known only from a later day on, the first one first.

        Where `change` names who leaves, theirs.
        """
        leaver = change.person if change.what == What.LEAVES else None
        known = [(a.start or a.as_of, a.pk, a) for a in self.held[change.role] if a.pk]
        later = [each for each in known if each[0] and each[0] > change.day]
        return [a for _day, _pk, a in sorted(later) if leaver in (None, a.person)]

    def end(self, appointment, step):
        day = step.change.day
        is_later = any(known and known > day for known in (appointment.start, appointment.as_of))
        if is_later or appointment.start == day:
            self._refuse_day(step.change, appointment)
        else:
            appointment.end = day
            step.ends.append(appointment)

    def begin(self, step):
        change = step.change
        told = {name: getattr(change, name) for name in ("title_en", "title_fr", "source", "note")}
        shared = any(a.shared and a.acting == change.is_acting for a in self.present(change))
        made = Appointment(
            role=change.role, person=change.person, start=change.day, acting=change.is_acting,
            shared=shared, **told,
        )  # fmt: skip
        for other in self.held[change.role]:
            if _claims_the_same(made, other):
                self._refuse_overlap(change, other)
                return
        step.begins = made
        self.held[change.role].append(made)
        for other in self.held[change.role]:
            if other.is_unconfirmed(change.day) and other not in step.ends:
                told = _("%(person)s, of whom nothing confirms that it lasted, stays as it is.")
                self.notice(change, told % {"person": other.person})

    # --- What to say of it --------------------------------------------------------------------

    def refuse(self, change, column, text):
        problem = Problem(change.row, column, text)
        if problem not in self.problems:
            self.problems.append(problem)

    def _refuse_overlap(self, change, other):
        since = other.start or other.as_of
        if since and since >= change.day:
            self._refuse_day(change, other)
            return
        told = _("%(person)s is on record in this post (%(days)s). Mend that appointment first.")
        self.refuse(change, "role", told % {"person": other.person, "days": days(other)})

    def _refuse_day(self, change, other):
        """Whoever has the post is in it only from a later day on, or is so by a later source."""
        words = {"person": other.person, "day": formats.day(other.start or other.as_of)}
        if other.start and other.start > change.day:
            told = _(
                "This is before the first day of %(person)s in this post, %(day)s. Write a later "
                "day; whoever held the post earlier is added under Appointments, with both days."
            )
        elif other.start == change.day:
            told = _("This is the first day of %(person)s in this post. Write a later day.")
        else:
            words["day"] = formats.day(other.as_of)
            told = _(
                "A source of %(day)s says that %(person)s still held this post then. Write that "
                "day, or a later one."
            )
        self.refuse(change, "day", told % words)

    def notice(self, change, text):
        self.notices.append(Problem(change.row, "", text))

    def _notice_other_posts(self):
        """Whoever is appointed and keeps another post may have been meant to leave it."""
        begun = [step for step in self.steps if step.begins and step.change.person.pk]
        ended = {a.pk for step in self.steps for a in step.ends}
        people = {step.change.person.pk: step.change for step in begun}
        others = Appointment.objects.with_role().with_person().filter(person__in=people)
        here = {(step.change.person.pk, step.change.role.pk) for step in begun}
        for other in others.exclude(pk__in=ended):
            change = people[other.person_id]
            if other.is_present(change.day) and (other.person_id, other.role_id) not in here:
                told = _("%(person)s keeps another post: %(post)s.")
                words = {"person": other.person, "post": post(other.role)}
                self.notice(change, told % words)

    @property
    def new_people(self):
        """Whoever gets a page of their own by it."""
        found = (s.change.person for s in self.steps if s.change.brings_somebody_new)
        return list({person.key: person for person in found}.values())


def _held(roles, lock):
    """Every appointment that a source confirms in `roles`, by post."""
    found = {role: [] for role in roles}
    by_key = {role.pk: role for role in roles}
    rows = Appointment.objects.with_person().filter(role__in=roles).order_by("pk")
    if lock:
        # The posts first, and always in one order: a vacant one has no appointment to wait for,
        # and of two shuffles that share posts neither waits for what the other is waiting for.
        list(Role.objects.filter(pk__in=by_key).order_by("pk").select_for_update(of=("self",)))
        rows = rows.select_for_update(of=("self",))
    for appointment in rows:
        appointment.role = by_key[appointment.role_id]
        found[appointment.role].append(appointment)
    return found


def _order(change):
    return change.day, change.what != What.LEAVES, change.is_acting, change.row


def _claims_the_same(made, other):
    if other.acting != made.acting or made.shared or other.shared:
        return False
    return other.confirmed and not other.ended and made.overlaps(other)


def holding(appointment):
    """Who holds a post, in the form in which a shuffle keeps it."""
    return {
        "person": appointment.person.key,
        "name": appointment.person.name,
        "acting": appointment.acting,
    }


def post(role):
    """A post in words, with its unit where the title does not name it."""
    title, unit = bilingual.plain(role, "title"), role.unit and bilingual.plain(role.unit, "name")
    return f"{title} – {unit}" if unit and unit not in title else title


def days(appointment):
    """ "from May 1, 2024 until June 2, 2025"."""
    start, end = appointment.start or appointment.as_of, appointment.end
    words = {
        "start": formats.day(start) if start else pgettext("a day", "not known"),
        "end": formats.day(end) if end else pgettext("a day", "not known"),
    }
    return _("since: %(start)s, until: %(end)s") % words

"""What a list of changes does to the posts: who holds each before, and who after.

Everything is tried on copies, in the order of the days; nothing is saved here.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ops_site import bilingual, formats
from organization.importing.files import Problem
from organization.models import Appointment, State
from organization.shuffling.changes import Change, What


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
        if len(here) != 1:
            self.refuse(change, "role", _("Nobody holds this post on that day, so nobody swaps."))
        elif len(there) != 1:
            told = _("%(person)s does not hold exactly one other post on that day.")
            self.refuse(change, "person", told % {"person": change.person})
        else:
            other = there[0].role
            self.held |= _held({other} - self.held.keys(), lock=False)
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
        if change.person and not theirs:
            told = _("%(person)s does not hold this post on that day.")
            return self.refuse(change, "person", told % {"person": change.person})
        if not change.person and any(a.shared for a in present):
            told = _("Several people share this title. Name the one who leaves.")
            return self.refuse(change, "person", told)
        if not present:
            return self.refuse(change, "role", _("Nobody holds this post on that day."))
        return theirs or present

    def end(self, appointment, step):
        day = step.change.day
        words = {"person": appointment.person}
        if appointment.start and appointment.start >= day:
            told = _("%(person)s is on record in this post only from that day on.")
            self.refuse(step.change, "day", told % words)
        elif appointment.as_of and appointment.as_of > day:
            told = _("A source of %(day)s, later than that, says that %(person)s holds this post.")
            words["day"] = formats.day(appointment.as_of)
            self.refuse(step.change, "day", told % words)
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
                words = {"person": other.person, "days": days(other)}
                told = _("%(person)s is on record in this post (%(days)s).")
                self.refuse(change, "role", told % words)
                return
        step.begins = made
        self.held[change.role].append(made)
        for other in self.held[change.role]:
            if other.is_unconfirmed(change.day) and other not in step.ends:
                told = _("%(person)s, of whom nothing confirms that it lasted, stays as it is.")
                self.notice(change, told % {"person": other.person})

    # --- What to say of it --------------------------------------------------------------------

    def refuse(self, change, column, text):
        self.problems.append(Problem(change.row, column, text))

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
    for appointment in rows.select_for_update(of=("self",)) if lock else rows:
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

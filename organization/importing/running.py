"""An import, tried or done: every row, or none and what is wrong with each."""

import hashlib
import json
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

import tablib
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ops_site.publishing import publish
from organization import editing
from organization.importing.files import Problem, Unreadable
from organization.importing.resource import ROW
from organization.models import InformationPage, PageSection

IMPORTED = gettext_noop("Imported from a file")


@dataclass
class Outcome:
    """What an import did, or would do; with any problem it did nothing."""

    problems: list
    changes: list
    unchanged: int = 0
    notices: list = field(default_factory=list)
    is_done: bool = False
    effect: str = field(init=False)

    def __post_init__(self):
        told = json.dumps([change.effect for change in self.changes])
        self.effect = hashlib.sha256(told.encode()).hexdigest()[:32]

    @property
    def added(self):
        return sum(change.is_new for change in self.changes)

    @property
    def changed(self):
        return len(self.changes) - self.added


def check_columns(resource, table):
    """Raises `Unreadable` unless these are columns of that table, and those needed are there."""
    unknown = [name[:60] for name in table.columns if name not in resource.columns()]
    if unknown:
        told = _("There is no column %(names)s. The columns are %(columns)s.")
        words = {"names": ", ".join(unknown), "columns": ", ".join(resource.columns())}
        raise Unreadable(told % words)
    needed = [name for name in resource.identity if name not in table.columns]
    if needed:
        told = _("The first row lacks the column %(names)s. The columns are %(columns)s.")
        words = {"names": ", ".join(needed), "columns": ", ".join(resource.columns())}
        raise Unreadable(told % words)
    if not table.rows:
        raise Unreadable(_("There is no row below the names of the columns."))


def look(resource_class, table):
    """What the import would do; nothing of it stays.

    Only what the database must judge is tried in a transaction, which keeps others from writing.
    """
    resource = resource_class()
    with nullcontext() if not resource.one_by_one else _rolled_back():
        judged = _judge(resource, table)
        if resource.judged_alone:
            resource.changes = resource.pending
        else:
            with _rolled_back():
                resource.flush()
    return _outcome(resource, table, judged)


@contextmanager
def _rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@transaction.atomic
def bring(resource_class, table, *, by, as_seen):
    """Do it, if it still does what was seen (`as_seen` is that outcome's `effect`)."""
    is_text = resource_class._meta.model in (InformationPage, PageSection)
    if is_text:
        editing.keep_all(editing.AS_IT_STOOD)
    resource = resource_class()
    judged = _judge(resource, table)
    resource.flush()
    outcome = _outcome(resource, table, judged)
    if outcome.problems or outcome.effect != as_seen:
        transaction.set_rollback(True)
        return outcome
    outcome.is_done = True
    if is_text:
        editing.keep_all(IMPORTED)
    if outcome.changes:
        _log(outcome, by)
        publish(*(change.instance for change in outcome.changes))
    return outcome


def _judge(resource, table):
    """The library's result for each row; what it would write waits in `resource`."""
    dataset = tablib.Dataset(headers=[*table.columns, ROW])
    numbers = [0]  # The library counts from 1.
    for number, row in resource.arranged(table.rows):
        dataset.append([*(row.get(column, "") for column in table.columns), str(number)])
        numbers.append(number)
    return resource.import_data(dataset), numbers


def _outcome(resource, table, judged):
    result, numbers = judged
    problems = [Problem(0, "", str(error.error)) for error in result.base_errors]
    for row in result.invalid_rows:
        problems += _problems_of(numbers[row.number], row.error)
    for number, error in resource.refused:
        problems += _problems_of(number, error)
    for row in result.error_rows:
        problems += [Problem(numbers[row.number], "", str(error.error)) for error in row.errors]
    problems.sort(key=lambda problem: (problem.row, problem.column, problem.text))
    unchanged = len(table.rows) - len(resource.changes)
    notices = [] if problems else resource.notices()
    return Outcome(problems, sorted(resource.changes, key=_row_of), unchanged, notices)


def _problems_of(number, error):
    for column, texts in error.message_dict.items():
        for text in texts:
            yield Problem(number, "" if column == NON_FIELD_ERRORS else column, text)


def _row_of(change):
    return change.row


def _log(outcome, by):
    """As the admin does for a form, with one statement for many rows."""
    model = type(outcome.changes[0].instance)
    known = {"user": by, "content_type": ContentType.objects.get_for_model(model)}
    LogEntry.objects.bulk_create(
        (
            LogEntry(
                object_id=str(change.instance.pk),
                object_repr=change.label[:200],
                action_flag=ADDITION if change.is_new else CHANGE,
                change_message=_(IMPORTED),
                **known,
            )
            for change in outcome.changes
        ),
        batch_size=500,
    )

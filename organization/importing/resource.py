"""What every table's import has in common: rows are known by what they say, never by a number.

A column that a file leaves out stays as it is; an empty cell empties it. A row that the file does
not have stays too: an import adds and changes, and never deletes. Rows are judged by the model
and by the database itself, and each refusal names its row and column.
"""

import re

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.results import RowResult

from organization import proofreading
from organization.importing.columns import Key, Text, widget_for
from organization.importing.files import plain
from organization.importing.notices import vouched
from organization.importing.standing import ROW, Standing
from organization.models import Sourced

BATCH = 500
# The columns that readers read, in one language or in both.
PROSE = re.compile("_(en|fr)$|^(sort_)?name$")


class Change:
    """What an import does to one row: `values` are (column, before, after) in text.

    `label` names the row as it is from now on, `about` as it was until now.
    """

    def __init__(self, row, instance, label, about, is_new, values):
        self.row, self.instance, self.label, self.about = row, instance, label, about
        self.is_new, self.values = is_new, values

    def turned(self, *columns):
        """(column, before, after) of those of `columns` that said something else before."""
        changed = () if self.is_new else self.values
        return [value for value in changed if value[0] in columns]

    @property
    def effect(self):
        return [self.row, self.is_new, self.values]


class Seen(RowResult):
    """The library would ask each instance for its name, and that asks for other rows."""

    def add_instance_info(self, instance):
        pass


class FactResource(ModelResource):
    """`identity` are the columns that say which row is meant; an empty `completed` one among
    them may be filled in. `fixed` ones are given once.
    """

    identity = ("key",)
    completed = ""
    # Whether two facts may share an identity, and are then told apart by all that they say.
    may_repeat = False
    fixed = ()
    order = ("key",)
    # Whether `clean()` only says before what the database says all the same.
    left_to_the_database = False
    # Whether the database has nothing to say of a row beyond its identity: a look then waits for
    # nobody, and keeps nobody waiting.
    judged_alone = False
    # Whether a row may name another of its own table, which must be written before it.
    one_by_one = False

    class Meta:
        skip_diff = True
        use_transactions = False  # Whoever runs it opens one: see `running`.
        use_bulk = True  # No savepoint for each row.

    def __init__(self):
        super().__init__()
        self.changes, self.pending, self.refused = [], [], []
        self.standing = None

    @classmethod
    def field_from_django_field(cls, field_name, django_field, readonly):
        return Field(
            attribute=django_field.attname,
            column_name=field_name,
            widget=widget_for(django_field),
            default=django_field.default,
        )

    @classmethod
    def columns(cls):
        """Their names, in the order of the file."""
        return [cls.fields[name].column_name for name in cls._meta.fields]

    @classmethod
    def get_row_result_class(cls):
        return Seen

    def get_queryset(self):
        return self._meta.model._base_manager.all()

    # --- Out ----------------------------------------------------------------------------------

    def values(self, instance):
        return [self.fields[name].export(instance) for name in self._meta.fields]

    def rows(self):
        """Every row of the table, as values of JSON; what stands above others comes first."""
        return [self.values(instance) for instance in self.in_order()]

    def in_order(self):
        return self.get_queryset().order_by(*self.order, "pk")

    def arranged(self, rows):
        """The rows of a file in the order in which they can be written."""
        return rows

    # --- In: which row is meant ---------------------------------------------------------------

    def before_import(self, dataset, **kwargs):
        rows = [dict(zip(dataset.headers, row, strict=True)) for row in dataset]
        self.standing = Standing(self, rows)

    def get_or_init_instance(self, instance_loader, row):
        found = self.standing.find(row)
        instance = found or self.init_instance(row)
        self._before = self._shown(instance, row) if found else {}
        self._called = str(instance) if found else ""
        return instance, found is None

    def after_import(self, dataset, result, **kwargs):
        """The library would set back the counter of the database that others are counting on."""

    def import_instance(self, instance, row, **kwargs):
        errors = {}
        for name in self._meta.fields:
            field = self.fields[name]
            if field.column_name in row:
                try:
                    self._write(field, instance, row)
                except ValueError as bad:
                    errors[name] = ValidationError(str(bad))
        if errors:
            raise ValidationError(errors)

    def _write(self, field, instance, row):
        before = getattr(instance, field.attribute, None)
        field.save(instance, row)
        if isinstance(field.widget, Text) and _lines(before) == _lines(row[field.column_name]):
            setattr(instance, field.attribute, before)  # A spreadsheet has its own line ends.

    def _shown(self, instance, row):
        names = [name for name in self._meta.fields if self.fields[name].column_name in row]
        return {name: plain(self.fields[name].export(instance)) for name in names}

    def skip_row(self, instance, original, row, import_validation_errors=None):
        return not import_validation_errors and self._before == self._shown(instance, row)

    # --- In: whether it may be ----------------------------------------------------------------

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        """Beside which rows it may stand, the database judges: see `flush`."""
        errors = dict(import_validation_errors or {})
        relations = {f.name for f in instance._meta.fields if f.is_relation}
        try:
            instance.clean_fields(exclude=relations | errors.keys())
        except ValidationError as bad:
            errors = bad.update_error_dict(errors)
        for name in relations - errors.keys():
            field = instance._meta.get_field(name)
            if not field.null and getattr(instance, field.attname) is None:
                errors[name] = [ValidationError(_("This is missing."))]
        if self.needs_source(instance) and not instance.source.strip():
            errors["source"] = [
                ValidationError(_("Say where this is from: a document, its address, its day."))
            ]
        for name in self.fixed:
            if self._before.get(name, now := plain(getattr(instance, name))) != now:
                errors[name] = [ValidationError(_("This is given once, and then stays."))]
        errors |= self.damaged(instance, errors) | self.refusals(instance)
        if errors:
            raise ValidationError(errors)
        if not self.left_to_the_database:
            instance.clean()

    def needs_source(self, instance):
        return isinstance(instance, Sourced)

    def damaged(self, instance, errors):
        """Texts of the row that hold HTML, or were mis-decoded; those that stay are left alone."""
        found = {}
        for name in self._meta.fields:
            text = getattr(instance, self.fields[name].attribute)
            is_text = PROSE.search(name) and name not in errors and isinstance(text, str)
            if is_text and self._before.get(name) != text:
                found[name] = list(proofreading.damage(text))
        return {name: told for name, told in found.items() if told}

    def refusals(self, instance):
        """{column: messages} for what this table alone refuses."""
        return {}

    def notices(self):
        """Sentences on what will come in, for whoever looks before it does."""
        return vouched(self)

    # --- In: writing --------------------------------------------------------------------------

    def save_instance(self, instance, is_create, row, **kwargs):
        """Written with others at once, as single statements take three times as long."""
        before, after = self._before, self._shown(instance, row)
        values = [
            (name, before.get(name, ""), text)
            for name, text in after.items()
            if before.get(name, "") != text
        ]
        label = self.label(instance)
        about = self.about(instance, label)
        change = Change(int(row[ROW]), instance, label, about, is_create, values)
        self.pending.append(change)
        self.standing.take(instance)
        if self.one_by_one and is_create:
            self.flush()

    def flush(self):
        """Write what waits; the database judges each row beside the others."""
        waiting, self.pending = self.pending, []
        for start in range(0, len(waiting), BATCH):
            self._write_batch(waiting[start : start + BATCH])

    def _write_batch(self, pending):
        try:
            with transaction.atomic():
                self._save_together(pending)
        except (IntegrityError, DataError):
            pending = [change for change in pending if self._save(change)]
        self.changes += pending
        for field in self.fields.values():
            if isinstance(field.widget, Key) and field.widget.model is self._meta.model:
                for change in pending:
                    field.widget.add(change.instance)

    def _save_together(self, pending):
        for change in pending:
            if not change.is_new:
                change.instance.save()
        new = [change.instance for change in pending if change.is_new]
        self._meta.model._base_manager.bulk_create(new)

    def _save(self, change):
        """Whether the database takes this one; if not, why is kept for the report."""
        if change.is_new:
            change.instance.pk = None
        try:
            with transaction.atomic():
                change.instance.save(force_insert=change.is_new)
        except (IntegrityError, DataError):
            self.refused.append((change.row, self._why(change.instance)))
            return False
        return True

    def _why(self, instance):
        """What the database refused, in the words of the model."""
        try:
            instance.clean()
            instance.validate_unique()
            instance.validate_constraints()
        except ValidationError as refusal:
            return refusal
        told = _("The database refuses this beside what is there.")
        return ValidationError({NON_FIELD_ERRORS: [told]})

    def about(self, instance, label):
        """As `label`, by its key and by what it was called until now."""
        if self.identity != ("key",):
            return label
        return f"{instance.key} · {self._called or label}"

    def label(self, instance):
        """Which row it is, in words that stand in the row itself."""
        if self.identity == ("key",):
            return str(instance)
        told = (plain(self.fields[name].export(instance)) for name in self.identity)
        return " · ".join(text for text in told if text)


def _lines(text):
    return (text or "").replace("\r\n", "\n")

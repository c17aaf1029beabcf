"""What every table's import has in common: rows are known by what they say, never by a number.

A column that a file leaves out stays as it is; an empty cell empties it. A row that the file does
not have stays too: an import adds and changes, and never deletes. Rows are judged by the model
and by the database itself, and each refusal names its row and column.
"""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource

from organization.importing.columns import Key, Text, widget_for
from organization.importing.files import plain
from organization.importing.standing import ROW, Standing
from organization.models import Sourced


class Change:
    """What an import does to one row: `values` are (column, before, after) in text."""

    def __init__(self, row, instance, is_new, values):
        self.row, self.instance, self.is_new, self.values = row, instance, is_new, values
        self.label = str(instance)

    @property
    def effect(self):
        return [self.row, self.is_new, self.values]


class FactResource(ModelResource):
    """`identity` are the columns that say which row is meant; an empty `completed` one among
    them may be filled in. `fixed` ones are given once.
    """

    identity = ("key",)
    completed = ""
    fixed = ()
    order = ("key",)

    class Meta:
        skip_diff = True
        use_transactions = True

    def __init__(self):
        super().__init__()
        self.changes = []
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
        return instance, found is None

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
        """Which rows meet, the database judges when it is written: see `save_instance`."""
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
            if self._before.get(name, "") != plain(getattr(instance, name)) and self._before:
                errors[name] = [ValidationError(_("This is given once, and then stays."))]
        if not errors:
            instance.clean()
        else:
            raise ValidationError(errors)

    def needs_source(self, instance):
        return isinstance(instance, Sourced)

    def save_instance(self, instance, is_create, row, **kwargs):
        try:
            with transaction.atomic():
                instance.save(force_insert=is_create)
        except IntegrityError:
            self._explain(instance)
        shown = self._shown(instance, row)
        values = [
            (name, self._before.get(name, ""), after)
            for name, after in shown.items()
            if self._before.get(name, "") != after
        ]
        self.changes.append(Change(int(row[ROW]), instance, is_create, values))
        self.standing.take(instance)
        for field in self.fields.values():
            if isinstance(field.widget, Key) and field.widget.model is self._meta.model:
                field.widget.add(instance)

    def _explain(self, instance):
        """What the database refused, in the words of the model."""
        instance.validate_unique()
        instance.validate_constraints()
        told = _("The database refuses this beside what is there.")
        raise ValidationError({NON_FIELD_ERRORS: [told]})

    def after_import(self, dataset, result, **kwargs):
        """No number of a row was given, so the database counts on by itself."""


def _lines(text):
    return (text or "").replace("\r\n", "\n")

"""Which row of the table a row of the file means."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from organization.importing.files import plain

ROW = "_row"


class Standing:
    """Every row of the table, by what identifies it; read once for an import."""

    def __init__(self, resource, rows):
        self.resource = resource
        self.by_identity, self.claimed = {}, {}
        for instance in resource.get_queryset().order_by("pk"):
            self.by_identity.setdefault(self.identity_of(instance), []).append(instance)
        self.in_file = {self.said(row, quietly=True) for row in rows}

    def identity_of(self, instance):
        attributes = (self.resource.fields[name].attribute for name in self.resource.identity)
        return tuple(getattr(instance, attribute) for attribute in attributes)

    def said(self, row, *, quietly=False):
        """What the row itself says of its identity; a cell that says nothing readable refuses."""
        found, errors = [], {}
        for name in self.resource.identity:
            try:
                found.append(self.resource.fields[name].clean(row))
            except ValueError as bad:
                errors[name] = [str(bad)]
        if errors and not quietly:
            raise ValidationError(errors)
        return None if errors else tuple(found)

    def find(self, row):
        """The row that is meant, or None for a new one."""
        said = self.said(row)
        found = self.by_identity.get(said) or self._to_complete(said)
        self.new = (said, int(row[ROW]))
        if len(found) > 1:
            found = self._exactly(found, row)
        if not found:
            return None
        meant = found[0]
        if id(meant) in self.claimed:
            return self._again(meant, row)
        self.claimed[id(meant)] = self.new[1]
        return meant

    def _again(self, meant, row):
        """A second row of the file with the same identity: another fact, if there may be two."""
        if self.resource.may_repeat and not self._says(meant, row):
            return None
        told = _("This is the same fact as in row %(row)d.") % {"row": self.claimed[id(meant)]}
        raise ValidationError({self.resource.identity[0]: [told]})

    def _to_complete(self, said):
        """The one row that lacks what this one gives, if no other row of the file means it."""
        name = self.resource.completed
        if not name:
            return []
        place = self.resource.identity.index(name)
        without = (*said[:place], None, *said[place + 1 :])
        if said[place] is None or without in self.in_file:
            return []
        found = self.by_identity.get(without, [])
        return found if len(found) == 1 else []

    def _exactly(self, found, row):
        """Of several that share an identity, the first that says all that the row says."""
        open_ones = [instance for instance in found if id(instance) not in self.claimed]
        same = [instance for instance in open_ones or found if self._says(instance, row)]
        if same or not open_ones:
            return same[:1]
        told = _("%(count)d rows of the table are meant by this. Change them on their pages.")
        raise ValidationError({self.resource.identity[0]: [told % {"count": len(found)}]})

    def _says(self, instance, row):
        fields = self.resource.fields.values()
        given = [field for field in fields if field.column_name in row]
        try:
            return all(
                plain(field.export(instance)) == plain(field.widget.render(field.clean(row)))
                for field in given
            )
        except ValueError:
            return False

    def take(self, instance):
        """`instance`, just written, is known from now on."""
        said, number = self.new
        known = self.by_identity.setdefault(said, [])
        if not any(instance is one for one in known):
            known.append(instance)
        self.claimed[id(instance)] = number

"""The table of people, who are told apart by their keys and not by their names."""

from django.utils.translation import gettext as _

from ops_site.analyser import fold
from organization.importing.resource import FactResource
from organization.models import Person


class People(FactResource):
    judged_alone = True

    class Meta:
        model = Person
        fields = ("key", "name", "sort_name", "biography_en", "biography_fr")
        fields += ("source", "as_of", "note")

    def before_import(self, dataset, **kwargs):
        super().before_import(dataset, **kwargs)
        self.called = {}
        for key, name in Person.objects.order_by("key").values_list("key", "name"):
            self.called.setdefault(fold(name), []).append(key)

    def notices(self):
        """A name that another person on record bears too is mostly that person."""
        return [*super().notices(), *self._of_names()]

    def _of_names(self):
        for change in self.changes:
            person, columns = change.instance, [column for column, *_texts in change.values]
            others = [key for key in self.called.get(fold(person.name), ()) if key != person.key]
            if others and "name" in columns:
                yield _(
                    "Row %(row)d: “%(name)s” is also the name of another person on record (key "
                    "%(keys)s). If they are one person, use that key."
                ) % {"row": change.row, "name": person.name, "keys": ", ".join(others)}

"""The table of units, whose former names, places and addresses no file takes away unseen."""

from django.utils.translation import gettext as _

from ops_site.bilingual import CODES
from organization import renaming
from organization.importing.resource import FactResource
from organization.models import FormerName, FormerPlace, Unit


class Units(FactResource):
    one_by_one = True

    class Meta:
        model = Unit
        fields = (
            *("key", "kind", "agency_type", "parent", "order", "start", "end"),
            *("name_en", "name_fr", "name_fr_status", "short_en", "short_fr"),
            *("acronym_en", "acronym_fr", "slug_en", "slug_fr", "mandate_en", "mandate_fr"),
            *("mandate_status", "history_en", "history_fr", "website"),
            *("source", "as_of", "note"),
        )

    def in_order(self):
        """What is part of another stands below it."""
        units = list(super().in_order())
        below, done = {}, {}
        for unit in reversed(units):
            below.setdefault(unit.parent_id, []).append(unit)
        waiting = below.get(None, [])
        while waiting:
            unit = waiting.pop()
            done[unit.pk] = unit
            waiting += below.get(unit.pk, [])
        return [*done.values(), *(unit for unit in units if unit.pk not in done)]

    def arranged(self, rows):
        """What is part of another row of the file comes after it."""
        by_key = {row.get("key", "").strip(): (number, row) for number, row in rows}
        done = {}
        for number, row in rows:
            chain, key = {}, row.get("parent", "").strip()
            while key in by_key and key not in chain and by_key[key][0] not in done:
                chain[key] = by_key[key]
                key = by_key[key][1].get("parent", "").strip()
            for above in reversed(chain.values()):
                done.setdefault(*above)
            done.setdefault(number, row)
        return list(done.items())

    def before_import(self, dataset, **kwargs):
        super().before_import(dataset, **kwargs)
        found = self.standing.by_identity.values()
        self.known = {unit.pk: unit for units in found for unit in units}
        for unit in self.known.values():
            self._tie(unit)
        self.kept, self.led_on = set(), {}
        for former in FormerName.objects.order_by("pk").select_related("unit"):
            for field in (*renaming.NAMES, *renaming.SLUGS):
                text = getattr(former, field)
                self.kept.add((former.unit_id, field, text))
                self.led_on.setdefault((field, text), []).append(former.unit)
        places = FormerPlace.objects.values_list("unit_id", "parent__key")
        self.kept |= {(unit, "parent", parent or "") for unit, parent in places}

    def import_instance(self, unit, row, **kwargs):
        super().import_instance(unit, row, **kwargs)
        self._tie(unit)

    def _tie(self, unit):
        """What it is part of is in memory already, and so is the whole chain above it."""
        if unit.parent_id in self.known:
            unit.parent = self.known[unit.parent_id]

    def save_instance(self, unit, is_create, row, **kwargs):
        super().save_instance(unit, is_create, row, **kwargs)
        self.known[unit.pk] = unit

    def refusals(self, unit):
        """An address that was told to the public leads on, and to what it led to."""
        found = {f"slug_{code}": self._address(unit, f"slug_{code}") for code in CODES}
        return {field: [told] for field, told in found.items() if told}

    def _address(self, unit, field):
        word = getattr(unit, field)
        was = self._before.get(field, word) if self._before else ""
        if was == word:
            return None
        if was and (unit.pk, field, was) not in self.kept:
            told = _(
                "“%(word)s” would lead nowhere. First bring in a former name of this unit with "
                "this old address word."
            )
            return told % {"word": was}
        bearers = self.led_on.get((field, word), ()) if word else ()
        others = [other for other in bearers if other.pk != unit.pk]
        return renaming.leads_on(word, others[0]) if others else None

    def notices(self):
        return [*super().notices(), *self._of_what_was()]

    def _of_what_was(self):
        """Names and places that nothing keeps: the pages of earlier days would lose them."""
        name = _(
            "Row %(row)d, %(unit)s: the name “%(before)s” becomes “%(after)s”, and is not kept. If "
            "it was the name until now, first bring in a former name with its end."
        )
        place = _(
            "Row %(row)d, %(unit)s: part of “%(after)s” instead of “%(before)s”, which is not "
            "kept. If it was part of that until now, first bring in a former place with its end."
        )
        for change in self.changes:
            for column, before, after in change.turned(*renaming.NAMES, "parent"):
                is_lost = before or column == "parent"
                if is_lost and (change.instance.pk, column, before) not in self.kept:
                    known = {"row": change.row, "unit": change.instance.key}
                    values = {"before": before or "–", "after": after or "–"}
                    yield (place if column == "parent" else name) % (known | values)

"""The rows of a shuffle as somebody typed them, into changes; every problem is told at once."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import override

from ops_site.analyser import fold
from ops_site.bilingual import CODES
from organization.importing.files import Problem, Unreadable, from_csv, to_csv
from organization.models import Appointment
from organization.shuffling import days
from organization.shuffling.changes import COLUMNS, SYNONYMS, Change, What
from organization.shuffling.known import BadWord, People, Posts

MOST_ROWS = 500
LARGEST = 1024 * 1024  # bytes
_OTHER_WORDS = {"vacant": What.LEAVES, "interim": What.ACTING, "swap": What.SWAPPED}
_YES = {"yes", "y", "oui", "o", "true", "vrai", "1", "x", "new", "nouveau", "nouvelle"}
_NO = {"", "no", "n", "non", "false", "faux", "0"}


def rows_of_list(text):
    """(number, {column: text}) of each row of a CSV list. Raises `Unreadable`."""
    table = from_csv(text)
    names = {name: SYNONYMS.get(fold(name), fold(name)) for name in table.columns}
    unknown = [name[:60] for name, column in names.items() if column not in COLUMNS]
    if unknown:
        told = _("There is no column %(names)s. The columns are %(columns)s.")
        words = {"names": ", ".join(unknown), "columns": ", ".join(COLUMNS)}
        raise Unreadable(told % words)
    if len(set(names.values())) < len(names):
        raise Unreadable(_("Two columns stand for the same thing."))
    missing = [column for column in ("role", "what") if column not in names.values()]
    if missing:
        told = _("The first row lacks the column %(names)s. The columns are %(columns)s.")
        raise Unreadable(told % {"names": ", ".join(missing), "columns": ", ".join(COLUMNS)})
    return [(n, {names[name]: text for name, text in row.items()}) for n, row in table.rows]


def as_list(rows):
    """The rows as a CSV list again, each under its number."""
    known = dict(rows)
    numbers = range(2, max(known, default=1) + 1)
    cells = (known.get(number, {}) for number in numbers)
    return to_csv(COLUMNS, ([row.get(column, "") for column in COLUMNS] for row in cells))


class Reading:
    """`changes` in the order of the rows, and `problems`; `day` and `source` are the shuffle's.

    `undated` are the rows that say no day, where the shuffle says none either.
    """

    def __init__(self, rows, *, day=None, source=""):
        self.day, self.source = day, source
        self.posts, self.people = Posts(), People()
        self.problems, self.changes, self.undated = [], [], []
        if not rows:
            self.problems.append(Problem(0, "", _("There are no changes in it.")))
        if len(rows) > MOST_ROWS:
            told = _("A shuffle has at most %(count)d rows.") % {"count": MOST_ROWS}
            self.problems.append(Problem(0, "", told))
            rows = []
        for number, row in rows:
            self.take(number, {column: row.get(column, "").strip() for column in COLUMNS})
        self.refuse_twice()

    def take(self, number, row):
        known = len(self.problems)
        for column, text in row.items():
            if text.startswith(("=", "@")):
                told = _("A formula is not taken. Write the words themselves.")
                self.problems.append(Problem(number, column, told))
            if "\0" in text:
                told = _("This holds a character (NUL) that no text has. Take it out.")
                self.problems.append(Problem(number, column, told))
        values = {
            "role": self.read(number, row, "role", self.posts.find, needed=True),
            "what": self.read(number, row, "what", what, needed=True),
            "day": self.read(number, row, "day", days.read) or self.day,
        }
        values["person"] = self.person(number, row, values["what"])
        words = {name: row[name] for name in ("title_en", "title_fr", "note")}
        words["source"] = row["source"] or self.source
        if not values["day"] and not row["day"]:
            self.undated.append(number)
        self.check_lengths(number, words)
        if len(self.problems) == known and values["day"]:
            self.changes.append(Change(number, **values, **words))

    def read(self, number, row, column, parse, *, needed=False):
        if not row[column]:
            if needed:
                self.problems.append(Problem(number, column, _("This is missing.")))
            return None
        try:
            return parse(row[column])
        except BadWord as bad:
            self.problems.append(Problem(number, column, str(bad)))

    def person(self, number, row, happening):
        is_new = self.read(number, row, "new_person", yes)
        if is_new and happening not in (What.APPOINTED, What.ACTING, None):
            told = _("Only who is appointed, or acts, can be somebody new.")
            self.problems.append(Problem(number, "new_person", told))
            return None
        needed = happening != What.LEAVES
        person = self.read(
            number, row, "person", self.people.new if is_new else self.people.find, needed=needed
        )
        if is_new and person:
            self.check(number, person, {"name": "person", "sort_name": "person", "key": "person"})
        return person

    def check_lengths(self, number, words):
        titles = {name: words[name] for name in ("title_en", "title_fr")}
        self.check(number, Appointment(**titles), {name: name for name in titles})

    def check(self, number, thing, columns):
        """What the model says of these fields of an unsaved `thing`."""
        others = {field.name for field in thing._meta.fields} - columns.keys()
        try:
            thing.clean_fields(exclude=others)
        except ValidationError as bad:
            found = {columns[name]: texts for name, texts in bad.message_dict.items()}
            for column, texts in found.items():
                self.problems += [Problem(number, column, text) for text in texts]

    def refuse_twice(self):
        seen = {}
        for change in self.changes:
            who = change.person.key if change.person else ""
            said = (change.role.key, change.what, who, change.day)
            if seen.setdefault(said, change) is not change:
                told = _("This is the same change as in row %(row)d.") % {"row": seen[said].row}
                self.problems.append(Problem(change.row, "", told))
        self.changes = list(seen.values())


# --- Cells --------------------------------------------------------------------------------------


def what(text):
    known = {**_OTHER_WORDS}
    for code in CODES:
        with override(code):
            known |= {fold(str(label)): value for value, label in What.choices}
    known |= {value: value for value in What.values}
    if fold(text) not in known:
        told = _("“%(words)s” is none of: %(known)s.")
        raise BadWord(told % {"words": text[:40], "known": ", ".join(What.values)})
    return What(known[fold(text)])


def yes(text):
    if fold(text) in _YES | _NO:
        return fold(text) in _YES
    raise BadWord(_("Write yes or no."))

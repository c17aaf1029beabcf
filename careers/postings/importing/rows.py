"""A posting and its rows, checked by their models, then saved together."""

from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from careers.postings import written
from careers.postings.models import Posting


@dataclass
class Written:
    """A posting not yet saved, its rows, its cities and what else it points at."""

    posting: Posting
    rows: list = field(default_factory=list)
    cities: list = field(default_factory=list)
    skills: list = field(default_factory=list)
    standard_texts: list = field(default_factory=list)

    def check(self, row, column_of):
        """Tell `row` what the models refuse; `column_of` names the column that gave a field."""
        for thing in (self.posting, *self.rows):
            try:
                thing.full_clean(exclude=["posting", "number"])
            except ValidationError as error:
                for name, messages in error.message_dict.items():
                    column = "" if name == NON_FIELD_ERRORS else column_of(thing, name)
                    row.refuse(column, " ".join(messages))

    def check_texts(self, row, column_of):
        """Tell `row` what the form of the desk refuses as well: nobody could save such a draft."""
        for thing in (self.posting, *self.rows):
            for name, sentence in written.wrong(thing):
                row.refuse(column_of(thing, name), sentence)

    def save_rows(self):
        for row in self.rows:
            row.posting = self.posting
            row.save(force_insert=True)
        self.posting.cities.set(self.cities)
        self.posting.skills.set(self.skills)
        self.posting.standard_texts.set(self.standard_texts)

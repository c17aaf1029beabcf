"""The archive as its forms tell it: the page that its mark names, or the newest of all."""

from urllib.parse import parse_qsl

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from careers.postings.archive import COUNTED, PAGE_SIZE
from careers.postings.twins import rows
from careers.postings.twins.listed import Listed


class Archived(Listed):
    """What an archive found. Beyond a thousand nobody counts, and no file tells more."""

    name, twin, cap = "archive", "postings:archive_twin", COUNTED
    title = calendar = _("Archive of job postings")

    def __init__(self, archive):
        self.archive = archive
        self.page_path = archive.url()
        self.labels = archive.labels
        self.count = None if archive.is_more else archive.count

    @property
    def keys(self):
        return self.archive.newest(self.cap)

    @property
    def rows_of_page(self):
        found = self.archive.rows
        prefetch_related_objects(found, rows.CHANGES)
        return found

    @property
    def problems(self):
        marks = iter(self.archive.bad_marks)
        for message, anchor in self.archive.problems:
            is_field = anchor.startswith("id_")
            yield anchor.removeprefix("id_") if is_field else next(marks), message

    @property
    def here(self):
        return {name: text for name, text in self.archive.marks.items() if text}

    def turns(self):
        found = {"previous": self.archive.newer, "next": self.archive.older}
        yield "first", {}
        for relation, address in found.items():
            if address:
                asked = dict(parse_qsl(address.partition("?")[2]))
                yield relation, {name: asked[name] for name in self.archive.marks if name in asked}

    @property
    def about(self):
        return {"count": self.archive.counted, "is_more": self.archive.is_more}

    @property
    def totals(self):
        """Where a page begins is known to nobody: it begins behind another."""
        known = {} if self.count is None else {"totalResults": self.count}
        return {**known, "itemsPerPage": PAGE_SIZE}

"""What the words of a search find of the postings not yet closed: one query, and the ranks."""

from django.utils.functional import cached_property

from careers.postings import search


class Words:
    """Raises `analyser.QueryTooLong`."""

    def __init__(self, text, current):
        self.query = search.read(text)
        self.current = current

    @cached_property
    def found(self):
        return self.current.of_keys(search.keys(self.query))

    @cached_property
    def ranks(self):
        """(score, set) pairs, the best first."""
        return self.current.names.ranked(self.query, self.found)

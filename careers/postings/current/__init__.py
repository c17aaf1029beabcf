"""The board's engine: the postings not yet closed in this process's memory, as sets.

They are read anew once something is published, and each day; which of them are open is told by
the instants at the moment of asking. Some 2,000 postings take few megabytes, and every count of
every filter some hundredths of a millisecond, however many postings have closed.
"""

from careers.postings.current.finding import Finding
from careers.postings.current.index import Current, current
from careers.postings.current.words import Words

__all__ = ["Current", "Finding", "Words", "current"]

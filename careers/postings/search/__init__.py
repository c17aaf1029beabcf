"""The search seam: what is indexed of a posting, and which postings a query finds.

How the words are kept and found in either database: ops_site/fulltext.py.
"""

from careers.postings.search.finding import among, keys, matching
from careers.postings.search.indexing import (
    SECTIONS,
    differences,
    load,
    on_publish,
    prune,
    reindex,
)
from careers.postings.search.query import read
from careers.postings.search.sought import sought

__all__ = [
    "SECTIONS",
    "among",
    "differences",
    "keys",
    "load",
    "matching",
    "on_publish",
    "prune",
    "read",
    "reindex",
    "sought",
]

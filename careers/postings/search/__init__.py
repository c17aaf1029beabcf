"""The search seam: what is indexed of a posting, and which postings a query finds.

How the words are kept and found in either database: ops_site/fulltext.py.
"""

from careers.postings.search.finding import among, matching, scores, titled
from careers.postings.search.indexing import SECTIONS, index, load, on_publish, prune, reindex
from careers.postings.search.sought import sought

__all__ = [
    "SECTIONS",
    "among",
    "index",
    "load",
    "matching",
    "on_publish",
    "prune",
    "reindex",
    "scores",
    "sought",
    "titled",
]

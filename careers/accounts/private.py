"""Pages of one person: nobody else may be shown them, and no cache may keep them."""

from functools import wraps

from ops_site.method_guard import READING

NO_STORE = "private, no-store"


def private(view, *methods):
    """`view`, never kept by anybody; it serves `methods` besides GET and HEAD.

    The mark `is_private` tells the walk of the public pages to leave it out.
    """

    @wraps(view)
    def kept_by_nobody(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = NO_STORE
        return response

    kept_by_nobody.is_private = True
    if methods:
        kept_by_nobody.methods = (*READING, *methods)
    return kept_by_nobody

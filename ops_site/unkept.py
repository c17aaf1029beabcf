"""Pages that no cache keeps: what one reader typed is shown to nobody else."""

from functools import wraps


def unkept(view):
    """Decorator: what one reader types is for no cache; the walk of the public pages leaves it."""

    @wraps(view)
    def kept_by_nobody(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    kept_by_nobody.is_private = True
    return kept_by_nobody

"""What somebody typed while their session ran out: kept until they are signed in again.

It waits in the (new) session of the same browser, bound to the page and to its author: a form says
whose it is by `{% author %}`, a signed hidden field. Files, passwords and codes are not kept.
"""

from urllib.parse import urlsplit

from django.core import signing
from django.http import QueryDict

AUTHOR = "author"
LIMIT = 100_000  # Characters, names of the fields included.
SESSION_KEY = "kept_text"
SALT = "careers.accounts.kept_text"
# Of no use later, or nothing that belongs into a session.
NEVER = ("csrfmiddlewaretoken", AUTHOR, "code", "credential")


def sign(user):
    return signing.dumps(user.pk, salt=SALT)


def author_of(request):
    """The key of the user whose form was sent; None where the form does not say."""
    try:
        return signing.loads(request.POST.get(AUTHOR, ""), salt=SALT)
    except signing.BadSignature:
        return None


def keep(request):
    """Put aside what was sent; False where the form does not say whose it is."""
    author = author_of(request)
    if author is None:
        return False
    text, is_whole = fitting(request.POST)
    kept = {"author": author, "path": request.path, "text": text, "is_whole": is_whole}
    request.session[SESSION_KEY] = kept
    return True


def take(request):
    """(text, whether all of it fitted), once, for its author on its page; (None, True) else."""
    kept = request.session.get(SESSION_KEY)
    if not kept or kept["path"] != request.path:
        return None, True
    del request.session[SESSION_KEY]
    text = QueryDict(kept["text"], mutable=True)
    return (text, kept["is_whole"]) if kept["author"] == request.user.pk else (None, True)


def forget_others(request):
    """What another person typed in this browser is not theirs who is signed in now."""
    kept = request.session.get(SESSION_KEY)
    if kept and kept["author"] != request.user.pk:
        del request.session[SESSION_KEY]


def fitting(sent):
    """The fields of `sent` worth keeping, as long as they fit, in the form of a query."""
    kept, size, is_whole = QueryDict(mutable=True), 0, True
    for name, values in sent.lists():
        if name in NEVER or "password" in name:
            continue
        length = sum(len(name) + len(value) for value in values)
        if size + length > LIMIT:
            is_whole = False
            continue
        size += length
        kept.setlist(name, values)
    return kept.urlencode(), is_whole


def is_from_here(request):
    """The browser says that the form stood on a page of this site."""
    origin = urlsplit(request.headers.get("Origin", ""))
    return (origin.scheme, origin.netloc) == (request.scheme, request.get_host())

"""What is sent to the site has an end: nothing larger is read, however long it goes on."""

from ops_site import errors

LARGEST = 11 * 1024 * 1024  # bytes: the largest file, 10 MB, and the fields around it
# A browser shows an answer only once it has sent everything: so much is read and thrown away.
READ_AWAY = 100 * 1024 * 1024
PIECE = 1 << 16


class BodyLimit:
    """Middleware: 413 with a readable page, before any form or file is taken apart."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        size = stated_size(request)
        if size <= LARGEST:
            return self.get_response(request)
        if size <= READ_AWAY:
            while request.read(PIECE):
                pass
        return errors.too_large(request)


def stated_size(request):
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0  # Django then reads nothing either.

"""A request whose turn comes late: the clock moves on once it has arrived."""

from datetime import timedelta

LATE = timedelta(minutes=10)
traveller = []


class Queue:
    """Middleware: whoever arrives waits ten minutes before anything is done."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        for travelling in traveller:
            travelling.shift(LATE)
        return self.get_response(request)

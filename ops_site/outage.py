import logging

from ops_site import errors

logger = logging.getLogger(__name__)


class Outage:
    """Middleware: where the database cannot be reached, say so, and when to come again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, errors.OUTAGES):
            return None
        logger.error("The database does not answer", exc_info=exception)
        return errors.unavailable(request)

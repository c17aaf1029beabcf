"""When a request came in: lateness is judged by that, not by when its turn came."""

from django.utils import timezone


class Arrival:
    """Middleware, the outermost: `request.arrived_at` is an instant in UTC."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.arrived_at = timezone.now()
        return self.get_response(request)

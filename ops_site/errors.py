from django.shortcuts import render


def _page(request, name, status):
    return render(request, f"errors/{name}.html", status=status)


def bad_request(request, exception):
    return _page(request, "400", 400)


def forbidden(request, exception):
    return _page(request, "403", 403)


def not_found(request, exception):
    return _page(request, "404", 404)


def server_error(request):
    return _page(request, "500", 500)


def csrf_failure(request, reason=""):
    return _page(request, "403", 403)

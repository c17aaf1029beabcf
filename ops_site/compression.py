from django.middleware.gzip import GZipMiddleware


class Compression(GZipMiddleware):
    """An answer that depends on nothing else says that it depends on the encoding alone.

    Django's own says so only of bodies that are worth compressing, so that a page's header would
    change with its length.
    """

    def process_response(self, request, response):
        if not response.has_header("Vary"):
            response["Vary"] = "Accept-Encoding"
        return super().process_response(request, response)

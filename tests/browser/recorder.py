"""What the site sent to the browser, so that the validator judges the very bytes."""


class Recorder:
    """WSGI: keeps the HTML of every page that goes out while somebody listens."""

    application = None  # Made once the settings of the tests hold.
    heard = None

    def __call__(self, environ, start_response):
        if self.heard is None:
            return self.application(environ, start_response)
        plain = {key: value for key, value in environ.items() if key != "HTTP_ACCEPT_ENCODING"}
        told = {}

        def hear(status, headers, exc_info=None):
            told.update(status=status, kind=dict(headers).get("Content-Type", ""))
            return start_response(status, headers, exc_info)

        answer = self.application(plain, hear)
        if not told["kind"].startswith("text/html"):
            return answer
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        if body:
            name = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']} {told['status']}"
            self.heard[f"{len(self.heard)} {name}"] = body.decode()
        return [body]

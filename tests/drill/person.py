"""Somebody with a browser of their own, who tries again when the site does not answer."""

import re
import time
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.conf import settings
from django.test import Client

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
REDIRECT, AWAY = 302, (502, 503, 504)
PATIENCE = 240


class GivenUp(Exception):
    """The site answered what nobody should ever see, or did not answer for too long."""


class Person:
    def __init__(self, user, port):
        self.port = port
        client = Client()
        client.force_login(user)
        self.cookies = {name: cookie.value for name, cookie in client.cookies.items()}

    def ask(self, method, address, form=None):
        """(status, where to, text) of one answer."""
        connection = HTTPConnection("localhost", self.port, timeout=30)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookies}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            body = None if form is None else urlencode(form)
            connection.request(method, address, body, headers)
            response = connection.getresponse()
            text = response.read().decode()
            return response.status, response.headers, text
        finally:
            connection.close()

    def until_answered(self, method, address, form=None):
        """The first answer; meanwhile the very same is sent again and again."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                answer = self.ask(method, address, form)
            except (OSError, HTTPException):
                time.sleep(0.1)
                continue
            if answer[0] not in AWAY:
                return answer
            time.sleep(0.1)
        raise GivenUp(f"no answer to {method} {address}")

    def read(self, address):
        """The fields that the form of a page sends unseen."""
        status, headers, text = self.until_answered("GET", address)
        for line in headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
        fields = dict(HIDDEN.findall(text))
        if "seen" not in fields or settings.CSRF_COOKIE_NAME not in self.cookies:
            raise GivenUp(f"{status} {address}: {text[:2000]}")
        return fields

    def send(self, address, form):
        """Where the site leads once it has taken what was sent."""
        status, headers, text = self.until_answered("POST", address, form)
        if status != REDIRECT:
            raise GivenUp(f"{status} {address}: {text[:2000]}")
        return headers["Location"]

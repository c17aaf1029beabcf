"""The real server ends as a whole, by Ctrl-C and by the system's request."""

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.private_postgres import free_port

# The command without what it prepares: that would write into this working copy.
SERVE = """
import sys
from unittest.mock import patch
import django
django.setup()
from ops_site.management.commands import serve
with patch.object(serve, "call_command"):
    serve.Command().handle(port=int(sys.argv[1]))
"""


@pytest.fixture
def server():
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(port)], start_new_session=True)
    yield process, port
    if process.poll() is None:
        process.terminate()
        process.wait()


def wait_until_it_answers(port, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urlopen(f"http://localhost:{port}/healthz/live") as answer:
                return answer.status
        except URLError:
            time.sleep(0.1)
    return None


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_server_ends_with_all_its_workers(server, ending):
    process, port = server
    assert wait_until_it_answers(port) == 200
    os.killpg(process.pid, ending)
    assert process.wait(timeout=9) == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("localhost", port))

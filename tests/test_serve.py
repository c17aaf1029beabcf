"""The real server ends as a whole: by Ctrl-C, by the system's request, or with any part of it."""

import os
import signal
import socket
import subprocess
import sys
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.private_postgres import free_port
from tests.waiting import wait_until

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
PARTS = ("granian", "db_worker", "scheduler")


@pytest.fixture
def server(empty_site):
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)],
        env=empty_site.environment(),
        start_new_session=True,
    )
    yield process, port
    if process.poll() is None:
        process.terminate()
        process.wait()


def answers(port):
    try:
        with urlopen(f"http://localhost:{port}/healthz/live") as answer:
            return answer.status == 200
    except URLError:
        return False


def parts_of(process):
    """The process of each part that the server started, by name."""
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    )
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    started = [(int(pid), words) for pid, parent, words in rows if int(parent) == process.pid]
    return {name: pid for name in PARTS for pid, words in started if name in words}


def assert_all_is_gone(parts, port):
    for pid in parts.values():
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("localhost", port))


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_server_ends_with_all_its_parts(server, ending):
    process, port = server
    assert wait_until(lambda: answers(port))
    parts = parts_of(process)
    assert tuple(parts) == PARTS
    os.killpg(process.pid, ending)
    assert process.wait(timeout=9) == 0
    assert_all_is_gone(parts, port)


@pytest.mark.parametrize("part", ["granian", "db_worker"])
def test_when_one_part_dies_all_end_with_its_code(server, part):
    process, port = server
    assert wait_until(lambda: answers(port))
    parts = parts_of(process)
    os.kill(parts[part], signal.SIGKILL)
    assert process.wait(timeout=20) == 128 + signal.SIGKILL
    assert_all_is_gone(parts, port)

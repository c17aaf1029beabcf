"""A PostgreSQL server of our own for one run: a fresh folder, a free port, gone at the end."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

# A server for tests may forget everything in a power cut: what it holds is thrown away anyway.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class NoPostgres(Exception):
    """There is no server to start; the message says why."""


@contextmanager
def private_postgres():
    """Gives the address of a running server that trusts its only user."""
    binaries = find_binaries()
    # The server refuses to be root, and must reach the folder: it lies where any user may go.
    folder = Path(tempfile.mkdtemp(prefix="ops-postgres-", dir="/tmp"))
    server = None
    try:
        as_owner = become_owner(folder)
        initialise(binaries, folder, as_owner)
        port = free_port()
        server = start(binaries, folder, port, as_owner)
        wait_until_ready(server, folder)
        yield f"postgresql://ops@127.0.0.1:{port}/postgres"
    finally:
        if server:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def find_binaries():
    packaged = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda folder: [int(part) for part in folder.parent.name.split(".") if part.isdigit()],
        reverse=True,
    )
    on_path = [Path(folder) for folder in os.get_exec_path()]
    for folder in (*packaged, *on_path):
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgres("no PostgreSQL server is installed (initdb and postgres were not found)")


def become_owner(folder):
    """The words before a command that make it run as the folder's owner."""
    if os.geteuid() != 0:
        return ()
    try:
        owner = pwd.getpwnam("postgres")
    except KeyError:
        raise NoPostgres(
            "we are root, and there is no user postgres to run the server as"
        ) from None
    if not shutil.which("setpriv"):
        raise NoPostgres("we are root, and setpriv, which gives that up, was not found")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return ("setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups")


def initialise(binaries, folder, as_owner):
    options = ("--username=ops", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    result = subprocess.run(
        [*as_owner, binaries / "initdb", "--pgdata", folder / "data", *options],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise NoPostgres(f"initdb failed: {result.stderr.strip()}")


def start(binaries, folder, port, as_owner):
    settings = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}"]
    options = [word for setting in (*settings, *FAST) for word in ("-c", setting)]
    with open(folder / "log", "wb") as log:
        # A session of its own, so that Ctrl-C reaches the tests first and the server last.
        return subprocess.Popen(
            [*as_owner, binaries / "postgres", "-D", folder / "data", *options],
            cwd=folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def wait_until_ready(server, folder, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.poll() is None:
        # The line is the last one of the file that the server keeps about itself.
        status = folder / "data" / "postmaster.pid"
        if status.exists() and status.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.05)
    raise NoPostgres(f"the server did not start: {(folder / 'log').read_text().strip()}")


def stop(server):
    server.send_signal(signal.SIGQUIT)  # At once: nothing in it is worth a checkpoint.
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

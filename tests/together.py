"""Several people at the same moment, each with a connection of their own."""

import sqlite3
from threading import Barrier, Thread

from django.db import connection, connections


def run(calls, folder, monkeypatch):
    """Make the `calls` at the same moment; gives what each returned or raised.

    A test database of SQLite lives in memory and has no locks: the calls get a copy in `folder`.
    """
    if connection.vendor == "sqlite":
        copy(folder / "together.sqlite3", monkeypatch)
    results, start = [None] * len(calls), Barrier(len(calls), timeout=20)
    threads = [Thread(target=act, args=(call, results, start)) for call in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def copy(path, monkeypatch):
    if not path.exists():
        file = sqlite3.connect(path)
        connection.connection.backup(file)
        file.close()
        monkeypatch.setitem(connections.settings["default"], "NAME", str(path))


def act(call, results, start):
    place, verb = call
    try:
        connection.ensure_connection()
        start.wait()
        results[place] = verb()
    except Exception as refusal:
        results[place] = refusal
    finally:
        connection.close()

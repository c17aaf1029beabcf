"""What a supervisor asks of the process."""

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def test_live_asks_nothing_of_the_database(client):
    response = client.get("/healthz/live")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_ready_when_the_database_answers_and_is_migrated(client, db):
    response = client.get("/healthz/ready")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_not_ready_while_a_migration_waits(client, db):
    newest = MigrationLoader(connection).graph.leaf_nodes("ops_site")[0]
    MigrationRecorder(connection).record_unapplied(*newest)
    response = client.get("/healthz/ready")
    assert (response.status_code, response.content) == (503, b"Migrations to apply: 1.\n")


def test_not_ready_without_a_database(client, monkeypatch):
    def fail(connection):
        raise DatabaseError("gone")

    monkeypatch.setattr("ops_site.health.MigrationExecutor", fail)
    response = client.get("/healthz/ready")
    assert response.status_code == 503
    assert response.content == b"The database does not answer.\n"


@pytest.mark.parametrize("path", ["/healthz/live", "/healthz/ready"])
def test_health_is_never_kept_and_sets_no_cookie(client, db, path):
    response = client.get(path)
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert not response.cookies

"""What a supervisor asks: is the process alive, and may it be sent readers."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse


def live(request):
    return plain("ok")


def ready(request):
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return plain("The database does not answer.", status=503)
    if waiting:
        return plain(f"Migrations to apply: {len(waiting)}.", status=503)
    return plain("ok")


def plain(text, status=200):
    response = HttpResponse(f"{text}\n", content_type="text/plain; charset=utf-8", status=status)
    response["Cache-Control"] = "no-store"
    return response

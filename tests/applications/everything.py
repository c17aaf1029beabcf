"""All that the database holds, to see that a refusal changed nothing of it."""

from contextlib import contextmanager

from django.apps import apps


def everything():
    """The rows of every table, by its name."""
    return {
        model._meta.db_table: list(model._base_manager.order_by("pk").values())
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }


@contextmanager
def nothing_changes():
    before = everything()
    yield
    assert everything() == before

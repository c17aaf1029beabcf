"""Real processes against the database of the test, which is therefore one that they can reach."""

import pytest
from django.db import connections

from tests.drill.chance import Chance


@pytest.fixture(scope="session")
def django_db_modify_db_settings():
    """A test database of SQLite lies in a file: other processes cannot read this one's memory."""
    database = connections["default"].settings_dict
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = f"{database['NAME']}.drill"


@pytest.fixture
def chance():
    return Chance()

"""What several tests of importing share."""

import csv
import json

import pytest

from tests.factories import CityAliasFactory, CityFactory


@pytest.fixture
def places():
    CityFactory(name_en="Bala")
    CityAliasFactory(name="St Mary", city__name_en="St. Mary’s")


@pytest.fixture
def write(tmp_path):
    """`write([row, …])` makes a JSON file, `write([row, …], "csv")` a CSV file."""

    def written(rows, kind="json"):
        path = tmp_path / f"rows.{kind}"
        if kind == "json":
            path.write_text(json.dumps(rows), encoding="utf-8")
            return path
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.DictWriter(file, rows[0])
            table.writeheader()
            table.writerows(rows)
        return path

    return written

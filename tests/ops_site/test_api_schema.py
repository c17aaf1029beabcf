"""Whatever the schema allows is answered as it says, and whatever it forbids is refused."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from ops_site.api import description
from ops_site.wsgi import application

SCHEMA = schemathesis.openapi.from_dict(description.schema_in("en"))
SCHEMA.app = application


@SCHEMA.parametrize()
@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=5,
    suppress_health_check=list(HealthCheck),
)
@pytest.mark.usefixtures("sample_board")
def test_every_address_keeps_to_the_schema(case):
    # The client of these tests does not unpack what comes compressed.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})

import pytest

from tests.ops_site.mail import Postbox, letters_of_the_tests, running


@pytest.fixture
def letters():
    """The template `greeting` can be posted."""
    with letters_of_the_tests():
        yield


@pytest.fixture
def postbox(letters):
    """A real SMTP server, to which all mail of the test goes."""
    with running(Postbox()) as postbox:
        yield postbox

"""What `check --deploy` says of the ground."""

import pytest
from django.test import override_settings

from ops_site.checks import mail_leaves_the_house

SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "django.core.mail.backends.filebased.EmailBackend"


@pytest.mark.parametrize(
    ("is_https", "backend", "said"),
    [(True, FILES, ["ops_site.W001"]), (True, SMTP, []), (False, FILES, [])],
)
def test_mail_that_reaches_nobody_is_told_on_a_real_site(is_https, backend, said):
    with override_settings(IS_HTTPS=is_https, EMAIL_BACKEND=backend):
        assert [warning.id for warning in mail_leaves_the_house(None)] == said

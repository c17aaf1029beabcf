"""The environment decides, safely by default, and `.env.example` tells all that it decides."""

import ast
import re
import runpy

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

SETTINGS = settings.BASE_DIR / "ops_site/settings.py"
EXAMPLE = settings.BASE_DIR / ".env.example"
READERS = {
    *("env.str", "env.list", "required", "switch", "number", "address", "database"),
    *("mail_server", "sender"),
}


def variables_read():
    """What each call of `env.str("NAME")`, `required("NAME")` and their like asks for."""
    for node in ast.walk(ast.parse(SETTINGS.read_text())):
        match node:
            case ast.Call(args=[ast.Constant(value=name), *_]) if ast.unparse(node.func) in READERS:
                yield name


def test_every_variable_stands_in_the_example_once():
    described = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(), re.MULTILINE)
    assert sorted(described) == sorted(set(variables_read()))


def test_every_variable_of_the_example_has_its_meaning():
    for paragraph in EXAMPLE.read_text().split("\n\n"):
        *meaning, last = paragraph.strip().splitlines()
        assert all(line.startswith("# ") for line in meaning)
        assert last.startswith("#") or (meaning and "=" in last)


@pytest.fixture
def settings_of(monkeypatch):
    """`settings_of(SITE_URL="…")` are the settings of a machine where only this is set."""

    def run(**variables):
        for name in variables_read():
            monkeypatch.delenv(name, raising=False)
        for name, value in {"OPS_ENV_FILE": "", "SECRET_KEY": "secret", **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return run


def test_without_any_setting_the_site_is_safe(settings_of):
    found = settings_of()
    assert (found["DEBUG"], found["ALLOWED_HOSTS"]) == (False, ["localhost"])
    assert "SECURE_PROXY_SSL_HEADER" not in found


def test_https_address_turns_on_everything_secure(settings_of):
    found = settings_of(SITE_URL="https://careers.example.org")
    names = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE")
    assert [found[name] for name in names] == [True, True, True]
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["ALLOWED_HOSTS"] == ["careers.example.org"]


def test_a_copied_example_answers_to_the_host_of_its_address(settings_of):
    found = settings_of(SITE_URL="https://careers.example.org", ALLOWED_HOSTS="")
    assert found["ALLOWED_HOSTS"] == ["careers.example.org"]


def test_what_the_database_address_asks_for_is_kept(settings_of):
    address = "postgresql://web@db.example.org/ops?sslmode=require&connect_timeout=9"
    options = settings_of(DATABASE_URL=address)["DATABASES"]["default"]["OPTIONS"]
    assert (options["sslmode"], options["connect_timeout"]) == ("require", 9)
    assert options["pool"]["timeout"] <= 5, "Readers of an outage would wait too long."


def test_mail_lies_in_files_until_a_server_is_named(settings_of):
    found = settings_of()
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert found["EMAIL_FILE_PATH"] == str(found["VAR_DIR"] / "mail")
    assert found["DEFAULT_FROM_EMAIL"] == "no-reply@localhost"


def test_the_mail_server_is_told_by_its_address(settings_of):
    address = "smtp+tls://postbox:p%40ss@mail.example.org:587?timeout=20"
    found = settings_of(
        SITE_URL="https://careers.example.org", EMAIL_URL=address, MAIL_FROM="Jobs <j@example.org>"
    )
    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "TIMEOUT")
    told = ["mail.example.org", 587, "postbox", "p@ss", True, 20]
    assert [found[f"EMAIL_{name}"] for name in names] == told
    assert found["DEFAULT_FROM_EMAIL"] == "Jobs <j@example.org>"


def test_a_mail_server_is_never_waited_for_without_end(settings_of):
    assert settings_of(EMAIL_URL="smtp://mail.example.org")["EMAIL_TIMEOUT"] == 10


def test_limits_count_across_processes(settings_of):
    cache = settings_of()["CACHES"]["default"]
    assert cache["BACKEND"] == "django.core.cache.backends.db.DatabaseCache"
    assert (cache["LOCATION"], cache["OPTIONS"]) == ("cache", {"MAX_ENTRIES": 100_000})


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_supervisor_is_answered_without_https_and_nobody_else(client):
    assert client.get("/healthz/live").status_code == 200
    assert client.get("/robots.txt").headers["Location"] == "https://testserver/robots.txt"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("SITE_URL", "careers.example.org"),
        ("SITE_URL", "ftp://careers.example.org"),
        ("SITE_URL", "http://careers.example.org"),
        ("SITE_URL", "https://example.org/careers"),
        ("DATABASE_URL", "mysql://somebody@localhost/jobs"),
        ("DATABASE_URL", "nothing"),
        ("CACHE_URL", "locmemcache://"),
        ("CACHE_URL", "nothing"),
        ("EMAIL_URL", "dummymail://"),
        ("EMAIL_URL", "smtp://mail.example.org:port"),
        ("EMAIL_URL", "smtp://"),
        ("EMAIL_URL", "smtp://mail.example.org?timeout=0"),
        ("EMAIL_URL", "smtp://mail.example.org?timeout=soon"),
        ("MAIL_FROM", "nobody"),
        ("MAIL_FROM", "a@example.org, b@example.org"),
        ("TRUSTED_PROXY", "one"),
        ("TRUSTED_PROXY", "-1"),
        ("DEBUG", "2"),
        ("DEBUG", "perhaps"),
    ],
)
def test_bad_value_is_refused_by_the_name_of_its_variable(name, value, settings_of):
    with pytest.raises(ImproperlyConfigured, match=name):
        settings_of(**{name: value})

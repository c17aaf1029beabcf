"""Reads what the environment decides; a bad value is refused by the name of its variable."""

import os
from email.utils import getaddresses
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
MAIL = ("smtp", "smtp+tls", "smtp+ssl", "filemail", "consolemail")

env = environ.Env()
env_file = os.environ.get("OPS_ENV_FILE", str(BASE_DIR / ".env"))
if env_file and Path(env_file).exists():
    env.read_env(env_file)


def required(name):
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set: see .env.example")
    return value


def switch(name):
    """Off unless the environment turns it on."""
    value = (env.str(name, default="") or "off").lower()
    if value not in ("on", "true", "yes", "1", "off", "false", "no", "0"):
        raise ImproperlyConfigured(f"{name} must be on or off")
    return value in ("on", "true", "yes", "1")


def number(name):
    """0 unless the environment gives another whole number."""
    value = env.str(name, default="") or "0"
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number: 0, 1, 2")
    return int(value)


def address(name, default, schemes, read):
    """What `read` makes of an address whose scheme is one of `schemes`."""
    value = env.str(name, default="") or default
    try:
        if urlsplit(value).scheme in schemes:
            return read(value)
    except ValueError:
        pass  # A port that is no number: an address of no use either.
    raise ImproperlyConfigured(f"{name} must be an address with {', '.join(schemes)}")


def mail_server(name, default):
    """Django's settings of the mail server; an answer is always waited for with an end."""
    found = address(name, default, MAIL, env.email_url_config)
    timeout = found.pop("OPTIONS", {}).get("TIMEOUT", 10)
    if not isinstance(timeout, int) or timeout < 1:
        raise ImproperlyConfigured(f"{name}: timeout must be a number of seconds")
    if found["EMAIL_BACKEND"].endswith("smtp.EmailBackend") and not found["EMAIL_HOST"]:
        raise ImproperlyConfigured(f"{name} must name the host of the mail server")
    return {**found, "EMAIL_TIMEOUT": timeout}


def scanner(value):
    """A socket that a virus scanner listens at: tcp://host:port or unix:///folder/socket."""
    parts = urlsplit(value)
    if not (parts.hostname and parts.port if parts.scheme == "tcp" else parts.path):
        raise ValueError(value)
    return value


def sender(name, default):
    """One address, alone or as Name <address>."""
    value = env.str(name, default="") or default
    addresses = getaddresses([value])
    if len(addresses) != 1 or "@" not in addresses[0][1]:
        raise ImproperlyConfigured(f"{name} must be an address, or Name <address>")
    return value


def database(name, default):
    """Django's settings of the database; what the address says itself (`?sslmode=`) stands."""
    found = address(name, default, ("sqlite", "postgres", "postgresql"), env.db_url_config)
    if found["ENGINE"].endswith("sqlite3"):
        # WAL lets readers go on during a write; FULL makes what was acknowledged durable;
        # IMMEDIATE takes the write lock at the start, so that a transaction never fails half-way.
        options = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        }
        found["CONN_MAX_AGE"] = None
    else:
        # A reader is told of an outage in seconds; waiting longer would only keep others waiting.
        options = {"pool": {"max_size": 10, "timeout": 3}, "connect_timeout": 3}
    return {**found, "OPTIONS": {**options, **found.get("OPTIONS", {})}}

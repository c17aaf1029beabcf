"""Whether the time of an answer tells that an address has an account."""

import itertools
import time
import warnings
from statistics import median

from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import reverse

from careers.accounts.models import User

ROUNDS = 15
PASSWORD = "correct horse battery staple"
FORMS = {
    "sign in": ("accounts:sign_in", lambda email: {"login": email, "password": "not this one"}),
    "sign up": ("accounts:sign_up", lambda email: {"email": email, "password1": PASSWORD}),
    "reset": ("account_reset_password", lambda email: {"email": email}),
}


def measure():
    """A line for each form: medians in milliseconds, and known against unknown."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    warnings.simplefilter("ignore")
    with override_settings(
        ALLOWED_HOSTS=["testserver"],
        ACCOUNT_RATE_LIMITS=False,
        STORAGES={
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        },
    ):
        known = [account(f"known{number}@example.org") for number in range(ROUNDS)]
        for form in FORMS:
            yield line(form, known)


def account(email):
    user = User.objects.create_user(email, PASSWORD)
    user.trust_address()
    return email


def line(form, known):
    """Known and unknown by turns, so that whatever else the machine does meets both alike."""
    seconds = {True: [], False: []}
    send(form, "first@example.org")  # What is made once is made before.
    for number, email in enumerate(known):
        addresses = {True: email, False: f"{form[-2:]}{number}@example.org"}
        for is_known in itertools.islice(
            itertools.cycle((True, False)), number % 2, number % 2 + 2
        ):
            started = time.perf_counter()
            send(form, addresses[is_known])
            seconds[is_known].append(time.perf_counter() - started)
    yes, no = (median(seconds[is_known]) * 1000 for is_known in (True, False))
    return f"{form:8} known {yes:6.1f} ms  unknown {no:6.1f} ms  known/unknown {yes / no:.2f}"


def send(form, email):
    name, typed = FORMS[form]
    return Client().post(reverse(name), typed(email))

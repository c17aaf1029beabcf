"""The link that manages an alert without an account.

What is stored is a digest, by which a link is recognised, and a random seed. From the seed and the
site's `SECRET_KEY` each mail's link is made again: who reads the database alone makes no link.
"""

import secrets
from base64 import urlsafe_b64encode

from django.utils.crypto import salted_hmac

from careers.accounts.models.invitation import digest_of


def token_of(seed):
    """43 characters that stand in an address."""
    made = salted_hmac("applicants.alert", seed, algorithm="sha256").digest()
    return urlsafe_b64encode(made).decode().rstrip("=")


def new_link():
    """The columns of an alert whose link nobody knows yet."""
    seed = secrets.token_urlsafe(16)
    return {"seed": seed, "digest": digest_of(token_of(seed))}

"""What the log says: no addresses of people, no form contents, no link that opens something."""

import logging
import re

# The length and letters of every token that this site puts into an address.
TOKEN = re.compile(r"(?<![\w-])[\w-]{43}(?![\w-])")


class NoTokens(logging.Filter):
    """A request that fails is logged with its path: the token in it is not."""

    def filter(self, record):
        told = record.getMessage()
        veiled = TOKEN.sub("…", told)
        if veiled != told:
            record.msg, record.args = veiled, ()
        return True


CONFIGURATION = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_tokens": {"()": NoTokens}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["no_tokens"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
}

"""What an uncached page of the board costs beside an empty view and beside a plain template."""

import time
from statistics import median

from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import RequestFactory, override_settings

ROUNDS = 100
NO_MORE_THAN = 4  # Milliseconds of CPU.
# Other filters in each round, so that nothing but cards and choices is there already.
QUERIES = [
    f"{first}&{second}"
    for first in ("", "language=english", "status=open", "closing=60", "arrangement=hybrid")
    for second in ("", "sort=newest", "sort=pay", "posted=200", "term=permanent")
]
PAGES = {
    "empty view": "/en/bench/empty/",
    "board": "/en/jobs/",
    "plain template": "/en/bench/plain/",
}


def measure():
    call_command("migrate", verbosity=0)
    call_command("seed", verbosity=0)
    call_command("seed_demo", postings=120, verbosity=0)
    storage = "django.contrib.staticfiles.storage.StaticFilesStorage"
    with override_settings(
        ALLOWED_HOSTS=["testserver"],
        ROOT_URLCONF="tests.bench.plain_board",
        STORAGES={"staticfiles": {"BACKEND": storage}},
    ):
        yield from lines(WSGIHandler())


def lines(site):
    for address in PAGES.values():  # What is made once is made before.
        for query in QUERIES:
            read(site, address, query)
    took = {name: [] for name in PAGES}
    for number in range(ROUNDS):
        for name, address in PAGES.items():  # By turns: what else the machine does meets all.
            took[name].append(read(site, address, QUERIES[number % len(QUERIES)]))
    cpu = {name: median(times) for name, times in took.items()}
    for name, middle in cpu.items():
        yield f"board page: {name:15} {middle:6.2f} ms of CPU in the median"
    yield (
        f"board page: board/empty view {cpu['board'] / cpu['empty view']:.1f}"
        f"  board/plain template {cpu['board'] / cpu['plain template']:.2f}"
    )
    kept = "under" if cpu["board"] <= NO_MORE_THAN else "NOT under"
    yield f"board page: {cpu['board']:.2f} ms, {kept} {NO_MORE_THAN} ms"


def read(site, address, query):
    """Milliseconds of CPU of one answer, in front of which nothing keeps pages."""
    request = RequestFactory().get(f"{address}?{query}")
    started = time.process_time()
    response = site(request.environ, lambda status, headers, error=None: None)
    body = b"".join(response)
    response.close()
    took = (time.process_time() - started) * 1000
    if response.status_code != 200 or ("/jobs/" in address and body.count(b"<h3") != 20):
        raise RuntimeError(f"{address}?{query}: not a page of twenty jobs")
    return took

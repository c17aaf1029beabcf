"""The measure of tests/bench/directory.py, once its database runs and Django is set up."""

import time
from statistics import median, quantiles

from django.core.management import call_command
from django.db import connection

from organization import search
from organization.directory import Directory
from organization.models import Appointment, Person
from tests.bench import many_people

ROUNDS = 20
QUERIES = (
    *("tremblay", "Jean Tremblay", "deputy minister", "director finance", "ministry"),
    *("ministère de la santé", "manager policy branch 77", "nobody at all"),
)
NO_LONGER_THAN = 50  # Milliseconds.


def lines():
    """For each query median and 95th percentile, and against reading one person by key."""
    call_command("migrate", verbosity=0)
    many_people.fill()
    search.reindex()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    yield f"directory: {Person.objects.count()} people, {Appointment.objects.count()} appointments"
    one = Person.objects.values_list("pk", flat=True).first()
    beside = median(timed(Person.objects.get, pk=one) for _ in range(100))
    yield f"directory: {'one person by key':26} median {beside:5.2f} ms"
    slowest = 0
    for name, parameters in [(query, {"q": query}) for query in QUERIES] + [
        ("the letter S", {"letter": "S"}),
        ("the letter S, page 10", {"letter": "S", "page": "10"}),
    ]:
        shown(parameters)  # What is made once is made before.
        took = [timed(shown, parameters) for _ in range(ROUNDS)]
        late = quantiles(took, n=20)[-1]
        slowest = max(slowest, median(took))
        yield (
            f"directory: {name:26} median {median(took):5.1f} ms  p95 {late:5.1f} ms"
            f"  median/one person {median(took) / beside:5.1f}"
        )
    kept = "under" if slowest < NO_LONGER_THAN else "NOT under"
    yield f"directory: the slowest median {slowest:.1f} ms, {kept} {NO_LONGER_THAN} ms"


def shown(parameters):
    """Everything that the page of people reads."""
    directory = Directory.read(parameters)
    return directory.count, directory.letters, directory.people


def timed(call, *args, **kwargs):
    started = time.perf_counter()
    call(*args, **kwargs)
    return (time.perf_counter() - started) * 1000

"""The day asked about, in the API: a parameter of every list and entry of the organization."""

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from ops_site.api import parameters
from ops_site.api.parameters import Parameter, Unreadable
from ops_site.api.resource import Resource
from organization import asked_day, graph
from organization.models import State

STATES = {
    "standing": State.STANDING,
    "not-confirmed": State.UNCONFIRMED,
    "over": State.OVER,
    "to-come": State.TO_COME,
}
WORDS = {state: word for word, state in STATES.items()}
# What is told where no status is asked for: what there was, or may have been.
PRESENT = (State.STANDING, State.UNCONFIRMED)

# Month and day in any year, as a pattern.
ANY_YEAR = (
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8])"
)


def pattern():
    """The days of every whole year that can be asked about, so that a client can check its own."""
    years = range(asked_day.EARLIEST.year + 1, timezone.localdate().year + 1)
    leap = [year for year in years if year % 4 == 0 and (year % 100 or year % 400 == 0)]
    return f"^(?:(?:{_any_of(years)})-(?:{ANY_YEAR})|(?:{_any_of(leap)})-02-29)$"


def _any_of(years):
    """A pattern of these years, a decade at a time: `186[89]|187[0123456789]|…`."""
    decades = {}
    for year in years:
        decades.setdefault(year // 10, []).append(str(year % 10))
    return "|".join(f"{decade}[{''.join(last)}]" for decade, last in decades.items())


def _read(text):
    if not text:
        raise Unreadable
    return asked_day.parse(text)


def _takes():
    """What the pages say of such a day."""
    try:
        asked_day.parse("-")
    except asked_day.BadDay as bad:
        return str(bad)


def as_of():
    """Made anew each time: its pattern goes on with the years."""
    return Parameter(
        "as_of",
        _("The day to tell of, such as 2024-03-31; today where nothing is said."),
        {"type": "string", "pattern": pattern()},
        _read,
        _takes,
    )


STATUS = parameters.choice(
    "status",
    _("What can be said of it on that day; where nothing is said: standing and not-confirmed."),
    STATES,
    None,
)


class Dated(Resource):
    """A resource whose entries each have a `state(day)`."""

    @property
    def parameters(self):
        return (as_of(), STATUS, *self.filters)

    @property
    def entry_parameters(self):
        return (as_of(),)

    # The parameters of the list besides the day and the status.
    filters = ()

    @cached_property
    def day(self):
        return as_of().value(self.request.GET) or timezone.localdate()

    @cached_property
    def graph(self):
        return graph.on(self.day)

    @property
    def wanted(self):
        """The states that the list tells."""
        status = STATUS.value(self.request.GET)
        return (STATES[status],) if status else PRESENT

    def there_were(self, facts):
        return [fact for fact in facts if fact.state(self.day) in self.wanted]

    def get_serializer_context(self):
        if self.is_described:
            return super().get_serializer_context()
        query = f"?as_of={self.day.isoformat()}" if self.request.GET.get("as_of") else ""
        return super().get_serializer_context() | {"day": self.day, "query": query}

    @property
    def is_described(self):
        """Whether the schema is being made: nobody asks, and the database stays out of it."""
        return getattr(self, "swagger_fake_view", False)


@extend_schema_field({"type": "string", "enum": list(STATES)})
class Status(serializers.Field):
    """What can be said of the fact on the day asked about."""

    def __init__(self, **kwargs):
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value):
        return WORDS[value.state(self.context["day"])]

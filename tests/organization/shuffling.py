"""What the tests of shuffles share: the three steps as a browser goes through them."""

import re
from datetime import date

from django.urls import reverse

from tests.factories import AppointmentFactory, RoleFactory

ADD = "admin:organization_shuffle_add"
ABOUT = {"name": "Cabinet of March", "day": "2026-03-31", "source": "A memo of 2026-03-31"}
HEADER = "role,what,person,new_person,day,source\n"


def post(key, **facts):
    return RoleFactory(key=key, kind="executive", start=date(2000, 1, 1), **facts)


def held(role, name, start=date(2024, 1, 1), **facts):
    return AppointmentFactory(
        role=role, person__name=name, person__key=name.lower(), start=start, **facts
    )


def send(client, text, step="preview", **changes):
    return client.post(
        reverse(ADD), {**ABOUT, "way": "list", "text": text, "step": step, **changes}
    )


def seen(response):
    return re.search(r'name="seen" value="(\w+)"', response.content.decode())[1]


def confirm(client, text, when="now", **changes):
    """Step 1 to 3."""
    looked = send(client, text, **changes)
    return send(client, text, step="confirm", seen=seen(looked), when=when, **changes)


def problems(response):
    return [str(message) for message, _anchor in response.context["problems"]]


def on_record(role):
    """(person, acting, start, end) of everybody in the post."""
    return [
        (a.person.name, a.acting, a.start, a.end)
        for a in role.appointments.select_related("person").order_by("start", "pk")
    ]

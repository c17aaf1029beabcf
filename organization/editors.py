"""Who edits the organization: a group with the rights on this room's tables, and no others."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from organization.models import (
    Agency,
    Appointment,
    Cluster,
    Correction,
    FormerName,
    FormerPlace,
    InformationPage,
    Ministry,
    PageSection,
    Person,
    Relation,
    Role,
    Shuffle,
    Unit,
    UnitAlias,
)

GROUP = "Editors"
VIEW_ADD_CHANGE = ("view", "add", "change")
EVERYTHING = (*VIEW_ADD_CHANGE, "delete")
# What has stood is ended, closed or withdrawn, and stays to be read; only what never was right (a
# line, an appointment, a former name) and a part of a page can be deleted.
RIGHTS = {
    Agency: VIEW_ADD_CHANGE,
    Appointment: EVERYTHING,
    Cluster: VIEW_ADD_CHANGE,
    Correction: ("view", "change"),
    FormerName: EVERYTHING,
    FormerPlace: EVERYTHING,
    InformationPage: VIEW_ADD_CHANGE,
    Ministry: VIEW_ADD_CHANGE,
    PageSection: EVERYTHING,
    Person: VIEW_ADD_CHANGE,
    Relation: EVERYTHING,
    Role: VIEW_ADD_CHANGE,
    Shuffle: VIEW_ADD_CHANGE,
    Unit: VIEW_ADD_CHANGE,
    UnitAlias: EVERYTHING,
}


def make_group():
    """The group with exactly these rights, however often it is made."""
    group, _is_new = Group.objects.get_or_create(name=GROUP)
    wanted = set(_permissions())
    if set(group.permissions.all()) != wanted:
        group.permissions.set(wanted)
    return group


def is_in_group(user):
    return user.groups.filter(name=GROUP).exists()


def appoint(user):
    """From now on `user` edits the organization; the administration opens for them."""
    user.groups.add(make_group())
    if not user.is_staff:
        user.is_staff = True
        user.save(update_fields=["is_staff"])


def dismiss(user):
    user.groups.remove(*user.groups.filter(name=GROUP))


def _permissions():
    wanted = Q(pk=None)
    for model, verbs in RIGHTS.items():
        names = [f"{verb}_{model._meta.model_name}" for verb in verbs]
        wanted |= Q(content_type__app_label=model._meta.app_label, codename__in=names)
    return Permission.objects.filter(wanted)

"""The end of an account, at the wish of its owner."""

from django.db import transaction
from django.db.models import PROTECT, RESTRICT
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from careers.accounts.models import User
from careers.applicants import holdings
from ops_site import outbox
from ops_site.moves import NotPermitted

BOUND = _(
    "This account works in the administration: its scopes and what it decided stand in the "
    "record of the public service. Ask an administrator to close it."
)


def is_bound(user):
    """Staff, or formerly staff, of whom the record of a posting or a competition speaks."""
    relations = User._meta.get_fields(include_hidden=True)
    return user.is_superuser or user.scopes.exists() or any(holds(r, user) for r in relations)


def holds(relation, user):
    """Whether rows of this relation keep `user` from being deleted."""
    if getattr(relation, "on_delete", None) not in (PROTECT, RESTRICT):
        return False
    rows = relation.related_model._base_manager
    return rows.filter(**{relation.field.name: user}).exists()


@transaction.atomic
def delete_account(user):
    """Erase in every room what is held about `user`, the account last, and tell them by e-mail.

    Raises `NotPermitted` for an account that the record needs. Asked twice, as by a button pressed
    twice, it is done once.
    """
    user = User.objects.select_for_update().filter(pk=user.pk).first()
    if user is None:
        return
    if is_bound(user):
        raise NotPermitted(BOUND)
    key, address, language = f"account:{user.pk}:deleted", user.email, user.language
    with override(language):
        kept = [str(sentence) for sentence in holdings.kept(user)]
    holdings.erase(user)
    outbox.post(
        key,
        "applicants/account_deleted",
        to=address,
        language=language,
        context={"kept": kept},
        # What is kept is nobody's business once the person has read it.
        secret=True,
    )

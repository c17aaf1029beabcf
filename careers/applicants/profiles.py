"""The verbs of a profile: what changes more than one row."""

from django.db import transaction

from careers.applicants.models import Profile


@transaction.atomic
def save_contact(form):
    """Keep what a valid ContactForm says of the person and of the profile."""
    profile = form.save()
    user = profile.user
    user.name, user.language = form.cleaned_data["name"], form.cleaned_data["language"]
    user.save(update_fields=["name", "language"])


@transaction.atomic
def save_row(form):
    """Keep the row of the form; False, with the form's errors, where it is not valid.

    The profile is held meanwhile: a button pressed twice does not add a language twice.
    """
    Profile.objects.held().get(pk=form.instance.profile_id)
    if not form.is_valid():
        return False
    form.save().profile.touch()
    return True


@transaction.atomic
def remove_row(row):
    row.delete()
    row.profile.touch()

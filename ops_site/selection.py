"""What somebody has ticked on a list of the administration."""

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME

LONGEST = 18  # More digits than that are no key of any database.


class KnownSelection:
    """An admin whose actions pass over a ticked key that can be no key, instead of failing on it.

    The boxes of the page send nothing of the kind; a hand-made request may.
    """

    def changelist_view(self, request, extra_context=None):
        ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
        keys = [key for key in ticked if key.isascii() and key.isdigit() and len(key) <= LONGEST]
        if keys != ticked:
            request.POST = request.POST.copy()
            request.POST.setlist(ACTION_CHECKBOX_NAME, keys)
        return super().changelist_view(request, extra_context)

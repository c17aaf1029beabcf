"""The comments on a posting's page at the desk, and the two buttons that post."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from careers.postings import commenting, policies
from ops_site.moves import Refused


class CommentForm(forms.Form):
    about = forms.ChoiceField(
        label=pgettext_lazy("comment", "About"),
        choices=list(commenting.ABOUT.items()),
        required=False,
    )
    # The verb refuses an empty one, in a sentence of its own.
    text = forms.CharField(
        label=gettext_lazy("Comment"), widget=forms.Textarea({"rows": 4}), required=False
    )


class Comments(NamedTuple):
    listed: list
    form: CommentForm | None


def comments_of(user, posting):
    """What `user` reads of them, what is not settled first; None where there is nothing to see."""
    may = policies.can_comment(user, posting) and posting.status in commenting.COMMENTED
    rows = posting.comments.select_related("by", "settled_by")
    listed = sorted(rows, key=lambda comment: (comment.settled_at is not None, comment.pk))
    for comment in listed:
        comment.section = commenting.ABOUT.get(comment.about, comment.about)
    form = CommentForm(prefix="comment") if may else None
    return Comments(listed, form) if listed or form else None


def add(admin, request, posting):
    form = CommentForm(request.POST, prefix="comment")
    if not form.is_valid():
        for message in (text for texts in form.errors.values() for text in texts):
            admin.message_user(request, message, messages.ERROR)
        return _back(posting)
    said = _("The comment is added.")
    return _done(admin, request, posting, said, commenting.comment, posting, **form.cleaned_data)


def settle(admin, request, posting, comment):
    comment = get_object_or_404(posting.comments, pk=comment)
    return _done(admin, request, posting, _("The comment is settled."), commenting.settle, comment)


def _done(admin, request, posting, said, verb, *arguments, **words):
    try:
        verb(*arguments, by=request.user, **words)
    except Refused as refusal:
        admin.message_user(request, str(refusal), messages.ERROR)
    else:
        admin.message_user(request, said, messages.SUCCESS)
    return _back(posting)


def _back(posting):
    address = reverse("admin:postings_posting_change", args=[posting.pk])
    return redirect(f"{address}#comments-heading")

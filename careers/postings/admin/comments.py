"""The comments on a posting's page at the desk, and the two buttons that post."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from careers.postings import commenting, policies
from ops_site.moves import Refused

LONGEST = 4_000


class CommentForm(forms.Form):
    about = forms.ChoiceField(
        label=pgettext_lazy("comment", "About"),
        choices=list(commenting.ABOUT.items()),
        required=False,
    )
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        widget=forms.Textarea({"rows": 4}),
        max_length=LONGEST,
        error_messages={"required": gettext_lazy("Write what you want to say.")},
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


def add(desk, request, posting):
    """The comment, or a page with what was typed and why it was not taken."""
    form = CommentForm(request.POST, prefix="comment")
    if form.is_valid():
        try:
            commenting.comment(posting, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, list(refusal.sentences))
        else:
            desk.message_user(request, _("The comment is added."), messages.SUCCESS)
            return back(posting)
    context = {
        **desk.admin_site.each_context(request),
        "title": _("Comment: %(posting)s") % {"posting": posting},
        "opts": desk.opts,
        "posting": posting,
        "form": form,
    }
    return TemplateResponse(request, "postings/admin/comment.html", context)


def settle(desk, request, posting, comment):
    comment = get_object_or_404(posting.comments, pk=comment)
    try:
        commenting.settle(comment, by=request.user)
    except Refused as refusal:
        desk.message_user(request, str(refusal), messages.ERROR)
    else:
        desk.message_user(request, _("The comment is settled."), messages.SUCCESS)
    return back(posting)


def back(posting):
    address = reverse("admin:postings_posting_change", args=[posting.pk])
    return redirect(f"{address}#comments-heading")

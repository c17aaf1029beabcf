"""A later last day to apply, with the reason that the public reads."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from careers.postings import amending, closings
from careers.postings.admin import moving
from careers.postings.admin.asking import AsksFirst, ask
from careers.postings.admin.fields import LastDayField
from careers.postings.admin.reasons import WhyField, require_both
from careers.postings.announcing import to_tell
from ops_site import formats
from ops_site.moves import Refused


class ExtensionForm(forms.Form):
    closes_at = LastDayField(
        label=gettext_lazy("New last day to apply"),
        help_text=gettext_lazy("The posting closes at 11:59 p.m. on this day, Toronto time."),
    )
    why_en, why_fr = WhyField(language="en"), WhyField(language="fr")
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, posting, data=None):
        super().__init__(data, initial={"seen": posting.seen_version or 0})
        self.posting = posting

    def clean(self):
        words = super().clean()
        require_both(self, self.posting)
        return words

    def clean_closes_at(self):
        closes_at = self.cleaned_data["closes_at"]
        if closes_at <= self.posting.closes_at:
            last = formats.day(formats.last_day(self.posting.closes_at))
            raise forms.ValidationError(_("Choose a day after %(day)s.") % {"day": last})
        if refusal := closings.too_late(closes_at):
            raise forms.ValidationError(refusal)
        return closes_at


def extend(desk, request, posting):
    """As with an amendment: sent once it shows what it would publish, sent again it publishes."""
    try:
        amending.require_possible(posting, by=request.user, states=amending.EXTENDABLE)
        form = ExtensionForm(posting, request.POST if request.method == "POST" else None)
        if "_back" not in request.POST and form.is_valid() and _done(desk, request, posting, form):
            return redirect("admin:postings_posting_change", posting.pk)
        return _page(desk, request, posting, form)
    except AsksFirst as asked:
        return ask(desk, request, asked.amendment)
    except Refused as refusal:
        moving.report(desk, request, refusal)
        return redirect("admin:postings_posting_change", posting.pk)


@transaction.atomic
def _done(desk, request, posting, form):
    """Whether the verb has done it; where it has not, the form says why."""
    try:
        amendment = amending.extend(posting, by=request.user, **form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, [str(sentence) for sentence in refusal.sentences])
        return False
    if "_confirmed" not in request.POST:
        raise AsksFirst(amendment)
    words = {"instant": formats.closing(amendment.closings[1])}
    desk.message_user(request, _("It now closes %(instant)s.") % words, messages.SUCCESS)
    return True


def _page(desk, request, posting, form):
    context = {
        **desk.admin_site.each_context(request),
        "title": _("Extend: %(posting)s") % {"posting": posting},
        "opts": desk.opts,
        "posting": posting,
        "form": form,
        "to_tell": to_tell(posting),
    }
    return TemplateResponse(request, "postings/admin/extend.html", context)

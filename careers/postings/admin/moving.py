"""The moves of a posting as pages and as actions on the list; each only calls its verb."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from careers.postings import commenting, rules, workflow
from careers.postings.admin import reasons
from careers.postings.admin.reasons import WhyField, require_both
from careers.postings.announcing import to_tell
from careers.postings.choices import State
from careers.postings.moves import BY_NAME, CANCEL, MOVES, SUBMIT
from ops_site.moves import Refused

LONGEST = 18  # Digits of a version.
NEVER = -1
PUBLIC = (State.OPEN, State.CLOSED, State.CANCELLED)  # Their pages are read by everybody.


class MoveForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("It stands in the history of the posting."),
        widget=forms.Textarea({"rows": 4}),
        max_length=reasons.LONGEST,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, move, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not move.needs_reason:
            del self.fields["reason"]


class CancelForm(forms.Form):
    """The public reads why. For several postings at once, each is judged by its own language."""

    why_en = WhyField(language="en")
    why_fr = WhyField(language="fr")
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, posting=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.posting = posting

    def clean(self):
        words = super().clean()
        require_both(self, self.posting)
        return words


def form_of(move, *args, posting=None, **kwargs):
    if move == CANCEL:
        return CancelForm(*args, posting=posting, **kwargs)
    return MoveForm(move, *args, **kwargs)


def confirm(admin, request, posting, name):
    """What the move does, and the button that does it."""
    move = BY_NAME.get(name)
    if move is None:
        raise Http404
    told = {"posting": posting, "initial": {"seen": posting.seen_version or 0}}
    form = form_of(move, request.POST or None, **told)
    try:
        workflow.require_possible(posting, move, by=request.user)
        if request.method == "POST" and form.is_valid():
            workflow.VERBS[move](posting, by=request.user, **form.cleaned_data)
            admin.message_user(request, _done(move, posting), messages.SUCCESS)
            if move == SUBMIT:
                warn(admin, request, posting)
        else:
            return _confirmation(admin, request, posting, move, form)
    except Refused as refusal:
        report(admin, request, refusal)
    return redirect("admin:postings_posting_change", posting.pk)


def _confirmation(admin, request, posting, move, form):
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{move.label}{_(': ')}{posting}",
        "opts": admin.opts,
        "posting": posting,
        "move": move,
        "form": form,
        "to_tell": to_tell(posting) if move == CANCEL else [],
    }
    return TemplateResponse(request, "postings/admin/confirm.html", context)


def _done(move, posting):
    """With a link to the page of the posting, if the public can read it now."""
    words = {"move": move.label, "posting": posting, "status": posting.state().label}
    sentence = _("“%(move)s” is done: %(posting)s. Status: %(status)s.") % words
    if not is_public(posting):
        return sentence
    link = format_html('<a href="{}">{}</a>', posting.get_absolute_url(), _("Public page"))
    return format_html("{} {}", sentence, link)


def is_public(posting):
    return posting.state() in PUBLIC


def warn(admin, request, posting):
    """What the reviewer will meet: rules in the way of the approval, comments not settled."""
    if standing := rules.standing_against(posting):
        words = {"rules": ", ".join(str(each.rule.title) for each in standing)}
        told = _("It cannot be approved yet: rules stand in the way (%(rules)s).")
        admin.message_user(request, told % words, messages.WARNING)
    if sentence := commenting.warning(posting):
        admin.message_user(request, sentence, messages.WARNING)


def report(admin, request, refusal, posting=None):
    for sentence in refusal.sentences:
        text = f"{posting}{_(': ')}{sentence}" if posting else sentence
        admin.message_user(request, text, messages.ERROR)


# --- On the list ------------------------------------------------------------------------------


def action(move):
    """The same move for every chosen posting: each succeeds or is refused on its own."""

    def act(admin, request, queryset):
        postings = list(queryset.with_version())
        form = form_of(move, request.POST if "confirmed" in request.POST else None)
        form.fields.pop("seen")
        if move.asks_first and not form.is_valid():
            return _ask(admin, request, move, postings, form)
        words = form.cleaned_data if form.is_bound and form.is_valid() else {}
        done = [posting for posting in postings if _took(admin, request, posting, move, words)]
        if done:
            admin.message_user(request, _summary(move, len(done)), messages.SUCCESS)
        return None

    act.__name__ = move.name
    act.short_description = move.label
    return act


def _ask(admin, request, move, postings, form):
    context = {
        **admin.admin_site.each_context(request),
        "title": _("%(move)s: selected postings") % {"move": move.label},
        "opts": admin.opts,
        "postings": postings,
        "move": move,
        "form": form,
    }
    return TemplateResponse(request, "postings/admin/confirm_selected.html", context)


def _took(admin, request, posting, move, words):
    try:
        seen = _version(request.POST.get(f"seen_{posting.pk}"))
        workflow.VERBS[move](posting, by=request.user, seen=seen, **words)
    except Refused as refusal:
        report(admin, request, refusal, posting)
        return False
    return True


def _version(typed):
    """None where the page told none; what is no number is a version that never was."""
    if not typed:
        return None
    return int(typed) if typed.isdecimal() and len(typed) < LONGEST else NEVER


def _summary(move, count):
    words = ngettext(
        "“%(move)s” is done for %(count)d posting.",
        "“%(move)s” is done for %(count)d postings.",
        count,
    )
    return words % {"move": move.label, "count": count}


ACTIONS = [action(move) for move in MOVES]

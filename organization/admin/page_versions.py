"""The versions of a page: who saved which when and why, what differs, and the way back."""

from functools import partial

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ops_site import bilingual, formats
from ops_site.moves import Refused
from organization import editing
from organization.admin.page_preview import look
from organization.differences import differences
from organization.models.page_version import State

HERE = "admin:organization_informationpage_versions"


class Listed:
    """A version as the list tells it."""

    def __init__(self, version, shown):
        self.version = version
        self.state = version.state(shown)
        self.reason = _(version.reason) if version.reason else ""
        self.can_be_gone_back_to = self.state in (State.EARLIER, State.CALLED_OFF)
        self.waits = self.state == State.WAITING

    @property
    def told(self):
        if self.waits:
            when = formats.instant(self.version.publish_at)
            return _("waiting, to be published %(when)s") % {"when": when}
        return self.state.label

    @property
    def was_scheduled(self):
        return self.version.published_at not in (None, self.version.publish_at)


class CompareForm(forms.Form):
    old = forms.ChoiceField(label=gettext_lazy("Earlier version"))
    new = forms.ChoiceField(label=gettext_lazy("Later version"))

    def __init__(self, numbers, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.choices = [(str(number), number) for number in numbers]


def versions(admin, request, page):
    """The list, newest first, and below it what differs between two of them."""
    found = list(page.versions.for_desk())
    shown = page.versions.shown().first()
    context = _context(admin, request, page, _("Versions: %(page)s") % {"page": page})
    context |= {
        "versions": [Listed(version, shown) for version in found],
        "can_change": admin.has_change_permission(request, page),
        **_comparison(request, {version.number: version for version in found}),
    }
    template = "admin/organization/informationpage/versions.html"
    return TemplateResponse(request, template, context)


def _comparison(request, by_number):
    """The two versions that were asked for, else the last two."""
    numbers = list(by_number)
    if len(numbers) < 2:
        return {}
    latest = {"old": str(numbers[1]), "new": str(numbers[0])}
    asked = {name: request.GET.get(name, number) for name, number in latest.items()}
    form = CompareForm(numbers, asked)
    if not form.is_valid():
        return {"compare": form}
    old, new = (by_number[int(form.cleaned_data[name])] for name in ("old", "new"))
    parts = differences(old.content, new.content)
    return {"compare": form, "old": old, "new": new, "parts": parts, "is_compared": True}


def preview(admin, request, page, number, language):
    if language not in bilingual.CODES or not admin.has_change_permission(request, page):
        raise Http404
    version = _version(page, number)
    arguments = [page.pk, number, bilingual.other(language)]
    twin = reverse("admin:organization_informationpage_version_preview", args=arguments)
    write = partial(editing.apply, page, version.content)
    return editing.tried(page, write, partial(look, request, language, twin=twin))


def go_back(admin, request, page, number):
    version = _version(page, number)
    return _ask_first(
        *(admin, request, version, lambda: editing.go_back(version, by=request.user)),
        label=_("Go back to this version"),
        effects=[
            _("The page says again what it said in version %(number)d, from now on.")
            % {"number": number},
            _("That makes a new version. Nothing is erased: you can come back from it as well."),
        ],
        done=_("The page says again what it said in version %(number)d.") % {"number": number},
    )


def call_off(admin, request, page, number):
    version = _version(page, number)
    return _ask_first(
        *(admin, request, version, lambda: editing.call_off(version)),
        label=_("Call off"),
        effects=[
            _("Version %(number)d will not be published (%(when)s).")
            % {"number": number, "when": formats.instant(version.publish_at)},
            _("The page stays as it is. The text of the version is kept."),
        ],
        done=_("Version %(number)d is called off.") % {"number": number},
    )


def _ask_first(admin, request, version, verb, *, label, effects, done):
    if not admin.has_change_permission(request, version.page):
        raise PermissionDenied
    if request.method != "POST":
        title = _("%(verb)s: %(number)d") % {"verb": label, "number": version.number}
        context = _context(admin, request, version.page, title)
        context |= {"label": label, "effects": effects, "version": version}
        template = "admin/organization/informationpage/confirm.html"
        return TemplateResponse(request, template, context)
    try:
        verb()
    except Refused as refusal:
        for sentence in refusal.sentences:
            admin.message_user(request, sentence, messages.ERROR)
    else:
        admin.log_change(request, version.page, done)
        admin.message_user(request, done, messages.SUCCESS)
    return redirect(HERE, version.page_id)


def _version(page, number):
    found = page.versions.for_desk().filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _context(admin, request, page, title):
    return {
        **admin.admin_site.each_context(request),
        "title": title,
        "opts": admin.opts,
        "page": page,
        "back": reverse(HERE, args=[page.pk]),
    }

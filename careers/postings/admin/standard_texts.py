"""The statements that many postings make in the same words: a newer version, never other words."""

from django import forms
from django.contrib import admin
from django.db import transaction
from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from careers.postings import statements
from careers.postings.admin.rows import RowForm
from careers.postings.admin.texts import WRITTEN
from careers.postings.models import StandardText, StandardTextVersion
from ops_site import formats
from ops_site.publishing import PublishingAdmin

CARRIED_ON = ("words_en", "words_fr", "source")


class TextForm(RowForm):
    """A new version is written by who has read the newest one."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        help_texts = {
            "name_en": _(
                "It stands above the words; a version keeps the name it was written under."
            )
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = self.instance.newest_number

    def clean(self):
        super().clean()
        newest = self.instance.newest_number
        if self.instance.pk and self.cleaned_data.get("seen") != newest:
            told = _("Since you opened this page, version %(number)d was written.")
            raise forms.ValidationError(
                [
                    forms.ValidationError(told, params={"number": newest}),
                    _("Nothing was saved. Open it in another window to see it as it is now."),
                ]
            )


class VersionInline(admin.StackedInline):
    """What was written stands; the last row begins a new version by the newest words."""

    model = StandardTextVersion
    form = RowForm
    formfield_overrides = WRITTEN
    template = "postings/admin/rows.html"
    extra = 1
    verbose_name = _("version")
    verbose_name_plural = _("versions, the newest last: postings to come are approved with it")
    fields = (
        ("number", "borne_by", "written"),
        ("name_en", "name_fr"),
        ("words_en", "words_fr"),
        "source",
    )
    readonly_fields = ("number", "borne_by", "written", "name_en", "name_fr")

    def get_queryset(self, request):
        written = super().get_queryset(request).select_related("written_by")
        return written.annotate(postings_bearing=Count("postings"))

    def get_min_num(self, request, obj=None, **kwargs):
        return 0 if obj else 1

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if obj else 0

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, validate_min=obj is None, **kwargs)

    @admin.display(description=_("postings that bear it"))
    def borne_by(self, version):
        return getattr(version, "postings_bearing", 0)

    @admin.display(description=_("written"))
    def written(self, version):
        if not version.pk:
            return ""
        day = formats.day(timezone.localdate(version.written_at))
        return f"{day}, {version.written_by}" if version.written_by else day

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(StandardText)
class StandardTextAdmin(PublishingAdmin):
    form = TextForm
    list_display = ("name_en", "name_fr", "kind", "newest", "borne_by")
    search_fields = ("key", "name_en", "name_fr")
    inlines = (VersionInline,)
    fields = ("key", "kind", ("name_en", "name_fr"), "reached", "seen")

    def get_object(self, request, object_id, from_field=None):
        """While it is being saved it is held: nobody else writes a version meanwhile."""
        text = super().get_object(request, object_id, from_field)
        if text and transaction.get_connection().in_atomic_block:
            text.refresh_from_db(from_queryset=StandardText.objects.select_for_update())
        return text

    def get_queryset(self, request):
        texts = super().get_queryset(request)
        bearing = Count("versions__postings", distinct=True)
        return texts.annotate(newest=Max("versions__number"), bearing=bearing)

    def get_readonly_fields(self, request, obj=None):
        """What a text is for stays; only further texts of no fact are added."""
        return ("key", "kind", "reached") if obj else ("kind", "reached")

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """A row that is left as it begins is no new version."""
        given = super().get_formset_kwargs(request, obj, inline, prefix)
        newest = obj.versions.last() if obj.pk else None
        if newest:
            given["initial"] = [{name: getattr(newest, name) for name in CARRIED_ON}]
        return given

    @admin.display(description=_("a new version"))
    def reached(self, text):
        if not text.pk:
            return ""
        count = statements.reached_by(text).count()
        told = ngettext(
            "It changes %(count)d posting that is written or in review, as soon as it is saved, "
            "and cannot be taken back. What is approved keeps its words.",
            "It changes %(count)d postings that are written or in review, as soon as it is saved, "
            "and cannot be taken back. What is approved keeps its words.",
            count,
        )
        return told % {"count": count}

    @admin.display(description=_("newest version"))
    def newest(self, text):
        return text.newest

    @admin.display(description=_("postings that bear it"))
    def borne_by(self, text):
        return text.bearing

    def has_delete_permission(self, request, obj=None):
        return False

    def log_change(self, request, obj, message):
        """Who has changed nothing leaves no trace."""
        return super().log_change(request, obj, message) if message else None

    def save_formset(self, request, form, formset, change):
        text, written = form.instance, formset.save(commit=False)
        if written:
            statements.tell_reviews(text, by=request.user)
        for number, version in enumerate(written, start=text.newest_number + 1):
            version.number, version.written_by = number, request.user
            version.name_en, version.name_fr = text.name_en, text.name_fr
            version.save()

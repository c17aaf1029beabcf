from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as PasswordAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from careers.accounts.admin import scope
from careers.accounts.admin.superusers import SuperusersOnly
from careers.accounts.models import User
from ops_site.selection import KnownSelection
from organization import editors

# What somebody may do follows from their scope and from the policies. The one group there is, of
# those who edit the organization, has its box on the page of an account.
admin.site.unregister(Group)


class AddressOfNobodyElse:
    """Mixin: an address that somebody else has verified is theirs."""

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        others = EmailAddress.objects.filter(email=email, verified=True)
        if others.exclude(user=self.instance.pk).exists():
            raise forms.ValidationError(User._meta.get_field("email").error_messages["unique"])
        return email


class MayBeEditor(forms.ModelForm):
    """A form that says whether somebody edits the organization."""

    is_editor = forms.BooleanField(
        label=_("edits the organization"),
        help_text=_(
            "Ministries, people, appointments and information pages, and nothing of any applicant. "
            "The administration opens for editors."
        ),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["is_editor"].initial = editors.is_in_group(self.instance)

    def appoint(self):
        """Once the account is saved."""
        change = editors.appoint if self.cleaned_data["is_editor"] else editors.dismiss
        change(self.instance)


class NewUserForm(AddressOfNobodyElse, MayBeEditor, BaseUserCreationForm):
    class Meta:
        model = User
        fields = ("email", "name", "language", "is_staff")


class UserForm(AddressOfNobodyElse, MayBeEditor):
    class Meta:
        model = User
        fields = ("email", "name", "language", "is_active", "is_staff", "is_superuser")


class PasswordForm(AdminPasswordChangeForm):
    # Django's own text holds a list, which its page puts into a paragraph.
    usable_password_help_text = _("Without one they cannot sign in here.")


@admin.register(User)
class UserAdmin(KnownSelection, SuperusersOnly, PasswordAdmin):
    form = UserForm
    add_form = NewUserForm
    change_password_form = PasswordForm
    inlines = (scope.HRScopeInline,)
    list_display = ("email", "name", "is_staff", "is_active", "last_login")
    list_filter = ("is_staff", "is_active", "language")
    search_fields = ("email", "name")
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("last_login",)
    add_form_template = None
    fieldsets = (
        (_("Person"), {"fields": ("email", "name", "language")}),
        (
            _("Access"),
            {"fields": ("is_active", "is_staff", "is_editor", "is_superuser", "last_login")},
        ),
    )
    add_fieldsets = (
        (_("Person"), {"fields": ("email", "name", "language", "is_staff", "is_editor")}),
        (_("Password"), {"fields": ("password1", "password2")}),
    )

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if "email" in form.changed_data:
            obj.trust_address()
        form.appoint()

    def save_formset(self, request, form, formset, change):
        scope.save(formset, by=request.user)

    def has_delete_permission(self, request, obj=None):
        return False

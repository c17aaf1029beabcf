"""For pages that only a signed-in person has.

    @answers("POST")
    @signed_in
    def profile(request):
        mine = Profile.objects.by(request.user)
        form = ProfileForm(form_data(request), instance=mine)
        if request.method == "POST" and form.is_valid():
            ...
            return redirect("applicants:profile")
        return render(request, "applicants/profile.html", {"form": form})

and in the template, which extends `account/base.html`:

    {% load my_account %}
    <form method="post">{% csrf_token %}{% author %}{{ form }}…</form>

Who is not signed in is sent to the sign-in page, and comes back afterwards. What they had typed
meanwhile waits for them: `form_data()` gives it to the form once, and a message says so.
"""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from careers.accounts import kept_text
from careers.accounts.private import private
from ops_site import errors


def signed_in(view):
    """Decorator: the page is for somebody who is signed in, and never kept by anybody else."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return send_to_sign_in(request)
        if request.method == "POST" and written_by_another(request):
            return redirect(request.get_full_path())
        kept_text.forget_others(request)
        return view(request, *args, **kwargs)

    return private(guarded)


def form_data(request):
    """What to bind a form to: what was sent, what was kept of it, or None."""
    if request.method == "POST":
        return request.POST
    text, is_whole = kept_text.take(request)
    if text is None:
        return None
    if is_whole:
        message = _("You were signed out. Your text is below: save it.")
    else:
        message = _(
            "You were signed out. Most of your text is below: save it. "
            "The rest was too long to keep."
        )
    messages.warning(request, message)
    return text


def send_to_sign_in(request, otherwise=""):
    """`otherwise` is said of what was sent, and cannot be kept."""
    if request.method == "POST" and kept_text.keep(request):
        messages.warning(request, _("You were signed out. What you typed is kept: sign in again."))
    elif otherwise:
        messages.warning(request, otherwise)
    return redirect_to_login(request.get_full_path(), reverse("account_login"))


def written_by_another(request):
    """The form was opened by one person, and another is signed in by now: it is not theirs."""
    author = kept_text.author_of(request)
    return author is not None and author != request.user.pk


def csrf_failure(request, reason=""):
    """The form is older than the session, as after signing in anew in another window.

    Nothing is done, but the text of a form of this site is not lost either.
    """
    is_own = kept_text.is_from_here(request) and not (
        request.user.is_authenticated and written_by_another(request)
    )
    if is_own and kept_text.keep(request):
        return redirect(request.get_full_path())
    return errors.csrf_failure(request, reason)

"""The site map, and in it one private page with a form, as the rooms above have theirs."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template import engines
from django.urls import path

from careers.accounts.signed_in import form_data, signed_in
from ops_site import urls
from ops_site.method_guard import answers
from ops_site.urls import handler404

__all__ = ["handler404", "urlpatterns"]
NOTE, OTHER = "/en/account/note/", "/en/account/other/"
PAGE = """{% extends "account/base.html" %}{% load my_account %}
{% block title %}Note{% endblock %}
{% block main %}<h1>Note</h1>
<form method="post">{% csrf_token %}{% author %}{{ form }}</form>{% endblock %}"""
saved = []


class NoteForm(forms.Form):
    note = forms.CharField(widget=forms.Textarea)
    words = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], required=False)
    password = forms.CharField(required=False)


@answers("POST")
@signed_in
def note(request):
    form = NoteForm(form_data(request))
    if request.method == "POST" and form.is_valid():
        saved.append((request.user.email, form.cleaned_data["note"]))
        return redirect("/en/account/")
    page = engines["django"].from_string(PAGE)
    return HttpResponse(page.render({"form": form}, request))


urlpatterns = [
    path(NOTE.strip("/") + "/", note),
    path(OTHER.strip("/") + "/", note),
    *urls.urlpatterns,
]

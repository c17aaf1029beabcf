from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from ops_site import language


def choose_language(request):
    """`/` leads to the home page in the browser's language; no other address depends on it."""
    with override(language.wanted(request)):
        response = HttpResponseRedirect(reverse("home"))
    response["Vary"] = "Accept-Language"
    return response


def home(request):
    return render(request, "home.html")

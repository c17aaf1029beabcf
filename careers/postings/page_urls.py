"""The page of a posting: its address ends in whatever word, so that all others come before."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.postings import views

app_name = "posting"

urlpatterns = [
    path(pgettext_lazy("address", "jobs/<int:number>/<slug:slug>/"), views.detail, name="detail"),
]

from django.shortcuts import render

from careers.accounts.sections import sections_of, whole
from careers.accounts.signed_in import signed_in


@signed_in
def home(request):
    """First what waits for the person, then each room's part of their account."""
    sections = [whole(section) for section in sections_of(request.user)]
    needs = [need for section in sections for need in section["needs"]]
    return render(request, "account/home.html", {"sections": sections, "needs": needs})

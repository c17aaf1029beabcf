from django.http import HttpResponse
from django.shortcuts import redirect

from organization import page_text
from organization.addresses import find
from organization.models import InformationPage


def about_text(request, slug):
    pages = InformationPage.objects.in_area(InformationPage.Area.ABOUT).for_reading()
    page = find(pages, slug)
    if request.path != page_text.address(page):
        return redirect(page_text.address(page), permanent=True)
    response = HttpResponse(page_text.plain_text(page), content_type="text/plain; charset=utf-8")
    response["Link"] = f'<{page_text.absolute(page)}>; rel="canonical"'
    return response


# A plain text to keep: no page with a header and a language link.
about_text.is_machine = True

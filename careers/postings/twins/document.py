"""A page of a list as JSON: its rows as the open API tells them, and how to go on."""

from django.http import JsonResponse

from careers.postings.api.advertisement import PostingSerializer

INDENT = {"ensure_ascii": False, "indent": 1}
LINKS = ("first", "previous", "next", "last")


def written(listed):
    links = dict(listed.links("json"))
    problems = [{"parameter": name, "message": str(told)} for name, told in listed.problems]
    told = {
        "list": listed.name,
        "url": listed.page_address,
        **listed.about,
        **{name: links.get(name) for name in LINKS},
        "problems": problems,
        "rows": PostingSerializer(listed.rows_of_page, many=True, context={}).data,
    }
    return JsonResponse(told, json_dumps_params=INDENT)

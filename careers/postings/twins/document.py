"""A page of a list as JSON: its rows as the open API tells them, and how to go on."""

from django.http import JsonResponse

from careers.postings.api.advertisement import PostingSerializer
from careers.postings.twins import paging, rows

INDENT = {"ensure_ascii": False, "indent": 1}
LINKS = ("first", "previous", "next", "last")


def written(board):
    links = dict(paging.links(board, "json"))
    found = rows.read(paging.keys_of_page(board))
    told = {
        "list": "jobs",
        "url": paging.page_address(board),
        "count": len(board.keys),
        "page": board.page.number,
        "pages": max(1, board.page.paginator.num_pages),
        **{name: links.get(name) for name in LINKS},
        "problems": list(_problems(board)),
        "rows": PostingSerializer(found, many=True, context={}).data,
    }
    return JsonResponse(told, json_dumps_params=INDENT)


def _problems(board):
    """What could not be used as it was asked, by parameter; the rest was."""
    for message, anchor in board.problems:
        is_field = anchor.startswith("id_")
        parameter = anchor.removeprefix("id_") if is_field else "page"
        yield {"parameter": parameter, "message": str(message)}

"""Which public pages the browser opens."""

from tests.walk import NO_LANGUAGE, public_routes

# It only leads on to the posting's page.
REDIRECTS = ("postings:by_number",)
ROUTES = public_routes()
PAGES = [
    str(route)
    for route in ROUTES
    if route.is_page and route.language != NO_LANGUAGE and route.name not in REDIRECTS
]
# Other states of a page: the same route with a question.
DAYS = ["?as_of=2023-03-31", "?as_of=2026-02-30"]
STATES = {
    "postings:board": ["?region=north&term=permanent&sort=pay", "?q=zzzz", "?salary_min=much"],
    "organization:search": ["?q=parks", "?q=zzzz", "?q=minister&type=people"],
    "organization:agencies": ["?by=type", "?q=zzzz", *DAYS],
    "organization:people": ["?q=ford", "?q=zzzz", *DAYS],
    "organization:ministries": ["?q=zzzz", *DAYS],
    **{
        f"organization:{name}": DAYS
        for name in (
            *("index", "deputy_ministers", "secretary", "iit", "chart", "ministry_chart"),
            *("ministry", "agency", "cluster", "unit", "person", "role"),
        )
    },
    "organization:correction": ["?page=/en/organization/ministries/finance/&fact=Kind"],
}


def with_states(route, addresses):
    examples = addresses[route]
    name = route.rpartition("-")[0]
    return [*examples, *(examples[0] + question for question in STATES.get(name, []))]


FAILURES = {
    "400": ("failure/400/", "GET"),
    "403": ("failure/403/", "GET"),
    "404": ("nothing/here/", "GET"),
    "405": ("", "PUT"),
    "500": ("failure/500/", "GET"),
    "503": ("failure/503/", "GET"),
}

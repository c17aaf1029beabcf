"""Whatever somebody sends, the answer says what to do, and is never an error of ours."""

from urllib.parse import urlencode

import pytest

from tests.walk import NO_LANGUAGE, public_routes

BOARD = {"en": "/en/jobs/", "fr": "/fr/emplois/"}
MESSAGE = 'class="error-summary"'
LANGUAGES = pytest.mark.parametrize("language", BOARD)
HUGE = "9" * 30

NOT_A_CHOICE = ["no-such-thing", "<script>", "a\x00b", "é" * 2000]
NOT_A_NUMBER = ["much", "-5", "0", "1.5", "1e9", "٣", HUGE, "NaN", "5\x006"]
BAD = {
    **dict.fromkeys(("ministry", "family", "city", "region", "term"), NOT_A_CHOICE),
    **dict.fromkeys(("arrangement", "level", "language", "status", "sort"), NOT_A_CHOICE),
    "near": ["Atlantis", "a\x00b", "é" * 2000],
    **dict.fromkeys(("radius", "salary_min", "posted", "closing", "page"), NOT_A_NUMBER),
    "q": ["!", "%", "\\", "a" * 2000],
}
IN_ENGLISH = [("en", name, value) for name, values in BAD.items() for value in values]
IN_FRENCH = [("fr", name, values[0]) for name, values in BAD.items()]
# Not wrong, and each once broke some search.
ODD_WORDS = [
    *('a"b', "'; drop table", "*", "AND OR NOT", "(", "a:b", "^~-"),
    *("\U0001f600 job", "a\x00b", "50 %", "C:\\job"),
]


@pytest.mark.parametrize(
    ("language", "name", "value"), IN_ENGLISH + IN_FRENCH, ids=lambda text: ascii(text)[:20]
)
def test_bad_value_is_answered_with_a_message(language, name, value, sample_board, client):
    response = client.get(BOARD[language], {name: value})
    assert response.status_code == 200
    assert MESSAGE in response.text
    assert "<script>" not in response.text


@LANGUAGES
def test_board_without_a_question_has_no_message(language, sample_board, client):
    for query in ({}, {"utm_source": "x"}, {"q": "", "ministry": "", "page": "1"}):
        assert MESSAGE not in client.get(BOARD[language], query).text


@pytest.mark.parametrize("words", ODD_WORDS, ids=ascii)
def test_odd_words_are_searched_for(words, sample_board, client):
    for address in ("/en/jobs/", "/fr/recherche/"):
        response = client.get(address, {"q": words, "near": "Toronto"})
        assert response.status_code == 200, address


@pytest.mark.parametrize(
    "route", [route for route in public_routes() if route.language != "fr"], ids=str
)
def test_every_page_bears_any_question(route, sample_board, client):
    hostile = ["", "%zz", "%ff%fe", "%00", "-1", HUGE, "no-such-thing", "a" * 2000, "[]"]
    names = ["q", "page", "letter", "sort", "ministry", "kind", "next", "format"]
    address = route.addresses()[0]
    usual = client.get(address).status_code
    for value in hostile:
        query = "&".join(f"{name}={value}" for name in names)
        assert client.get(address, QUERY_STRING=query).status_code in (usual, 400), query


# --- Addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "route",
    [route for route in public_routes() if route.has_parameters and route.language != NO_LANGUAGE],
    ids=str,
)
def test_unknown_thing_is_not_found_in_the_language_of_the_address(route, sample_board, client):
    unknown = {str: "no-such-thing", int: int(HUGE)}
    for arguments in route.arguments():
        address = route.address({name: unknown[type(v)] for name, v in arguments.items()})
        response = client.get(address)
        assert response.status_code == 404, address
        assert f'<html lang="{route.language}"' in response.text


@LANGUAGES
@pytest.mark.parametrize(
    "path",
    ["\xff\xfe/", "%zz/", "\x00/", "../../etc/passwd", "a" * 10_000, "a/" * 3_000, "\n", "é è/"],
    ids=lambda path: ascii(path)[:20],
)
def test_odd_address_is_not_found(path, language, sample_board, client):
    response = client.get("/", PATH_INFO=f"/{language}/{path}")
    assert response.status_code in (301, 404)
    if response.status_code == 404:
        assert f'<html lang="{language}"' in response.text


def test_too_many_parameters_are_refused(sample_board, client):
    query = urlencode([("city", str(number)) for number in range(2_000)])
    assert client.get("/en/jobs/", QUERY_STRING=query).status_code in (200, 400)


# --- Headers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("fr-CA,fr;q=0.8,en;q=0.5", "fr"),
        ("en;q=0.5,fr;q=0.9", "fr"),
        ("fr;q=0,en;q=0.1", "en"),
        *((odd, "en") for odd in ("", "*", "zz", "fr;q=abc", "\xff\xfe", "a" * 5_000, ",;=,")),
    ],
    ids=lambda text: ascii(text)[:20],
)
def test_reader_lands_on_a_home_page_whatever_the_browser_says(accepted, language, db, client):
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")


@pytest.mark.parametrize("host", ["evil.example", "localhost:port", "[::1", "a b", "\xff", "."])
def test_other_host_is_refused(host, db, client):
    response = client.get("/en/jobs/", headers={"host": host})
    assert response.status_code == 400
    assert "evil.example" not in response.text

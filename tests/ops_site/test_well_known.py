"""robots.txt, security.txt and the icon."""

from datetime import UTC, datetime

from ops_site.well_known import expires

SITE = "https://ops.example.org"


def test_robots_may_read_everything_but_the_administration(client, settings):
    settings.SITE_URL = SITE
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "",
        "Sitemap: https://ops.example.org/sitemap.xml",
    ]


def test_security_txt_says_whom_to_tell(client, settings, time_machine):
    settings.SITE_URL = SITE
    time_machine.move_to(datetime(2026, 11, 21, tzinfo=UTC))
    assert client.get("/.well-known/security.txt").content.decode().splitlines() == [
        "Contact: https://ops.example.org/en/contact/",
        "Contact: https://ops.example.org/fr/nous-joindre/",
        "Expires: 2027-05-01T00:00:00Z",
        "Preferred-Languages: en, fr",
        "Canonical: https://ops.example.org/.well-known/security.txt",
    ]


def test_security_txt_never_holds_longer_than_a_year_nor_is_it_out_of_date():
    for month in range(1, 13):
        now = datetime(2026, month, 28, 23, 59, tzinfo=UTC)
        assert 150 < (expires(now) - now).days < 190


def test_the_icon_is_an_icon_of_our_own(client):
    response = client.get("/favicon.ico")
    assert response["Content-Type"] == "image/vnd.microsoft.icon"
    assert response.content[:6] == b"\x00\x00\x01\x00\x03\x00"
    assert response["Cache-Control"] == "public, max-age=86400"

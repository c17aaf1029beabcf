"""Who searches on a phone sees a job before anything is scrolled, whatever filters are on."""

import pytest

PHONE = {"width": 375, "height": 667}  # CSS pixels: a small one of today.


@pytest.mark.parametrize(
    "question", ["", "?level=mid&level=senior&status=open", "?sort=pay&closing=90"]
)
@pytest.mark.parametrize("path", ["/en/jobs/", "/fr/emplois/"])
def test_the_title_of_a_job_stands_on_the_first_screen_of_a_phone(site, window, path, question):
    window.open(f"{site}{path}{question}")
    window.page.set_viewport_size(PHONE)
    titles = window.page.locator(".card--posting h3")
    assert titles.count() > 1
    box = titles.first.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]

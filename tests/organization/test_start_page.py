"""What editors find on the start page of the desk: a shuffle that failed is not passed over."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from organization.models import Shuffle
from tests.organization.reading import words

FAILED = "Shuffles that failed: nothing of them was applied"


def test_a_shuffle_that_failed_stands_on_the_start_page_until_it_is_put_aside(editor_client):
    assert FAILED not in words(editor_client.get("/admin/").text)
    now = timezone.now()
    known = {"changes": [], "created_at": now, "apply_at": now - timedelta(days=1), "source": "A"}
    shuffle = Shuffle.objects.create(name="One that failed", failure="{}", **known)
    page = editor_client.get("/admin/").text
    assert f"{FAILED} (1)" in words(page)
    address = reverse("admin:organization_shuffle_change", args=[shuffle.pk])
    assert f'<a href="{address}">' in page
    Shuffle.objects.update(called_off_at=now)
    assert FAILED not in words(editor_client.get("/admin/").text)

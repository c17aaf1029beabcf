"""A standard text gets newer versions; what was written stands, and counts who bears it."""

import pytest
from django.urls import reverse

from careers.postings import facts, statements
from careers.postings.models import StandardText, StandardTextVersion
from ops_site.publishing import edition
from ops_site.seeding import SeedError
from tests.factories import PostingFactory
from tests.postings.paper import paper

pytestmark = pytest.mark.django_db
FORM = "standardtext_form"


@pytest.fixture
def text():
    facts.load()
    return StandardText.objects.get(key="ai-not-used")


def change(text):
    return reverse("admin:postings_standardtext_change", args=[text.pk])


def send(client, text, **words):
    filled = paper(client.get(change(text)), FORM).values | words | {"_continue": "Pressed"}
    return client.post(change(text), filled)


def test_an_editor_adds_a_version_and_approved_postings_keep_theirs(admin_client, admin_user, text):
    posting = PostingFactory(open=True, ai_use="not-used")
    statements.freeze(posting)
    first, before = text.versions.get(), edition()
    send(
        admin_client,
        text,
        **{"versions-1-words_en": "People decide.", "versions-1-words_fr": "Des gens décident."},
    )
    second = text.versions.get(number=2)
    assert (second.words_en, second.words_fr) == ("People decide.", "Des gens décident.")
    assert second.written_by == admin_user
    assert edition() != before
    assert statements.current(posting) == [first]
    assert statements.current(PostingFactory(ai_use="not-used")) == [second]


def test_a_version_needs_both_languages(admin_client, text):
    words = {"versions-1-words_en": "People decide.", "versions-1-words_fr": ""}
    response = send(admin_client, text, **words)
    assert response.status_code == 200
    assert "People decide." in response.text
    assert text.versions.count() == 1


def test_old_words_cannot_be_changed_or_deleted(admin_client, text):
    first = text.versions.get()
    values = paper(admin_client.get(change(text)), FORM).values
    assert [name for name in values if name.startswith("versions-0-words")] == []
    send(
        admin_client,
        text,
        **{"versions-0-words_en": "Other words.", "versions-0-DELETE": "on"},
    )
    assert StandardTextVersion.objects.get(pk=first.pk).words_en == first.words_en
    delete = reverse("admin:postings_standardtext_delete", args=[text.pk])
    assert admin_client.post(delete, {"post": "yes"}).status_code == 403
    assert StandardText.objects.filter(pk=text.pk).exists()


def test_the_page_says_how_many_postings_bear_a_version(admin_client, text):
    for _ in range(2):
        statements.freeze(PostingFactory(open=True, ai_use="not-used"))
    listed = admin_client.get(reverse("admin:postings_standardtext_changelist"))
    counted = {found.key: found.bearing for found in listed.context["cl"].result_list}
    assert (counted["ai-not-used"], counted["ai-used"]) == (2, 0)
    inline = admin_client.get(change(text)).context["inline_admin_formsets"][0]
    assert [row.instance.postings_bearing for row in inline.formset.initial_forms] == [2]


def test_a_new_text_begins_with_its_first_version(admin_client, text):
    add = reverse("admin:postings_standardtext_add")
    named = {"key": "night-work", "name_en": "Night work", "name_fr": "Travail de nuit"}
    values = paper(admin_client.get(add), FORM).values
    admin_client.post(add, values | named | {"_save": "Pressed"})
    assert not StandardText.objects.filter(key="night-work").exists()
    words = {"versions-0-words_en": "At night.", "versions-0-words_fr": "La nuit."}
    admin_client.post(add, values | named | words | {"_save": "Pressed"})
    made = StandardText.objects.get(key="night-work")
    assert (made.kind, made.versions.get().number) == ("other", 1)


def test_recruiters_do_not_write_them(recruiter_client, admin_client, text):
    assert recruiter_client.get(change(text)).status_code == 403
    assert admin_client.get(change(text)).status_code == 200


# --- What was published stays -------------------------------------------------------------------

WORDS = {"versions-1-words_en": "People decide.", "versions-1-words_fr": "Des gens décident."}


def test_a_new_name_heads_the_versions_to_come_and_no_page_that_is_there(
    client, admin_client, text
):
    posting = PostingFactory(open=True, ai_use="not-used", title_fr="Commis")
    statements.freeze(posting)
    send(admin_client, text, name_en="No machine decides", name_fr="Aucune machine")
    text.refresh_from_db()
    assert (text.name_en, text.versions.get().name_en) == (
        "No machine decides",
        "Artificial intelligence is not used",
    )
    page = client.get(posting.get_absolute_url()).text
    assert "<h3>Artificial intelligence is not used</h3>" in page
    send(admin_client, text, **WORDS)
    assert text.versions.get(number=2).name_fr == "Aucune machine"


def test_of_two_who_write_a_version_at_once_the_second_is_told_and_loses_nothing(
    admin_client, text
):
    mine = paper(admin_client.get(change(text)), FORM).values | {"_continue": "Pressed"}
    send(admin_client, text, **WORDS)
    before = edition()
    response = admin_client.post(change(text), mine | {"versions-1-words_en": "I decide."})
    assert "Since you opened this page, version 2 was written." in response.text
    assert "I decide.</textarea>" in response.text
    assert (text.versions.count(), edition()) == (2, before)


def test_seeding_adds_versions_and_rewrites_none(text):
    rows = facts.whole_rows("postings/standard_texts.json")
    row = next(row for row in rows if row["key"] == "ai-not-used")
    row["words_en"] = "Other words."
    with pytest.raises(SeedError, match="ai-not-used: version 1 has been published"):
        facts.standard_texts(rows)
    row["version"] = 2
    facts.standard_texts(rows)
    facts.standard_texts(rows)
    assert [version.words_en for version in text.versions.all()][1:] == ["Other words."]


def test_a_version_of_an_editor_is_not_the_fixtures_to_rewrite(admin_client, text):
    send(admin_client, text, **WORDS)
    rows = facts.whole_rows("postings/standard_texts.json")
    next(row for row in rows if row["key"] == "ai-not-used")["version"] = 2
    facts.standard_texts(rows)
    assert text.versions.get(number=2).words_en == "People decide."

"""My data: what is held is told, and all of it can be taken along."""

import hashlib
import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import override

from careers.applicants import holdings
from careers.applicants.choices import Scan
from careers.applicants.storage import files
from tests.applicants.tree import a_file, a_mail, everything_of
from tests.factories.documents import DocumentFactory

VIEWS = ("data", "download_data")


@pytest.fixture
def archive(applicant_client):
    """The ZIP that the applicant downloads, opened, and its facts."""

    def download():
        response = applicant_client.get(reverse("applicants:download_data"))
        assert response.status_code == 200
        zipped = ZipFile(BytesIO(response.getvalue()))
        assert zipped.testzip() is None
        return zipped, json.loads(zipped.read("data.json").decode())

    return download


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ("en", "fr"))
def test_data_is_for_whoever_is_signed_in(view, language, client, applicant_client):
    with override(language):
        address = reverse(f"applicants:{view}")
    assert client.get(address).status_code == 302
    assert client.post(address).status_code == 405
    answer = applicant_client.get(address)
    assert (answer.status_code, answer.getvalue() != b"") == (200, True)
    assert answer["Cache-Control"] == "private, no-store"


def test_archive_is_an_attachment_with_a_plain_name(applicant_client):
    answer = applicant_client.get(reverse("applicants:download_data"))
    assert answer["Content-Type"] == "application/zip"
    assert answer["Content-Disposition"].startswith('attachment; filename="ops-my-data-20')
    assert int(answer["Content-Length"]) == len(answer.getvalue())


def test_archive_holds_every_row_and_every_file(applicant, archive):
    everything_of(applicant, "Zebra")
    zipped, facts = archive()
    assert facts["account"]["email"] == applicant.email
    assert facts["profile"]["street"] == "1 Zebra Street"
    assert [row["credential"] for row in facts["education"]] == ["Zebra studies"]
    assert [row["title"] for row in facts["employment"]] == ["Zebra keeper"] * 2
    assert [row["language"] for row in facts["languages"]] == ["Zebra"]
    assert [mail["address"] for mail in facts["mails"]] == [applicant.email]
    assert facts["files_not_found"] == []
    versions = [each for document in facts["documents"] for each in document["versions"]]
    named = {each["file"]: each["sha256"] for each in versions}
    found = {
        name: hashlib.sha256(zipped.read(name)).hexdigest()
        for name in zipped.namelist()
        if name.startswith("documents/")
    }
    assert len(named) == 3
    assert found == named
    assert sorted(zipped.namelist()) == sorted([*named, "data.json", "README.txt"])


def test_archive_holds_nothing_of_anybody_else(applicant, stranger, archive):
    everything_of(applicant, "Zebra")
    everything_of(stranger, "Okapi")
    zipped, _facts = archive()
    whole = b"".join(zipped.read(name) for name in zipped.namelist())
    whole += " ".join(zipped.namelist()).encode()
    assert whole.count(b"Zebra") > 10
    assert b"Okapi" not in whole
    assert stranger.email.encode() not in whole


def test_archive_tells_no_secret(applicant, archive):
    a_mail(applicant, "1234-5678", secret=True)
    zipped, facts = archive()
    text = zipped.read("data.json").decode()
    assert facts["mails"][0]["text"] == ""
    assert [word in text for word in ("1234-5678", applicant.password)] == [False, False]


def test_names_in_the_archive_are_unique_and_flat(applicant, archive):
    for _number in range(2):
        a_file(DocumentFactory(owner=applicant), b"same", name="resume.pdf")
    zipped, _facts = archive()
    names = [name for name in zipped.namelist() if name.startswith("documents/")]
    assert len(set(names)) == 2
    assert [name.count("/") for name in names] == [1, 1]


def test_lost_file_is_named_and_the_rest_is_given(applicant, archive):
    document = DocumentFactory(owner=applicant)
    lost = a_file(document, b"lost", name="R&D, Awa's.pdf")
    a_file(document, b"here")
    files().delete(lost.key)
    zipped, facts = archive()
    assert len([name for name in zipped.namelist() if name.startswith("documents/")]) == 1
    assert facts["files_not_found"] == [facts["documents"][0]["versions"][0]["file"]]
    assert facts["files_not_found"][0] in zipped.read("README.txt").decode()


def test_infected_file_is_told_and_not_given(applicant, archive):
    a_file(DocumentFactory(owner=applicant), b"virus", scan=Scan.INFECTED)
    zipped, facts = archive()
    assert sorted(zipped.namelist()) == ["README.txt", "data.json"]
    [version] = facts["documents"][0]["versions"]
    assert (version["scan"], version["file"]) == ("infected", None)


def test_archive_of_somebody_new_is_whole_too(archive):
    zipped, facts = archive()
    assert (facts["profile"], facts["documents"]) == (None, [])
    assert sorted(zipped.namelist()) == ["README.txt", "data.json"]


def test_page_counts_what_is_held(applicant, applicant_client):
    everything_of(applicant, "Zebra")
    counted = dict(holdings.held(applicant))
    assert counted["Employment"] == 2
    assert counted["Document versions"] == 3
    page = applicant_client.get(reverse("applicants:data")).text
    assert [words in page for words in counted] == [True] * len(counted)


@pytest.mark.parametrize("name", settings.PERSONAL_DATA)
def test_every_room_tells_exports_keeps_and_erases(name, applicant):
    held, export, kept = (import_string(f"{name}.{verb}") for verb in ("held", "export", "kept"))
    assert [(str(words) != "", number >= 0) for words, number in held(applicant)]
    facts, attached = export(applicant)
    assert (list(facts) != [], attached) == (True, [])
    assert [type(sentence) for sentence in kept(applicant)] in ([], [str])
    assert callable(import_string(f"{name}.erase"))


def test_rooms_export_under_names_of_their_own(applicant):
    names = [name for room in holdings.rooms() for name in room.export(applicant)[0]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", settings.ACCOUNT_SECTIONS)
def test_section_of_the_start_page_leads_to_a_page_of_the_owner(name, applicant, applicant_client):
    section = import_string(name)(applicant)
    assert applicant_client.get(section["url"]).status_code == 200
    lines = section["lines"]
    assert [bool(line) for line in (lines() if callable(lines) else lines)] == [True]

"""Files are scanned before staff can open them; the scanner here is a real server on a socket."""

import io
import socket
import socketserver

import pytest
from django.core.checks import run_checks
from django.utils import timezone

from careers.applicants import documents
from careers.applicants.choices import Scan
from careers.applicants.inspection.verdict import NotAccepted
from careers.applicants.models import DocumentVersion
from careers.applicants.policies import staff_can_open
from careers.applicants.scanning import PIECE, ScannerUnavailable, scan, scan_waiting
from tests.applicants import clamd
from tests.applicants.files.pdf import pdf, stream

ILL = pdf(objects=[stream(clamd.EICAR)])


class UnixServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    pass


@pytest.fixture
def away(settings):
    """A scanner is set, and nobody listens there."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.CLAMD_URL = "tcp://{}:{}".format(*closed.getsockname())
        yield


def test_the_scanner_is_sent_the_whole_file_in_pieces(scanner):
    content = bytes(range(256)) * 600
    assert len(content) > 2 * PIECE
    file = io.BytesIO(content)
    assert scan(file) == Scan.CLEAN
    assert (scanner.seen, file.tell()) == ([content], 0)


def test_the_scanner_may_listen_at_a_file(settings, tmp_path):
    place = str(tmp_path / "clamd.sock")
    with clamd.listening(UnixServer, place):
        settings.CLAMD_URL = f"unix://{place}"
        assert scan(io.BytesIO(clamd.EICAR)) == Scan.INFECTED


@pytest.mark.parametrize(
    "answer", [b"INSTREAM size limit exceeded. ERROR\0", b"", b"stream: OKAY\0", b"x" * 9000]
)
def test_an_answer_that_is_no_verdict_is_none(settings, answer):
    with clamd.listening(says=lambda content: answer) as server:
        settings.CLAMD_URL = clamd.url(server)
        with pytest.raises(ScannerUnavailable):
            scan(io.BytesIO(b"content"))


def test_a_scanner_that_says_nothing_is_not_waited_for_without_end(settings, monkeypatch):
    monkeypatch.setattr("careers.applicants.scanning.SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.CLAMD_URL = "tcp://{}:{}".format(*silent.getsockname())
        with pytest.raises(ScannerUnavailable):
            scan(io.BytesIO(b"content"))


@pytest.mark.django_db
def test_an_upload_is_scanned_before_it_is_kept(kept, scanner):
    version = kept()
    assert (version.scan, scanner.seen) == (Scan.CLEAN, [pdf()])
    assert version.scanned_at <= timezone.now()
    assert staff_can_open(version)


@pytest.mark.django_db
def test_of_an_infected_upload_nothing_is_kept(applicant, upload, scanner, own_folder):
    with pytest.raises(NotAccepted) as refusal:
        documents.keep(applicant, upload(content=ILL), kind="resume")
    assert (refusal.value.code, scanner.seen) == ("infected", [ILL])
    assert not DocumentVersion.objects.exists()
    assert not own_folder.exists()


@pytest.mark.django_db
def test_while_the_scanner_is_away_a_file_is_kept_unopened_and_scanned_later(kept, settings, away):
    well, ill = kept(), kept(kind="other", content=ILL)
    scan_waiting()
    assert states(well, ill) == [(Scan.NOT_SCANNED, False), (Scan.NOT_SCANNED, False)]
    with clamd.listening() as server:
        settings.CLAMD_URL = clamd.url(server)
        scan_waiting()
        scan_waiting()
    assert states(well, ill) == [(Scan.CLEAN, True), (Scan.INFECTED, False)]
    assert server.seen == [pdf(), ILL]


@pytest.mark.django_db
def test_a_file_that_the_scanner_does_not_judge_stops_no_other(kept, settings, away, caplog):
    first, second = kept(), kept(kind="other", content=ILL)

    def says(content):
        too_large = b"INSTREAM size limit exceeded. ERROR\0"
        return clamd.verdict(content) if content == ILL else too_large

    with clamd.listening(says=says) as server:
        settings.CLAMD_URL = clamd.url(server)
        scan_waiting()
    assert states(first, second) == [(Scan.NOT_SCANNED, False), (Scan.INFECTED, False)]
    assert f"does not judge {first.key}: INSTREAM size limit exceeded" in caplog.text


def states(*versions):
    for version in versions:
        version.refresh_from_db()
    return [(version.scan, staff_can_open(version)) for version in versions]


@pytest.mark.django_db
def test_a_file_in_which_a_virus_is_found_later_goes_to_nobody(
    kept, settings, away, applicant_client
):
    version = kept(content=ILL)
    address = f"/en/account/documents/{version.document_id}/1/"
    response = applicant_client.get(address)
    assert response.getvalue() == ILL
    with clamd.listening() as server:
        settings.CLAMD_URL = clamd.url(server)
        scan_waiting()
    assert applicant_client.get(address).status_code == 404
    page = applicant_client.get("/en/account/documents/").content.decode()
    assert "A virus was found in this file" in page and address not in page


@pytest.mark.django_db
def test_without_a_scanner_staff_open_files_on_a_site_for_trying_out_alone(kept, settings):
    version = kept()
    assert version.scan == Scan.NOT_SCANNED
    assert staff_can_open(version)
    settings.IS_HTTPS = True
    assert not staff_can_open(version)


@pytest.mark.parametrize(
    ("is_https", "url", "errors"),
    [
        (True, "", ["applicants.E001"]),
        (True, "tcp://clamd.example.org:3310", []),
        (False, "", []),
    ],
)
def test_a_real_site_without_a_scanner_fails_its_check(settings, is_https, url, errors):
    settings.IS_HTTPS, settings.CLAMD_URL = is_https, url
    found = run_checks(include_deployment_checks=True)
    assert [error.id for error in found if error.id.startswith("applicants")] == errors

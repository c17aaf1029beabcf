import hashlib
import socket

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

SAMPLE_APPLICATIONS = 8


class Command(BaseCommand):
    help = (
        "Bring translations, static files, database, facts and sample postings up to date, "
        "doing again only what changed, in one process. On https there are no samples."
    )
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, help="refuse at once if this port is taken")

    def handle(self, *args, port, **options):
        if port:
            refuse_taken(port)
        settings.VAR_DIR.mkdir(exist_ok=True)
        call_command("compile_messages", stdout=self.stdout)
        self.collect_changed_static()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("seed", stdout=self.stdout)
        if not settings.IS_HTTPS:
            call_command("seed_demo", applications=SAMPLE_APPLICATIONS, stdout=self.stdout)
        self.stdout.write(f"\nThe database and all other local state lie in {settings.VAR_DIR}")
        if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
            self.stdout.write(f"Mail lies in files in {settings.EMAIL_FILE_PATH}")
        self.stdout.write(f"The settings lie in {settings.BASE_DIR / '.env'}")
        self.stdout.write(f"The site: {settings.SITE_URL} (Ctrl-C ends it)\n")

    def collect_changed_static(self):
        """Compressing takes seconds, so collect only what a digest says has changed."""
        record = settings.VAR_DIR / "static.sha256"
        digest = digest_static()
        manifest = settings.STATIC_ROOT / "staticfiles.json"
        if manifest.exists() and record.exists() and record.read_text() == digest:
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        record.write_text(digest)
        self.stdout.write(f"Static files compressed into {settings.STATIC_ROOT}")


def digest_static():
    digest = hashlib.sha256(repr(settings.STORAGES["staticfiles"]).encode())
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=[]):
            digest.update(path.encode() + b"\0")
            with storage.open(path) as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def refuse_taken(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} is taken: choose another with make run PORT=8001."
            ) from error

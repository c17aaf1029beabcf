from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from careers.applications import samples
from careers.postings import importing
from careers.postings.samples import people, placing, plan

PAST_ADS = settings.BASE_DIR / "fixtures/postings/past_ads.json"


class Command(BaseCommand):
    help = (
        "Put up a board of sample postings dated from today, ten records of past ads, sample "
        "applications for postings that have closed, and demo accounts. Run again, it creates "
        "what is missing and moves the samples to today."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--postings", type=int, default=120, help="how many samples there are to be (120)"
        )
        parser.add_argument(
            "--applications",
            type=int,
            default=1,
            help="how many applications there are to be (1, of the demo applicant)",
        )

    def handle(self, *args, postings, applications, verbosity, **options):
        refuse_real_site()
        if not 0 <= postings <= plan.LAST_NUMBER - plan.FIRST_NUMBER:
            raise CommandError("--postings is a number from 0 to 99998.")
        try:
            created, moved = placing.place(postings)
        except placing.FactsMissing as error:
            raise CommandError(
                f"{error} is not in the database: run manage.py seed first. Nothing was created."
            ) from error
        records = import_past_ads()
        applied = samples.apply(applications) if applications > 0 else 0
        if verbosity:
            self.stdout.write(
                f"Sample postings: {created} new, {moved} moved to today; "
                f"records of past ads: {records} new; sample applications: {applied} new"
            )
            self.tell_accounts()

    def tell_accounts(self):
        self.stdout.write(f"\nDemo accounts, for {settings.SITE_URL}/en/account/")
        for email, password, may in people.ensure_demo():
            self.stdout.write(f"  {email}  {password}\n    {may}")


def refuse_real_site():
    if settings.SITE_URL.startswith("https:"):
        raise CommandError(
            "Refused: SITE_URL is https, so this is a real site, and sample postings and demo "
            "accounts would mislead its readers. Nothing was created."
        )


def import_past_ads():
    report = importing.import_records(PAST_ADS)
    if report.problems:
        problems = "\n".join(str(problem) for problem in report.problems)
        raise CommandError(f"The records of past ads were not imported:\n{problems}")
    return len(report.brought)

"""Why a posting closes at another time, in both languages; names of standard texts as they were
published; the yearly amount of weekly pay; who wrote what a posting was copied from; and what the
history tells in the language of its reader.
"""

from decimal import Decimal

from django.conf import settings
from django.db import migrations, models
from django.db.models import Case, DecimalField, F, OuterRef, Subquery, When

REASON = "why it closes at another time than 11:59 p.m."
WEEKS = Decimal("52")


def yearly(amount):
    dollars = DecimalField(max_digits=14, decimal_places=4)
    sums = Case(
        When(unit="year", then=F(amount)),
        When(unit="week", then=F(amount) * WEEKS),
        When(
            unit="hour", hours_per_week__isnull=False, then=F(amount) * F("hours_per_week") * WEEKS
        ),
        default=None,
        output_field=dollars,
    )
    return models.GeneratedField(expression=sums, output_field=dollars, db_persist=True)


def reckoned_anew(name, amount):
    """The databases change no expression of a column that is there."""
    return [
        migrations.RemoveField("payrange", name),
        migrations.AddField("payrange", name, yearly(amount)),
    ]


def carry_over(apps, schema_editor):
    # What has no reason is not written anew: meanwhile readers wait.
    postings = apps.get_model("postings", "Posting").objects.filter(language="french")
    postings = postings.exclude(closing_reason_en="")
    postings.update(closing_reason_fr=F("closing_reason_en"), closing_reason_en="")
    text = apps.get_model("postings", "StandardText").objects.filter(pk=OuterRef("text"))
    apps.get_model("postings", "StandardTextVersion").objects.update(
        name_en=Subquery(text.values("name_en")), name_fr=Subquery(text.values("name_fr"))
    )


def carry_back(apps, schema_editor):
    postings = apps.get_model("postings", "Posting").objects.filter(closing_reason_en="")
    postings = postings.exclude(closing_reason_fr="")
    postings.update(closing_reason_en=F("closing_reason_fr"))


class Migration(migrations.Migration):
    dependencies = [
        ("postings", "0006_current_search_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *reckoned_anew("yearly_minimum", "minimum"),
        *reckoned_anew("yearly_maximum", "maximum"),
        migrations.RenameField("posting", "closing_reason", "closing_reason_en"),
        migrations.AlterField(
            "posting",
            "closing_reason_en",
            models.TextField(blank=True, verbose_name=f"{REASON} (English)"),
        ),
        migrations.AddField(
            "posting",
            "closing_reason_fr",
            models.TextField(blank=True, default="", verbose_name=f"{REASON} (French)"),
            preserve_default=False,
        ),
        migrations.AddField(
            "posting",
            "earlier_writers",
            models.ManyToManyField(blank=True, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            "postingevent",
            "facts",
            models.JSONField(blank=True, default=dict, verbose_name="facts"),
        ),
        migrations.AddField(
            "standardtextversion",
            "name_en",
            models.CharField(default="", max_length=120, verbose_name="name (English)"),
            preserve_default=False,
        ),
        migrations.AddField(
            "standardtextversion",
            "name_fr",
            models.CharField(default="", max_length=120, verbose_name="name (French)"),
            preserve_default=False,
        ),
        migrations.RunPython(carry_over, carry_back),
    ]

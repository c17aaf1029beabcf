from django.db import migrations, models
from django.db.models import Q


def leave_the_day(apps, schema_editor):
    """Where the day of the end is known, it alone says that the appointment is over."""
    appointments = apps.get_model("organization", "Appointment").objects
    appointments.exclude(end=None).filter(ended=True).update(ended=False)


def tick_again(apps, schema_editor):
    appointments = apps.get_model("organization", "Appointment").objects
    appointments.exclude(end=None).update(ended=True)


class Migration(migrations.Migration):
    dependencies = [("organization", "0005_former_names_in_order")]

    operations = [
        migrations.RemoveConstraint("appointment", "appointment_with_end_has_ended"),
        migrations.RunPython(leave_the_day, tick_again),
        migrations.AddConstraint(
            "appointment",
            models.CheckConstraint(
                condition=Q(end=None) | Q(ended=False),
                name="appointment_end_is_a_day_or_unknown",
                violation_error_message=(
                    "Give the day of the end, or tick “has ended” where no source gives the day."
                ),
            ),
        ),
    ]

from django.db import migrations


class Migration(migrations.Migration):
    """Two sections cannot change places, row by row, while their order is unique."""

    dependencies = [("organization", "0002_posts_of_the_past")]

    operations = [
        migrations.RemoveConstraint(model_name="pagesection", name="section_order_is_unique"),
    ]

from django.urls import reverse
from django.utils.html import format_html_join


def form_links(rows):
    """The names of rows, each leading to its form."""
    known = (
        (reverse(f"admin:organization_{r._meta.model_name}_change", args=[r.pk]), r) for r in rows
    )
    return format_html_join(", ", '<a href="{}">{}</a>', known)

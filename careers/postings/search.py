def on_publish(changed):
    """Placeholder until the search seam lands."""

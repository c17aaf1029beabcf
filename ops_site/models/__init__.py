from ops_site.models.outbox import OutboxMessage
from ops_site.models.publication import Publication
from ops_site.models.seeded_row import SeededRow

__all__ = ["OutboxMessage", "Publication", "SeededRow"]

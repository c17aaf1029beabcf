from careers.postings.views.job_types import careers, families, family, role
from careers.postings.views.jobs import board, by_number, detail

__all__ = ["board", "by_number", "careers", "detail", "families", "family", "role"]

"""HR's desk for applications."""

from careers.hiring.admin.application import ApplicationAdmin

__all__ = ["ApplicationAdmin"]

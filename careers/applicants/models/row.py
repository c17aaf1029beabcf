from django.db import models


class RowQuerySet(models.QuerySet):
    """What several rows of one profile tell: education, employment, languages."""

    def by(self, user):
        return self.filter(profile__user=user)

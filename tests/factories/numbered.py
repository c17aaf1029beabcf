import factory


class Numbered(factory.django.DjangoModelFactory):
    """Counts from 1 in each factory: the number tells the objects of one kind apart."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @classmethod
    def _setup_next_sequence(cls):
        return 1

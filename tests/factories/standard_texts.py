"""Statements that many postings make in the same words."""

import factory

from careers.postings.models import StandardText, StandardTextVersion


def lawful_texts():
    """What a posting chooses; the texts that its own facts call for are there too."""
    for kind in StandardText.BY_FACT:
        StandardTextFactory(kind=kind)
    return [StandardTextFactory()]


class StandardTextFactory(factory.django.DjangoModelFactory):
    """The text of its kind, with a first version; there is one of each."""

    class Meta:
        model = StandardText
        django_get_or_create = ("kind",)
        skip_postgeneration_save = True

    kind = StandardText.Kind.ACCOMMODATION
    key = factory.LazyAttribute(lambda text: str(text.kind))
    name_en = factory.LazyAttribute(lambda text: f"Text on {text.kind}")
    name_fr = factory.LazyAttribute(lambda text: f"Texte sur {text.kind}")

    @factory.post_generation
    def version(self, create, extracted):
        words = {"words_en": f"{self.name_en}.", "words_fr": f"{self.name_fr}."}
        if self.kind == StandardText.Kind.ACCOMMODATION:
            words = {"words_en": "Accommodation is available.", "words_fr": "Nous nous adaptons."}
        words |= {"name_en": self.name_en, "name_fr": self.name_fr}
        StandardTextVersion.objects.get_or_create(text=self, number=1, defaults=words)

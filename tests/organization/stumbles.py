"""A page with everything that its readers would stumble over, and what an editor is told of it."""

from tests.factories import InformationPageFactory, PageSectionFactory
from tests.organization.test_admin import address, filled

BODY = (
    "[a](/en/about/gone/) [b](/en/about/pay/#hours) [c](/en/about/pay/#gone) [d](/fr/)\n\n"
    "[e](https://example.org/) [f](/en/jobs/) [g](/en/organization/deputy-ministers/#main)\n\n"
    "Read [x](http://a.b and **bold, not \\*this."
)
TYPED = {"sections-0-body_en": BODY, "sections-1-body_fr": ""}
FIELDS = ["id_sections-0-body_en"] * 5 + ["id_sections-1-body_fr"]
ENGLISH, FRENCH = "Section 1, “scale”, text (English, Markdown): ", "Section 1, « scale », texte "
TOLD = {
    "en": [
        f"{ENGLISH}a link is not closed, or has a space in it: “[x](http://a.b”.",
        f"{ENGLISH}readers would see this mark, which marks nothing: “**bold,”.",
        f"{ENGLISH}the link /en/about/gone/ leads nowhere: there is no such page.",
        f"{ENGLISH}the link /en/about/pay/#gone leads nowhere: there is no such place on the page.",
        f"{ENGLISH}the link /fr/ leads nowhere: it is neither an https address nor one of this "
        "site in the language of the text.",
        "Section 2, “hours”, text (French, Markdown): nothing is written here. Readers of the "
        "French page get the English, and are told so.",
    ],
    "fr": [
        f"{FRENCH}(anglais, Markdown) : un lien n’est pas fermé ou contient une espace : "
        "« [x](http://a.b ».",
        f"{FRENCH}(anglais, Markdown) : les lecteurs verraient ce signe, qui ne marque rien : "
        "« **bold, ».",
        f"{FRENCH}(anglais, Markdown) : le lien /en/about/gone/ ne mène nulle part : cette page "
        "n’existe pas.",
        f"{FRENCH}(anglais, Markdown) : le lien /en/about/pay/#gone ne mène nulle part : cet "
        "endroit n’existe pas dans la page.",
        f"{FRENCH}(anglais, Markdown) : le lien /fr/ ne mène nulle part : ce n’est ni une adresse "
        "https ni une adresse de ce site dans la langue du texte.",
        "Section 2, « hours », texte (français, Markdown) : rien n’est écrit ici. La page "
        "française montre l’anglais et en avertit le lecteur.",
    ],
}


def pay_page():
    made = InformationPageFactory(
        title_en="Pay", title_fr="Paie", slug_en="pay", slug_fr="paie", reviewed_on="2026-01-31"
    )
    for number, word in enumerate(("scale", "hours"), start=1):
        PageSectionFactory(page=made, anchor=word, heading_en=word, heading_fr=word, order=number)
    return made


def press(client, page, button, **changes):
    """The answer to the page's form with `changes`."""
    change = address(type(page), "change", page.pk)
    return client.post(change, filled(client.get(change), **changes) | {button: "1"})

"""Four days that change the organization, and what every page tells of them and of today.

- May 1, 2020: the Ministry of Tea is renamed Ministry of Coffee.
- June 24, 2022: the Ministries of Milk and of Honey are merged into the Ministry of Food.
- March 19, 2024: the Minister of Coffee, Ada Before, is followed by Bea After.
- September 1, 2025: the Deputy Minister of Coffee, Dan Deputy, leaves; nobody follows.
"""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from ops_site.publishing import publish
from organization.models import Relation, Role
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    MinistryFactory,
    PersonFactory,
    RelationFactory,
    RoleFactory,
)
from tests.organization.reading import inside, links, text

pytestmark = pytest.mark.django_db
RENAMED, MERGED = date(2020, 5, 1), date(2022, 6, 24)
REPLACED, LEFT = date(2024, 3, 19), date(2025, 9, 1)
FIRST = date(2010, 1, 1)
ONE_DAY = timedelta(days=1)
ORGANIZATION = {"en": "/en/organization", "fr": "/fr/organisation"}
MINISTRIES = {
    lang: f"{ORGANIZATION[lang]}/{word}/"
    for lang, word in {"en": "ministries", "fr": "ministeres"}.items()
}


def around(day):
    """The day before, the day, and the day after."""
    return [day - ONE_DAY, day, day + ONE_DAY]


def ministry(english, french, slug, **facts):
    return MinistryFactory(
        name_en=f"Ministry of {english}",
        name_fr=f"ministère {french}",
        **{"key": slug, "slug_en": slug, "slug_fr": f"{slug}-fr", "start": FIRST, **facts},
    )


@pytest.fixture(autouse=True)
def coffee():
    found = ministry("Coffee", "du Café", "coffee")
    found.former_names.create(
        name_en="Ministry of Tea",
        name_fr="ministère du Thé",
        slug_en="tea",
        slug_fr="the",
        end=RENAMED,
        source="Order in Council 1/2020",
    )
    publish()
    return found


@pytest.fixture(autouse=True)
def food():
    food = ministry("Food", "de l’Alimentation", "food", start=MERGED)
    AgencyFactory(parent=food, name_en="Bread Board", start=MERGED)
    for english, french, slug in (("Milk", "du Lait", "milk"), ("Honey", "du Miel", "honey")):
        RelationFactory(
            kind=Relation.Kind.SUCCEEDED_BY,
            subject_unit=ministry(english, french, slug, end=MERGED),
            object_unit=food,
            start=MERGED,
            source="Order in Council 2/2022",
        )
    return food


@pytest.fixture(autouse=True)
def minister(coffee):
    role = RoleFactory(
        unit=coffee,
        kind=Role.Kind.MINISTER,
        start=FIRST,
        slug_en="minister-of-coffee",
        slug_fr="ministre-du-cafe",
        title_en="Minister of Coffee",
    )
    before = PersonFactory(name="Ada Before", sort_name="Before, Ada", key="ada")
    after = PersonFactory(name="Bea After", sort_name="After, Bea", key="bea")
    AppointmentFactory(role=role, person=before, start=FIRST, end=REPLACED)
    AppointmentFactory(role=role, person=after, start=REPLACED)
    return role


@pytest.fixture(autouse=True)
def deputy(coffee, minister):
    role = RoleFactory(
        unit=coffee, start=FIRST, slug_en="deputy-of-coffee", title_en="Deputy of Coffee"
    )
    dan = PersonFactory(name="Dan Deputy", sort_name="Deputy, Dan", key="dan")
    AppointmentFactory(role=role, person=dan, start=FIRST, end=LEFT)
    RelationFactory(
        kind=Relation.Kind.SUPPORTS,
        subject_unit=None,
        subject_role=role,
        object_unit=None,
        object_role=minister,
        start=FIRST,
    )
    return role


@pytest.fixture
def read(client):
    """`read("/en/…/", day)`: the page of that day; of today without one."""

    def page(address, day=None):
        response = client.get(address, {"as_of": day.isoformat()} if day else {})
        assert response.status_code == 200
        return response

    return page


def names(english, french):
    return {
        "en": [f"Ministry of {name}" for name in english],
        "fr": [f"Ministère {n}" for n in french],
    }


# --- A ministry is renamed ----------------------------------------------------------------------

TEA, COFFEE = names(["Tea"], ["du Thé"]), names(["Coffee"], ["du Café"])
NAMES = pytest.mark.parametrize(
    ("day", "named"),
    [*zip(around(RENAMED), [TEA, COFFEE, COFFEE], strict=True), (None, COFFEE)],
)
LANGUAGES = pytest.mark.parametrize("language", ["en", "fr"])


@NAMES
@LANGUAGES
def test_a_ministry_bears_the_name_of_the_day_on_every_page(read, language, day, named):
    slug = {"en": "coffee", "fr": "coffee-fr"}[language]
    role = {"en": "roles/minister-of-coffee/", "fr": "postes/ministre-du-cafe/"}[language]
    people = {"en": "people", "fr": "personnes"}[language]
    [name] = named[language]
    assert inside(read(f"{MINISTRIES[language]}{slug}/", day), "h1") == [name]
    assert name in inside(read(MINISTRIES[language], day), "h3")
    assert name in links(read(f"{ORGANIZATION[language]}/{role}", day))
    assert name in links(read(f"{ORGANIZATION[language]}/{people}/ada/", day))


@NAMES
@LANGUAGES
def test_the_lists_of_posts_bear_it_too(read, language, day, named):
    word = {"en": "deputy-ministers", "fr": "sous-ministres"}[language]
    rows = inside(read(f"{ORGANIZATION[language]}/{word}/", day), "th", "row")
    assert [row for row in rows if row in (*TEA[language], *COFFEE[language])] == named[language]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/en/organization/ministries/tea/", "/en/organization/ministries/coffee/"),
        ("/fr/organisation/ministeres/the/", "/fr/organisation/ministeres/coffee-fr/"),
        ("/fr/organisation/ministeres/tea/", "/fr/organisation/ministeres/coffee-fr/"),
        (
            "/en/organization/ministries/tea/?as_of=2019-01-01",
            "/en/organization/ministries/coffee/?as_of=2019-01-01",
        ),
    ],
)
def test_the_old_address_leads_to_the_new_one(client, old, new):
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)


def test_the_history_tells_of_the_names_once_there_are_two(read):
    address = f"{MINISTRIES['en']}coffee/"
    told = [
        "Ministry of Tea Source: Order in Council 1/2020 January 1, 2010 May 1, 2020",
        "Ministry of Coffee May 1, 2020 –",
    ]
    for day in (RENAMED, RENAMED + ONE_DAY, None):
        assert inside(read(address, day), "tr")[1:3] == told
    assert "Ministry of Coffee" not in text(read(address, RENAMED - ONE_DAY))


# --- Two are merged -----------------------------------------------------------------------------


@LANGUAGES
@pytest.mark.parametrize(
    ("day", "merged"), [*zip(around(MERGED), [False, True, True], strict=True), (None, True)]
)
def test_the_list_has_two_before_the_merger_and_one_after(read, language, day, merged):
    two = names(["Honey", "Milk"], ["du Lait", "du Miel"])[language]
    one = names(["Food"], ["de l’Alimentation"])[language]
    listed = inside(read(MINISTRIES[language], day), "h3")
    assert [name for name in listed if name in two + one] == (one if merged else two)


@pytest.mark.parametrize("day", [*around(MERGED)[1:], None])
def test_what_was_merged_says_so_and_leads_on(read, day):
    page = read(f"{MINISTRIES['en']}milk/", day)
    query = f"?as_of={day}" if day else ""
    assert "This unit ended on June 24, 2022." in text(page)
    assert "On June 24, 2022 it was merged into: Ministry of Food" in text(page)
    assert links(page)["Ministry of Food"] == f"{MINISTRIES['en']}food/{query}"
    last = links(page)["See it as it was on its last day, June 23, 2022"]
    assert last == f"{MINISTRIES['en']}milk/?as_of=2022-06-23"
    french = text(read(f"{MINISTRIES['fr']}milk-fr/", day))
    assert "Le 24 juin 2022, elle a été fusionnée dans : Ministère de l’Alimentation" in french


def test_on_its_last_day_it_says_nothing_of_what_came(read):
    page = text(read(f"{MINISTRIES['en']}milk/", MERGED - ONE_DAY))
    assert "ended" not in page and "merged" not in page


@pytest.mark.parametrize("day", [*around(MERGED)[1:], None])
def test_what_came_of_the_merger_names_what_it_was(read, day):
    page = text(read(f"{MINISTRIES['en']}food/", day))
    assert "On June 24, 2022 these were merged into it: Ministry of Milk, Ministry of Honey" in page
    assert "Source: Order in Council 2/2022" in page
    assert "Bread Board" in page


def test_before_the_merger_its_page_says_that_it_was_not_yet(read):
    page = read(f"{MINISTRIES['en']}food/", MERGED - ONE_DAY)
    assert "This unit did not exist yet on June 23, 2022: it began on June 24, 2022." in text(page)
    assert links(page)["Ministry of Milk"] == f"{MINISTRIES['en']}milk/?as_of=2022-06-23"
    assert links(page)["See its page of today"] == f"{MINISTRIES['en']}food/"
    assert "Bread Board" not in text(page)


# --- A minister is replaced, and a post stays vacant --------------------------------------------


@LANGUAGES
@pytest.mark.parametrize(
    ("day", "holder"),
    [
        *zip(around(REPLACED), ["Ada Before", "Bea After", "Bea After"], strict=True),
        (None, "Bea After"),
    ],
)
def test_each_day_has_its_minister(read, language, day, holder):
    [other] = {"Ada Before", "Bea After"} - {holder}
    slug = {"en": "coffee", "fr": "coffee-fr"}[language]
    page = read(f"{MINISTRIES[language]}{slug}/", day)
    assert holder in inside(page, "dd")[0] and other not in text(page)
    role = {"en": "roles/minister-of-coffee/", "fr": "postes/ministre-du-cafe/"}[language]
    page = text(read(f"{ORGANIZATION[language]}/{role}", day))
    assert page.index(holder) < page.find(other) or other not in page


@pytest.mark.parametrize(
    ("day", "told"), list(zip(around(REPLACED), [False, True, True], strict=True))
)
def test_who_is_to_come_is_told_by_no_page_before(read, day, told):
    people = inside(read("/en/organization/people/", day), "li")
    assert ("After, Bea Role" in " ".join(people).replace("Minister of Coffee", "Role")) == told
    appointments = inside(read("/en/organization/people/ada/", day), "li")
    ended = any("From January 1, 2010 to March 19, 2024" in row for row in appointments)
    assert ended == told


@pytest.mark.parametrize(
    ("day", "vacant"), [*zip(around(LEFT), [False, True, True], strict=True), (None, True)]
)
def test_a_post_that_nobody_was_named_to_is_said_to_be_vacant(read, day, vacant):
    ministry_page = inside(read(f"{MINISTRIES['en']}coffee/", day), "dd")[1]
    role_page = text(read("/en/organization/roles/deputy-of-coffee/", day))
    rows = inside(read("/en/organization/deputy-ministers/", day), "tr")
    [row] = [row for row in rows if row.startswith("Ministry of Coffee")]
    told = "Vacant since September 1, 2025: nobody is recorded in the post after that."
    assert ((told in ministry_page), (told in role_page), ("Vacant" in row)) == (vacant,) * 3
    assert (("Dan Deputy" in ministry_page), ("Dan Deputy" in row)) == (not vacant,) * 2
    assert "Supports: Minister of Coffee" in ministry_page
    french = text(read(f"{MINISTRIES['fr']}coffee-fr/", day))
    assert ("Vacant depuis le 1er septembre 2025" in french) == vacant


@override("en")
def test_a_day_that_is_asked_for_is_named_and_stays_in_the_links(read):
    page = read(MINISTRIES["en"], RENAMED)
    assert "The Ontario Public Service as it was on May 1, 2020" in text(page)
    assert links(page)["See this page as it is today"] == MINISTRIES["en"]
    assert links(page)["Ministry of Coffee"] == f"{MINISTRIES['en']}coffee/?as_of=2020-05-01"
    assert '<meta name="robots" content="noindex">' in page.text
    assert f'rel="canonical" href="http://localhost:8000{MINISTRIES["en"]}"' in page.text
    assert "as it was" not in text(read(MINISTRIES["en"]))

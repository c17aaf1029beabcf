"""The catalogue in the words of DCAT 3, as JSON-LD: what there is, in which form, since when."""

from django.conf import settings
from django.urls import NoReverseMatch, is_valid_path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ops_site.bilingual import CODES
from organization.opendata import catalogue

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PUBLICATIONS = "http://publications.europa.eu/resource/authority"
LANGUAGES = [{"@id": f"{PUBLICATIONS}/language/{code}"} for code in ("ENG", "FRA")]
# It follows each change at once.
ALWAYS = {"@id": f"{PUBLICATIONS}/frequency/UPDATE_CONT"}
ONTARIO = {"@id": "http://sws.geonames.org/6093943/"}
MEDIA = "https://www.iana.org/assignments/media-types/"
TITLE = _("Open data of the Ontario Public Service site")
ABOUT = _("Everything that this site knows of the public service, as tables.")
PUBLISHER = _("Independent site on the Ontario Public Service (not the Government of Ontario)")
RIGHTS = _("Who may use what: facts, our own texts, and what comes from Ontario.")
API = "/api/v1/"
# Files that other parts of the site make: (name of the address, title, media type).
GRAPHS = (
    ("governance_json", _("The governance graph (JSON, in Popolo’s words)"), "application/json"),
    ("governance_graphml", _("The governance graph (GraphML)"), "application/graphml+xml"),
)


def written():
    """The whole document."""
    page = _address("organization:data")
    rights = {"@type": "dct:LicenseDocument", "@id": f"{page}#rights", **_said(rdfs_label=RIGHTS)}
    return {
        "@context": CONTEXT,
        "@id": f"{page}#catalogue",
        "@type": "dcat:Catalog",
        **_said(dct_title=TITLE, dct_description=ABOUT),
        "dct:publisher": _publisher(),
        "dct:language": LANGUAGES,
        "dct:license": rights,
        "dct:spatial": ONTARIO,
        "dct:issued": _day(catalogue.ISSUED),
        "dct:modified": _modified(),
        "foaf:homepage": {"@id": page},
        "dcat:dataset": [*map(_dataset, catalogue.tables().values()), *_graph()],
        "dcat:service": [*_services()],
    }


def _dataset(table):
    page = _address("organization:data")
    files = [
        _file(_address(f"organization:table_{form}", table.key), _media(form))
        for form in ("csv", "json")
    ]
    return _described(f"{page}#{table.key}", table.title, table.about, files)


def _graph():
    files = [_file(address, media) for address, _title, media in graphs()]
    if files:
        page = _address("organization:data")
        about = _("Who heads, supports, advises and answers to whom.")
        yield _described(f"{page}#governance", _("Governance graph"), about, files)


def graphs():
    """(address, title, media type) of the files of the governance graph that there are."""
    for name, title, media in GRAPHS:
        address = _address(f"organization:{name}", optional=True)
        if address:
            yield address, title, media


def _described(address, title, about, files):
    return {
        "@id": address,
        "@type": "dcat:Dataset",
        **_said(dct_title=title, dct_description=about),
        "dct:publisher": {"@id": f"{settings.SITE_URL}/#publisher"},
        "dct:language": LANGUAGES,
        "dct:license": {"@id": f"{_address('organization:data')}#rights"},
        "dct:issued": _day(catalogue.ISSUED),
        "dct:modified": _modified(),
        "dct:accrualPeriodicity": ALWAYS,
        "dct:spatial": ONTARIO,
        "dcat:landingPage": {"@id": address},
        "dcat:distribution": files,
    }


def _file(address, media):
    return {
        "@id": f"{address}#file",
        "@type": "dcat:Distribution",
        "dcat:downloadURL": {"@id": address},
        "dcat:accessURL": {"@id": _address("organization:data")},
        "dcat:mediaType": {"@id": f"{MEDIA}{media}"},
        "dct:license": {"@id": f"{_address('organization:data')}#rights"},
        "dct:modified": _modified(),
    }


def api():
    """The address of the programming interface, where there is one."""
    return API if is_valid_path(f"{API}schema/") else ""


def _services():
    if not api():
        return
    address = f"{settings.SITE_URL}{API}"
    datasets = [{"@id": f"{_address('organization:data')}#{key}"} for key in catalogue.tables()]
    yield {
        "@id": f"{address}#service",
        "@type": "dcat:DataService",
        **_said(dct_title=_("Programming interface (API)")),
        "dcat:endpointURL": {"@id": address},
        "dcat:endpointDescription": {"@id": f"{address}schema/"},
        "dcat:servesDataset": datasets,
    }


def _publisher():
    return {
        "@id": f"{settings.SITE_URL}/#publisher",
        "@type": "foaf:Agent",
        **_said(foaf_name=PUBLISHER),
        "foaf:homepage": {"@id": f"{settings.SITE_URL}/"},
    }


def _said(**texts):
    """Each text in both languages: `dct_title` becomes dct:title."""
    return {
        name.replace("_", ":", 1): [_in(code, text) for code in CODES]
        for name, text in texts.items()
    }


def _in(language, text):
    with override(language):
        return {"@language": language, "@value": str(text)}


def _address(name, *arguments, optional=False):
    """In English: a file is the same in both languages."""
    with override("en"):
        try:
            return settings.SITE_URL + reverse(name, args=arguments)
        except NoReverseMatch:
            if optional:
                return ""
            raise


def _media(form):
    return {"csv": "text/csv", "json": "application/json"}[form]


def _day(value):
    return {"@type": "xsd:date", "@value": value.isoformat()}


def _modified():
    at = catalogue.updated_at()
    return {"@type": "xsd:dateTime", "@value": at.isoformat()} if at else _day(catalogue.ISSUED)

from django.urls import path
from django.utils.translation import pgettext_lazy

from careers.applications.choices import Purpose
from careers.applications.completeness import Step
from careers.applications.views import applying, documents, mine, sending, steps

app_name = "applications"

APPLY = pgettext_lazy("address", "jobs/<int:number>/apply/")

# {% url "applications:step" number=posting.number step="contact" %}
FORM_STEPS = [
    (Step.ELIGIBILITY, pgettext_lazy("address", "jobs/<int:number>/apply/eligibility/")),
    (Step.CONTACT, pgettext_lazy("address", "jobs/<int:number>/apply/contact/")),
    (Step.ENTITLEMENT, pgettext_lazy("address", "jobs/<int:number>/apply/entitlement/")),
    (Step.BACKGROUND, pgettext_lazy("address", "jobs/<int:number>/apply/background/")),
    (Step.ACCOMMODATION, pgettext_lazy("address", "jobs/<int:number>/apply/accommodation/")),
    (Step.DECLARATION, pgettext_lazy("address", "jobs/<int:number>/apply/declaration/")),
]
DOCUMENTS = [
    (Purpose.RESUME, pgettext_lazy("address", "jobs/<int:number>/apply/documents/resume/")),
    (
        Purpose.COVER_LETTER,
        pgettext_lazy("address", "jobs/<int:number>/apply/documents/cover-letter/"),
    ),
]

urlpatterns = [
    path(APPLY, applying.apply, name="apply"),
    *(path(words, steps.step, {"step": step}, name="step") for step, words in FORM_STEPS),
    path(
        pgettext_lazy("address", "jobs/<int:number>/apply/requirements/"),
        steps.requirements,
        {"step": Step.REQUIREMENTS},
        name="step",
    ),
    path(
        pgettext_lazy("address", "jobs/<int:number>/apply/requirements/<int:requirement>/"),
        steps.requirement,
        name="requirement",
    ),
    path(
        pgettext_lazy("address", "jobs/<int:number>/apply/documents/"),
        documents.documents,
        {"step": Step.DOCUMENTS},
        name="step",
    ),
    *(
        path(words, documents.document, {"purpose": purpose}, name="document")
        for purpose, words in DOCUMENTS
    ),
    path(
        pgettext_lazy("address", "jobs/<int:number>/apply/review/"), sending.review, name="review"
    ),
    path(
        pgettext_lazy("address", "jobs/<int:number>/apply/receipt/"),
        sending.receipt,
        name="receipt",
    ),
    path(pgettext_lazy("address", "account/applications/"), mine.applications, name="list"),
    path(
        pgettext_lazy("address", "account/applications/<int:number>/"), mine.detail, name="detail"
    ),
    path(
        pgettext_lazy("address", "account/applications/<int:number>/versions/<int:version>/"),
        mine.submission,
        name="submission",
    ),
    path(
        pgettext_lazy(
            "address",
            "account/applications/<int:number>/versions/<int:version>/<slug:purpose>/",
        ),
        mine.attachment,
        name="attachment",
    ),
    path(
        pgettext_lazy("address", "account/applications/<int:number>/withdraw/"),
        mine.withdraw,
        name="withdraw",
    ),
    path(
        pgettext_lazy("address", "account/applications/<int:number>/apply-again/"),
        mine.reopen,
        name="reopen",
    ),
    path(
        pgettext_lazy("address", "account/applications/<int:number>/discard/"),
        mine.discard,
        name="discard",
    ),
]

"""The kinds of rows that a profile has several of."""

from dataclasses import dataclass

from django.db import models
from django.forms import ModelForm
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from careers.applicants.forms.rows import EducationForm, EmploymentForm, LanguageForm
from careers.applicants.models import Education, Employment, LanguageSkill


@dataclass(frozen=True)
class Kind:
    """The words of its pages stand in whole sentences: French agrees them with the noun."""

    name: str
    model: type[models.Model]
    form: type[ModelForm]
    add: Promise
    change: Promise
    remove: Promise


EDUCATION = Kind(
    "education",
    Education,
    EducationForm,
    add=_("Add education"),
    change=_("Change education"),
    remove=_("Remove this education?"),
)
EMPLOYMENT = Kind(
    "employment",
    Employment,
    EmploymentForm,
    add=_("Add employment"),
    change=_("Change employment"),
    remove=_("Remove this employment?"),
)
LANGUAGE = Kind(
    "language",
    LanguageSkill,
    LanguageForm,
    add=_("Add a language"),
    change=_("Change a language"),
    remove=_("Remove this language?"),
)
KINDS = {kind.name: kind for kind in (EDUCATION, EMPLOYMENT, LANGUAGE)}

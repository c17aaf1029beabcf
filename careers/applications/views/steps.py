from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from careers.accounts.signed_in import form_data
from careers.applicants import snapshot
from careers.applicants.models import Profile
from careers.applications import content, drafting
from careers.applications.completeness import Step
from careers.applications.forms import FORMS, AnswerForm
from careers.applications.task_list import LABELS, following
from careers.applications.views.writing import keep_back, saved, trail, writing
from careers.postings.advertisement import Advertisement


@writing
def step(request, application, step):
    """A step that is one form."""
    form = FORMS[step](form_data(request), application=application)

    def save(**who):
        drafting.save(application, **who, **form.values())

    done = saved(request, application, form, save, lambda: following(application, step))
    return done or render(
        request,
        f"applications/steps/{step}.html",
        {**page(application), "form": form, **shown(request, application, step)},
    )


@writing
def requirements(request, application, step):
    given = dict(application.answers.values_list("requirement", "text"))
    rows = [(each, given.get(each.pk, "")) for each in content.mandatory(application.posting)]
    context = {"rows": rows, "back": keep_back(request), "following": following(application, step)}
    return render(request, "applications/steps/requirements.html", page(application) | context)


@writing
def requirement(request, application, requirement):
    """The answer to one requirement, in the applicant's own words."""
    asked = content.mandatory(application.posting)
    found = get_object_or_404(asked, number=requirement)
    text = application.answer_to(found)
    form = AnswerForm(form_data(request), text=text)

    def save(**who):
        drafting.answer(application, found, form.cleaned_data["text"], **who)

    done = saved(request, application, form, save, lambda: after(application, asked, found))
    numbers = [each.number for each in asked]
    context = {
        "form": form,
        "requirement": found,
        "place": numbers.index(found.number) + 1,
        "count": len(numbers),
        "trail": trail(application, (LABELS[Step.REQUIREMENTS], address(application))),
    }
    return done or render(
        request, "applications/steps/requirement.html", page(application) | context
    )


def page(application):
    return {
        "application": application,
        "posting": application.posting,
        "trail": trail(application),
    }


def shown(request, application, step):
    """What stands above the form of a step."""
    if step == Step.ELIGIBILITY:
        return {"who": Advertisement(application.posting).sections.get("eligibility")}
    if step == Step.BACKGROUND:
        return {"background": snapshot.background(Profile.objects.of(request.user))}
    return {}


def after(application, asked, requirement):
    """The next requirement, then the step after them."""
    later = [each for each in asked if each.number > requirement.number]
    if not later:
        return following(application, Step.REQUIREMENTS)
    return reverse("applications:requirement", args=[application.posting.number, later[0].number])


def address(application):
    return reverse(
        "applications:step",
        kwargs={"number": application.posting.number, "step": Step.REQUIREMENTS},
    )

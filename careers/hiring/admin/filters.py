from django.contrib.admin import SimpleListFilter
from django.utils.translation import gettext_lazy as _

from careers.applications.choices import Status
from careers.hiring import worklist


class Known(SimpleListFilter):
    """A filter that passes over a value which it does not offer."""

    def chosen(self):
        return self.value() if self.value() in dict(self.lookup_choices) else None


class StateFilter(Known):
    title = _("status")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [(status.value, status.label) for status in Status if status != Status.DRAFT]

    def queryset(self, request, queryset):
        return queryset.filter(status=self.chosen()) if self.chosen() else queryset


class PostingFilter(Known):
    """The postings of this person's scope that somebody applied for, by their numbers."""

    title = _("posting")
    parameter_name = "posting"

    def lookups(self, request, model_admin):
        found = worklist.postings(request.user)
        return [(str(posting.number), str(posting)) for posting in found]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        return queryset.filter(posting__number=self.chosen()) if self.chosen() else queryset.none()


class OutcomeFilter(Known):
    title = _("mandatory requirements")
    parameter_name = "outcome"
    OUTCOMES = {
        "undecided": (_("Still to decide"), worklist.undecided),
        "met": (_("All met"), worklist.all_met),
        "not-met": (_("One or more not met"), worklist.not_met),
    }

    def lookups(self, request, model_admin):
        return [(name, label) for name, (label, _narrow) in self.OUTCOMES.items()]

    def queryset(self, request, queryset):
        if not self.chosen():
            return queryset
        _label, narrow = self.OUTCOMES[self.chosen()]
        return narrow(queryset)

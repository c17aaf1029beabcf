"""The page of the board: its template is rendered once in a language, and each search fills it."""

from functools import cache

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from careers.postings.panel import Panel
from careers.postings.suggestions import places_meant
from careers.postings.templatetags.twins import board_alternates, board_forms
from ops_site import bilingual, formats, gaps
from ops_site.publishing import per_generation
from ops_site.templatetags.navigation import absolute


def rendered(board, request):
    frame = _frame(bilingual.current(), timezone.localdate())
    return frame.filled({"page": BoardPage(board, request), "panel": Panel(board)})


@per_generation
def _frame(_language, _day):
    """In the active language; made for no reader, so that nothing of one can stay in it."""
    request = HttpRequest()
    request.method, request.path = "GET", reverse("postings:board")
    page, panel = gaps.Gaps("page"), gaps.Gaps("panel")
    known = {"trail": [], "page": page, "panel": panel, "question": page.question}
    return gaps.cut(render_to_string("postings/board.html", known, request))


@cache
def _sorts(_language):
    """In the active language, as `_frame`."""
    return gaps.cut(render_to_string("postings/_sorts.html", {"page": gaps.Gaps("page")}))


class BoardPage:
    """What the page says of one search, beside the panel of its filters."""

    def __init__(self, board, request):
        self.board, self.request = board, request

    @property
    def title(self):
        title = ", ".join([_("Jobs"), *self._found_in_words(), *self._order_in_words()])
        return f"{_('Error:')} {title}" if self.board.problems else title

    def _found_in_words(self):
        if self.board.chips or self.board.page.number > 1:
            words = ngettext("%(number)s found", "%(number)s found", self.board.count)
            yield words % {"number": formats.number(self.board.count)}
        if self.board.page.has_other_pages():
            yield self._place_in_words

    @property
    def _place_in_words(self):
        page = self.board.page
        last = formats.number(page.paginator.num_pages)
        return _("page %(number)s of %(last)s") % {
            "number": formats.number(page.number),
            "last": last,
        }

    def _order_in_words(self):
        if "sort" in self.board.asked:
            yield from (str(sort.label) for sort in self.board.sorts if sort.is_current)

    @property
    def heading(self):
        """How many jobs there are; and, where it is not the first, which page this is."""
        words = ngettext("%(number)s job", "%(number)s jobs", self.board.count)
        count = words % {"number": formats.number(self.board.count)}
        if self.board.page.number == 1:
            return count
        place = self._place_in_words
        return format_html('{} <span class="results__page">– {}</span>', count, place)

    @property
    def alternates(self):
        """For programs: where the same list is."""
        return board_alternates(self.board)

    @property
    def errors(self):
        if not self.board.problems:
            return ""
        found = {"errors": self.board.problems}
        return render_to_string("partials/error_summary.html", found)

    @property
    def lead(self):
        return format_html_join("", '<p class="lead">{}</p>', ((line,) for line in self._lines()))

    def _lines(self):
        if links := [format_html('<a href="{1}">{0}</a>', *p) for p in places_meant(self.board)]:
            yield format_html(_("Did you mean: {cities}?"), cities=mark_safe(", ".join(links)))
        if self.board.has_only_samples:
            yield _("These are sample postings: the jobs do not exist.")

    @property
    def gone(self):
        if not self.board.gone:
            return ""
        return render_to_string("postings/_gone.html", {"card": self.board.gone})

    @property
    def chips(self):
        if not self.board.chips:
            return ""
        return render_to_string("postings/_chips.html", {"chips": self.board.chips})

    @property
    def sorts(self):
        return _sorts(bilingual.current()).filled({"page": self}) if self.board.count > 1 else ""

    @property
    def sort_links(self):
        rows = (
            (sort.url, mark_safe(' aria-current="true"' if sort.is_current else ""), sort.label)
            for sort in self.board.sorts
        )
        return format_html_join("\n", '<li><a href="{}"{}>{}</a></li>', rows)

    @property
    def understood(self):
        """What was asked, without what could not be used: an alert looks for this."""
        _path, mark, asked = self.board.address.partition("?")
        return mark + asked

    @property
    def forms(self):
        return board_forms(self.board)

    @property
    def left_out(self):
        if not (number := self.board.left_out):
            return ""
        words = ngettext(
            "%(number)s open job is left out because its pay cannot be compared by the year.",
            "%(number)s open jobs are left out because their pay cannot be compared by the year.",
            number,
        )
        return format_html("<p>{}</p>", words % {"number": formats.number(number)})

    @property
    def found(self):
        if not self.board.count:
            return render_to_string("postings/_no_results.html", {"board": self.board})
        known = {"page": self.board.page, "request": self.request}
        pages = render_to_string("partials/pagination.html", known)
        return format_html('<ul class="cards">\n{}\n</ul>\n{}', self.board.cards, pages)

    @property
    def question(self):
        """As the address of this page has it: the other language's has the same."""
        query = self.request.META.get("QUERY_STRING", "")
        return f"?{query}" if query else ""

    @property
    def address(self):
        return absolute(self.request.get_full_path())

"""A page that is rendered once and filled anew: see ops_site/gaps.py."""

from types import SimpleNamespace

from django.template import engines
from django.utils.safestring import mark_safe

from ops_site.gaps import Gaps, cut


def made(source, **known):
    return cut(engines["django"].from_string(source).render(known))


def test_each_gap_is_filled_by_its_object():
    text = made(
        "{{ job.title }} in {{ job.place }} – {{ page.number }}", job=Gaps("job"), page=Gaps("page")
    )
    jobs = [
        SimpleNamespace(title="Clerk", place="Kenora"),
        SimpleNamespace(title="Nurse", place=""),
    ]
    assert [text.filled({"job": job, "page": SimpleNamespace(number=2)}) for job in jobs] == [
        "Clerk in Kenora – 2",
        "Nurse in  – 2",
    ]


def test_what_fills_a_gap_is_escaped_unless_it_is_html():
    text = made('<b title="{{ job.title }}">{{ job.html }}</b>', job=Gaps("job"))
    job = SimpleNamespace(title='"><script>', html=mark_safe("<i>x</i>"))
    assert text.filled({"job": job}) == '<b title="&quot;&gt;&lt;script&gt;"><i>x</i></b>'


def test_a_text_without_gaps_stays_as_it_is():
    assert made("<p>100 % of it</p>").filled({}) == "<p>100 % of it</p>"


def test_what_somebody_types_is_never_taken_for_a_gap():
    text = made("{{ job.title }}{{ job.place }}", job=Gaps("job"))
    job = SimpleNamespace(title="\x02job.place\x03", place="Kenora")
    assert text.filled({"job": job}) == "\x02job.place\x03Kenora"


def test_what_somebody_wrote_is_no_gap_where_it_stands_between_them():
    text = made("{{ note }}{{ job.title }}", note="\x02job.title\x03", job=Gaps("job"))
    assert text.filled({"job": SimpleNamespace(title="Clerk")}) == "\x02job.title\x03Clerk"

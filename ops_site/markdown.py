"""Markdown as editors write it, to HTML that is safe to show."""

from functools import lru_cache

import nh3
from django.utils.safestring import mark_safe
from markdown_it import MarkdownIt

_parser = MarkdownIt("commonmark", {"html": False}).enable("table")
ALLOWED = {
    *("p", "br", "hr", "h3", "h4", "h5", "blockquote", "strong", "em", "a", "code", "pre"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
}


@lru_cache(maxsize=2048)
def html(source):
    """`source` rendered and sanitised; raw HTML in it is shown as text."""
    rendered = _parser.render(source)
    clean = nh3.clean(rendered, tags=ALLOWED, attributes={"a": {"href"}}, link_rel=None)
    return mark_safe(clean)

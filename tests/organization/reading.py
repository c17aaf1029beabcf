"""How tests read a page: headings, links and table rows of `<main>`, in order."""

import re
from html import unescape


def main(response):
    return re.search(r"<main.*?</main>", response.text, re.S)[0]


def words(html):
    flowing = re.sub(r"</?(a|span|strong|em)\b[^>]*>", "", html)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", flowing)).split())


def inside(response, tag, attributes=""):
    """The words of each `<tag attributes…>` of the main part."""
    found = re.findall(rf"<{tag}\b[^>]*{attributes}[^>]*>(.*?)</{tag}>", main(response), re.S)
    return [words(html) for html in found]


def links(response):
    """The addresses that the main part links to, by the words of the link."""
    found = re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', main(response), re.S)
    return {words(text): unescape(address) for address, text in found}


def text(response):
    return words(main(response))

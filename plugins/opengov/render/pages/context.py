"""The template environment, and Markdown to clean HTML."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown import Markdown
from markupsafe import Markup, escape

from opengov.render.pages.compiling import PlainEnvironment
from opengov.render.pages.prose_html import accessible

_MARKUP = re.compile(
    r"[*_`#\[\]<>&|\\]|^ {0,3}(?:[-+]|\d+[.)]) |^=+ *$|^ {4}|^\t|  $", re.MULTILINE
)
_TAGS = nh3.ALLOWED_TAGS & {
    *("a", "abbr", "b", "blockquote", "br", "code", "del", "em", "hr", "i", "li", "ol", "p", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "s", "strong", "sub", "sup", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "th": {"align"}, "td": {"align"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_NUMBERED = re.compile(r"^( {0,3})(\d{1,9})\.(?= )", re.MULTILINE)
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)


@cache
def environment() -> Environment:
    """Everything is escaped; a name that no view gave is an error, not an empty word."""
    return PlainEnvironment(
        loader=PackageLoader("opengov.render.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@lru_cache(maxsize=16384)
def markdown(text: str) -> Markup:
    """Markdown as HTML without scripts, styles or foreign elements.

    Headings become bold paragraphs: a text of a few sentences has no place in the outline.
    Text without markup takes a short way: most texts are such, and Markdown costs milliseconds.
    """
    if not _MARKUP.search(text):
        paragraphs = (paragraph.strip() for paragraph in re.split(r"\n\s*\n", text.strip()))
        return Markup("\n").join(Markup("<p>%s</p>") % p for p in paragraphs if p)
    return Markup(_HEADING.sub(r"<p><strong>\2</strong></p>", _clean_html(text)))


@lru_cache(maxsize=4096)
def long_markdown(text: str) -> Markup:
    """As `markdown`, with headings that begin at <h3> and leave out no level."""
    html = _clean_html(text)
    highest = min((int(found[0]) for found in _HEADING.findall(html)), default=1)
    level = 2

    def renumber(match: re.Match[str]) -> str:
        nonlocal level
        level = max(3, min(level + 1, int(match[1]) - highest + 3, 6))
        return f"<h{level}>{match[2]}</h{level}>"

    return Markup(_HEADING.sub(renumber, html))


def _clean_html(text: str) -> str:
    html = _converter().reset().convert(_keep_dates(text))
    html = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES)
    return accessible(html)


def _keep_dates(text: str) -> str:
    """Keeps "12. septembra" at the start of a line from becoming the only entry of a list.

    A numbered line is an entry where the number before or after it begins a line too.
    """
    numbers = {int(match[2]) for match in _NUMBERED.finditer(text)}

    def keep(match: re.Match[str]) -> str:
        number = int(match[2])
        is_entry = number - 1 in numbers or number + 1 in numbers
        return match[0] if is_entry else f"{match[1]}{match[2]}\\."

    return _NUMBERED.sub(keep, text)


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists"])


@lru_cache(maxsize=16384)
def one_line(text: str, length: int = 160) -> str:
    """Plain words of a Markdown text for a description: cut at a word, at most `length` long."""
    html = str(markdown(text)) if _MARKUP.search(text) else str(escape(text))
    plain = " ".join(Markup(html).striptags().split())
    if len(plain) <= length:
        return plain
    return plain[: length - 1].rsplit(" ", 1)[0] + "…"

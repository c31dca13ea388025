"""What becomes of ordinary pages: safe titles, lists below an editor's words, fallbacks marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from opengov.mkdocs_plugins.press import TITLE_ID, contents, in_language, with_title_id
from opengov.mkdocs_plugins.record_files import anchors
from opengov.render.page import Heading, RenderedPage
from opengov.render.pages.explaining import Explained, add, has_section
from opengov.render.words import words

_UNSAFE = re.compile(r"[<>\"']|&(?!#?\w+;)")
_H1_END = "</h1>"


def escape_once(text: str) -> Markup:
    """Text in which `<`, `>`, quotes and a lone `&` are escaped, and entities are as they were."""
    return Markup(_UNSAFE.sub(lambda found: str(escape(found[0])), text))


def escape_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Front matter that a theme may print as it is: Material escapes nothing."""
    return {key: _escaped(value) for key, value in meta.items()}


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return escape_once(value)
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    if isinstance(value, dict):
        return {key: _escaped(item) for key, item in value.items()}
    return value


def mark_fallback(html: str, written_in: str, language: str) -> str:
    """An article in another language than the page's: in its `lang`, below a notice."""
    in_words = words(language)
    notice = escape(
        in_words._("This page is not yet translated. It is shown in: {language}.")
    ).format(language=in_words.language_name(written_in))
    return (
        f'<p class="og-note og-fallback">{notice}</p>\n'
        f'<div lang="{escape(written_in)}">\n{html}\n</div>'
    )


def with_heading(page: MkDocsPage, html: str) -> str:
    """The text below its title, where it has no <h1>: the way past the navigation ends there."""
    if "<h1" in html:
        return html
    title, own = escape_once(str(page.title or "")), list(page.toc)
    page.toc = contents(title, ())
    page.toc.items[0].children = own
    html = f"<h1>{title}{_H1_END}\n{html}"
    page.present_anchor_ids = (page.present_anchor_ids or set()) | {TITLE_ID}
    return with_title_id(html)


def place_list(page: MkDocsPage, html: str, rendered: RenderedPage) -> str:
    """A generated list below the editor's own words, which may bring the <h1>."""
    heading, _, rest = with_title_id(rendered.body).partition(_H1_END)
    if "<h1" in html:
        html = f"{html}\n{rest}"
        page.toc = _extended(page.toc, rendered.contents)
    else:
        html = f"{heading}{_H1_END}\n{html}\n{rest}"
        own = list(page.toc)
        page.toc = contents(escape(rendered.title), rendered.contents)
        page.toc.items[0].children[:0] = own
        page.title = escape(rendered.title)
    page.meta.setdefault("description", escape(rendered.description))
    page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors(html)
    return html


def place_words(page: MkDocsPage, html: str, explained: Explained) -> str:
    """The words of the glossary that the editor's text uses, explained at the end of the page."""
    if explained.section and not has_section(html):
        page.toc = _extended(page.toc, explained.contents)
    return add(html, explained.section)


def _extended(toc: TableOfContents, headings: Sequence[Heading]) -> TableOfContents:
    items = list(toc)
    more = [AnchorLink(entry.title, entry.anchor, 2) for entry in headings]
    if items and items[0].level == 1:
        items[0].children.extend(more)
    else:
        items.extend(more)
    return TableOfContents(items)


def settle_title(page: MkDocsPage, written_in: str, language: str) -> Markup:
    """Makes the title safe wherever the theme prints it; returns it without its `lang`."""
    title = escape_once(str(page.title or ""))
    page.title = title
    page.meta["title"] = shown = in_language(title, written_in, language)
    if shown is not title:
        page.typeset = {"title": shown}  # type: ignore[attr-defined]  # what Material's nav prints
    return title

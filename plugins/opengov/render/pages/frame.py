"""What every generated page has around its own part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from markupsafe import Markup, escape

from opengov.model import Record
from opengov.model.references import texts
from opengov.model.states import translated_into
from opengov.render.linked_data import script
from opengov.render.page import Page, RenderedPage
from opengov.render.pages.context import one_line
from opengov.render.pages.explaining import begin, entries
from opengov.render.pages.explaining import section as section_of_words
from opengov.render.pages.facets import facets
from opengov.render.pages.links import KIND_TITLES, by_kind, neighbours
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

AnyRecord = TypeVar("AnyRecord", bound=Record)
Thing = Mapping[str, Any] | None
"""JSON-LD, or nothing to tell."""


def record_page(
    site: Site,
    record: AnyRecord,
    write: Callable[[Writer, AnyRecord], Markup],
    *,
    listed: frozenset[str] = frozenset(),
    linked_data: Callable[[Writer, AnyRecord], Thing] = lambda _writer, _record: None,
) -> Page:
    """The page of a record. `write` gives the HTML below the <h1>.

    `listed`: kinds that the page lists by itself, and that "Related" therefore leaves out.
    `linked_data`: what the page tells machines (linked_data/); called last.
    """
    others = tuple(other for other in neighbours(site.portal, record) if other.kind not in listed)
    heading = record.heading
    search_text = search_text_of(record)

    def render(language: str) -> RenderedPage:
        writer = Writer(site, language, "../" * record.address.count("/"), record)
        begin(writer)
        body = write(writer, record)
        explained = entries(writer)
        related = [other for other in others if (other.kind, other.id) not in writer.linked]
        name = heading.read(language)
        html = writer.render(
            "record.html",
            record=record,
            name=name,
            body=body,
            related=by_kind(related),
            kind_titles=KIND_TITLES,
        )
        thing = linked_data(writer, record)
        told = script(thing) if thing else ""
        return RenderedPage(
            title=name.text,
            title_language=name.language,
            description=writer.description or _description(writer, record, name.text),
            body="".join((html, told, section_of_words(writer, explained))),
            contents=tuple(writer.contents),
            search_text=search_text(language),
        )

    return Page(
        address=record.address,
        section=f"{record.kind}/",
        render=render,
        translations=translated_into(record) & frozenset(site.languages),
        src_uri=record.src_uri or None,
        updated=_day(record),
        facets=facets(site, record),
    )


def search_text_of(record: Record) -> Callable[[str], str]:
    """All that a record says in a language besides its heading, as Markdown.

    A function of the language: what texts a record has is found once for all of them.
    """
    heading = record.heading
    said = [text.by_language for _, text in texts(record) if text is not heading]
    said.append(record.long_text)
    return lambda language: " · ".join(filter(None, [words.get(language) for words in said]))


def list_page(
    site: Site,
    address: str,
    section: str,
    title: Callable[[Writer], str | Markup],
    write: Callable[[Writer], Markup],
    *,
    in_search: bool = True,
    in_sitemap: bool = True,
    linked_data: Callable[[Writer], Thing] = lambda _writer: None,
) -> Page:
    """A page that is about no record: a list, the home page. `write` as in record_page.

    `title` gives the <h1>: plain words, or HTML where a part of it is a fallback.
    """

    def render(language: str) -> RenderedPage:
        writer = Writer(site, language, "../" * address.count("/"))
        heading = escape(title(writer))
        plain = heading.striptags()
        begin(writer)
        body = writer.render("list.html", title=heading, body=write(writer))
        explained = entries(writer)
        if thing := linked_data(writer):
            body += script(thing)
        body += section_of_words(writer, explained)  # last: an editor's own words are put into it
        return RenderedPage(
            title=plain,
            title_language=language,
            description=writer.description or _about_list(writer, address, plain),
            body=str(body),
            contents=tuple(writer.contents),
        )

    return Page(
        address=address,
        section=section,
        render=render,
        translations=frozenset(site.languages),
        in_search=in_search,
        in_sitemap=in_sitemap,
    )


def _about_list(writer: Writer, address: str, title: str) -> str:
    """What is listed, and of which portal; the portal alone on the first page."""
    portal = writer.site.portal.settings.description
    words = portal.by_language.get(writer.language) if portal else None
    if not words:
        return title
    return one_line(f"{title} – {words}" if address else words)


def _description(writer: Writer, record: Record, otherwise: str) -> str:
    return one_line(writer.plain(record.description)) if record.description else otherwise


def _day(record: Record) -> dt.date | None:
    changed = record.last_modified
    return changed.date() if isinstance(changed, dt.datetime) else changed

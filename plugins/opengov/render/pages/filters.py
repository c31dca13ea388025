"""Lists of a section narrowed down to one value: static pages that work without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from markupsafe import Markup

from opengov.model import Record
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

AnyRecord = TypeVar("AnyRecord", bound=Record)
Words = Callable[[Writer], str | Markup]  # said in the language of the page


@dataclass(frozen=True, slots=True)
class Choice(Generic[AnyRecord]):
    """A value that occurs, and the records that have it."""

    address: str  # "commitments/by-status/overdue/"
    name: Words
    records: tuple[AnyRecord, ...]


@dataclass(frozen=True, slots=True)
class Filter(Generic[AnyRecord]):
    """All the values of one kind."""

    title: Words  # "By status"
    choices: tuple[Choice[AnyRecord], ...]


def of_word(value: StrEnum) -> Words:
    """The name of a value of a vocabulary."""
    return lambda writer: writer.word(value)


def of_record(record: Record) -> Words:
    """The name of a record, with its own `lang` on a fallback."""
    return lambda writer: writer.text(record.heading)


def choices(
    address: str,
    values: Iterable[tuple[str, Words]],
    records: Sequence[AnyRecord],
    value_of: Callable[[AnyRecord], str | None],
) -> tuple[Choice[AnyRecord], ...]:
    """One for each value that occurs, in the order of `values`.

    `address` ends in "/": "commitments/by-status/".
    """
    found: dict[str | None, list[AnyRecord]] = {}
    for record in records:
        found.setdefault(value_of(record), []).append(record)
    return tuple(
        Choice(f"{address}{value}/", name, tuple(found[value]))
        for value, name in values
        if value in found
    )


def menu(writer: Writer, filters: Sequence[Filter[AnyRecord]]) -> Markup:
    """Links to the narrowed lists, each with how many records it holds."""
    return writer.render("filters.html", filters=[f for f in filters if f.choices])


def filter_pages(
    site: Site,
    section: str,
    title: Words,
    filters: Sequence[Filter[AnyRecord]],
    write: Callable[[Writer, Sequence[AnyRecord]], Markup],
) -> Iterator[Page]:
    """A page for each choice; `write` gives the list."""
    for one in filters:
        for choice in one.choices:
            yield _page(site, section, title, choice, write)


def _page(
    site: Site,
    section: str,
    title: Words,
    choice: Choice[AnyRecord],
    write: Callable[[Writer, Sequence[AnyRecord]], Markup],
) -> Page:
    def heading(writer: Writer) -> Markup:
        sentence = writer._("{list}: {choice}")
        return writer.say(sentence, list=title(writer), choice=choice.name(writer))

    def body(writer: Writer) -> Markup:
        rows = write(writer, choice.records)
        return writer.render("narrowed.html", section=section, title=title(writer), rows=rows)

    return list_page(site, choice.address, section, heading, body, in_search=False)

"""Lists of a section narrowed down to one value: static pages that work without scripts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar
from zlib import crc32

from markupsafe import Markup

from opengov.model import Record, Text
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

Item = TypeVar("Item")  # what a list holds: records, or documents of records
Words = Callable[[Writer], str | Markup]  # said in the language of the page


@dataclass(frozen=True, slots=True)
class Choice(Generic[Item]):
    """A value that occurs, and what has it."""

    address: str  # "commitments/by-status/overdue/"
    name: Words
    records: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Filter(Generic[Item]):
    """All the values of one kind."""

    title: Words  # "By status"
    choices: tuple[Choice[Item], ...]


def of_word(value: StrEnum) -> Words:
    """The name of a value of a vocabulary."""
    return lambda writer: writer.word(value)


def of_record(record: Record) -> Words:
    """The name of a record, with its own `lang` on a fallback."""
    return lambda writer: writer.text(record.heading)


def of_text(text: Text) -> Words:
    """The words themselves, with their own `lang` on a fallback."""
    return lambda writer: writer.text(text)


def choices(
    address: str,
    values: Iterable[tuple[str, Words]],
    records: Sequence[Item],
    value_of: Callable[[Item], str | None],
) -> tuple[Choice[Item], ...]:
    """One for each value that occurs, in the order of `values`.

    `address` ends in "/": "commitments/by-status/".
    """
    return choices_of_many(address, values, records, lambda one: filter(None, (value_of(one),)))


def choices_of_many(
    address: str,
    values: Iterable[tuple[str, Words]],
    records: Sequence[Item],
    values_of: Callable[[Item], Iterable[str]],
) -> tuple[Choice[Item], ...]:
    """As `choices`, where one record can have many values."""
    found: dict[str, list[Item]] = {}
    for record in records:
        for value in dict.fromkeys(values_of(record)):
            found.setdefault(value, []).append(record)
    return tuple(
        Choice(f"{address}{value}/", name, tuple(found[value]))
        for value, name in values
        if value in found
    )


def slug(words: str) -> str:
    """A part of an address from free words: Latin letters and digits, the same on each build.

    Words in other scripts, of which nothing would be left, are told apart by a checksum.
    """
    plain = unicodedata.normalize("NFKD", words.casefold())
    kept = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
    lost = any(not sign.isascii() and sign.isalpha() for sign in plain)
    return f"{kept}-{crc32(plain.encode()):08x}".strip("-") if lost else kept or "-"


def menu(writer: Writer, filters: Sequence[Filter[Item]]) -> Markup:
    """Links to the narrowed lists, each with how many records it holds."""
    return writer.render("filters.html", filters=[f for f in filters if f.choices])


def filter_pages(
    site: Site,
    section: str,
    title: Words,
    filters: Sequence[Filter[Item]],
    write: Callable[[Writer, Sequence[Item]], Markup],
) -> Iterator[Page]:
    """A page for each choice; `write` gives the list."""
    for one in filters:
        for choice in one.choices:
            yield _page(site, section, title, choice, write)


def _page(
    site: Site,
    section: str,
    title: Words,
    choice: Choice[Item],
    write: Callable[[Writer, Sequence[Item]], Markup],
) -> Page:
    def heading(writer: Writer) -> Markup:
        sentence = writer._("{list}: {choice}")
        return writer.say(sentence, list=title(writer), choice=choice.name(writer))

    def body(writer: Writer) -> Markup:
        rows = write(writer, choice.records)
        return writer.render("narrowed.html", section=section, title=title(writer), rows=rows)

    return list_page(site, choice.address, section, heading, body, in_search=False)

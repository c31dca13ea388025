"""What calendars and the log of changes say is in the language of their address, or marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from opengov.ics.reading import Component, Property, read
from tests.site.marked import marked
from tests.site.reading import BuiltSite
from tests.site.test_languages import LANGUAGES
from tests.site.wording import words_of

IN_EACH = pytest.mark.parametrize("language", LANGUAGES)
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "COMMENT", "CONTACT", "NAME"}
UNMARKED = {"NAME", "X-WR-CALNAME", "X-WR-CALDESC"}
"""They name what a calendar is about, and are written without a language."""
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@IN_EACH
def test_calendars_are_in_their_language(example: BuiltSite, language: str) -> None:
    """A text that holds a foreign title says so, and the words around it are the language's."""
    known, said = marked(example, language), [*said_in_calendars(example.folder, language)]
    assert {one for one in said if known.betrays(*one[:2])} == set()
    assert len(said) > 300


def said_in_calendars(folder: Path, language: str) -> Iterator[tuple[str, str | None, str]]:
    """(a line of words, language it says it is in, file); None where it can't say."""
    for path in folder.rglob("*.ics"):
        address = path.relative_to(folder)
        if language == (address.parts[0] if address.parts[0] in LANGUAGES else "en"):
            for calendar in read(path.read_bytes()).calendars:
                for found in properties(calendar):
                    for declared, words in said(found, language):
                        for line in words.splitlines():
                            yield line, declared, address.as_posix()


def properties(component: Component) -> Iterator[Property]:
    yield from component.properties
    for part in component.components:
        yield from properties(part)


def said(found: Property, language: str) -> Iterator[tuple[str | None, str]]:
    if label := found.parameter("LABEL"):
        yield None, label
    if found.name in UNMARKED:
        yield None, found.text
    elif found.name in TEXTS:
        yield found.parameter("LANGUAGE") or language, found.text


@IN_EACH
def test_the_log_of_changes_is_in_its_language(example: BuiltSite, language: str) -> None:
    known = marked(example, language)
    root = "" if language == "en" else f"{language}/"
    feed = ElementTree.parse(example.folder / f"{root}changes.atom").getroot()
    assert feed.get(XML_LANG) == language
    assert {one for one in said_in_atom(feed, language) if known.betrays(*one)} == set()


def said_in_atom(feed: ElementTree.Element, language: str) -> Iterator[tuple[str, str]]:
    for element in feed.iter():
        declared = element.get(XML_LANG) or language
        if label := element.get("label"):
            yield label, declared
        if element.get("type") == "html":
            for inside, words in words_of(element.text or ""):
                yield words, inside or declared
        elif element.tag in (f"{ATOM}title", f"{ATOM}subtitle", f"{ATOM}name"):
            yield element.text or "", declared

"""The search data of one language as files.

    index.json          how many pages, what they can be filtered by, which file begins where
    <checksum>.txt      words: stem, then form and pages, form and pages, ... ; one stem a line
    <checksum>.json     pages: [address, title, language of the title, first words]

A query reads index.json, the one or two files of words for each of its words, and those of the
pages that are shown. Names are checksums: what a browser has kept is never out of date,
and what did not change keeps its name.

Pages are numbers: words explained first, then the newest. In a list of pages a number is the
distance to the one before in base 36; "!" behind it says that the word stands in the title.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from opengov.render.exports.search.stems import LETTERS, folded, raw_table, stemmer, words_of
from opengov.render.page import Facets

WORDS_SIZE, PAGES_SIZE = 12_000, 8_000
"""Characters of a file: a query reads few of them, and a portal has few."""
EXCERPT = 400
"""Characters of a page's text that results may show."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that can be found."""

    location: str  # below the root of the language: "meetings/x/"
    title: str  # plain text
    title_language: str
    text: str  # plain, in the language of the index
    facets: Facets = field(default_factory=Facets)


def search_files(entries: Iterable[Entry], language: str) -> Mapping[str, bytes]:
    """The files of a language, by name."""
    pages = sorted(entries, key=_place)
    files: dict[str, bytes] = {}
    words = [(first, _keep(files, part, "txt")) for first, part in _parts_of_words(pages, language)]
    texts = [
        (first, _keep(files, part, "json")) for first, part in _parts_of_pages(pages, language)
    ]
    kinds, of_pages = _facets(pages)
    files["index.json"] = _json(
        {
            "words": words,
            "pages": texts,
            "facets": kinds,
            "of": of_pages,
            "table": raw_table(language),
            "letters": LETTERS,
        }
    ).encode()
    return files


def _place(entry: Entry) -> tuple[bool, int, str]:
    """Of pages that fit a query equally well the first is shown first: explanations lead."""
    facets = entry.facets
    return facets.kind != "terms", -max(facets.years, default=0), entry.location


def _keep(files: dict[str, bytes], text: str, ending: str) -> str:
    data = text.encode()
    name = f"{sha256(data).hexdigest()[:8]}.{ending}"
    files[name] = data
    return name


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parts_of_words(pages: Sequence[Entry], language: str) -> Iterator[tuple[str, str]]:
    """(first stem, lines) of each file of words."""
    by_stem: dict[str, list[str]] = defaultdict(list)
    stem = stemmer(language)
    occurrences = _occurrences(pages, language)
    for form in sorted(occurrences):
        by_stem[stem(folded(form))] += form, _numbers(occurrences[form])
    lines: list[str] = []
    first, size = "", 0
    for found in sorted(by_stem):
        line = "\t".join((found, *by_stem[found]))
        if size + len(line) > WORDS_SIZE and lines:
            yield first, "\n".join(lines)
            lines, size = [], 0
        if not lines:
            first = found
        lines.append(line)
        size += len(line)
    if lines:
        yield first, "\n".join(lines)


def _occurrences(pages: Sequence[Entry], language: str) -> Mapping[str, list[int]]:
    """Word -> pages; a page is its number twice, and one more where the title has the word."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        in_title = set(words_of(page.title)) if page.title_language == language else set()
        for word in in_title:
            found[word].append(2 * number + 1)
        for word in set(words_of(page.text)) - in_title:
            found[word].append(2 * number)
    return found


def _numbers(occurrences: Sequence[int]) -> str:
    written: list[str] = []
    before = 0
    for occurrence in occurrences:
        number = occurrence >> 1
        step = number - before
        digits = _SMALL[step] if step < len(_SMALL) else _base_36(step)
        written.append(f"{digits}!" if occurrence & 1 else digits)
        before = number
    return " ".join(written)


def _base_36(number: int) -> str:
    if number < 36:
        return _DIGITS[number]
    more, last = divmod(number, 36)
    return _base_36(more) + _DIGITS[last]


_SMALL = [_base_36(number) for number in range(36 * 36)]
"""Nearly all of them; working each out takes a third of the time of an index."""


def _parts_of_pages(pages: Sequence[Entry], language: str) -> Iterator[tuple[int, str]]:
    """(first number, JSON) of each file of pages."""
    rows: list[str] = []
    first, size = 0, 0
    for number, page in enumerate(pages):
        foreign = page.title_language if page.title_language != language else ""
        row = _json([page.location, page.title, foreign, _beginning(page.text)])
        if size + len(row) > PAGES_SIZE and rows:
            yield first, f"[{','.join(rows)}]"
            rows, size, first = [], 0, number
        rows.append(row)
        size += len(row)
    if rows:
        yield first, f"[{','.join(rows)}]"


def _beginning(text: str) -> str:
    """The first words, cut between two of them."""
    plain = " ".join(text[: 2 * EXCERPT].split())
    return plain if len(plain) <= EXCERPT else plain[:EXCERPT].rsplit(" ", 1)[0] + "…"


def _facets(pages: Sequence[Entry]) -> tuple[list[list[Any]], list[int]]:
    """What occurs together, each once; and for every page its place in that list."""
    places: dict[Facets, int] = {}
    of_pages = [places.setdefault(page.facets, len(places)) for page in pages]
    rows = [[f.kind, list(f.bodies), list(f.years), status_value(f)] for f in places]
    return rows, of_pages


def status_value(facets: Facets) -> str:
    """The value of a status in the filter and in addresses: the same word can mean two things."""
    return f"{facets.kind}-{facets.status.value.replace('_', '-')}" if facets.status else ""

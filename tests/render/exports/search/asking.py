"""What is searched in the tests of recall: `queries/<language>.txt`.

Pages were written for the purpose, or are those of the example portal; queries are inflected, or
without their accents, and do not stand so in the page that they have to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from opengov.render.exports.search.index import Entry
from opengov.render.exports.search.stems import words_of
from opengov.render.page import Facets

LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")
RECALL = 0.95
_PORTAL = "example portal"


@dataclass
class Asked:
    """Query -> address of the page that it has to find."""

    entries: list[Entry] = field(default_factory=list)
    queries: dict[str, str] = field(default_factory=dict)  # on these entries
    of_portal: dict[str, str] = field(default_factory=dict)  # on the example portal


def asked(language: str) -> Asked:
    found = Asked()
    queries = found.queries
    text = Path(__file__).with_name("queries").joinpath(f"{language}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            queries = found.of_portal if _PORTAL in line else found.queries
        elif " = " in line:
            query, address = line.split(" = ")
            queries[query] = address
        else:
            address, title, words = line.split(": ", 2)
            found.entries.append(Entry(address, title, language, words))
    return found


def forms(language: str) -> list[list[str]]:
    """`forms/<language>.txt`: common words of public life, each in several of its forms."""
    text = Path(__file__).with_name("forms").joinpath(f"{language}.txt").read_text("utf-8")
    return [line.split() for line in text.splitlines()]


def held_out(language: str) -> dict[str, list[tuple[str, str]]]:
    """`held_out/<language>.txt`: lists of (word of a page, word of a query), by their name.

    Each list was written and measured before the endings had seen it; its first line tells the
    figure. Words apart are different ones, which must not find each other.
    """
    lists: dict[str, list[tuple[str, str]]] = {}
    text = Path(__file__).with_name("held_out").joinpath(f"{language}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("# "):
            lists[line[2:].partition(":")[0]] = pairs = []
        else:
            for pair in line.split(", "):
                written, _, asked_for = pair.partition("=")
                pairs.append((written, asked_for))
    return lists


def many(count: int) -> Iterator[Entry]:
    """Records of a large portal in Slovak, 90 common words and ten rare ones each."""
    common = words_of(" ".join(entry.text for entry in asked("sk").entries))
    for number in range(count):
        words = [common[(number * 7 + place * 3) % len(common)] for place in range(90)]
        for place in range(10):
            ending = "".join(chr(97 + (number // 26**power + place) % 26) for power in range(2))
            words.append(common[(number + place) % len(common)] + ending)
        yield Entry(
            f"meetings/meeting-{number}/",
            f"{number}. verejné stretnutie o rozpočte",
            "sk",
            " ".join(words),
            Facets("meetings", (f"body-{number % 40}",), (2000 + number // 200,)),
        )

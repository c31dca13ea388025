"""Words as they are compared: small, without accents, without their endings.

The browser has no dictionary, so what is done to a word when the index is made has to be
done to the words of a query as well. Therefore a language is a table, `endings/<language>.json`,
and the few lines here that follow it stand once more in theme/search/matching.js. A test has
both go through the same words.

A table holds
    irregular  "people=person": forms that no ending explains, without accents
    inside     sounds that alternate within a word, each put in place of the other: "ie=e"
    steps      one after the other; of each the longest ending that leaves at least so many letters
               is cut off ("ies=y": and replaced)
    fleeting   letters that come and go between the last two consonants: "rozpočet", "rozpočtu"
    changes    sounds at the end of what is left, each put in place of the other: "ruka", "ruce"
A language without a table is searched by whole words, and by their beginnings.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
LETTERS: Mapping[str, str] = {
    **{"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "ґ": "г", "ς": "σ"},
    **{"'": "", "’": "", "ʼ": ""},
}
"""What Unicode does not take for a letter with an accent."""
_LETTERS = str.maketrans(dict(LETTERS))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, in their order; "об'єкт" is one."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Without accents: "záväzok" as "zavazok"."""
    if word.isascii() and "'" not in word:
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Step:
    """Endings of which the longest one that fits is replaced."""

    least: int  # letters that stay
    endings: Mapping[str, str]
    longest: int


@dataclass(frozen=True, slots=True)
class Table:
    """How the words of a language end."""

    irregular: Mapping[str, str]
    inside: Sequence[tuple[str, str]]
    steps: Sequence[Step]
    vowels: str
    fleeting: str
    changes: Sequence[tuple[str, str]]


@cache
def raw_table(language: str) -> Mapping[str, Any]:
    """As the browser is given it."""
    file = files(__package__).joinpath("endings", f"{language}.json")
    found: Mapping[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return found


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """From a folded word to what all its forms have in common."""
    raw = raw_table(language)
    if not raw:
        return lambda word: word
    table = Table(
        irregular=_pairs(raw["irregular"]),
        inside=list(_pairs(raw["inside"]).items()),
        steps=[_step(least, endings) for least, endings in raw["steps"]],
        vowels=raw["vowels"],
        fleeting=raw["fleeting"],
        changes=list(_pairs(raw["changes"]).items()),
    )
    return lru_cache(maxsize=65536)(lambda word: _stem(table, word))


def _pairs(words: str) -> dict[str, str]:
    """ "ies=y s" as {"ies": "y", "s": ""}."""
    return {old: new for old, _, new in (word.partition("=") for word in words.split())}


def _step(least: int, endings: str) -> Step:
    pairs = _pairs(endings)
    return Step(least, pairs, max(map(len, pairs)))


def _stem(table: Table, word: str) -> str:
    if not word.isalpha():
        return word
    word = table.irregular.get(word, word)
    for old, new in table.inside:
        word = word.replace(old, new)
    for step in table.steps:
        word = _shortened(step, word)
    word = _without_fleeting(table, word)
    for old, new in table.changes:
        if word.endswith(old) and len(word) > len(old) + 1:
            word = word[: -len(old)] + new
    return word


def _shortened(step: Step, word: str) -> str:
    for length in range(min(step.longest, len(word) - step.least), 0, -1):
        new = step.endings.get(word[-length:])
        if new is not None:
            return word[:-length] + new
    return word


def _without_fleeting(table: Table, word: str) -> str:
    if len(word) > 3 and word[-2] in table.fleeting:
        before, last = word[-3], word[-1]
        if before not in table.vowels and last not in table.vowels:
            return word[:-2] + last
    return word

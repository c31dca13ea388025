"""Search data of one language, in the format that Material's search reads.

Its `text` and `title` are HTML. lunr.js, behind it, has no stemmer for most of our languages
and matches words letter by letter. So none is used (`pipeline` is empty; the client looks for
the beginnings of words by itself), and two further fields hold each word with an accent
once more without it: whoever types "zavazok" finds "záväzok".
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Self

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ð": "d", "ß": "ss", "æ": "ae", "ґ": "г"}
)
_SEPARATOR = r"[\s\u00a0\-–—,.:;!?()\"'„“”‘’«»/…·]+"
_CONFIG = {
    "lang": ["en"],  # any other one makes the client load a stemmer, which some don't have
    "separator": _SEPARATOR,
    "pipeline": [],
    "fields": {
        "title": {"boost": 1000.0},
        "text": {"boost": 1.0},
        "folded_title": {"boost": 1000.0},
        "folded": {"boost": 1.0},
    },
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, or a part of one, that can be found."""

    location: str  # below the root of the language: "meetings/x/", "about/#part"
    title: str  # HTML
    text: str  # HTML

    @classmethod
    def of_words(cls, location: str, title: str, text: str) -> Self:
        """From plain text."""
        return cls(location, escape(title, quote=False), escape(text, quote=False))


def search_index(entries: Iterable[Entry]) -> bytes:
    """The JSON file, in the order given."""
    docs = []
    for entry in entries:
        doc = {"location": entry.location, "title": entry.title, "text": entry.text}
        if words := folded_words(entry.title):
            doc["folded_title"] = words
        if words := folded_words(entry.text):
            doc["folded"] = words
        docs.append(doc)
    data = {"config": _CONFIG, "docs": docs}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def folded_words(html: str) -> str:
    """The words that have accents, without them, each once, in the order of the text."""
    if html.isascii():
        return ""
    found = dict.fromkeys(
        word for word in _WORD.findall(_TAG.sub(" ", html).lower()) if not word.isascii()
    )
    folded = {word: _without_accents(word) for word in found}
    return " ".join(dict.fromkeys(plain for word, plain in folded.items() if plain != word))


@lru_cache(maxsize=65536)
def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))

"""Alphabetical order in the languages that the interface speaks.

Own tables rather than a library: ICU has no wheel for every machine, and pyuca
needs 0.14 s of CPU to load its 1.6 MB table and knows no language's own letters,
so that these tables would be needed with it too. Source of the letters that
stand on their own: CLDR root and the collations sk, sl, fi, uk, el of CLDR 46.
Compared are: the letters, then their accents, then capitals after small ones.
Spaces and punctuation come before digits, digits before letters, the script of
the language before other scripts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

SortKey = tuple[tuple[tuple[int, str, int], ...], str, str]

_OWN_LETTERS = {
    "sk": "ä after a, č after c, ch after h, ô after o, š after s, ž after z",
    "sl": "č after c, ć after č, đ after d, š after s, ž after z",
    "fi": "å after z, ä after å, ö after ä, ü like y",
}
_SCRIPTS = (("LATIN", "GREEK", "CYRILLIC"), {"el": "GREEK", "uk": "CYRILLIC"})
_CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя"


@lru_cache(maxsize=65536)
def sort_key_of(language: str, text: str) -> SortKey:
    """A key by which texts sort as a dictionary of `language` does."""
    places, pattern = _tables(language)
    plain = unicodedata.normalize("NFC", text).lower()
    letters: list[tuple[int, str, int]] = []
    for letter in pattern.findall(plain):
        place = places.get(letter)
        if place is not None:
            letters.append(place)
        else:
            letters.extend(_place(language, base) for base in _without_accents(letter))
    return tuple(letters), unicodedata.normalize("NFD", plain), text.swapcase()


def initial_of(language: str, text: str) -> str:
    """The letter under which a text stands in an index: "Č" and "Ch" in Slovak, else "A" for "á".

    What begins with a digit, or with no letter at all, stands under "0–9".
    """
    places, pattern = _tables(language)
    for letter in pattern.findall(unicodedata.normalize("NFC", text).lower()):
        if letter[0].isdigit():
            break
        if not letter[0].isalpha():
            continue
        if letter in places:
            _group, base, order = places[letter]
            return letter.capitalize() if order else base.upper()
        return _without_accents(letter)[0].upper()
    return "0–9"


@cache
def _tables(language: str) -> tuple[dict[str, tuple[int, str, int]], re.Pattern[str]]:
    """The places of letters of a language's own, and how a text is cut into letters."""
    places: dict[str, tuple[int, str, int]] = {}
    for rule in filter(None, _OWN_LETTERS.get(language, "").split(", ")):
        letter, relation, other = rule.split()
        group, base, order = places.get(other) or _place(language, other)
        places[letter] = (group, base, order + (relation == "after"))
    longer = [re.escape(letter) for letter in places if len(letter) > 1]
    return places, re.compile("|".join([*longer, "."]), re.DOTALL)


@cache
def _place(language: str, letter: str) -> tuple[int, str, int]:
    """Group (space, punctuation, digit, own script, others), letter, place behind it."""
    if not letter.isalpha():
        return (0 if letter.isspace() else 2 if letter.isdigit() else 1), letter, 0
    order, own = _SCRIPTS
    script = unicodedata.name(letter, "").split(" ")[0]
    if script == own.get(language, "LATIN"):
        return 3, _alphabetical(script, letter), 0
    return 4 + (order.index(script) if script in order else 9), _alphabetical(script, letter), 0


def _alphabetical(script: str, letter: str) -> str:
    """A letter that sorts in place of this one: і and є stand late among the code points."""
    if script == "CYRILLIC" and letter in _CYRILLIC:
        return chr(0x430 + _CYRILLIC.index(letter))
    return "σ" if letter == "ς" else letter


def _without_accents(letter: str) -> str:
    """The base letters: й is a letter of its own, ά is α."""
    if letter in _CYRILLIC:
        return letter
    bare = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
    return bare or letter

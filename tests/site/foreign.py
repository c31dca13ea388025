"""What gives words away that are not in the language they are said to be in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import material
from babel.messages.pofile import read_po

from tests.site.test_languages import LANGUAGES

ALPHABETS = {"uk": r"[\u0400-\u04ff]{2}", "el": r"[\u0370-\u03ff\u1f00-\u1fff]{2}"}
"""Letters of one language alone; a single one heads a part of the index, or is a name."""
INDISPENSABLE = {
    "en": "the and of with this that are was from not here",
    "sk": "alebo ktorý ktorá ktoré ktorí ktorých sú bol bola bolo boli nie aj už čo keď",
    "sl": "ali ki ter lahko če tudi zaradi vsak bilo bodo tisti",
    "fi": "ei että joka jotka tai ovat sekä mutta voi kun",
}
"""Words that a text can hardly do without, and the other languages don't have."""
_PLACEHOLDER = re.compile(r"\\\{(\w+)\\\}")
_JOINT = re.compile(r" [–·] |: |\. ")
_LETTERS = r"[^\W\d_]"
WORD = re.compile(_LETTERS + "{2,}")


def foreign(words: str, language: str) -> str | None:
    """The language that words said to be in `language` are in, if another one is betrayed."""
    parts = [part.strip(" :.,·") for part in (words, *_JOINT.split(words))]
    for other in LANGUAGES:
        if other != language and (
            _betrayed(other, language).search(words)
            or not _phrases(other, language).isdisjoint(parts)
            or any(_patterns(other, language).fullmatch(part) for part in parts)
        ):
            return other
    return None


@cache
def _betrayed(other: str, language: str) -> re.Pattern[str]:
    """Letters or words of a language; those that both have tell nothing."""
    if other in ALPHABETS:
        return re.compile(ALPHABETS[other])
    words = set(INDISPENSABLE[other].split()) - set(INDISPENSABLE.get(language, "").split())
    return re.compile(rf"\b({'|'.join(sorted(words))})\b", re.IGNORECASE)


@cache
def _phrases(other: str, language: str) -> frozenset[str]:
    """What the interface says in a language, and never in the other one."""
    return frozenset(
        text
        for text in messages(other) - messages(language)
        if "{" not in text and re.search(_LETTERS + "{3}", text)
    )


@cache
def _patterns(other: str, language: str) -> re.Pattern[str]:
    """The same for messages that something is put into."""
    patterns = {_pattern(text) for text in messages(other) if "{" in text}
    patterns -= {_pattern(text) for text in messages(language) if "{" in text}
    return re.compile("|".join(sorted(filter(None, patterns))) or r"(?!)")


def _pattern(text: str) -> str:
    """ "" where hardly a word of the message is left."""
    escaped = re.escape(text)
    if not re.search(_LETTERS + "{5}", _PLACEHOLDER.sub("", escaped)):
        return ""
    return _PLACEHOLDER.sub(lambda one: r"[\d\s.,]+" if one[1] == "count" else ".+", escaped)


@cache
def messages(language: str) -> frozenset[str]:
    """All that the interface says in a language: our words and the theme's."""
    ours = {text for texts in _catalogue(language) for text in texts}
    return frozenset(" ".join(text.split()) for text in ours | set(theme_words(language).values()))


def _catalogue(language: str) -> Iterator[Iterable[str]]:
    with (
        files("opengov")
        .joinpath("theme", "locale", f"{'sk' if language == 'en' else language}.po")
        .open("rb") as stream
    ):
        for message in read_po(stream, locale=language):
            said = message.id if language == "en" else message.string
            if message.id:
                yield said if isinstance(said, tuple | list) else (str(said),)


def theme_words(language: str) -> dict[str, str]:
    path = Path(material.__file__).parent / "templates/partials/languages" / f"{language}.html"
    return dict(re.findall(r'"([^"]+)": "([^"]+)"', path.read_text(encoding="utf-8")))

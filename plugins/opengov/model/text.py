"""A text that knows its languages.

A text is written in the language of its record and may be translated. Whoever
reads it in a language is told which language the words really are in, so that
a page can mark a fallback instead of passing it off as a translation.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from opengov.model.border import border


@dataclass(frozen=True, slots=True)
class Reading:
    """Words, the language they are in, and the language that was asked for."""

    text: str
    language: str  # BCP 47, e.g. "sk"
    asked: str

    @property
    def is_fallback(self) -> bool:
        """True where no translation into the language asked for exists."""
        return self.language != self.asked

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text in the language of its record, with its translations."""

    language: str  # of the original, BCP 47
    by_language: Mapping[str, str]  # never empty; holds `language`
    outdated: frozenset[str] = field(default_factory=frozenset)  # translations of an older original

    def read(self, language: str) -> Reading:
        """The text in `language`, else the original."""
        found = self.by_language.get(language)
        if found is None:
            return Reading(self.by_language[self.language], self.language, language)
        return Reading(found, language, language)

    @property
    def original(self) -> str:
        return self.by_language[self.language]

    def __hash__(self) -> int:
        return hash((self.language, tuple(sorted(self.by_language.items()))))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            lambda raw, info: raw if isinstance(raw, cls) else cls.parse(raw, **border(info))
        )

    @classmethod
    def parse(cls, raw: Any, *, language: str, languages: tuple[str, ...]) -> Self:
        """From a string in `language`, or from a map language -> string or {text, of}.

        Raises PydanticCustomError; its context may hold `at`, the path below the field.
        """
        if isinstance(raw, str):
            return cls(language, MappingProxyType({language: raw}))
        if not isinstance(raw, Mapping):
            raise PydanticCustomError("text_expected", "text expected")
        allowed = tuple(dict.fromkeys((language, *languages)))
        texts: dict[str, str] = {}
        sources: dict[str, str] = {}
        for key, value in raw.items():
            if key not in allowed:
                raise PydanticCustomError(
                    "unknown_language",
                    "unknown language",
                    {"at": [key], "written": key, "allowed": list(allowed)},
                )
            text, source = _translation(key, value)
            texts[key] = text
            if source is not None:
                sources[key] = source
        if language not in texts:
            raise PydanticCustomError(
                "original_missing", "original missing", {"language": language}
            )
        if not sources:
            return cls(language, MappingProxyType(texts))
        now = fingerprint(texts[language])
        outdated = frozenset(key for key, source in sources.items() if source != now)
        return cls(language, MappingProxyType(texts), outdated)


class Prose(Text):
    """Text that may hold paragraphs, lists, emphasis and links in Markdown."""

    __slots__ = ()


def _translation(language: str, value: Any) -> tuple[str, str | None]:
    """The words of one entry of a text map, and the fingerprint it was translated from."""
    if isinstance(value, str):
        return value, None
    if isinstance(value, Mapping) and set(value) == {"text", "of"}:
        text, source = value["text"], value["of"]
        if isinstance(text, str) and isinstance(source, str):
            return text, source
    raise PydanticCustomError("translation_shape", "text or {text, of}", {"at": [language]})


def fingerprint(original: str) -> str:
    """What `of:` holds: 8 hex digits that change when the original's words do."""
    return hashlib.sha256(" ".join(original.split()).encode()).hexdigest()[:8]

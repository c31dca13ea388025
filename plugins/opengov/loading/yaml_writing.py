"""Writes a record as an editor would: YAML that is pleasant to read, and reads back the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from opengov.loading.reading import INDENTATION, NULLS

Value = str | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W_][\w .,()/+'’–-]*")
"""Needs no quotes: no colon, no sign that means something in YAML."""


def write_yaml(record: Mapping[str, Value]) -> str:
    """Keys in the order given.

    Texts are clean: no control characters, no blanks around them. No list is empty.
    """
    return "".join(f"{line}\n" for line in _mapping(record, ""))


def _mapping(values: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _entry(f"{indent}{_quoted(key)}:", value, f"{indent}  ")


def _entry(begun: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        first, *more = _text(value)
        yield f"{begun} {first}"
        yield from (f"{indent}{line}" if line else "" for line in more)
    elif not value:
        yield f"{begun} {{}}"
    elif isinstance(value, Mapping):
        yield begun
        yield from _mapping(value, indent)
    else:
        yield begun
        for one in value:
            yield from _entry(f"{indent}-", one, f"{indent}  ")


def _text(text: str) -> list[str]:
    """On one line, or as a block as it stands where it has several and none is odd."""
    lines = text.split("\n")
    if len(lines) == 1 or INDENTATION.search(text) or text[0].isspace():
        return [_quoted(text)]
    return ["|-", *lines]


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text) and text not in NULLS and not text.endswith(" "):
        return text
    return json.dumps(text, ensure_ascii=False)

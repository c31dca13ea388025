"""Reads a YAML file: every scalar is text, and what could be misread is refused.

YAML 1.1 takes `10:00` for 600, `no` for false and `01001` for 513; here they stay
what they say. Values are parsed later, by the type of their field.

This is the quick way, for files that are in order. It keeps no places; where
anything is odd, `opengov.loading.flaws` looks at the file again and says where.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import yaml

MAX_DEPTH = 20  # a value inside 20 others; real records need 8
MAX_BYTES = 1_000_000  # of a file; a long record has 30,000
NULLS = frozenset({"", "~", "null", "Null", "NULL"})

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Characters that nobody sees: controls, and those that turn the direction of writing."""
INDENTATION = re.compile("^ *(?:[\xa0\u1680\u2000-\u200b\u202f\u205f\u3000]|\t[ \t]*\\S)", re.M)
"""Spaces at the start of a line that YAML does not take for indentation."""
RARE = {
    sign: re.compile(pattern, re.M)
    for sign, pattern in {
        "&": r"(?:^|[\s\[{,:-])&\S",
        "!": r"(?:^|[\s\[{,:-])!\S",
        "%": r"^%",
        "?": r"^\s*\?\s",
        "<<": r"<<",
        "...": r"^\.\.\.",
        "#": r":[ \t]+#\S",
    }.items()
}
"""Anchors, tags, directives and other signs that need the slow look; not all of them are wrong."""
NESTED = ("- - - ", " " * 100)
MAX_BRACKETS = 400  # a file with more of them, or NESTED, may be too deep to be composed safely


class OddError(Exception):
    """The file needs the slow look of `opengov.loading.flaws`."""


class _AllText:
    """A resolver that takes every scalar for text; the empty tag marks "none was written".

    libyaml's composer calls these for every node. `"".format` takes any arguments and
    gives "", without a call into Python: a third of the time of reading a file.
    """

    resolve = "".format
    descend_resolver = "".format
    ascend_resolver = "".format


def _text_loader() -> Any:
    """The loader of libyaml where PyYAML has it, else the one in Python: same nodes."""
    parser = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return type("TextLoader", (_AllText, parser), {})


TextLoader = _text_loader()


def compose(text: str) -> yaml.Node | None:
    """The node of the only document, None for an empty file. Raises yaml.YAMLError."""
    loader = TextLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def decode(data: bytes) -> str:
    """UTF-8 and nothing else, accents in one piece (NFC). Raises UnicodeDecodeError."""
    return unicodedata.normalize("NFC", data.decode("utf-8-sig"))


def read_quickly(text: str) -> dict[str, Any]:
    """The mapping that a file holds: dicts, lists and text. Empty values are left out.

    Raises OddError for anything but a plain mapping in order.
    """
    if CONTROL.search(text) or INDENTATION.search(text) or may_be_deep(text):
        raise OddError
    if any(sign in text and rare.search(text) for sign, rare in RARE.items()):
        raise OddError
    try:
        node = compose(text)
    except yaml.YAMLError as error:
        raise OddError from error
    if node.__class__ is not yaml.MappingNode:
        raise OddError
    value = _mapping(node, 1)
    if "\\" in text and CONTROL.search(_words(value)):
        raise OddError
    return value


def may_be_deep(text: str) -> bool:
    """True where nodes might nest so deep that composing them could exhaust the stack."""
    brackets = text.count("[") + text.count("{")
    return brackets > MAX_BRACKETS or any(sign in text for sign in NESTED)


def _words(value: Any) -> str:
    """All texts in a value, in one piece."""
    if isinstance(value, dict):
        return "".join(key + _words(inner) for key, inner in value.items())
    if isinstance(value, list):
        return "".join(map(_words, value))
    return str(value)


def _mapping(node: Any, depth: int) -> dict[str, Any]:
    if depth > MAX_DEPTH:
        raise OddError
    values: dict[str, Any] = {}
    pairs = node.value
    for key, inner in pairs:
        if key.__class__ is not yaml.ScalarNode:
            raise OddError
        values[key.value] = (
            scalar(inner) if inner.__class__ is yaml.ScalarNode else _nested(inner, depth)
        )
    if len(values) != len(pairs):
        raise OddError
    if None in values.values():
        return {key: value for key, value in values.items() if value is not None}
    return values


def _nested(node: Any, depth: int) -> Any:
    if node.__class__ is yaml.MappingNode:
        return _mapping(node, depth + 1)
    if depth >= MAX_DEPTH:
        raise OddError
    values = [
        scalar(inner) if inner.__class__ is yaml.ScalarNode else _nested(inner, depth + 1)
        for inner in node.value
    ]
    if None in values:
        raise OddError
    return values


def scalar(node: Any) -> str | None:
    """The text; None where it is blank or, unquoted, one of the words for nothing.

    A form editor writes `""` for a field that was left empty: that is nothing, too.
    """
    value: str = node.value
    if node.style:
        return value.rstrip() or None
    return None if value in NULLS else value

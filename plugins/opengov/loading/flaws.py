"""The slow look at a YAML file that is not in order: what is odd, and where.

Everything that can be found in one go is found; a mistake of syntax ends the look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from opengov.loading.problem import Path
from opengov.loading.reading import (
    CONTROL,
    INDENTATION,
    MAX_BYTES,
    MAX_DEPTH,
    OddError,
    TextLoader,
    compose,
    decode,
    read_quickly,
    scalar,
)
from opengov.loading.syntax import syntax_code

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
LOST = re.compile(r"[ \t]*(#\S.*?)(?:[ \t]+#.*)?\s*")
"""Meant for a value, as a colour is, and a comment to YAML; real comments have a space after #."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something odd in one file; lines and columns from 1."""

    code: str
    line: int
    column: int
    path: Path = ()
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: its text, and the mapping in it unless it is too broken for one."""

    text: str | None
    value: dict[str, Any] | None
    flaws: tuple[Flaw, ...] = ()


def read(data: bytes) -> Reading:
    """Reads a file of one YAML mapping. Never raises."""
    text, flaws = read_text(data)
    if text is None:
        return Reading(None, None, flaws)
    try:
        return Reading(text, read_quickly(text))
    except OddError:
        return _look(text)


def read_text(data: bytes) -> tuple[str | None, tuple[Flaw, ...]]:
    """The text of a file, or why there is none."""
    if len(data) > MAX_BYTES:
        return None, (Flaw("file_too_large", 1, 1, (), {"most": MAX_BYTES // 1000}),)
    try:
        return decode(data), ()
    except UnicodeDecodeError as error:
        return None, (not_utf8(data, error),)


def not_utf8(data: bytes, error: UnicodeDecodeError) -> Flaw:
    """Which byte it is: a guess at another encoding would be wrong too often."""
    if data.startswith(UTF16_MARKS):
        return Flaw("utf16", 1, 1)
    before = error.object[: error.start]
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    arguments = {"byte": f"{error.object[error.start]:02X}", "position": error.start + 1}
    return Flaw("not_utf8", before.count(b"\n") + 1, column, (), arguments)


def hidden_characters(text: str) -> Iterator[Flaw]:
    """Characters that nobody sees, and that can make a text read as something else."""
    for match in CONTROL.finditer(text):
        character = match.group()
        line, column = position(text, match.start())
        yield Flaw("hidden_character", line, column, (), {"character": _name(character)})


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character of a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()


def _look(text: str) -> Reading:
    flaws = [*hidden_characters(text), *_indentation(text)]
    if flaws:
        return Reading(text, None, tuple(flaws))
    try:
        flaws, may_compose = _events(text)
        if not may_compose:
            return Reading(text, None, tuple(flaws))
        node = compose(text)
    except yaml.YAMLError as error:
        return Reading(text, None, (*flaws, _syntax(error, text)))
    if not isinstance(node, yaml.MappingNode):
        code = "empty_file" if node is None else "no_mapping"
        return Reading(text, None, (*flaws, Flaw(code, 1, 1)))
    build = _Builder(text, flaws)
    return Reading(text, build.mapping(node, ()), tuple(build.flaws))


def _indentation(text: str) -> Iterator[Flaw]:
    for match in INDENTATION.finditer(text):
        offset = match.start() + len(match.group()) - len(match.group().lstrip(" "))
        character = text[offset]
        line, column = position(text, offset)
        code = "tab_in_indentation" if character == "\t" else "odd_space_in_indentation"
        yield Flaw(code, line, column, (), {"character": _name(character)})


def _syntax(error: yaml.YAMLError, text: str) -> Flaw:
    code, mark, arguments = syntax_code(error, text)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Flaw(code, line, column, (), arguments)


def _events(text: str) -> tuple[list[Flaw], bool]:
    """Anchors, aliases, tags, directives, several documents and depth; and whether nodes can
    be composed. Raises yaml.YAMLError.
    """
    flaws: list[Flaw] = []
    depth = documents = 0
    loader = TextLoader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    flaws.append(_at(event, "second_document"))
                    return flaws, False
            elif isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    flaws.append(_at(event, "too_deep", most=MAX_DEPTH))
                    return flaws, False
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            flaws += _marks(event)
    finally:
        loader.dispose()
    return flaws, not any(flaw.code in {"alias", "anchor"} for flaw in flaws)


def _marks(event: Any) -> Iterator[Flaw]:
    if isinstance(event, yaml.AliasEvent):
        yield _at(event, "alias", name=event.anchor)
        return
    if getattr(event, "anchor", None) is not None:
        yield _at(event, "anchor", name=event.anchor)
    tag = getattr(event, "tag", None)
    if tag is not None:
        yield _at(event, "tag", tag=tag.replace("tag:yaml.org,2002:", "!!"))


def _at(marked: Any, code: str, path: Path = (), **arguments: Any) -> Flaw:
    mark = marked.start_mark
    return Flaw(code, mark.line + 1, mark.column + 1, path, arguments)


class _Builder:
    """The value of a tree of nodes, with the flaws met on the way."""

    def __init__(self, text: str, flaws: list[Flaw]) -> None:
        self.lines = text.split("\n")
        self.flaws = flaws

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        seen: dict[str, int] = {}
        for key, inner in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.flaws.append(_at(key, "key_no_text", path))
                continue
            name: str = key.value
            here = (*path, name)
            if name in seen:
                self.flaws.append(_at(key, "duplicate_key", here, key=name, first=seen[name]))
            elif name == "<<":
                self.flaws.append(_at(key, "merge_key", path))
                continue
            seen.setdefault(name, key.start_mark.line + 1)
            value = self.value(inner, here)
            if value is not None:
                values[name] = value
            elif lost := self.lost(inner, here):
                self.flaws.append(lost)
        return values

    def value(self, node: yaml.Node, path: Path) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, path)
        text = scalar(node)
        for match in CONTROL.finditer(text or ""):
            name = _name(match.group())
            self.flaws.append(_at(node, "hidden_character", path, character=name))
        return text

    def sequence(self, node: yaml.SequenceNode, path: Path) -> list[Any]:
        """Ends at an empty entry, so that positions stay true; there is a problem anyway."""
        values: list[Any] = []
        for index, inner in enumerate(node.value):
            value = self.value(inner, (*path, index))
            if value is None:
                here = (*path, index)
                self.flaws.append(self.lost(inner, here) or _at(inner, "empty_entry", here))
                break
            values.append(value)
        return values

    def lost(self, node: yaml.Node, path: Path) -> Flaw | None:
        """What was written where nothing was read, if it begins with #."""
        mark = node.start_mark
        match = LOST.fullmatch("".join(self.lines[mark.line : mark.line + 1]), mark.column)
        if match is None:
            return None
        column = match.start(1) + 1
        return Flaw("comment_for_value", mark.line + 1, column, path, {"written": match[1]})

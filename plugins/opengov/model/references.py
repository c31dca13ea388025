"""Which records a record names, found from the types of its fields."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from opengov.model.record import Part, Record, RefTo
from opengov.model.text import Text

Path = tuple[str | int, ...]  # keys as written in the file, and positions from 0
Found = tuple[Path, Any]
Walk = Callable[[Any, Path], Iterator[Found]]


def references(record: Record) -> Iterator[tuple[Path, str, str]]:
    """(path, kind, id) of each record named, in the order of the fields."""
    for path, (kind, target) in _walk_model(type(record), RefTo)(record, ()):
        yield path, kind, target


def written_references(
    model: type[Record], raw: Mapping[str, Any]
) -> Iterator[tuple[Path, str, str]]:
    """The same from data as written, of any shape; what can be no id is left out."""
    for path, (kind, target) in _walk_model(model, RefTo)(raw, ()):
        yield path, kind, target


def texts(part: Part) -> Iterator[tuple[Path, Text]]:
    """(path, text) of each translatable text, in the order of the fields."""
    yield from _walk_model(type(part), Text)(part, ())


@cache
def _walk_model(model: type[BaseModel], wanted: type) -> Walk:
    """The walk over the fields of a model that can hold what is wanted."""
    steps: list[tuple[str, str, Walk]] = []
    for name, field in model.model_fields.items():
        markers = [marker for marker in field.metadata if isinstance(marker, RefTo)]
        walk = (
            _marked(markers[0])
            if markers and wanted is RefTo
            else _walk_of(field.annotation, wanted)
        )
        if walk is not None:
            steps.append((name, field.alias or name, walk))

    def over(part: Any, path: Path) -> Iterator[Found]:
        is_written = isinstance(part, Mapping)
        if not is_written and not isinstance(part, model):
            return
        for name, written, walk in steps:
            value = part.get(written) if is_written else getattr(part, name)
            if value:
                yield from walk(value, (*path, written))

    return over


def _marked(marker: RefTo) -> Walk:
    def found(value: Any, path: Path) -> Iterator[Found]:
        if isinstance(value, str):
            yield path, (marker.kind, value)

    return found


def _itself(value: Any, path: Path) -> Iterator[Found]:
    yield path, value


def _walk_of(annotation: Any, wanted: type) -> Walk | None:
    """The walk for values of a type, or None where they can't hold what is wanted."""
    origin = typing.get_origin(annotation)
    arguments = typing.get_args(annotation)
    if origin is typing.Annotated:
        for marker in arguments[1:]:
            if isinstance(marker, RefTo):
                return _marked(marker) if wanted is RefTo else None
        return _walk_of(arguments[0], wanted)
    if origin in (typing.Union, types.UnionType):
        walks = [walk for argument in arguments if (walk := _walk_of(argument, wanted))]
        return walks[0] if walks else None
    if origin in (tuple, list):
        inner = _walk_of(arguments[0], wanted)
        return _each(inner) if inner else None
    if origin in (dict, Mapping):
        inner = _walk_of(arguments[1], wanted)
        return _values(inner) if inner else None
    if isinstance(annotation, type):
        if wanted is Text and issubclass(annotation, Text):
            return _itself
        if issubclass(annotation, BaseModel):
            return lambda part, path: _walk_model(annotation, wanted)(part, path)
    return None


def _each(inner: Walk) -> Walk:
    def over(values: Any, path: Path) -> Iterator[Found]:
        for position, value in enumerate(values if isinstance(values, list | tuple) else ()):
            yield from inner(value, (*path, position))

    return over


def _values(inner: Walk) -> Walk:
    def over(values: Mapping[str, Any], path: Path) -> Iterator[Found]:
        for key, value in values.items() if isinstance(values, Mapping) else ():
            yield from inner(value, (*path, str(key)))

    return over

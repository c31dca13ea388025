"""The parts of a record, at any depth, each with its path in the file."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from opengov.loading.problem import Path
from opengov.model.record import Part


def parts(part: Part, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """(path, part) of everything inside, in the order of the fields, the outer before the inner."""
    for name, written, many in _fields(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        if many:
            for position, inner in enumerate(value):
                here = (*path, written, position)
                yield here, inner
                yield from parts(inner, here)
        else:
            here = (*path, written)
            yield here, value
            yield from parts(value, here)


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """(name, name in the file, whether it holds several) of the fields that hold parts."""
    return tuple(
        (name, field.alias or name, many)
        for name, field in model.model_fields.items()
        for many in (False, True)
        if _holds_parts(field.annotation, many)
    )


def _holds_parts(annotation: Any, many: bool) -> bool:
    origin = typing.get_origin(annotation)
    arguments = typing.get_args(annotation)
    if origin is typing.Annotated:
        return _holds_parts(arguments[0], many)
    if origin in (typing.Union, types.UnionType):
        return any(_holds_parts(argument, many) for argument in arguments)
    if origin is tuple:
        return many and _holds_parts(arguments[0], False)
    return not many and isinstance(annotation, type) and issubclass(annotation, Part)

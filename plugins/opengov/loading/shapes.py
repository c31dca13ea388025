"""What the model allows at a path of a file."""

from __future__ import annotations

import types
import typing
from typing import Any

from pydantic import BaseModel

from opengov.loading.problem import Path
from opengov.model.record import Record

FILLED = frozenset({"src_uri", "long_text"})
"""Fields that loading fills; nobody writes them."""


def keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that may be written at a path, as they are written."""
    inner = model_at(model, path)
    if inner is None:
        return []
    filled = FILLED if issubclass(inner, Record) else frozenset()
    return [field.alias or name for name, field in inner.model_fields.items() if name not in filled]


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The part of a record that stands at a path; None where something else does."""
    annotation: Any = model
    for step in path:
        annotation = _below(_bare(annotation), step)
    bare = _bare(annotation)
    return bare if isinstance(bare, type) and issubclass(bare, BaseModel) else None


def _below(annotation: Any, step: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            if step in (name, field.alias):
                return field.annotation
        return None
    arguments = typing.get_args(annotation)
    if isinstance(step, int):
        return arguments[0] if arguments else None
    return arguments[1] if len(arguments) > 1 else None


def _bare(annotation: Any) -> Any:
    """Without `Annotated` and `| None`."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _bare(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        inner = [one for one in typing.get_args(annotation) if one is not type(None)]
        return _bare(inner[0])
    return annotation

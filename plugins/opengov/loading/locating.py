"""Where a value stands in its file, looked up only when there is something to say about it."""

from __future__ import annotations

from typing import Any

import yaml

from opengov.loading.problem import Path
from opengov.loading.reading import compose


class Locator:
    """Places in one file. Lines and columns from 1."""

    def __init__(self, text: str | None) -> None:
        self._root = _compose(text) if text else None

    def of(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Of the value at a path, or of its key; else of the nearest thing around it."""
        node: Any = self._root
        found: Any = None
        for index, step in enumerate(path):
            last = index == len(path) - 1
            pair = _entry(node, step)
            if pair is None:
                break
            found = pair[0] if last and key else pair[1]
            node = pair[1]
        if found is None:
            return 1, 1
        return found.start_mark.line + 1, found.start_mark.column + 1


def _compose(text: str) -> yaml.Node | None:
    try:
        return compose(text)
    except yaml.YAMLError:
        return None


def _entry(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """(key or entry, value) below a node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None

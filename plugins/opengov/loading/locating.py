"""Where a value stands in its file, looked up only when there is something to say about it."""

from __future__ import annotations

from typing import Any

import yaml

from opengov.loading.problem import Path
from opengov.loading.reading import compose


class Locator:
    """Places in one file that holds a mapping. Lines and columns from 1."""

    def __init__(self, text: str) -> None:
        self._root = compose(text)

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


def _entry(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """(key or entry, value) below a node; the last of equal keys, whose value was read."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step], node.value[step]
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((pair for pair in reversed(pairs) if pair[0].value == step), None)

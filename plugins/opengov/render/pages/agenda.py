"""What became of an agenda: the items as invited beside those as held."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from opengov.model import Item
from opengov.render.vocabulary import AgendaChange


class Compared(NamedTuple):
    """For each item, in its order, what differs; None where nothing does."""

    invited: tuple[AgendaChange | None, ...]
    held: tuple[AgendaChange | None, ...]


def compared(invited: Sequence[Item], held: Sequence[Item]) -> Compared:
    """Added, moved, not reached; nothing where it is not recorded what was invited to."""
    if not invited:
        return Compared((), (None,) * len(held))
    found = matches(invited, held)
    order = [found.get(position, -1) for position in range(len(held))]
    kept = _in_order(len(invited), order)
    reached = set(found.values())
    return Compared(
        tuple(
            None if position in reached else AgendaChange.NOT_REACHED
            for position in range(len(invited))
        ),
        tuple(
            AgendaChange.ADDED if earlier < 0 else (None if earlier in kept else AgendaChange.MOVED)
            for earlier in order
        ),
    )


def matches(invited: Sequence[Item], held: Sequence[Item]) -> dict[int, int]:
    """Position as held -> position as invited, each at most once.

    By title first: where an item was added, the numbers behind it are often new.
    """
    found: dict[int, int] = {}
    for name_of in (_title, _number):
        for position, item in enumerate(held):
            name = name_of(item)
            if position in found or name is None:
                continue
            taken = found.values()
            for earlier, other in enumerate(invited):
                if earlier not in taken and name_of(other) == name:
                    found[position] = earlier
                    break
    return found


def _title(item: Item) -> str | None:
    return " ".join(item.title.original.casefold().split())


def _number(item: Item) -> str | None:
    return item.number


def _in_order(size: int, order: Sequence[int]) -> set[int]:
    """Positions as invited whose order among each other was kept."""
    blocks = SequenceMatcher(None, range(size), order, autojunk=False).get_matching_blocks()
    return {block.a + step for block in blocks for step in range(block.size)}

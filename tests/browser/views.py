"""The ways in which a page can be looked at, and how many of them are enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from itertools import combinations, cycle, product

from tests.browser.states import STATES, is_possible

WIDTHS = (360, 1280)
"""CSS pixels: a phone's, and a desk's."""
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class View:
    """A page as one reader has it before them."""

    kind: str
    address: str  # below the language
    language: str
    width: int
    scheme: str
    state: str

    def __str__(self) -> str:
        place = f"/{self.language}/{self.address}"
        return f"{place} at {self.width} px, {self.scheme}, {self.state}"


Pair = tuple[tuple[int, object], tuple[int, object]]


def every(kinds: Mapping[str, Sequence[str]], languages: Sequence[str]) -> Iterator[View]:
    """Every kind in every language, width, state and, side by side, colours.

    The specimens of a kind take turns.
    """
    for kind, specimens in kinds.items():
        turns = cycle(specimens)
        for language, width, state in product(languages, WIDTHS, STATES):
            if is_possible(state, kind, width):
                address = next(turns)
                for scheme in SCHEMES:
                    yield View(kind, address, language, width, scheme, state)


def pairwise(kinds: Mapping[str, Sequence[str]], languages: Sequence[str]) -> Iterator[View]:
    """Views among which every two values of kind, language, width, colours and state meet.

    The specimens of a kind take turns.
    """
    turns = {kind: cycle(specimens) for kind, specimens in kinds.items()}
    for view in _cover(every({kind: [""] for kind in kinds}, languages)):
        yield replace(view, address=next(turns[view.kind]))


def _cover(views: Iterable[View]) -> Iterator[View]:
    """Few of them, with every pair of values that occurs in any of them.

    Pair after pair, the largest axes first: the view that has it and most others still to be met.
    """
    having: dict[Pair, list[tuple[View, set[Pair]]]] = defaultdict(list)
    for view in views:
        pairs = set(combinations(enumerate(astuple(view)), 2))
        for pair in sorted(pairs, key=str):
            having[pair].append((view, pairs))
    met: set[Pair] = set()
    for pair in sorted(having, key=lambda pair: (len(having[pair]), str(pair))):
        if pair not in met:
            view, pairs = max(having[pair], key=lambda choice: len(choice[1] - met))
            met |= pairs
            yield view

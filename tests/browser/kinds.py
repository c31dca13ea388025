"""The kinds of page that a built site has, found by looking at its addresses and its HTML.

Nothing is listed by hand: a section, a filter or a special page that is new is a new kind, and
every test that asks for `kinds` meets it from the next run on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

HOME = "home"
_SHAPE = re.compile(r"<(\w+)([^>]*)")
_SHAPING = re.compile(r'\b(class|role|type|lang|colspan|open)(?:="([^"]*)")?')


def kind_of(address: str, ids: Collection[str] = ()) -> str:
    """What a page shares with its like: `meetings/by-year/2022/` is `meetings/by/*`.

    Ids of records are `*`, numbers (years, months) are `#`. An address has no language in it.
    `ids` may also stand deeper in an address than right below a section.
    """
    first, *rest = address.strip("/").split("/")
    parts = [first or HOME]
    for depth, (before, part) in enumerate(pairwise([first, *rest]), start=1):
        if part.startswith("by-"):
            parts.append("by")
        elif before.startswith("by-") or part in ids:
            parts.append("*")
        elif part.isdigit():
            parts.append("#")
        else:
            parts.append("*" if depth == 1 else part)
    return "/".join(parts)


def kinds(pages: Mapping[str, str]) -> dict[str, list[str]]:
    """Kind -> its specimens: addresses of pages that together show all that the kind can show.

    `pages`: address -> HTML, of one language.
    """
    ids = {parts[1] for parts in (address.split("/") for address in pages) if len(parts) == 3}
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for address in sorted(pages):
        found[kind_of(address, ids)][address] = shapes(pages[address])
    return {kind: specimens(pages_of) for kind, pages_of in sorted(found.items())}


def shapes(html: str) -> frozenset[str]:
    """Every combination of element, class, role, type and language in a page."""
    return frozenset(
        f"{element} {name}={value}"
        for element, attributes in _SHAPE.findall(html)
        for name, value in _SHAPING.findall(attributes) or [("", "")]
    )


def specimens(pages: Mapping[str, Iterable[str]]) -> list[str]:
    """The fewest pages, nearly, that have every shape of any of them; the richest comes first."""
    left = {address: set(shapes_of) for address, shapes_of in pages.items()}
    chosen: list[str] = []
    while not chosen or any(left.values()):
        richest = max(left, key=lambda address: (len(left[address]), address))
        chosen.append(richest)
        seen = left.pop(richest)
        for shapes_of in left.values():
            shapes_of -= seen
    return chosen

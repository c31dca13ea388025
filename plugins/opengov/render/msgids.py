"""Words that are told later, in whichever language they are asked for then."""

from __future__ import annotations


def _(words: str) -> str:
    """Marks words for extraction; they are translated when they are read."""
    return words

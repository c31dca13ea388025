"""The nearest thing that may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(written: str, allowed: Iterable[str]) -> str | None:
    """The one allowed word that is most like what is written, or None."""
    found = nearest_few(written, allowed, 1)
    return found[0] if found else None


def nearest_few(written: str, allowed: Iterable[str], most: int = 3) -> list[str]:
    """Up to `most` allowed words that are like what is written, the most alike first."""
    folded = {_fold(word): word for word in allowed}
    asked = _fold(written)
    if asked in folded:
        return [folded[asked]]
    close = difflib.get_close_matches(asked, folded, n=most, cutoff=0.6)
    inside = [key for key in folded if len(asked) > 3 and (asked in key or key in asked)]
    return [folded[key] for key in dict.fromkeys([*close, *inside])][:most]


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def said(words: Iterable[str], most: int = 12) -> str:
    """A list of allowed words for a message; a long one is cut."""
    listed = list(words)
    return ", ".join(listed[:most]) + (" …" if len(listed) > most else "")

"""Record pages from a page shell: the fixed pieces of a themed page, and what goes between them.

A shell is made from one page that the real theme has rendered with a marker in place
of everything that differs from page to page. The markers are plain lower-case letters, which
survive escaping, stripping and URL-encoding. Nothing here knows MkDocs or a theme:
text in, pieces out. `split` refuses a page in which a marker is not where it should be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from opengov.render.linked_data import json_text
from opengov.render.page import Heading

Slot = Literal[
    "path",
    "title",
    "name",
    "heading",
    "description",
    "head",
    "canonical",
    "source",
    "content",
    "contents",
]

_MARK = "zqmark"
PATH_MARK = _MARK + "path"
"""What stands for a segment of the address that differs from page to page."""
CONTENT_MARK = f"<h1>{_MARK}content</h1>"
"""In an <h1>: the theme adds one of its own to a content that has none."""
CONTENTS_MARKS: tuple[Heading, Heading] = (
    Heading(_MARK + "anchorone", _MARK + "wordsone"),
    Heading(_MARK + "anchortwo", _MARK + "wordstwo"),
)
"""Two entries of the table of contents show what is repeated, and what stands between."""

_SLOT_MARKS: dict[str, Slot] = {
    CONTENT_MARK: "content",
    **{
        _MARK + slot: slot for slot in get_args(Slot) if slot not in ("path", "content", "contents")
    },
}
_ONCE: tuple[Slot, ...] = ("content", "head")
_NEEDED: tuple[Slot, ...] = ("title", "description", "path")


class ShellError(Exception):
    """The theme's page is not what a shell can be made of; says in which way."""


def mark(slot: Slot) -> str:
    """The marker of a slot that is neither the path, the content nor the contents."""
    return _MARK + slot


def path_mark(depth: int) -> str:
    """Stands for the last `depth` segments of an address: "zqmarkpath/zqmarkpath/"."""
    return f"{PATH_MARK}/" * depth


@dataclass(frozen=True, slots=True)
class Values:
    """What one page has in the slots; text that is already HTML."""

    path: str  # the last segments of the address: "x/", "by-year/2022/"
    title: str  # escaped words
    name: str  # the same as plain words
    heading: str  # the same with their own `lang`
    description: str  # escaped words
    head: str  # links to translations and calendars
    content: str
    contents: Sequence[Heading] = ()  # escaped words
    source: str = ""  # the URL at which the record can be edited
    canonical: str = ""  # the address of the page that stands for it; "" where that is itself


@dataclass(frozen=True, slots=True)
class Shell:
    """The fixed pieces; between two of them stands a slot."""

    pieces: tuple[bytes, ...]  # one more than slots
    slots: tuple[Slot, ...]
    contents: tuple[bytes, bytes]  # between anchor and words, and between two entries

    def join(self, values: Values) -> bytes:
        """The whole page."""
        filled = {
            "path": values.path.encode(),
            "title": values.title.encode(),
            "name": json_text(values.name).encode(),
            "heading": values.heading.encode(),
            "description": values.description.encode(),
            "head": values.head.encode(),
            "canonical": values.canonical.encode(),
            "source": values.source.encode(),
            "content": values.content.encode(),
            "contents": self._contents(values.contents) if values.contents else b"",
        }
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(filled[slot])
            parts.append(piece)
        return b"".join(parts)

    def _contents(self, contents: Sequence[Heading]) -> bytes:
        within, between = self.contents
        return between.join(
            entry.anchor.encode() + within + entry.title.encode() for entry in contents
        )


def split(page: str, depth: int, has_contents: bool) -> Shell:
    """A shell from a page that was rendered with markers. Raises ShellError."""
    page, contents = _without_contents(page) if has_contents else (page, (b"", b""))
    marks: dict[str, Slot] = {**_SLOT_MARKS, path_mark(depth): "path", _CONTENTS: "contents"}
    pattern = "|".join(re.escape(m) for m in sorted(marks, key=len, reverse=True))
    parts = re.split(f"({pattern})", page)
    pieces, slots = parts[::2], tuple(marks[found] for found in parts[1::2])
    _check(pieces, slots)
    return Shell(tuple(piece.encode() for piece in pieces), slots, contents)


_CONTENTS = _MARK + "contents"


def _without_contents(page: str) -> tuple[str, tuple[bytes, bytes]]:
    """The page with one marker for both entries; what is within and between entries."""
    first, second = CONTENTS_MARKS
    marks = (first.anchor, first.title, second.anchor, second.title)
    parts = re.split("(" + "|".join(marks) + ")", page)
    if tuple(parts[1::2]) != marks:
        raise ShellError("the table of contents is not written once, entry by entry")
    before, within, between, within_second, after = parts[::2]
    if within != within_second:
        raise ShellError("the entries of the table of contents differ in more than their words")
    return before + _CONTENTS + after, (within.encode(), between.encode())


def _check(pieces: Sequence[str], slots: Sequence[Slot]) -> None:
    for slot in _ONCE:
        if slots.count(slot) != 1:
            raise ShellError(f"the {slot} stands {slots.count(slot)} times in the page, not once")
    for slot in _NEEDED:
        if slot not in slots:
            raise ShellError(f"the {slot} is missing from the page")
    for piece in pieces:
        if (at := piece.find(_MARK)) >= 0:
            raise ShellError(f"a marker was changed on the way: {piece[at - 60 : at + 60]!r}")


def difference(joined: bytes, rendered: bytes) -> str | None:
    """Where a joined page differs from the theme's own rendering; None where it does not."""
    if joined == rendered:
        return None
    at = next(
        (i for i, (a, b) in enumerate(zip(joined, rendered, strict=False)) if a != b),
        min(len(joined), len(rendered)),
    )
    ours, theirs = (_around(page, at) for page in (joined, rendered))
    return f"at byte {at} it has {ours!r} where the theme has {theirs!r}"


def _around(page: bytes, at: int) -> str:
    return page[max(0, at - 40) : at + 60].decode("utf-8", "replace")

"""The style sheet and the script of the portal, each one file made of parts by subject.

A page asks for as few files as it can; whoever edits has one file for each subject.
"""

from __future__ import annotations

import re
from pathlib import Path

from opengov.mkdocs_plugins.dressing import SCRIPT, STYLE, THEME
from opengov.render.accent import rules

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)


def bundles(colour: str) -> dict[str, bytes]:
    """Content by address: style sheet, with the portal's colour, and script."""
    style = rules(colour).encode() + bundle(THEME / "styles", "css")
    return {STYLE: style, SCRIPT: bundle(THEME / "scripts", "js")}


def bundle(folder: Path, suffix: str) -> bytes:
    """The parts in a folder, without comments and indentation (no text may hold either).

    The order is that of the names; `base` stands before all others and `print` behind them, so that
    it has the last word.
    """
    parts = sorted(folder.glob(f"*.{suffix}"), key=lambda part: (_place(part.stem), part.stem))
    return "".join(map(_without_comments, parts)).encode()


def _place(name: str) -> int:
    return {"base": -1, "print": 1}.get(name, 0)


def _without_comments(part: Path) -> str:
    text = _INDENT.sub("", _COMMENT.sub("", part.read_text(encoding="utf-8")))
    return f"{text.rstrip()}\n"

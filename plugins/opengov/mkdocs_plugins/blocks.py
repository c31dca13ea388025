"""Live data in an editor's page, by the blocks of pymdown-extensions.

/// next-meetings
    series: town-forum
    limit: 3
///
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree import ElementTree

from pymdownx.blocks import BlocksExtension  # type: ignore[import-untyped]
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]

NAMES = ("next-meetings", "latest", "open", "plan-progress", "subscribe")
Render = Callable[[str, Mapping[str, str]], str]
"""Name and options -> HTML; says itself what is wrong with them."""

_LEFT_OVER = re.compile(r"<p>\s*///+[ \t]*([\w-]+)")


class _AnyOption(dict[str, Any]):
    """Every option is let through: whoever renders says which there are."""

    def __contains__(self, _option: object) -> bool:
        return True

    def __missing__(self, _option: str) -> tuple[None, None]:
        return None, None


class LiveBlock(Block):  # type: ignore[misc]
    """One block; pymdown-extensions makes an instance for each that stands in a page."""

    ARGUMENT = None
    render: Render
    option_spec: dict[str, Any]

    def on_init(self) -> None:
        self.option_spec = _AnyOption(self.option_spec)

    def on_create(self, parent: ElementTree.Element) -> ElementTree.Element:
        options = {name: str(value) for name, value in self.options.items() if name != "attrs"}
        element = ElementTree.SubElement(parent, "div", {"class": f"og-block og-{self.NAME}"})
        element.text = self.md.htmlStash.store(type(self).render(self.NAME, options))
        return element


class LiveBlocks(BlocksExtension):  # type: ignore[misc]
    """The Markdown extension with all our blocks."""

    def __init__(self, render: Render) -> None:
        super().__init__()
        self._render = render

    def extendMarkdownBlocks(  # noqa: N802 - the name of pymdownx
        self, _md: Any, block_mgr: Any
    ) -> None:
        for name in NAMES:
            attributes = {"NAME": name, "render": staticmethod(self._render)}
            block_mgr.register(type("LiveBlock", (LiveBlock,), attributes), self.getConfigs())


def unknown_block(html: str) -> str | None:
    """The name of a block that was left as it stood, because there is none of that name."""
    found = _LEFT_OVER.search(html)
    return found[1] if found else None


def line_of(source: str, name: str, nth: int = 1) -> int:
    """The line, from 1, of the nth block of a name in a page; 1 where it is not found."""
    pattern = re.compile(rf"^ {{0,3}}/{{3,}}[ \t]*{re.escape(name)}\b", re.MULTILINE)
    starts = [found.start() for found in pattern.finditer(source)]
    return source.count("\n", 0, starts[nth - 1]) + 1 if len(starts) >= nth else 1

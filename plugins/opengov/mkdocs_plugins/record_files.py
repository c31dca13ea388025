"""Files that MkDocs knows of, links to and writes, but does not make itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from opengov.render.page import Page

_ID = re.compile(r'\sid="([^"]+)"')


class WrittenFile(File):
    """A file whose bytes are made when MkDocs copies the static files, and not kept.

    To MkDocs it is a static file: no Markdown, no navigation, and a target of links.
    """

    def __init__(
        self, config: MkDocsConfig, src_uri: str, dest_uri: str, content: Callable[[], bytes]
    ) -> None:
        """`src_uri`: what Markdown links name, the same in each language.

        MkDocs' own constructor takes the path apart and puts it together again, for each of
        thousands of files; here it is known to be in order.
        """
        self.src_uri = src_uri
        self.src_dir = None
        self.dest_dir = config.site_dir
        self.dest_uri = dest_uri
        self.use_directory_urls = config.use_directory_urls
        self.inclusion = InclusionLevel.INCLUDED
        self.generated_by = "opengov/portal"
        self.abs_src_path = None
        self._make = content

    def is_documentation_page(self) -> bool:
        return False

    def is_modified(self) -> bool:
        return True

    def copy_file(self, dirty: bool = False) -> None:
        write_file(self.abs_dest_path, self._make())


def write_file(target: str, made: bytes) -> None:
    """Makes its folder where there is none yet; to ask for each file would cost as much again."""
    try:
        _write(target, made)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        _write(target, made)


def _write(target: str, made: bytes) -> None:
    with open(target, "wb") as file:  # noqa: PTH123 - a Path costs as much as the writing
        file.write(made)


class Anchors:
    """As much of a page as MkDocs needs to check links to its parts."""

    is_link = False

    def __init__(self, render: Callable[[], str]) -> None:
        self._render = render

    @cached_property
    def present_anchor_ids(self) -> set[str]:
        return anchors(self._render())


def anchors(html: str) -> set[str]:
    """The ids that can be linked to."""
    return set(_ID.findall(html))


class RecordFile(WrittenFile):
    """The page of a record, or another one that no Markdown stands behind, in one language."""

    def __init__(
        self,
        config: MkDocsConfig,
        root: str,
        page: Page,
        language: str,
        write: Callable[[Page], bytes],
    ) -> None:
        super().__init__(
            config,
            f"{page.address.rstrip('/')}.md",
            f"{root}{page.address}index.html",
            lambda: write(page),
        )
        self.render = partial(page.render, language)

    def settle(self) -> None:
        """Gives MkDocs the ids that can be linked to, when it asks for them."""
        self.page = Anchors(lambda: self.render().body)  # type: ignore[assignment]

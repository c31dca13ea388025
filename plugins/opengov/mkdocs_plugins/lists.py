"""The list page of each section: an ordinary page, whether an editor has written to it or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from opengov.render.page import Page

SECTIONS = (
    *("", "meetings/", "series/", "bodies/", "plans/", "commitments/", "strategies/"),
    *("guidelines/", "consultations/", "proposals/", "projects/", "repository/", "glossary/"),
    *("calendar/", "duties/", "accessibility/"),
)
"""The addresses of the list pages; those without a record have none."""


def list_pages(pages: Iterable[Page]) -> Mapping[str, Page]:
    """The list pages by the file that stands for them: "meetings/index.md"."""
    return {f"{page.address}index.md": page for page in pages if page.address in SECTIONS}


def list_file(config: MkDocsConfig, src_uri: str, root: str) -> File:
    """An empty Markdown page for a list that no editor has written a word to."""
    file = File(
        src_uri,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=f"{root}{src_uri.removesuffix('.md')}.html",
        # A navigation that leaves the list out means it; without one, all pages are in it.
        inclusion=InclusionLevel.NOT_IN_NAV if config.nav else InclusionLevel.INCLUDED,
    )
    file.generated_by = "opengov/portal"
    file.abs_src_path = None
    file.content_string = ""
    return file

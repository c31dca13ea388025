"""Makes a shell for each shape of page, and joins the pages from them.

What a page's theme depends on, besides the values that are put between, is its shape. The
first page of each shape is also rendered by the theme itself, and both have to be the same to the
byte: an update of the theme, or a plugin, that shells cannot follow stops the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from opengov.mkdocs_plugins import shell
from opengov.mkdocs_plugins.sharing import head
from opengov.mkdocs_plugins.shell import Shell, ShellError, Values
from opengov.mkdocs_plugins.theming import Theming
from opengov.render.page import Heading, Page, RenderedPage
from opengov.render.site import Site

TITLE_ID = "title"
"""The id of the <h1> of a generated page, where the link past the navigation leads to."""
_UP = re.compile(r"[^/?#=&]+/\.\./")


class Shape(NamedTuple):
    """Pages of one shape differ in nothing but what stands in the slots."""

    section: str
    depth: int  # of the address below the section
    has_contents: bool
    can_be_edited: bool
    has_moved: bool


@dataclass(frozen=True)
class Press:
    """Makes the pages of one language."""

    site: Site
    language: str
    theming: Theming
    parents: Mapping[str, MkDocsPage]  # section -> its list page
    data_uri: str  # where the data lie, from the folder of the documents: "../data"
    in_navigation: Set[str]  # addresses
    shells: dict[Shape, Shell]

    def print(self, page: Page, rendered: RenderedPage) -> bytes:
        """The whole HTML page. Raises PluginError where the theme cannot be followed."""
        values, shape = self._values(page, rendered)
        if page.address in self.in_navigation:  # a link to itself is another one than to others
            return self._themed(shape, values).encode("utf-8", errors="xmlcharrefreplace")
        found = self.shells.get(shape)
        if found is not None:
            return found.join(values)
        self.shells[shape] = made = self._shell(shape)
        joined = made.join(values)
        self._compare(page, shape, values, joined)
        return joined

    def _values(self, page: Page, rendered: RenderedPage) -> tuple[Values, Shape]:
        title = escape(rendered.title)
        source = self._source(page.src_uri) if page.src_uri else ""
        below = page.address.removeprefix(page.section)
        values = Values(
            path=below,
            title=title,
            name=rendered.title,
            heading=in_language(title, rendered.title_language, self.language),
            description=escape(rendered.description or rendered.title),
            head=head(self.site, self.language, page.address, page.translations, page.moved_to),
            content=with_title_id(rendered.body),
            contents=rendered.contents,
            source=source,
            canonical=escape(page.moved_to),
        )
        contents, moved = bool(rendered.contents), bool(page.moved_to)
        return values, Shape(page.section, below.count("/"), contents, bool(source), moved)

    def _shell(self, shape: Shape) -> Shell:
        values = Values(
            path=shell.path_mark(shape.depth),
            title=shell.mark("title"),
            name=shell.mark("name"),
            heading=shell.mark("heading"),
            description=shell.mark("description"),
            head=shell.mark("head"),
            content=shell.CONTENT_MARK,
            contents=shell.CONTENTS_MARKS if shape.has_contents else (),
            source=shell.mark("source") if shape.can_be_edited else "",
            canonical=shell.mark("canonical") if shape.has_moved else "",
        )
        try:
            return shell.split(self._themed(shape, values), shape.depth, shape.has_contents)
        except ShellError as error:
            raise PluginError(
                f"The theme cannot be followed for the pages of {shape.section}: {error}; remove "
                "the plugin or the change of the theme that came last"
            ) from error

    def _compare(self, page: Page, shape: Shape, values: Values, joined: bytes) -> None:
        rendered = self._themed(shape, values).encode("utf-8", errors="xmlcharrefreplace")
        if found := shell.difference(joined, rendered):
            raise PluginError(
                f"The page {page.address} ({self.language}) is not as the theme renders it: "
                f"{found}; remove the plugin or the change of the theme that came last"
            )

    def _themed(self, shape: Shape, values: Values) -> str:
        """A page through the theme, as MkDocs renders an ordinary one."""
        config = self.theming.config
        address = f"{shape.section}{values.path}"
        file = File(
            f"{address.rstrip('/')}.md",
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{self.site.root(self.language)}{address}index.html",
        )
        file.generated_by = "opengov/portal"
        page = MkDocsPage(None, file, config)
        page.markdown = ""
        page.title = Markup(values.title)
        page.meta = {
            "title": Markup(values.heading),
            "description": Markup(values.description),
            "opengov": PageFacts(
                address,
                Markup(values.title),
                values.name,
                Markup(values.head),
                frozenset(self.site.languages),
            ),
        }
        page.content = values.content
        page.toc = contents(values.title, values.contents)
        page.edit_url = values.source or None
        if values.canonical:
            page.canonical_url = self.site.absolute(self.language, values.canonical)
        # To MkDocs a parent is a section; a list page has `ancestors`, too: no more is asked of it.
        page.parent = self.parents.get(shape.section)  # type: ignore[assignment]
        return self.theming.page(page)

    def _source(self, src_uri: str) -> str:
        """The edit link of a record's file, by the portal's `edit_uri`."""
        return edit_url(self.theming.config, f"{self.data_uri}/{src_uri}")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What our theme has to know of a page, in its `meta`."""

    address: str  # below the root of the language
    title: Markup  # without its `lang`, for <title>
    name: str  # the same as plain words
    head: Markup
    stands_in: Set[str]  # languages in which there is a page at this address


def edit_url(config: object, uri: str) -> str:
    """Where a file can be edited, `uri` seen from the folder of the documents; "" for nowhere."""
    file = _Editable(uri)
    MkDocsPage._set_edit_url(
        file,  # type: ignore[arg-type]
        config.repo_url,  # type: ignore[attr-defined]
        config.edit_uri,  # type: ignore[attr-defined]
        config.edit_uri_template,  # type: ignore[attr-defined]
    )
    url = file.edit_url or ""
    while (shorter := _UP.sub("", url, count=1)) != url:
        url = shorter
    return url


class _Editable:
    """As much of a page as MkDocs asks for when it makes an edit link."""

    def __init__(self, uri: str) -> None:
        self.file = self
        self.edit_uri = uri
        self.edit_url: str | None = None


def in_language(title: Markup, language: str, page_language: str) -> Markup:
    """Words in their own `lang`, where they are in another language than the page."""
    if language == page_language:
        return title
    return Markup(f'<span lang="{escape(language)}">{title}</span>')


def with_title_id(body: str) -> str:
    """The body whose <h1> can be linked to."""
    return f'<h1 id="{TITLE_ID}"{body[3:]}' if body.startswith("<h1") else body


def contents(title: str, entries: Iterable[Heading]) -> TableOfContents:
    """The table of contents of a generated page; words are HTML."""
    top = AnchorLink(title, TITLE_ID, 1)
    top.children = [AnchorLink(entry.title, entry.anchor, 2) for entry in entries]
    return TableOfContents([top])

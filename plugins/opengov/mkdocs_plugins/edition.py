"""The portal in one language, while MkDocs builds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from posixpath import relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from opengov.mkdocs_plugins.bundling import bundles
from opengov.mkdocs_plugins.dressing import SEARCH, THEME, UNPUBLISHED
from opengov.mkdocs_plugins.feeds import FeedGuard
from opengov.mkdocs_plugins.guard import PrivateLinkGuard
from opengov.mkdocs_plugins.lists import list_file
from opengov.mkdocs_plugins.press import Press
from opengov.mkdocs_plugins.record_files import RecordFile, WrittenFile
from opengov.mkdocs_plugins.theming import Theming
from opengov.render.accent import DEFAULT, accent
from opengov.render.calendar import outputs
from opengov.render.exports import changes_atom
from opengov.render.exports.icons import FAVICON, icons
from opengov.render.exports.search.index import Entry, search_files
from opengov.render.exports.search.plain import plain_words
from opengov.render.exports.share_pictures import TITLES, share_pictures
from opengov.render.exports.sitemap import Listed
from opengov.render.page import Output, Page, RenderedPage
from opengov.render.pages import a_z, anchored
from opengov.render.site import Site


@dataclass
class Edition:
    """Collects, from event to event, what a language's build needs and yields."""

    site: Site
    language: str
    data_dir: Path
    pages: Sequence[Page]  # generated
    lists: Mapping[str, Page]  # those of them that are ordinary pages, by "meetings/index.md"
    guard: PrivateLinkGuard
    feeds: FeedGuard
    listed: dict[str, Listed] = field(default_factory=dict)  # for the sitemap, by address
    entries: list[Entry] = field(default_factory=list)  # to be found
    named: list[a_z.Named] = field(default_factory=list)  # ordinary pages, for the index
    press: Press | None = None
    theming: Theming | None = None

    @property
    def root(self) -> str:
        return self.site.root(self.language)

    def list_at(self, address: str) -> Page | None:
        """The list whose page stands at an address."""
        return self.lists.get(f"{address}index.md")

    def picture_of(self, address: str) -> str:
        """The section whose picture is shared with a page; "" for that of the portal."""
        section = address.partition("/")[0] + "/"
        return section if section in TITLES and self.list_at(section) else ""

    def add_files(self, files: Files, config: MkDocsConfig, *, nested: bool) -> None:
        """Tells MkDocs of every file that it does not find in the documents."""
        _remove_unpublished(files, (*UNPUBLISHED, *(SEARCH if self.site.offline else ())))
        if nested:
            _copy_no_more(files, self.root)
        theirs = {file.dest_uri: file.src_uri for file in files}
        for src_uri, page in self.lists.items():
            if f"{self.root}{page.address}index.html" not in theirs:
                files.append(list_file(config, src_uri, self.root))
        shared = () if nested else self._bundles(config)
        for file in (*shared, *self._files(config)):
            if taken := theirs.get(file.dest_uri):
                raise PluginError(
                    f"docs/{taken} stands where the portal has a page or file of its own; rename it"
                )
            files.append(file)

    def _files(self, config: MkDocsConfig) -> Iterator[WrittenFile]:
        for page in self.pages:
            if self.list_at(page.address) is None:
                yield RecordFile(config, self.root, page, self.language, self._record)
        index = a_z.page(self.site, self.pages, lambda: self.named)
        yield RecordFile(config, self.root, index, self.language, self._record)
        for output in outputs(self.site, self.language):
            yield self._output_file(config, output)
        for output in changes_atom.outputs(self.site, self.language):
            yield self._output_file(config, output)
        yield WrittenFile(config, "404.html", f"{self.root}404.html", self._error_page)
        for output in self._pictures(config):
            yield WrittenFile(config, output.address, output.address, output.content)

    def _pictures(self, config: MkDocsConfig) -> Iterator[Output]:
        """To share, in this language; and the icons, with the default one."""
        colour = accent(self.site.portal.settings.accent or DEFAULT).light
        sections = [address for address in TITLES if self.list_at(address)]
        yield from share_pictures(self.site, self.language, colour, ["", *sections])
        if not self.root and config.theme["favicon"] == FAVICON:
            for address, content in icons(colour).items():
                yield Output(address, partial(bytes, content))

    def _bundles(self, config: MkDocsConfig) -> Iterator[WrittenFile]:
        """The same in every language: they are written with the default one."""
        colour = self.site.portal.settings.accent or DEFAULT
        for address, content in bundles(colour).items():
            yield WrittenFile(config, address, address, partial(bytes, content))

    def _output_file(self, config: MkDocsConfig, output: Output) -> WrittenFile:
        def content() -> bytes:
            made = output.content()
            self.guard.check(made.decode(), output.address)
            if output.address.endswith(".ics"):
                self.feeds.check(made, output.address)
            return made

        neutral = output.address.removeprefix(self.root)
        return WrittenFile(config, neutral, output.address, content)

    def set_up_press(self, theming: Theming) -> None:
        """Once MkDocs knows the navigation and all ordinary pages."""
        config = theming.config
        parents: dict[str, MkDocsPage] = {}
        for document in theming.documents:
            address = document.dest_uri.removeprefix(self.root).removesuffix("index.html")
            if address and document.page is not None and self.list_at(address):
                parents[address] = document.page
        data_uri = relpath(self.data_dir, config.docs_dir)
        self.theming = theming
        in_navigation = {
            page.url.removeprefix(self.root)
            for page in theming.nav.pages
            if isinstance(page.file, RecordFile)
        }
        self.press = Press(
            self.site, self.language, theming, parents, data_uri, in_navigation, shells={}
        )

    def _record(self, page: Page) -> bytes:
        assert self.press is not None
        rendered = page.render(self.language)
        self.guard.check(f"{rendered.title}\n{rendered.body}", f"{self.root}{page.address}")
        self.note(page, rendered)
        return self.press.print(page, rendered)

    def _error_page(self) -> bytes:
        assert self.theming is not None
        return self.theming.error_page("404.html").encode()

    def note(self, page: Page, rendered: RenderedPage, editors_words: str = "") -> None:
        """What search and sitemap have to know of a generated page."""
        text = plain_words(f"{rendered.search_text} {editors_words}")
        if page.in_search and (text or rendered.title_language == self.language):
            title = rendered.title, rendered.title_language
            self.entries.append(Entry(page.address, *title, text, page.facets))
        if page.in_sitemap:
            self.listed[page.address] = Listed(page.address, page.translations, page.updated)

    def name(self, address: str, title: str, text: str | None = None) -> None:
        """What search and index have to know of an ordinary page in the language of this edition.

        `text`: None where the page is noted already.
        """
        self.named.append(a_z.Named(title, address))
        if text is not None:
            self.entries.append(Entry(address, title, self.language, text))

    def search_files(self) -> Mapping[str, bytes]:
        """By their address in the site; none where it is read from a folder."""
        if self.site.offline:
            return {}
        entries = [*self.entries, *anchored.entries(self.site, self.language)]
        texts = "\n".join(f"{entry.title}\n{entry.text}" for entry in entries)
        self.guard.check(texts, f"{self.root}search/")
        found = search_files(entries, self.language)
        return {f"{self.root}search/{name}": content for name, content in found.items()}


def _remove_unpublished(files: Files, unpublished: tuple[str, ...]) -> None:
    for file in list(files):
        theirs = file.src_uri == "sitemap.xml"
        if theirs or (file.src_dir == str(THEME) and file.src_uri.startswith(unpublished)):
            files.remove(file)


def _copy_no_more(files: Files, root: str) -> None:
    """What is the same in every language was copied with the default one."""
    for file in files:
        if not file.is_documentation_page() and not file.dest_uri.startswith(root):
            # MkDocs copies whatever is in its list, from which links and other plugins read.
            file.copy_file = _leave  # type: ignore[method-assign]


def _leave(dirty: bool = False) -> None:
    pass

"""The ordinary pages, those that MkDocs makes from Markdown, on their way through a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html import escape
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as MkDocsPage

from opengov.mkdocs_plugins import i18n, prose
from opengov.mkdocs_plugins.blocks import NAMES, line_of, unknown_block
from opengov.mkdocs_plugins.edition import Edition
from opengov.mkdocs_plugins.press import PageFacts
from opengov.mkdocs_plugins.sharing import head
from opengov.render.exports.sitemap import Listed
from opengov.render.page import Page
from opengov.render.pages import prose_html
from opengov.render.pages.blocks import BlockError, render_block
from opengov.render.pages.explaining import explain
from opengov.render.site import Site
from opengov.render.words import words

log = get_plugin_logger(__name__)


def address_of(page: MkDocsPage, edition: Edition) -> str:
    """Below the root of the language."""
    return page.url.removeprefix(edition.root)


def finish(html: str, page: MkDocsPage, edition: Edition, config: MkDocsConfig) -> str:
    """The whole article, and everything that the theme will print of the page made safe."""
    page.meta = prose.escape_meta(page.meta)
    language, address = edition.language, address_of(page, edition)
    listed = edition.list_at(address)
    is_written = not (listed and page.file.generated_by)
    written_in = i18n.text_language(page, language) if is_written else language
    plain = Markup(html).striptags() if is_written and written_in == language else ""
    rendered = listed.render(language) if listed else None
    below, prefix = rendered.body if rendered else "", "../" * address.count("/")
    explained = explain(edition.site, html, language, written_in, prefix, below)
    html = prose_html.accessible(explained.html)
    if not listed:
        html = prose.with_heading(page, html)
    if written_in != language:
        html = prose.mark_fallback(html, written_in, language)
    translations, stands_in = _languages_of(page, listed, edition, config)
    title_language = written_in
    if listed and rendered:
        if "<h1" not in html:
            title_language = rendered.title_language
        edition.note(listed, rendered, plain)
        html = prose.place_list(page, html, rendered)
    html = prose.place_words(page, html, explained)
    edition.listed[address] = Listed(address, translations, languages=stands_in)
    title = prose.settle_title(page, title_language, language)
    if written_in == language:
        edition.name(address, title.unescape(), None if listed else plain)
    name, links = title.striptags(), head(edition.site, language, address, translations)
    page.meta["opengov"] = PageFacts(address, title, name, links, stands_in)
    return html


def _languages_of(
    page: MkDocsPage, listed: Page | None, edition: Edition, config: MkDocsConfig
) -> tuple[frozenset[str], frozenset[str]]:
    """Those that the page is translated into, and those that it stands in at all.

    A page without a text in the default language has nothing to fall back to; a list
    without one stands alone.
    """
    everywhere = frozenset(edition.site.languages)
    written = i18n.translations(config, page, edition.site.languages)
    falls_back = edition.site.default_language in written
    if listed:
        return listed.translations & (written if falls_back else everywhere), everywhere
    written = written or frozenset({edition.language})
    return written, everywhere if falls_back else written


class BlockRenderer:
    """Renders the blocks of the page that is being converted; a mistake is a warning of MkDocs."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def begin(self, page: MkDocsPage, edition: Edition) -> None:
        self._page, self._language = page, edition.language
        self._prefix = "../" * address_of(page, edition).count("/")
        self._seen: Counter[str] = Counter()

    def render(self, name: str, options: Mapping[str, str]) -> str:
        """HTML; where the block is wrong, that it is, in place of it."""
        self._seen[name] += 1
        try:
            return render_block(self._site, name, options, self._language, self._prefix)
        except BlockError as error:
            self._warn(name, self._seen[name], error.said(self._site.editors_language))
            return f"<p>{escape(error.said(self._language))}</p>"

    def end(self, html: str) -> None:
        if name := unknown_block(html):
            message = words(self._site.editors_language)._(
                "there is no block “{name}”, or its options are no lines “name: value” indented by "
                "four spaces; the blocks are: {known}"
            )
            self._warn(name, 1, message.format(name=name, known=", ".join(NAMES)))

    def _warn(self, name: str, nth: int, message: str) -> None:
        file = self._page.file
        folder = Path(file.src_dir or "").name
        log.warning(f"{folder}/{file.src_uri}:{line_of(file.content_string, name, nth)}: {message}")

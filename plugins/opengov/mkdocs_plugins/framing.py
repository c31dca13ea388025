"""Makes the frame of a page that MkDocs is about to render."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from opengov.mkdocs_plugins.edition import Edition
from opengov.mkdocs_plugins.frame import Frame, Link, footer, switcher
from opengov.mkdocs_plugins.press import PageFacts
from opengov.render.site import Site
from opengov.render.words import words


def frame_of_page(page: MkDocsPage, nav: Navigation, edition: Edition) -> Frame:
    """`page.meta` holds what the plugin has found out about the page."""
    site, language = edition.site, edition.language
    facts: PageFacts = page.meta["opengov"]
    up = "../" * page.url.count("/")
    root = (up + edition.root) or "./"
    return Frame(
        title=facts.title if facts.address else None,
        head=facts.head,
        switcher=switcher(site, facts.address, up, facts.stands_in),
        trail=_trail(page, nav),
        root=root,
        offline=site.offline,
        as_of=_as_of(site, language),
        footer=footer(site, language, root),
    )


def frame_of_error_page(config: MkDocsConfig, edition: Edition) -> Frame:
    """Its links begin at the root of the host: it is shown at any address."""
    site, language = edition.site, edition.language
    up = f"{urlsplit(config.site_url or '/').path.rstrip('/')}/"
    return Frame(
        title=Markup.escape(words(language)._("Page not found")),
        head=Markup(),
        switcher=switcher(site, "", up, frozenset()),
        trail=(),
        root=up + edition.root,
        offline=site.offline,
        as_of=_as_of(site, language),
        footer=footer(site, language, up + edition.root),
    )


def _as_of(site: Site, language: str) -> str:
    in_words = words(language)
    return in_words._("As of {date}").format(date=in_words.date(site.today, "long"))


def _trail(page: MkDocsPage, nav: Navigation) -> list[Link]:
    """The first page and all above this one; a section leads to its first page."""
    steps: list[Any] = [nav.homepage, *reversed(list(page.ancestors))] if nav.homepage else []
    trail: list[Link] = []
    for step in steps:
        target = step
        while target is not None and target.children:
            target = target.children[0]
        url = getattr(target, "url", None)
        if url is None or target is page or step is page:
            continue
        href = get_relative_url(url or ".", page.url).rstrip("/") + "/"
        link = Link(_shown_title(step), href)
        if trail and trail[-1].href == link.href:
            trail.pop()
        trail.append(link)
    return trail


def _shown_title(step: Any) -> str:
    """With its `lang`, where it is in another language than the page (prose.settle_title)."""
    return str(getattr(step, "typeset", {}).get("title") or step.title)

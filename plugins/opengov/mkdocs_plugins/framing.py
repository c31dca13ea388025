"""Makes the frame of a page that MkDocs is about to render."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from opengov.mkdocs_plugins.edition import Edition
from opengov.mkdocs_plugins.frame import Frame, Link, Sharing, footer, switcher
from opengov.mkdocs_plugins.press import PageFacts
from opengov.mkdocs_plugins.sharing import breadcrumbs, locale
from opengov.render.exports import changes_atom
from opengov.render.exports.share_pictures import share_picture
from opengov.render.site import Site
from opengov.render.words import words


def frame_of_page(page: MkDocsPage, nav: Navigation, edition: Edition) -> Frame:
    """`page.meta` holds what the plugin has found out about the page."""
    site, language = edition.site, edition.language
    facts: PageFacts = page.meta["opengov"]
    up = "../" * page.url.count("/")
    root = (up + edition.root) or "./"
    trail = _trail(page, nav, site.url)
    return Frame(
        title=facts.title if facts.address else None,
        head=facts.head,
        switcher=switcher(site, facts.address, up, facts.stands_in),
        trail=trail,
        root=root,
        offline=site.offline,
        as_of=_as_of(site, language),
        footer=footer(site, language, root),
        sharing=Sharing(
            locale=locale(language),
            picture=share_picture(site, language, edition.picture_of(facts.address)),
            breadcrumbs=breadcrumbs(trail, facts.name) if facts.address else Markup(),
            changes=_changes(edition),
        ),
    )


def frame_of_error_page(config: MkDocsConfig, nav: Navigation, edition: Edition) -> Frame:
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
        sharing=None,
        lists=[
            Link(_shown_title(item), up + page.url)
            for item in nav.items
            if (page := _first_page(item)) is not None
        ],
    )


def _as_of(site: Site, language: str) -> str:
    in_words = words(language)
    return in_words._("As of {date}").format(date=in_words.date(site.today, "long"))


def _changes(edition: Edition) -> Link | None:
    site, language = edition.site, edition.language
    if not site.portal.meetings:
        return None
    title = Markup.escape(words(language)._("Changes of meetings"))
    return Link(title, site.absolute(language, changes_atom.ADDRESS))


def _trail(page: MkDocsPage, nav: Navigation, site_url: str) -> list[Link]:
    """The first page and all above this one; a section leads to its first page."""
    steps: list[Any] = [nav.homepage, *reversed(list(page.ancestors))] if nav.homepage else []
    trail: list[Link] = []
    for step in steps:
        target = _first_page(step)
        url = getattr(target, "url", None)
        if url is None or target is page or step is page:
            continue
        href = get_relative_url(url or ".", page.url).rstrip("/") + "/"
        link = Link(_shown_title(step), href, url=urljoin(site_url, url))
        if trail and trail[-1].href == link.href:
            trail.pop()
        trail.append(link)
    return trail


def _first_page(item: Any) -> Any:
    """Of a section; a page is its own. None where there is none."""
    while item is not None and item.children:
        item = item.children[0]
    return item if getattr(item, "url", None) is not None else None


def _shown_title(step: Any) -> str:
    """With its `lang`, where it is in another language than the page (prose.settle_title)."""
    return str(getattr(step, "typeset", {}).get("title") or step.title)

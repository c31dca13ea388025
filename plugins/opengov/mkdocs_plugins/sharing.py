"""What a page is called, shown with and found by elsewhere, besides its own words."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache

from babel.core import Locale, get_global
from markupsafe import Markup, escape

from opengov.mkdocs_plugins.frame import Link, hreflang
from opengov.render.discovery import calendar_links
from opengov.render.linked_data import CONTEXT, script
from opengov.render.site import Site


def head(
    site: Site, language: str, address: str, translations: Set[str], moved_to: str = ""
) -> Markup:
    """What stands in the <head> of one page and differs from page to page.

    `moved_to`: where the page stands now, below the root of the language; else "".
    """
    if moved_to:
        url = escape("../" * address.count("/") + moved_to)
        return Markup(
            f'<meta name="robots" content="noindex">\n'
            f'<meta http-equiv="refresh" content="0; url={url}">'
        )
    parts = (
        hreflang(site, language, address, translations),
        _other_locales(site, language, frozenset(translations)),
        calendar_links(site, language, address),
    )
    return Markup("\n".join(part for part in parts if part))


@lru_cache(maxsize=1024)
def _other_locales(site: Site, language: str, translations: frozenset[str]) -> str:
    if language not in translations:
        return ""
    return "\n".join(
        f'<meta property="og:locale:alternate" content="{locale(other)}">'
        for other in site.languages
        if other in translations and other != language
    )


def locale(language: str) -> str:
    """As Open Graph has it, with the country in which most speakers live: "en_US", "pt_BR"."""
    parsed = Locale.parse(language, sep="-")
    likely = get_global("likely_subtags").get(parsed.language, "")
    country = parsed.territory or likely.rpartition("_")[2]
    return f"{parsed.language}_{country}" if country else parsed.language


def breadcrumbs(trail: Sequence[Link], name: str) -> Markup:
    """The way to a page, from the first one; `name`: its own title, in plain words."""
    steps: list[dict[str, object]] = [
        {
            "@type": "ListItem",
            "position": position,
            "name": str(Markup(step.title).striptags()),
            "item": step.url,
        }
        for position, step in enumerate(trail, 1)
    ]
    if not steps:
        return Markup()
    steps.append({"@type": "ListItem", "position": len(steps) + 1, "name": name})
    return script({"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps})

"""Wrong set-ups of MkDocs and its plugins, each with its cure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig

from opengov.mkdocs_plugins import i18n

_FEATURES = {
    "navigation.instant": "it reloads pages in a way that the language switcher cannot follow",
    "content.action.view": "the address of a record's source is not known, only where to edit it",
}
_PLUGINS = {
    "search": "the portal has a search of its own, in each language, at `search/`",
    "material/search": "the portal has a search of its own, in each language, at `search/`",
    "minify": "record pages are joined from pages as the theme renders them",
}

LONGEST_ADDRESS = 255 - len(f"zh-Hant/calendar/deadlines/commitments/{80 * 'x'}.ics")
"""Of the portal, so that those of all its calendars fit into 255 characters."""


def wrong_settings(config: MkDocsConfig, languages: Sequence[str], *, dirty: bool) -> Iterator[str]:
    """What keeps a portal in these languages from being built, setting by setting."""
    if not config.site_url:
        yield (
            "site_url: calendars and translations need the address at which the portal is "
            "published; set it, as in `site_url: https://town.example.org/portal/`"
        )
    elif not config.site_url.isascii() or len(config.site_url) > LONGEST_ADDRESS:
        yield (
            f"site_url: Google adds no calendar whose address is longer than 255 characters or not "
            f"in ASCII; write at most {LONGEST_ADDRESS} characters, the host as `xn--...`"
        )
    if config.theme.name != "material":
        yield (
            f"theme: it is {config.theme.name}, and the portal stands in the theme Material; "
            "set `theme: {name: material}`"
        )
    if not config.use_directory_urls:
        yield "use_directory_urls: addresses of records end in `/`; remove the setting"
    if dirty:
        yield "--dirty: pages depend on each other; build without it"
    for feature in config.theme.get("features", []):
        for refused, reason in _FEATURES.items():
            if feature == refused or feature.startswith(f"{refused}."):
                yield f"theme.features: {feature}: {reason}; remove it"
    for name, reason in _PLUGINS.items():
        if name in config.plugins:
            yield f"plugins: {name.removeprefix('material/')}: {reason}; remove it"
    yield from i18n.wrong_settings(config, languages)

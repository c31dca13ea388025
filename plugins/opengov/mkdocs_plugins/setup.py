"""Wrong set-ups of MkDocs and its plugins, each with its cure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig

from opengov.mkdocs_plugins import i18n
from opengov.render.msgids import _
from opengov.render.words import words

_FEATURES = {
    "navigation.instant": _(
        "it reloads pages in a way that the language switcher cannot follow; remove it"
    ),
    "content.action.view": _(
        "the address of a record’s source is not known, only where to edit it; remove it"
    ),
}
_OWN_SEARCH = _("the portal has a search of its own, in each language, at `search/`; remove it")
_PLUGINS = {
    "search": _OWN_SEARCH,
    "material/search": _OWN_SEARCH,
    "minify": _("record pages are joined from pages as the theme renders them; remove it"),
}

LONGEST_ADDRESS = 255 - len(f"zh-Hant/calendar/deadlines/commitments/{80 * 'x'}.ics")
"""Of the portal, so that those of all its calendars fit into 255 characters."""


def wrong_settings(
    config: MkDocsConfig, languages: Sequence[str], editors_language: str, *, dirty: bool
) -> Iterator[str]:
    """What keeps a portal in these languages from being built, setting by setting."""
    _ = words(editors_language)._
    yield from _wrong_address(config, editors_language)
    if config.theme.name != "material":
        saying = _("it is {name}, and the portal stands in the theme Material; set {setting}")
        setting = "`theme: {name: material}`"
        yield f"theme: {saying.format(name=config.theme.name, setting=setting)}"
    elif config.theme.get("font"):
        saying = _("it comes from Google, which thus learns who reads the portal; set {setting}")
        yield f"theme.font: {saying.format(setting='`font: false`')}"
    if (config.extra.get("analytics") or {}).get("provider") == "google":
        saying = _("Google thus learns who reads the portal; remove it")
        yield f"extra.analytics: {saying}"
    if dirty:
        saying = _("pages depend on each other; build without it")
        yield f"--dirty: {saying}"
    for feature in config.theme.get("features", []):
        for refused, reason in _FEATURES.items():
            if feature == refused or feature.startswith(f"{refused}."):
                yield f"theme.features: {feature}: {_(reason)}"
    for name, reason in _PLUGINS.items():
        if name in config.plugins:
            yield f"plugins: {name.removeprefix('material/')}: {_(reason)}"
    yield from i18n.wrong_settings(config, languages, editors_language)


def _wrong_address(config: MkDocsConfig, editors_language: str) -> Iterator[str]:
    _ = words(editors_language)._
    if not config.site_url:
        saying = _(
            "calendars and translations need the address at which the portal is published; "
            "set it, as in {example}"
        )
        yield f"site_url: {saying.format(example='`site_url: https://town.example.org/portal/`')}"
    elif not config.site_url.isascii() or len(config.site_url) > LONGEST_ADDRESS:
        saying = _(
            "Google adds no calendar whose address is longer than 255 characters or not in ASCII; "
            "write at most {most} characters, the host as `xn--...`"
        )
        yield f"site_url: {saying.format(most=LONGEST_ADDRESS)}"
    if not config.use_directory_urls:
        saying = _("addresses of records end in `/`; remove the setting")
        yield f"use_directory_urls: {saying}"

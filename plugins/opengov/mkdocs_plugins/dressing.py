"""What the plugin sets in MkDocs' configuration, so that a portal's `mkdocs.yml` stays short."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from opengov.mkdocs_plugins.blocks import LiveBlocks
from opengov.render.anchors import anchor
from opengov.render.exports.icons import FAVICON
from opengov.render.msgids import _
from opengov.render.pages.context import one_line
from opengov.render.site import Site
from opengov.render.words import words

THEME = Path(__file__).parents[1] / "theme"
STYLE, SCRIPT = "assets/opengov.css", "assets/opengov.js"
"""The addresses of what all pages share."""
_THEMES_OWN_ICON = "assets/images/favicon.png"
UNPUBLISHED = ("locale/", "scripts/", "styles/")
"""What lies in the theme's folder and is no part of the site, or only of its bundles."""
SEARCH = ("search/",)
"""The scripts of the search, which has nothing to ask in a copy that is read from a folder."""


TOGGLES = (
    _("Switch to dark mode"),
    _("Switch to light mode"),
    _("Switch to the mode of the device"),
)
"""Names of palettes that are translated; others are shown as an editor has written them."""


PALETTE: Sequence[dict[str, Any]] = (
    {
        "media": "(prefers-color-scheme)",
        "toggle": {"icon": "material/moon-waning-crescent", "name": TOGGLES[0]},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "toggle": {"icon": "material/brightness-5", "name": TOGGLES[1]},
    },
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "toggle": {"icon": "material/brightness-auto", "name": TOGGLES[2]},
    },
)
"""Light or dark as the reader's device is, also when that changes, until a button says otherwise.

Without the first one the theme keeps what the device was at the first visit for ever.
"""


def add_theme(config: MkDocsConfig) -> None:
    """Our templates stand before the theme's, and behind those of the portal itself."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.theme.static_templates -= {"404.html", "sitemap.xml"}  # made by us, in each language


def mended(html: str) -> str:
    """A page without what is wrong in the theme's own frame (mkdocs-material 9.8.2).

    `autocomplete` belongs to fields with text, not to the boxes that hold the state of its menus
    (HTML, 4.10.18.7).
    """
    return html.replace(' autocomplete="off">', ">")


def dress(config: MkDocsConfig, blocks: LiveBlocks) -> None:
    """What holds for all languages; once per build."""
    add_theme(config)
    if config.theme.get("favicon") == _THEMES_OWN_ICON:
        config.theme["favicon"] = config.theme.get("logo") or FAVICON
    script = ExtraScriptValue(SCRIPT)
    script.defer = True
    config.extra_css = [STYLE, *config.extra_css]
    config.extra_javascript = [script, *config.extra_javascript]
    config.markdown_extensions.append(blocks)
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", anchor)
    features = config.theme.get("features") or []
    config.theme["features"] = [*features, *({"navigation.path"} - set(features))]


def dress_in_language(
    config: MkDocsConfig,
    site: Site,
    language: str,
    palette: Sequence[dict[str, Any]] | Mapping[str, Any] | None,
) -> None:
    """What differs from language to language; `palette` as configured."""
    settings, in_words = site.portal.settings, words(language)
    config.theme["language"] = language
    config.site_name = escape(settings.name.read(language).text)
    if settings.description:
        description = one_line(settings.description.read(language).text)
        config.site_description = escape(description)
    if not isinstance(palette, Mapping):  # one is a choice without a button
        palette = [_translated(option, in_words._) for option in palette or PALETTE]
    config.theme["palette"] = palette
    if len(site.languages) > 1:
        # True shows the switcher and keeps Material from writing hreflang by itself:
        # it does that for anything that it can iterate over.
        config.extra["alternate"] = True


def _translated(option: dict[str, Any], translate: Any) -> dict[str, Any]:
    option = copy.deepcopy(option)
    if (toggle := option.get("toggle")) and toggle.get("name") in TOGGLES:
        toggle["name"] = translate(toggle["name"])
    return option

"""All that is known about mkdocs-static-i18n; everything works without it, too.

It makes the default language in the outer build and, from its `on_post_build`, calls
MkDocs' `build()` again for each other language, with the same configuration and the same
plugin objects. Its own handlers run at priority -100 (on_config, on_files, on_nav,
on_post_build) and +50 (contexts). Of the two files of a page it takes the one in the
language, else the default one; only the destination gets the prefix of the language.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from opengov.render.words import words

_PLUGIN = "i18n"
_clean_directory = utils.clean_directory
_FILTER = "I18nLoggingFilter"


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins.get(_PLUGIN)


def is_nested(config: MkDocsConfig) -> bool:
    """Whether this build is one of those that the outer build calls for the other languages."""
    plugin = _plugin(config)
    return plugin is not None and bool(plugin.building)


def current_language(config: MkDocsConfig, default: str) -> str:
    """The language that is being built; known from its `on_config` on."""
    plugin = _plugin(config)
    return default if plugin is None else str(plugin.current_language or default)


def text_language(page: Page, default: str) -> str:
    """The language that an ordinary page is written in."""
    return str(getattr(page.file, "locale", default))


def translations(config: MkDocsConfig, page: Page, languages: Sequence[str]) -> frozenset[str]:
    """The languages for which an editor has written the page: "about.md", "about.sk.md"."""
    if _plugin(config) is None:
        return frozenset(languages)
    neutral = Path(config.docs_dir, getattr(page.file, "norm_src_uri", page.file.src_uri))
    written = {code for code in languages if neutral.with_suffix(f".{code}.md").is_file()}
    return frozenset(written | {languages[0]} if neutral.is_file() else written)


def build_this_language_only(config: MkDocsConfig) -> None:
    """Keeps the outer build from calling the others."""
    if (plugin := _plugin(config)) is not None:
        plugin.building = True


def mend_after_failure() -> None:
    """A failed nested build leaves MkDocs without its cleaning, and its log filtered."""
    utils.clean_directory = _clean_directory
    log = logging.getLogger("mkdocs.commands.build")
    for known in list(log.filters):
        if type(known).__name__ == _FILTER:
            log.removeFilter(known)


def wrong_settings(
    config: MkDocsConfig, languages: Sequence[str], editors_language: str
) -> Iterator[str]:
    """What is wrong with its settings for a portal in these languages, each with its cure."""
    plugin, _ = _plugin(config), words(editors_language)._
    if plugin is None:
        if len(languages) > 1:
            saying = _(
                "data/portal.yml has the languages {languages}, and pages in several languages "
                "need the plugin `i18n`; install it with {command} and add it to `plugins`"
            )
            command = "`pip install mkdocs-opengov[i18n]`"
            yield f"plugins: {saying.format(languages=', '.join(languages), command=command)}"
        return
    yield from _wrong_languages(plugin, languages, editors_language)
    settings = plugin.config
    if settings.docs_structure != "suffix":
        saying = _(
            "translations have to stand beside their page, as `about.md` and `about.sk.md`; "
            "set it to `suffix`"
        )
        yield f"plugins.i18n.docs_structure: {saying}"
    if not settings.fallback_to_default:
        saying = _("every page has to stand in every language; set it to `true`")
        yield f"plugins.i18n.fallback_to_default: {saying}"
    for setting in ("reconfigure_material", "reconfigure_search"):
        if settings[setting]:
            saying = _("`opengov/portal` does this itself; set it to `false`")
            yield f"plugins.i18n.{setting}: {saying}"


def _wrong_languages(plugin: Any, languages: Sequence[str], editors_language: str) -> Iterator[str]:
    _ = words(editors_language)._
    built = [entry.locale for entry in plugin.config.languages if entry.build]
    if sorted(built) != sorted(languages):
        saying = _(
            "it builds {built}, but data/portal.yml has {languages}; "
            "name the same languages in both"
        )
        told = saying.format(built=", ".join(built), languages=", ".join(languages))
        yield f"plugins.i18n.languages: {told}"
    if plugin.default_language != languages[0]:
        saying = _(
            "the default is {default}, but the first of data/portal.yml is {first}; "
            "set `default: true` at {first} alone"
        )
        told = saying.format(default=plugin.default_language, first=languages[0])
        yield f"plugins.i18n.languages: {told}"

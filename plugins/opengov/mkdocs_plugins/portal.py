"""The MkDocs plugin `opengov/portal`: what happens at each event, and why then.

Every handler runs after that of static-i18n (-100) unless it says otherwise: files, navigation and
settings have to be those of the language that is built.
"""

from __future__ import annotations

import atexit
import datetime as dt
import gc
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from opengov.mkdocs_plugins import i18n, navigation, ordinary
from opengov.mkdocs_plugins.blocks import LiveBlocks
from opengov.mkdocs_plugins.dressing import add_theme, dress, dress_in_language, mended
from opengov.mkdocs_plugins.edition import Edition
from opengov.mkdocs_plugins.feeds import FeedGuard
from opengov.mkdocs_plugins.framing import frame_of_error_page, frame_of_page
from opengov.mkdocs_plugins.guard import PrivateLinkGuard
from opengov.mkdocs_plugins.lists import list_pages
from opengov.mkdocs_plugins.serving import BROKEN_TEMPLATE, error_page, files_of_error_page
from opengov.mkdocs_plugins.setup import wrong_settings
from opengov.mkdocs_plugins.telling import editors_language, loaded_and_told, nothing_built
from opengov.mkdocs_plugins.theming import KeptTemplates, Theming
from opengov.mkdocs_plugins.writing import write_shared_files
from opengov.model import Portal
from opengov.render.page import Page
from opengov.render.pages import pages
from opengov.render.site import Site
from opengov.render.words import words


class PortalConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin: facts about the portal stand in `data/portal.yml` instead."""

    data_dir = config_options.Type(str, default="data")  # from the folder of mkdocs.yml
    today = config_options.Optional(config_options.Type((dt.date, str)))  # "2022-07-15"


class PortalPlugin(BasePlugin[PortalConfig]):  # type: ignore[no-untyped-call]
    """A plugin object lives through all builds of a `serve`, and through those of all languages."""

    site: Site
    offline = False  # set by `opengov build --offline`
    _serving = _dirty = False
    _broken: bytes = b""  # the page that tells why there is no portal; only in `serve`

    def data_dir(self, config: MkDocsConfig) -> Path:
        """Beside mkdocs.yml, unless the option says otherwise."""
        return (
            Path(config.config_file_path or "mkdocs.yml").absolute().parent / self.config.data_dir
        )

    def today(self, config: MkDocsConfig) -> dt.date:
        """The option, else the day of SOURCE_DATE_EPOCH, else the clock's."""
        if isinstance(self.config.today, dt.date):
            return self.config.today
        if self.config.today:
            try:
                return dt.date.fromisoformat(str(self.config.today))
            except ValueError as error:
                saying = (
                    words(editors_language(self.data_dir(config)))
                    ._("“{written}” is no day; write it as {example}")
                    .format(written=self.config.today, example="2022-07-15")
                )
                raise ConfigurationError(f"plugins.opengov/portal.today: {saying}") from error
        return (_source_date() or dt.datetime.now(dt.UTC)).date()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """What a build makes stays until its end: looking for rubbish in it costs a tenth.

        A circle of references leaves it to the operating system then: to take it apart object by
        object costs a fiftieth. Where the process lives on, the collector finds it.
        """
        self._serving = command == "serve"
        self._dirty = dirty
        if command == "build":
            gc.disable()
            atexit.register(gc.freeze)
            self._circle = self

    def on_shutdown(self) -> None:
        gc.enable()

    @event_priority(-200)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before MkDocs cleans the site's folder: wrong data leave it as it was."""
        if not i18n.is_nested(config):
            self._begin(config)
        if not self._broken:
            self._language = i18n.current_language(config, self.site.default_language)
            dress_in_language(config, self.site, self._language, self._palette)
        return config

    def _begin(self, config: MkDocsConfig) -> None:
        """Once for all languages."""
        data_dir, today = self.data_dir(config), self.today(config)
        config.watch.append(str(data_dir))
        self._broken = b""
        loaded, errors = loaded_and_told(
            data_dir, Path(config.docs_dir), today, logging.INFO if self._serving else logging.ERROR
        )
        if loaded.portal is None:
            return self._stop(config, errors)
        languages, language = loaded.portal.settings.languages, editors_language(data_dir)
        if wrong := list(wrong_settings(config, languages, language, dirty=self._dirty)):
            raise ConfigurationError("\n".join([f"{config.config_file_path}:", *wrong]))
        self._prepare(config, loaded.portal, data_dir, today)
        return None

    def _stop(self, config: MkDocsConfig, errors: list[str]) -> None:
        language = editors_language(self.data_dir(config))
        if not self._serving:
            raise PluginError(nothing_built(len(errors), language))
        self._broken = error_page(errors, language)
        add_theme(config)
        config.nav = None
        i18n.build_this_language_only(config)

    def _prepare(
        self, config: MkDocsConfig, portal: Portal, data_dir: Path, today: dt.date
    ) -> None:
        self.site = site_of(config, portal, today, offline=self.offline)
        self._pages: tuple[Page, ...] = tuple(pages(self.site))
        self._lists: Mapping[str, Page] = list_pages(self._pages)
        self._guard = PrivateLinkGuard(self.site)
        self._feeds = FeedGuard(self.site.editors_language)
        self._editions: dict[str, Edition] = {}
        self._palette = config.theme.get("palette")
        self._templates = KeptTemplates()
        self._blocks = ordinary.BlockRenderer(self.site)
        config.nav = navigation.without_empty_sections(
            config.nav, Path(config.docs_dir), self._lists
        )
        dress(config, LiveBlocks(self._blocks.render))

    @property
    def _edition(self) -> Edition:
        return self._editions[self._language]

    @event_priority(-200)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """What i18n finds here before its own turn it drops, or fails at."""
        if self._broken:
            return files_of_error_page(config, self._broken)
        edition = Edition(
            self.site,
            self._language,
            self.data_dir(config),
            self._pages,
            self._lists,
            self._guard,
            self._feeds,
        )
        edition.add_files(files, config, nested=i18n.is_nested(config))
        self._editions[self._language] = edition
        return files

    @event_priority(-200)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """After i18n has translated the titles of the navigation."""
        self._nav = nav
        if not self._broken:
            navigation.make_safe(nav)
            navigation.settle_records(files)
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> None:
        """Blocks are rendered while the page is converted, which follows."""
        if not self._broken:
            self._blocks.begin(page, self._edition)

    @event_priority(-200)
    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """After every plugin that works on an editor's text: what we add is finished HTML."""
        if self._broken:
            page.meta["template"] = BROKEN_TEMPLATE
            return self._broken.decode()
        self._blocks.end(html)
        return ordinary.finish(html, page, self._edition, config)

    @event_priority(-200)
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """After plugins that change the environment; MkDocs copies static files, ours too, next."""
        if not self._broken:
            spoken = words(self._language)
            env.globals.update({"_": spoken._, "pgettext": spoken.pgettext})
            env.bytecode_cache = self._templates
            env.trim_blocks = env.lstrip_blocks = True  # pages become a seventh lighter
            if not config.nav:
                navigation.name_sections(self._nav)
            documents = files.documentation_pages()
            self._edition.set_up_press(Theming(config, self._nav, env, documents))
        return env

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """After i18n (+50)."""
        if not self._broken:
            context["opengov"] = frame_of_page(page, nav, self._edition)
        return context

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        if not self._broken:
            context["opengov"] = frame_of_error_page(config, self._nav, self._edition)
        return context

    @event_priority(-200)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """After every plugin that changes the page, on what is written."""
        if self._broken:
            return output
        self._guard.check(output, page.file.src_uri)
        return mended(output)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After i18n has built all languages."""
        if not self._broken and not i18n.is_nested(config):
            site_dir, docs_dir = Path(config.site_dir), Path(config.docs_dir)
            write_shared_files(self.site, self._editions.values(), site_dir, docs_dir)

    def on_build_error(self, *, error: Exception) -> None:
        i18n.mend_after_failure()


def site_of(config: MkDocsConfig, portal: Portal, today: dt.date, *, offline: bool = False) -> Site:
    """The portal at the address at which MkDocs publishes it."""
    stamp = _source_date() or dt.datetime.combine(today, dt.time(), dt.UTC)
    return Site(portal, today, f"{str(config.site_url).rstrip('/')}/", stamp, offline)


def _source_date() -> dt.datetime | None:
    """SOURCE_DATE_EPOCH, as https://reproducible-builds.org/specs/source-date-epoch/ has it."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else None

"""MkDocs from outside: its configuration, and one build, in this process.

In this process rather than in one of its own: a second interpreter costs half a
second and hands back text only, while here a wrong setup, a mistake in a page and
a fault of the code arrive as different exceptions, and the site that the plugin
has loaded tells the caller what has to be there.

What this asks of the plugin (`opengov/portal`): `data_dir(config)` and
`today(config)` work before any event has run; `site` is set by `on_config`, which
raises ConfigurationError for a wrong setup and PluginError for problems of the data.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from opengov.mkdocs_plugins.portal import PortalPlugin, site_of
from opengov.mkdocs_plugins.setup import wrong_settings
from opengov.mkdocs_plugins.telling import editors_language
from opengov.model import Portal
from opengov.render.site import Site

PLUGIN = "opengov/portal"


class SetupError(Exception):
    """The portal's configuration is wrong; the message is for its editor."""


class BuildStoppedError(Exception):
    """MkDocs gave the build up over the portal's data or pages, and has said why."""


class Setup:
    """A portal's mkdocs.yml, read once."""

    def __init__(self, config_file: Path, strict: bool | None = None) -> None:
        """Raises SetupError. `strict`: None leaves it to the file."""
        try:
            self._config = load_config(str(config_file), strict=strict)
        except (ConfigurationError, Abort) as error:
            raise SetupError(str(error)) from error
        self._plugin = _plugin(self._config)

    @property
    def site_dir(self) -> Path:
        return Path(self._config.site_dir)

    @property
    def docs_dir(self) -> Path:
        return Path(self._config.docs_dir)

    @property
    def data_dir(self) -> Path:
        """Raises SetupError where there is none."""
        data_dir = self._plugin.data_dir(self._config)
        if not data_dir.is_dir():
            raise SetupError(f"{data_dir}: there is no such folder, and the records stand in it")
        return data_dir

    @property
    def today(self) -> dt.date:
        """Raises SetupError where what is written is no day."""
        try:
            return self._plugin.today(self._config)
        except ConfigurationError as error:
            raise SetupError(str(error)) from error

    def site(self, portal: Portal) -> Site:
        """What can be rendered without a build. Raises SetupError."""
        languages, language = portal.settings.languages, editors_language(self.data_dir)
        if wrong := list(wrong_settings(self._config, languages, language, dirty=False)):
            raise SetupError("\n".join([f"{self._config.config_file_path}:", *wrong]))
        return site_of(self._config, portal, self.today)

    def build(self, site_dir: Path, *, offline: bool = False) -> Site:
        """Builds into a folder; `offline` as in Site. Raises SetupError, BuildStoppedError."""
        self._config.site_dir = str(site_dir)
        self._plugin.offline = offline
        self._config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(self._config)
        except ConfigurationError as error:
            raise SetupError(str(error)) from error
        except Abort as error:
            raise BuildStoppedError(str(error)) from error
        finally:
            self._config.plugins.on_shutdown()
            self._plugin.offline = False  # MkDocs keeps a plugin object for the next build
        return self._plugin.site


def _plugin(config: MkDocsConfig) -> PortalPlugin:
    plugin = config.plugins.get(PLUGIN)
    if not isinstance(plugin, PortalPlugin):
        raise SetupError(f"{config.config_file_path}: the plugin `{PLUGIN}` is not in `plugins`")
    return plugin


@contextmanager
def told(tell: Callable[[str], None]) -> Iterator[None]:
    """Passes on what MkDocs has to say, warnings and worse, and all that our plugin says."""

    class Teller(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.WARNING or "opengov" in record.name:
                said = record.getMessage().removeprefix(
                    "opengov: "
                )  # the prefix of MkDocs' plugins
                tell(f"{record.levelname.capitalize()}: {said}")

    log, teller = logging.getLogger("mkdocs"), Teller(logging.INFO)
    level, propagate = log.level, log.propagate
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(teller)
    try:
        yield
    finally:
        log.removeHandler(teller)
        log.setLevel(level)
        log.propagate = propagate

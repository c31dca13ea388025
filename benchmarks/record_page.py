"""A MkDocs hook that renders and joins every meeting's page once, before the build does."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

_spent: list[tuple[float, int]] = []  # by language: CPU seconds, pages


@event_priority(-300)
def on_env(env: Environment, *, config: MkDocsConfig, **_: Any) -> Environment:
    """When the press of a language is set up, and nothing has been rendered yet."""
    portal: Any = config.plugins["opengov/portal"]
    edition = portal._edition
    pages = [page for page in edition.pages if page.address.startswith("meetings/meeting-")]
    _print(edition, pages[0])  # makes the shell, which is no part of a page
    started = time.process_time()
    for page in pages[1:]:
        _print(edition, page)
    _spent.append((time.process_time() - started, len(pages) - 1))
    seconds, count = (sum(values) for values in zip(*_spent, strict=True))
    Path(config.extra["record_ms"]).write_text(json.dumps(1000 * seconds / count))
    return env


def _print(edition: Any, page: Any) -> None:
    edition.press.print(page, page.render(edition.language))

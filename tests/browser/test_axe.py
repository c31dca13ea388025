"""axe finds nothing against WCAG 2.0 to 2.2 A and AA, nor against good practice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import FIGURES, Viewer
from tests.browser.views import View
from tests.site.test_languages import LANGUAGES

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

BEHIND = {"menu open": (".md-content",)}
"""What an open menu lies over, and may cut a target of; it closes as soon as focus is there."""


@cache
def axe() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page: Page, *left_out: str) -> Iterator[str]:
    """`rule: selector: what is wrong`, of the page as it stands; `left_out`: selectors."""
    if not page.evaluate("'axe' in self"):
        page.evaluate(axe())
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    asked = [{"exclude": list(left_out)}, options]
    result: dict[str, Any] = page.evaluate("asked => axe.run(...asked)", asked)
    for violation in result["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['target']}: {node['failureSummary']}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(open_view: Viewer, views: list[View], language: str) -> None:
    found: dict[str, list[View]] = defaultdict(list)
    read = (view for view in views if view.language == language)
    for _, alike in groupby(read, key=lambda view: replace(view, scheme="")):
        first, *others = alike
        with open_view(first) as page:
            for view in (first, *others):
                page.emulate_media(color_scheme=view.scheme)
                for violation in violations(page, *BEHIND.get(view.state, ())):
                    found[violation].append(view)
                FIGURES["axe: views"] += 1
    FIGURES["axe: violations"] += len(found)
    assert not found, "\n".join(f"{what}\n  {on[0]}; {len(on)} views" for what, on in found.items())


def test_axe_finds_something_where_there_is_something(chromium: Browser) -> None:
    """The test above looks."""
    page = chromium.new_page()
    page.set_content("<html lang=en><title>A page</title><main><h1>A</h1><img src=a></main>")
    assert any(violation.startswith("image-alt: ") for violation in violations(page))
    page.close()

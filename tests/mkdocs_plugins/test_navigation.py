"""Navigations as editors write them: none at all, with records, with sections that are empty."""

from __future__ import annotations

import re
from pathlib import Path

from tests.mkdocs_plugins.trial import FILES, build, page, with_settings, write_portal


def navigation(html: str) -> list[tuple[str, str]]:
    """(words, link) of each page in it."""
    pattern = r'<a href="([^"#]*)" class="md-nav__link"[^>]*>(.*?)</a>'
    return [(words, href) for href, words in re.findall(pattern, html)]


def test_without_one_the_folders_are_called_as_their_lists(tmp_path: Path) -> None:
    settings = FILES["mkdocs.yml"]
    settings = settings[: settings.index("nav:")] + settings[settings.index("plugins:") :]
    rules = {"docs/meetings/rules.md": "# Rules\n", "docs/meetings/rules.sk.md": "# Pravidlá\n"}
    portal = write_portal(tmp_path, **{"mkdocs.yml": settings, **rules})
    assert build(portal) == []
    html = page(portal, "sk/bodies/forum/")
    assert navigation(html) == [
        ("Vitajte", "../../"),
        ("O nás", "../../about/"),
        ("Inštitúcie a fóra", "../"),
        ("Kalendár", "../../calendar/"),
        ("Stretnutia", "../../meetings/"),
        ("Pravidlá", "../../meetings/rules/"),
        ("Archív dokumentov", "../../repository/"),
        ("Série stretnutí", "../../series/"),
    ]
    assert "Meetings" not in html


def test_a_record_may_stand_in_it(tmp_path: Path) -> None:
    named = "  - about.md\n  - Who we are: bodies/forum.md\n  - series/evenings.md"
    portal = write_portal(tmp_path, **{"mkdocs.yml": with_settings("  - about.md", named)})
    assert build(portal) == []
    assert navigation(page(portal, "sk/about/"))[-2:] == [
        ("Who we are", "../bodies/forum/"),
        ("Večery", "../series/evenings/"),
    ]
    assert ("Who we are", "./") in navigation(page(portal, "bodies/forum/"))


def test_an_empty_section_is_left_out(tmp_path: Path) -> None:
    named = "  - Promises: [plans/index.md]\n  - about.md"
    portal = write_portal(tmp_path, **{"mkdocs.yml": with_settings("  - about.md", named)})
    assert build(portal) == []
    assert "Promises" not in page(portal, "")

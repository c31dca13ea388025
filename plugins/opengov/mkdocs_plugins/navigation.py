"""The navigation: as an editor has configured it, and made ready for the theme."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from opengov.mkdocs_plugins.lists import SECTIONS
from opengov.mkdocs_plugins.prose import escape_once
from opengov.mkdocs_plugins.record_files import RecordFile, anchors
from opengov.render.page import Page


def without_empty_sections(nav: Any, docs_dir: Path, existing: Mapping[str, Page]) -> Any:
    """The navigation as configured, without the lists that have no record yet."""
    if isinstance(nav, list):
        kept = [without_empty_sections(item, docs_dir, existing) for item in nav]
        return [item for item in kept if item]
    if isinstance(nav, dict):
        kept_titles = {
            title: without_empty_sections(item, docs_dir, existing) for title, item in nav.items()
        }
        return {title: item for title, item in kept_titles.items() if item}
    known = {f"{section}index.md" for section in SECTIONS}
    if nav in known and nav not in existing and not (docs_dir / nav).is_file():
        return None
    return nav


def make_safe(nav: Navigation) -> None:
    """Titles from mkdocs.yml are printed as they are."""
    items = list(nav.items)
    while items:
        item = items.pop()
        items += item.children or ()
        if item.title is not None and not isinstance(item.title, Markup):
            item.title = escape_once(item.title)


def settle_records(files: Files) -> None:
    """What MkDocs and the theme ask of the pages of records, in the navigation or linked to.

    Once the navigation is made: before, MkDocs wants no page there but its own.
    """
    for file in files:
        if not isinstance(file, RecordFile):
            continue
        if not isinstance(file.page, MkDocsPage):
            file.settle()
            continue
        rendered = file.render()
        file.page.present_anchor_ids = anchors(rendered.body)
        if file.page.title is None:
            file.page.title = escape(rendered.title)


def name_sections(nav: Navigation) -> None:
    """In a navigation made of folders, a folder is called as its list, and stands for it alone.

    Once the pages have their titles.
    """
    nav.items = _named(nav.items)


def _named(items: list[Any]) -> list[Any]:
    named = []
    for item in items:
        if isinstance(item, Section):
            first, *others = item.children
            if isinstance(first, MkDocsPage) and first.is_index:
                item.title = first.title or item.title
                if not others:
                    first.parent = item.parent
                    item = first
            else:
                item.children = _named(item.children)
        named.append(item)
    return named

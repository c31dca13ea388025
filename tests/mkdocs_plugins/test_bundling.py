"""One style sheet and one script, made of parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from opengov.mkdocs_plugins.bundling import bundle
from tests.mkdocs_plugins.trial import build, page, write_portal


def test_base_comes_first_and_print_last_the_others_by_name(tmp_path: Path) -> None:
    for name in ("print", "cards", "base", "tables"):
        (tmp_path / f"{name}.css").write_text(f"/* About. */\n.{name} {{\n  top: 0;\n}}\n\n")
    (tmp_path / "other.js").write_text("no()")
    order = ["base", "cards", "tables", "print"]
    expected = "".join(f".{name} {{\ntop: 0;\n}}\n" for name in order)
    assert bundle(tmp_path, "css").decode() == expected


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_portal(tmp_path_factory.mktemp("portal"))
    assert build(folder) == []
    return folder


def test_the_site_has_one_of_each_and_not_the_parts(portal: Path) -> None:
    site = portal / "site"
    assert ".og-chip" in (site / "assets/opengov.css").read_text(encoding="utf-8")
    assert "keydown" in (site / "assets/opengov.js").read_text(encoding="utf-8")
    assert not (site / "styles").exists()
    assert not (site / "scripts").exists()
    assert not (site / "sk" / "assets").exists()


def test_every_page_asks_for_both_once(portal: Path) -> None:
    for address, up in (("", ""), ("sk/meetings/evening-1/", "../../../")):
        html = page(portal, address)
        assert html.count(f'href="{up}assets/opengov.css"') == 1
        assert html.count(f'<script src="{up}assets/opengov.js" defer></script>') == 1


def test_boxes_of_the_themes_menus_are_no_fields_to_be_completed(portal: Path) -> None:
    for address in ("sk/meetings/evening-1/", "about/", "404.html"):
        html = page(portal, address)
        assert 'id="__drawer">' in html
        assert 'name="q"' in html
        assert 'type="checkbox" id="__drawer" autocomplete' not in html

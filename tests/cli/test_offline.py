"""`opengov build --offline`: a copy that needs no server, written as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opengov.cli import main
from tests.cli.portals import write_portal

GOOD, PROBLEMS, WRONG_SETUP = range(3)


def build(portal: Path, *arguments: str) -> Result:
    config = ("--config", str(portal / "mkdocs.yml"))
    return CliRunner().invoke(main, ["build", *config, *arguments])


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return write_portal(tmp_path / "portal")


def test_the_copy_leads_from_page_to_page(portal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    result = build(portal, "--offline", str(copy))
    assert result.exit_code == GOOD, result.output
    assert str(copy / "index.html") in result.output
    assert not (portal / "site").exists()
    page = (copy / "sk/meetings/open-evening/index.html").read_text(encoding="utf-8")
    assert 'href="../../series/evenings/index.html"' in page
    assert 'href="../../../meetings/open-evening/index.html"' in page
    assert (copy / "sk/meetings/open-evening/event.ics").is_file()


def test_what_only_a_server_shows_is_left_out(portal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert build(portal, "--offline", str(copy)).exit_code == GOOD
    assert not list(copy.rglob("404.html"))


def test_there_is_no_search_where_there_is_nothing_to_ask(portal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert build(portal, "--offline", str(copy)).exit_code == GOOD
    assert not (copy / "search").exists()
    assert not (copy / "sk/search").exists()
    for page in copy.rglob("*.html"):
        assert 'role="search"' not in page.read_text(encoding="utf-8"), page


def test_a_second_copy_takes_the_place_of_the_first(portal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert build(portal, "--offline", str(copy)).exit_code == GOOD
    (portal / "data/meetings/open-evening.yml").unlink()
    assert build(portal, "--offline", str(copy)).exit_code == GOOD
    assert not (copy / "meetings/open-evening").exists()


def test_a_mistake_in_the_data_leaves_the_first_copy(portal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert build(portal, "--offline", str(copy)).exit_code == GOOD
    (portal / "data/meetings/open-evening.yml").write_text("start: tomorrow\n", encoding="utf-8")
    result = build(portal, "--offline", str(copy))
    assert result.exit_code == PROBLEMS
    assert "No copy was written" in result.output
    assert (copy / "meetings/open-evening/index.html").is_file()


def test_a_folder_with_other_files_is_not_touched(portal: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"cat")
    result = build(portal, "--offline", str(tmp_path / "photos"))
    assert result.exit_code == WRONG_SETUP
    assert "name another folder" in result.output
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["cat.jpg"]


def test_a_copy_is_not_published(portal: Path, tmp_path: Path) -> None:
    result = build(portal, "--offline", str(tmp_path / "copy"), "--site-dir", str(tmp_path / "s"))
    assert result.exit_code == WRONG_SETUP
    assert not (tmp_path / "copy").exists()
    assert not (tmp_path / "s").exists()

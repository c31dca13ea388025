"""The swap: a published site is replaced as a whole, or it stays as it was."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from opengov.cli.publishing import TargetError, replacing
from opengov.mkdocs_plugins.manifest import MANIFEST, write_manifest_of_cleaned


def publish(target: Path, **pages: str) -> None:
    """Builds a site of the given pages: `publish(site, index="home")`."""
    with replacing(target) as folder:
        for name, text in pages.items():
            (folder / f"{name}.html").write_text(text)


def texts(target: Path) -> dict[str, str]:
    return {path.stem: path.read_text() for path in target.glob("*.html")}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_the_first_site_stands_where_nothing_was(site: Path) -> None:
    publish(site, index="first")
    assert texts(site) == {"index": "first"}
    assert names(site.parent) == {"site"}


def test_an_empty_folder_may_be_filled(site: Path) -> None:
    site.mkdir()
    publish(site, index="first")
    assert texts(site) == {"index": "first"}


def test_a_new_site_replaces_all_of_the_old_one(site: Path) -> None:
    publish(site, index="first", gone="x")
    publish(site, index="second")
    assert texts(site) == {"index": "second"}
    assert names(site.parent) == {"site"}


def test_a_failure_leaves_the_published_site_and_no_folder_behind(site: Path) -> None:
    publish(site, index="first")
    with pytest.raises(ZeroDivisionError), replacing(site) as folder:
        (folder / "index.html").write_text("half")
        raise ZeroDivisionError
    assert texts(site) == {"index": "first"}
    assert names(site.parent) == {"site"}


def test_a_rename_that_fails_puts_the_old_site_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site, index="first")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.endswith("-new"):
            raise OSError("no more room")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="no more room"):
        publish(site, index="second")
    assert texts(site) == {"index": "first"}
    assert names(site.parent) == {"site"}


def test_files_that_no_build_has_made_are_never_overwritten(site: Path) -> None:
    publish(site, index="first")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    (site / "CNAME").write_text("town.example.org")
    with pytest.raises(TargetError) as refused:
        publish(site, index="second")
    assert refused.value.foreign == (".git/HEAD", "CNAME")
    assert texts(site) == {"index": "first"}


def test_a_link_in_the_target_is_a_foreign_file_and_not_followed(site: Path) -> None:
    publish(site, index="first")
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    (site / "link").symlink_to(elsewhere)
    with pytest.raises(TargetError):
        publish(site, index="second")
    assert elsewhere.is_dir()


def test_a_file_at_the_target_is_refused(site: Path) -> None:
    site.write_text("my notes")
    with pytest.raises(TargetError):
        publish(site, index="first")
    assert site.read_text() == "my notes"


def test_a_linked_target_keeps_its_link(site: Path) -> None:
    real = site.parent / "var" / "www"
    real.mkdir(parents=True)
    site.symlink_to(real)
    publish(site, index="first")
    assert site.is_symlink()
    assert texts(real) == {"index": "first"}


def test_the_permissions_of_the_published_folder_stay(site: Path) -> None:
    publish(site, index="first")
    site.chmod(0o750)
    publish(site, index="second")
    assert site.stat().st_mode & 0o777 == 0o750


def test_what_a_power_cut_broke_off_is_mended_by_the_next_build(site: Path) -> None:
    publish(site, index="first")
    old, new = site.parent / ".site.opengov-old", site.parent / ".site.opengov-new"
    site.rename(old)  # as it was between the two renames
    new.mkdir()
    (new / "index.html").write_text("half")
    with pytest.raises(ZeroDivisionError), replacing(site):
        assert texts(site) == {"index": "first"}, "the old site stands again"
        raise ZeroDivisionError
    assert names(site.parent) == {"site"}


def test_an_old_site_that_was_left_over_goes(site: Path) -> None:
    publish(site, index="first")
    (site.parent / ".site.opengov-old").mkdir()
    publish(site, index="second")
    assert names(site.parent) == {"site"}


def test_the_manifest_lists_the_site_in_order(site: Path) -> None:
    publish(site, b="2", a="1")
    assert (site / MANIFEST).read_text().splitlines()[1:] == [MANIFEST, "a.html", "b.html"]


def test_a_site_of_plain_mkdocs_may_be_replaced_but_not_what_it_left_alone(site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text("plain")
    (site / ".git").write_text("gitdir: elsewhere")
    write_manifest_of_cleaned(site, {".htaccess"})
    with pytest.raises(TargetError) as refused:
        publish(site, index="first")
    assert refused.value.foreign == (".git",)
    (site / ".git").unlink()
    publish(site, index="first")
    assert texts(site) == {"index": "first"}


def _hold(target: Path, begun: Event) -> None:
    with replacing(target):
        begun.set()
        time.sleep(60)


def test_a_killed_build_frees_the_way_for_the_next(site: Path) -> None:
    publish(site, index="first")
    spawn = multiprocessing.get_context("spawn")
    begun = spawn.Event()
    other = spawn.Process(target=_hold, args=(site, begun))
    other.start()
    assert begun.wait(30)
    other.kill()
    other.join()
    publish(site, index="second")
    assert texts(site) == {"index": "second"}
    assert names(site.parent) == {"site"}

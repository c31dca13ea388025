"""How a build goes: stopped by data, warned by links and blocks, the same twice, other tools."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs_plugins.trial import FILES, build, page, with_settings, write_portal

MEETING = "data/meetings/evening-1.yml"


def run(*command: str, portal: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command of the tools that builds are made with, as on a terminal."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=portal,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_broken_data_stop_the_build_and_leave_the_site(tmp_path: Path) -> None:
    broken = FILES[MEETING].replace("start:", "strat:")
    portal = write_portal(tmp_path, **{MEETING: broken})
    (portal / "site").mkdir()
    (portal / "site/index.html").write_text("As published", encoding="utf-8")
    said = run("mkdocs", "build", portal=portal)
    assert said.returncode == 1
    assert "data/meetings/evening-1.yml:4:1: strat: there is no key" in said.stderr
    assert "Traceback" not in said.stderr + said.stdout
    assert page(portal, "") == "As published"


def test_what_is_only_late_is_no_warning(tmp_path: Path) -> None:
    portal = write_portal(
        tmp_path, **{MEETING: FILES[MEETING].replace("file: files/plan.txt", "kind: minutes")}
    )
    assert build(portal) == []
    assert any("documents[1]" in said for said in build(portal, logging.INFO))


def test_a_link_to_no_record_is_a_warning(tmp_path: Path) -> None:
    text = "# About\n\n[Gone](meetings/evening-9.md) [Part](meetings/evening-1.md#nothing)\n"
    first, second = build(write_portal(tmp_path, **{"docs/about.sk.md": text}))
    assert "'meetings/evening-9.md'" in first
    assert "does not contain an anchor '#nothing'" in second


def test_a_block_shows_live_data(tmp_path: Path) -> None:
    text = "# About\n\n/// next-meetings\n    series: evenings\n    limit: 1\n///\n\nAnd more.\n"
    portal = write_portal(tmp_path, **{"docs/about.md": text})
    assert build(portal) == []
    html = page(portal, "about/")
    assert 'href="../meetings/evening-2/"' in html
    assert "And more." in html
    assert "///" not in html


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("/// next-meetings\n    series: evening\n///\n", "the nearest ids are: evenings"),
        ("/// next-meetings\n    sereis: evenings\n///\n", "no option “sereis”"),
        ("/// next-meeting\n    series: evenings\n///\n", "there is no block “next-meeting”"),
        ("/// subscribe\n    series: [\n///\n", "there is no block “subscribe”, or its options"),
    ],
    ids=["unknown record", "unknown option", "unknown block", "broken options"],
)
def test_a_wrong_block_is_a_warning_with_its_line(tmp_path: Path, block: str, said: str) -> None:
    text = f"---\nauthor: us\n---\n# About\n\n/// latest\n///\n\n{block}"
    (warning,) = build(write_portal(tmp_path, **{"docs/about.sk.md": text}))
    assert "docs/about.sk.md:9: " in warning
    assert said in warning


def test_a_page_of_an_editor_cannot_hide_a_record(tmp_path: Path) -> None:
    portal = write_portal(tmp_path, **{"docs/bodies/forum.md": "# Our forum\n"})
    with pytest.raises(Abort):
        build(portal)
    assert (
        "docs/bodies/forum.md stands where the portal has"
        in run("mkdocs", "build", portal=portal).stderr
    )


def test_a_page_in_one_language_only_stands_there_alone(tmp_path: Path) -> None:
    portal = write_portal(tmp_path, **{"docs/novinky.sk.md": "# Novinky\n"})
    assert build(portal) == []
    html = page(portal, "sk/novinky/")
    assert 'href="../../el/" hreflang="el"' in html
    assert 'href="../../sk/novinky/" hreflang="sk"' in html
    assert "portal/el/novinky/" not in (portal / "site/sitemap.xml").read_text("utf-8")


def test_a_list_with_words_in_one_language_is_translated_into_all(tmp_path: Path) -> None:
    portal = write_portal(tmp_path, **{"docs/bodies/index.sk.md": "Kto je kto.\n"})
    assert build(portal) == []
    assert "Kto je kto." in page(portal, "sk/bodies/")
    for address in ("sk/bodies/", "bodies/"):
        assert 'hreflang="el" href="https' in page(portal, address)


def test_one_language_needs_no_plugin_for_languages(tmp_path: Path) -> None:
    settings = with_settings("plugins:", "plugins: [opengov/portal]\nleft_out:")
    settings = settings[: settings.index("left_out:")]
    one_language = {
        name: None for name in FILES if name.startswith("data/") or name.endswith(".sk.md")
    } | {
        "mkdocs.yml": settings,
        "data/portal.yml": "name: Trial\nlanguages: [sl]\ntimezone: Europe/Ljubljana\n"
        "uid_domain: trial.example.org\n",
        "data/meetings/evening-1.yml": "title: Večer\nlanguage: sl\nstart: 2022-06-01\n"
        "status: confirmed\nagenda: [{title: Proračun}]\n",
        "docs/about.md": "# O nas\n",
    }
    portal = write_portal(tmp_path, **one_language)
    assert build(portal) == []
    html = page(portal, "meetings/evening-1/")
    assert '<html lang="sl"' in html
    assert "hreflang" not in html
    assert "md-select" not in html
    assert "hreflang" not in (portal / "site/sitemap.xml").read_text("utf-8")
    assert '<html lang="sl"' in page(portal, "404.html")
    assert (portal / "site/search/index.json").is_file()


def test_the_same_data_make_the_same_bytes(tmp_path: Path) -> None:
    portal = write_portal(tmp_path)
    run("mkdocs", "build", "-d", "one", portal=portal, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1")
    run("mkdocs", "build", "-d", "two", portal=portal, TZ="America/St_Johns", PYTHONHASHSEED="2")
    assert files(portal / "one") == files(portal / "two")


def test_it_builds_under_the_fork_of_mkdocs(tmp_path: Path, built: Path) -> None:
    portal = write_portal(tmp_path)
    said = run("properdocs", "build", "--strict", "--config-file", "mkdocs.yml", portal=portal)
    assert said.returncode == 0, said.stderr
    html = page(portal, "sk/meetings/evening-1/").replace("mkdocs-ProperDocs 1.6.7", "mkdocs-1.6.1")
    assert html == page(built, "sk/meetings/evening-1/")
    assert files(portal / "site").keys() == files(built / "site").keys()


def test_a_plugin_that_changes_pages_stops_the_build(tmp_path: Path) -> None:
    hook = "def on_post_page(output, **kwargs):\n    return output.replace('<p ', '<p  ')\n"
    settings = f"{FILES['mkdocs.yml']}hooks: [hook.py]\n"
    portal = write_portal(tmp_path, **{"mkdocs.yml": settings, "hook.py": hook})
    said = run("mkdocs", "build", portal=portal)
    assert said.returncode == 1
    assert "is not as the theme renders it: at byte" in said.stderr
    assert "Traceback" not in said.stderr

"""The command line as an operator meets it: real builds, exit codes, and what stays published."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.portals import MEETING, Run, edit, files, left_over


@pytest.fixture
def published(portal: Path) -> dict[str, str]:
    """A site of an earlier build stands at `site`: its files and their texts."""
    site = portal / "site"
    site.mkdir()
    (site / "index.html").write_text("of yesterday")
    (site / ".opengov").write_text("# made by a build\n.opengov\nindex.html\n")
    return files(site)


@pytest.mark.usefixtures("portal")
def test_good_data_pass_the_check(run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "Good: 3 records can be published.\n")


def test_every_problem_is_said_with_its_place(portal: Path, run: Run) -> None:
    edit(portal / MEETING, "status: confirmed", "status: confirmd")
    edit(portal / "data/series/evenings.yml", "title:", "body: nobody\ntitle:")
    result = run("check")
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[0].startswith("2 problems.")
    assert lines[1].startswith(f"{MEETING}:4:9: status: ")
    assert "did you mean “confirmed”?" in lines[1]
    assert lines[2].startswith("data/series/evenings.yml:1:7: body: ")


@pytest.mark.parametrize("asked", ["option", "setting"])
def test_problems_are_said_in_the_language_of_the_editors(
    portal: Path, run: Run, asked: str
) -> None:
    edit(portal / MEETING, "status: confirmed", "status: confirmd")
    if asked == "setting":
        edit(portal / "data/portal.yml", "languages:", "editors_language: sk\nlanguages:")
        result = run("check")
    else:
        result = run("check", "--language", "sk")
    english = run("check", "--language", "en")
    assert result.exit_code == english.exit_code == 1
    assert result.stdout.splitlines()[1].startswith(f"{MEETING}:4:9: status: ")
    assert result.stdout.splitlines()[1] != english.stdout.splitlines()[1]


def test_warnings_and_notes_stop_nothing(portal: Path, run: Run) -> None:
    (portal / "data/meetings/notes.odt").write_text("x")
    result = run("check")
    assert result.exit_code == 0
    assert "data/meetings/notes.odt:1:1: " in result.stdout


def test_a_build_publishes_every_language_and_feed(portal: Path, run: Run) -> None:
    result = run("build", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    site = files(portal / "site")
    for root in ("", "sk/"):
        for address in (
            "index.html",
            "404.html",
            "meetings/index.html",
            "meetings/open-evening/index.html",
            "meetings/open-evening/event.ics",
            "calendar/all.ics",
        ):
            assert site[root + address]
    assert "Otvorený večer" in site["sk/meetings/open-evening/index.html"]
    assert not left_over(portal)


@pytest.mark.usefixtures("published")
def test_a_second_build_replaces_the_first(portal: Path, run: Run) -> None:
    assert run("build").exit_code == 0
    assert "of yesterday" not in files(portal / "site")["index.html"]


def test_broken_data_leave_the_published_site_as_it_was(
    portal: Path, run: Run, published: dict[str, str]
) -> None:
    edit(portal / MEETING, "17:00", "27:00")
    result = run("build")
    assert result.exit_code == 1
    assert f"{MEETING}:2:8: start: " in result.stderr
    assert "Nothing was published" in result.stdout
    assert "Traceback" not in result.output
    assert files(portal / "site") == published
    assert not left_over(portal)


def test_a_broken_link_stops_a_strict_build_only(
    portal: Path, run: Run, published: dict[str, str]
) -> None:
    edit(portal / "docs/index.md", "# Little town", "# Little town\n\n[gone](gone.md)")
    strict = run("build", "--strict")
    assert strict.exit_code == 1
    assert "gone.md" in strict.stderr
    assert files(portal / "site") == published
    assert run("build", "--no-strict").exit_code == 0


def test_a_target_with_foreign_files_is_refused(portal: Path, run: Run) -> None:
    result = run("build", "--site-dir", "docs")
    assert result.exit_code == 2
    assert "index.md" in result.stderr
    assert files(portal / "docs") == {"index.md": "# Little town\n"}


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("make_wrong", "told"),
    [
        (lambda portal: (portal / "mkdocs.yml").unlink(), "mkdocs.yml"),
        (lambda portal: (portal / "mkdocs.yml").write_text("nav: ["), "flow node"),
        (lambda portal: (portal / "mkdocs.yml").write_text("site_name: x"), "opengov/portal"),
        (lambda portal: edit(portal / "mkdocs.yml", "today: 2022-07-15", "today: soon"), "soon"),
        (lambda portal: shutil.rmtree(portal / "data"), "data"),
    ],
    ids=["no configuration", "no YAML", "no plugin", "no day", "no data"],
)
def test_a_wrong_setup_tells_its_cure(
    portal: Path, run: Run, command: str, make_wrong: Callable[[Path], object], told: str
) -> None:
    make_wrong(portal)
    result = run(command)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Traceback" not in result.output


def test_a_setup_that_no_portal_can_have_is_wrong_before_anything_is_touched(
    portal: Path, run: Run, published: dict[str, str]
) -> None:
    edit(portal / "mkdocs.yml", "site_url: https://little-town.example.org/\n", "")
    result = run("build")
    assert result.exit_code == 2
    assert "site_url" in result.stderr
    assert files(portal / "site") == published


def test_a_fault_of_a_hook_is_told_apart_from_a_mistake(
    portal: Path, run: Run, published: dict[str, str]
) -> None:
    (portal / "broken_hook.py").write_text("def on_page_content(html, **_):\n    1 / 0\n")
    edit(portal / "mkdocs.yml", "nav:", "hooks: [broken_hook.py]\nnav:")
    result = run("build")
    assert result.exit_code == 3
    assert "This is a fault of mkdocs-opengov" in result.stderr
    assert "ZeroDivisionError" in result.stderr
    assert files(portal / "site") == published


def test_a_language_that_gets_lost_is_noticed(
    portal: Path, run: Run, published: dict[str, str]
) -> None:
    hook = "import shutil\ndef on_shutdown():\n    shutil.rmtree('.site.opengov-new/sk/calendar')\n"
    (portal / "losing.py").write_text(hook)
    edit(portal / "mkdocs.yml", "nav:", "hooks: [losing.py]\nnav:")
    result = run("build")
    assert result.exit_code == 3
    assert "sk/calendar/all.ics" in result.stderr
    assert files(portal / "site") == published


FORUM = """\
name: {en: Forum, sk: Fórum}
kind: forum
rules: {title: {en: Rules, sk: Pravidlá}, url: "https://little-town.example.org/rules"}
members: [{body: town}, {body: club}]
"""


@pytest.fixture
def forum(portal: Path) -> Path:
    """A forum that met on 1 March 2022, in a portal with a profile."""
    edit(portal / "data/portal.yml", "languages:", "profile: ogp_national\nlanguages:")
    bodies = {
        "forum": FORUM,
        "town": "name: {en: Town, sk: Mesto}\nkind: municipality\n",
        "club": "name: {en: Club, sk: Spolok}\nkind: civil_society\n",
    }
    for name, text in bodies.items():
        (portal / f"data/bodies/{name}.yml").write_text(text, encoding="utf-8")
    held = "title: {en: M, sk: S}\nstart: 2022-03-01\nstatus: confirmed\norganiser: forum\n"
    (portal / "data/meetings/held.yml").write_text(f"{held}outcomes: [{{en: A, sk: A}}]\n")
    return portal


@pytest.mark.usefixtures("forum")
def test_the_status_of_each_rule_is_told(run: Run) -> None:
    result = run("status")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "As of Friday, 15 July 2022\n"
        "\n"
        "Forum (forum)\n"
        "  Met: The forum meets at least every six months\n"
        "    Next by: Thursday, 1 September 2022\n"
        "    meetings/held\n"
        "  Met: The rules of the forum are public\n"
        "    bodies/forum\n"
        "  No data: There is a public website\n"
    )


def test_a_rule_that_is_not_met_is_no_error(forum: Path, run: Run) -> None:
    edit(forum / "data/meetings/held.yml", "2022-03-01", "2022-01-14")
    result = run("status")
    assert result.exit_code == 0
    assert "  Not met: The forum meets at least every six months\n" in result.stdout
    assert "    Was due by: Thursday, 14 July 2022\n" in result.stdout


def test_no_status_is_told_of_data_that_cannot_be_read(forum: Path, run: Run) -> None:
    edit(forum / MEETING, "status: confirmed", "status: confirmd")
    result = run("status")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{MEETING}:4:9: status: " in result.stderr


@pytest.mark.usefixtures("portal")
def test_a_portal_without_a_profile_is_told_how_to_get_one(run: Run) -> None:
    result = run("status")
    assert result.exit_code == 0
    assert "name one in data/portal.yml" in result.stdout


@pytest.mark.parametrize("command", [[], ["check"], ["build"], ["status"]], ids=" ".join)
def test_each_command_explains_itself(run: Run, command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout

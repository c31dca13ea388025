"""`opengov lint` and `opengov import calendar`, as they are typed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.portals import Run
from tests.ics.mutants import MUTANTS, feed

EVENT = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one@town.example
DTSTART:20220801T160000Z
SUMMARY:Council
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_becomes_meetings_that_pass_the_checks(portal: Path, run: Run) -> None:
    (portal / "cal.ics").write_text(EVENT, encoding="utf-8")
    meeting = portal / "data/meetings/council-2022-08-01.yml"
    command = ("import", "calendar", "cal.ics", "--body", "town", "--text-language", "sk")

    shown = run(*command, "--dry-run")
    assert (shown.exit_code, shown.stdout) == (
        0,
        "+ data/meetings/council-2022-08-01.yml\n1 event read; 1 file would be written\n",
    )
    assert not meeting.exists()

    assert run(*command).stdout == "1 event read; 1 file written\n"
    assert "language: sk" in meeting.read_text("utf-8")
    assert run("check").exit_code == 0
    assert run(*command).stdout == "1 event read; 0 files written\n"


def test_an_event_that_cannot_be_read_is_told_and_the_others_are_written(
    portal: Path, run: Run
) -> None:
    broken = EVENT.replace("20220801T", "20220231T")
    (portal / "cal.ics").write_text(broken + EVENT.replace("one@", "two@"), encoding="utf-8")
    found = run("import", "calendar", "cal.ics", "--body", "town")
    assert found.exit_code == 1
    assert found.stderr.startswith("cal.ics:4:1: “20220231T160000Z” is no day and no time; ")
    assert found.stdout == "1 event read; 1 file written\n"


def test_a_body_that_is_not_there_is_a_wrong_setup(portal: Path, run: Run) -> None:
    (portal / "cal.ics").write_text(EVENT, encoding="utf-8")
    found = run("import", "calendar", "cal.ics", "--body", "nobody")
    assert (found.exit_code, found.stderr) == (
        2,
        "Setup: --body nobody: there is none in the portal\n",
    )


def test_lint_says_by_its_exit_what_it_found(tmp_path: Path, run: Run) -> None:
    good, risky, bad = (str(tmp_path / name) for name in ("good.ics", "risky.ics", "bad.ics"))
    Path(good).write_bytes(feed())
    Path(risky).write_bytes(MUTANTS["METHOD"][1](feed()))
    Path(bad).write_bytes(MUTANTS["huge SEQUENCE"][1](feed()))
    assert run("lint", good).exit_code == 0
    assert run("lint", risky).exit_code == 1
    assert run("lint", "--profile", "rfc5545", risky).exit_code == 0
    found = run("lint", good, bad, risky)
    assert found.exit_code == 1
    heading, first, _risky, second = found.stdout.splitlines()
    assert heading == "1 fault against the standards (RFC 5545, RFC 7986):"
    assert first.startswith(f"{bad}:37: sequence: meetings/timed.yml: ")
    assert second.startswith(f"{risky}:3: method: ")
    assert run("lint", str(tmp_path / "none.ics")).exit_code == 2

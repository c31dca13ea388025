"""`opengov build` beside a published site: what it tells of calendars, and when it stops."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.portals import MEETING, Run, edit, files, left_over


def test_a_build_tells_what_subscribers_will_see(portal: Path, run: Run) -> None:
    assert run("build").exit_code == 0
    edit(portal / MEETING, "2022-09-07 17:00", "2022-09-07 16:00")
    told = " ".join(run("build").stdout.split())
    assert "Moved: Open evening, 7 Sept 2022, 16:00 [meeting-open-evening]" in told
    assert "was 7 Sept 2022, 17:00" in told
    assert "[meeting-open-evening]" not in run("build").stdout


def test_a_meeting_that_would_vanish_stops_the_build(portal: Path, run: Run) -> None:
    other = "title: {en: Other, sk: Iný}\nstart: 2022-10-05 17:00\nstatus: confirmed\n"
    (portal / "data/meetings/other.yml").write_text(other)
    assert run("build").exit_code == 0
    published = files(portal / "site")
    (portal / "data/meetings/other.yml").unlink()
    stopped = run("build")
    assert stopped.exit_code == 1
    assert "Lost from calendar/all.ics" in stopped.stderr
    assert "Nothing was published" in stopped.stdout
    assert files(portal / "site") == published
    assert not left_over(portal)
    assert run("build", "--allow-loss").exit_code == 0
    assert "meetings/other/index.html" not in files(portal / "site")


def test_a_copy_of_the_published_site_may_be_compared_with(portal: Path, run: Run) -> None:
    """Where each build begins in an empty folder, as on a Git host."""
    assert run("build").exit_code == 0
    (portal / "site").rename(portal / "site-published")
    edit(portal / MEETING, "2022-09-07 17:00", "2022-09-07 16:00")
    assert "Moved: " in run("build", "--published", "site-published").stdout
    compared = files(portal / "site")
    shutil.rmtree(portal / "site")
    assert "Moved: " not in run("build").stdout
    assert files(portal / "site") == compared, "the comparison never alters the site"
    shutil.rmtree(portal / "site-published")
    wrong = run("build", "--published", "site-published")
    assert wrong.exit_code == 2
    assert "site-published: there is no such folder" in wrong.stderr

"""Forty edits to three commitments, one a day: a repository made by script.

`python -m tests.loading.promise_history` writes the expected histories in `promises/` anew;
read the difference before committing it.
"""

import datetime as dt
import os
import subprocess
import tempfile
from pathlib import Path

from opengov.loading import load
from opengov.model import Commitment
from opengov.render.exports.commitments_history import commitments_history
from opengov.render.pages.history import history
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from tests.loading.trees import TODAY, write

GOLDEN = Path(__file__).parent / "promises"
LANGUAGES = ("en", "sk")
FIRST_DAY = dt.date(2021, 3, 1)

PLAN = """\
title: Action plan
adopted: 2021-03-10
period: {from: 2021, to: 2023}
leads: [town]
"""
BUDGET = """\
title: {en: A budget that can be read, sk: Čitateľný rozpočet}
plan: plan-2021
lead: town
contact: {role: Budget office, email: budget@town.example}
problem: Nobody can read the budget.
solution: {en: The budget is shown in pictures., sk: Rozpočet je v obrázkoch.}
milestones:
  - id: draft
    title: {en: A draft, sk: Návrh}
    status: not_started
    due: 2021-06
  - id: site
    title: {en: A site, sk: Stránka}
    status: not_started
    due: 2022-03
"""
VIDEO = """\
title: The council on video
plan: plan-2021
lead: town
solution: Every meeting of the council is recorded.
"""
APP = """\
title: An app of the town
plan: plan-2021
lead: town
milestones:
  - {id: app, title: The app, status: not_started, due: ongoing}
"""
MORE = "\nmilestones:\n"

EDITS = (  # record, what stood there, what stands there now
    ("budget", "", BUDGET),
    ("video", "", VIDEO),
    ("app", "", APP),
    ("budget", "due: 2021-06", "due: 2021-09"),
    ("budget", "title: {en: A budget", "# what residents asked for\ntitle: {en: A budget"),
    ("budget", "due: 2021-09", "due: 2021-autumn"),
    ("budget", "due: 2021-autumn", "due: 2022-01"),
    ("budget", "The budget is shown in pictures.", "The budget is shown in pictures and numbers."),
    ("video", "Every meeting of the council", "Every public meeting of the council"),
    ("video", "lead: town\n", "lead: forum\n"),
    ("budget", "due: 2022-01", "due: 2022-Q2"),
    ("budget", "Rozpočet je v obrázkoch.", "Rozpočet je v obrázkoch a číslach."),
    ("budget", "plan: plan-2021\n", "plan: plan-2021\nnumber: '1'\nstatus: not_started\n"),
    ("budget", "\nstatus: not_started", "\nstatus: limited"),
    ("budget", "id: draft\n", "id: draft\n    responsible: forum\n"),
    ("budget", "    due: 2022-Q2\n", "    due: 2022-05-31\n"),
    ("budget", "    due: 2022-05-31\n", "    due: [2022-05-31\n"),  # broken
    ("budget", "    due: [2022-05-31\n", "    due: 2022-07-31\n"),
    ("video", "lead: forum\n", "lead: forum\nvalues: [transparency]\n"),
    ("video", "values: [transparency]", "values: [transparency, participation]"),
    ("app", "due: ongoing", "due: 2022-summer"),
    ("app", "due: 2022-summer", "due: 2022-12-01"),
    ("app", "status: not_started", "status: half_done"),  # no word of the vocabulary today
    ("app", "status: half_done", "status: limited"),
    ("budget", "budget@town.example", "money@town.example"),
    (
        "budget",
        "    status: not_started\n    due: 2022-07-31",
        "    status: complete\n    completed: 2022-06-20\n    due: 2022-07-31",
    ),
    (
        "budget",
        MORE,
        f"{MORE}  - id: school\n    title: A school of budgets\n    status: not_started\n",
    ),
    ("budget", "  - id: school\n    title: A school of budgets\n    status: not_started\n", ""),
    ("budget", "title: {en: A site", "title: {en: A web site"),
    ("budget", MORE, f"\nupdates:\n  - {{date: 2022-06-21, status: limited}}{MORE}"),
    ("budget", "2022-06-21, status: limited", "2022-06-21, status: substantial"),
    ("video", "lead: forum", "lead:    forum   # as agreed"),
    ("video", "title: The council on video", "title: {en: The council on video}"),
    ("video", "plan: plan-2021", "plan: plan-2021\nperiod: {from: 2021-07, to: 2023}\nold_key: 3"),
    ("video", "to: 2023", "to: 2024"),
    ("video", "\nold_key: 3", "\nsdgs: [16]\nbudget: 3,000 euros"),
    ("app", None, "mobile-app"),  # renamed
    ("mobile-app", "title: An app", "aliases: [app]\ntitle: A mobile app"),
    ("mobile-app", "lead: town", "lead: town\nwithdrawn: {date: 2022-07-01, reason: Too dear}"),
    ("budget", "problem: Nobody can read the budget.\n", "amends: video\n"),
)


def git(folder, *arguments, day=FIRST_DAY):
    at = f"{day.isoformat()}T12:00:00+00:00"
    names = {f"GIT_{who}_NAME": "A" for who in ("AUTHOR", "COMMITTER")}
    names |= {f"GIT_{who}_EMAIL": "a@b.example" for who in ("AUTHOR", "COMMITTER")}
    dates = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    command = ["git", "-C", str(folder), *arguments]
    environment = {**os.environ, **names, **dates}
    subprocess.run(command, check=True, capture_output=True, env=environment)


def commit(root, day):
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x", day=day)


def edit(root, name, before, after):
    path = root / f"data/commitments/{name}.yml"
    if before is None:
        path.rename(path.with_stem(after))
        return
    text = path.read_text(encoding="utf-8") if before else ""
    assert text.count(before) == 1 or not before, (name, before)
    path.write_text(text.replace(before, after) if before else after, encoding="utf-8")


def repository(folder):
    """The town after all edits."""
    root = write(folder, {"data/plans/plan-2021.yml": PLAN})
    (root / "data/commitments/open-budget.yml").unlink()
    git(root, "init", "--quiet")
    commit(root, FIRST_DAY - dt.timedelta(days=1))
    for number, change in enumerate(EDITS):
        edit(root, *change)
        commit(root, FIRST_DAY + dt.timedelta(days=number))
    return root


def loaded(root):
    found = load(root / "data", docs_dir=root / "docs", today=TODAY)
    assert [problem for problem in found.problems if problem.grade == "error"] == []
    return found.portal


def site(portal):
    stamp = dt.datetime.combine(TODAY, dt.time(), dt.UTC)
    return Site(portal, TODAY, "https://town.example/", stamp)


def told(portal, language):
    """The section of each page, commitment by commitment."""
    writer = Writer(site(portal), language)
    commitments = portal.of(Commitment)
    sections = (
        f"<!-- {name} -->{history(writer, commitments[name])}" for name in sorted(commitments)
    )
    return "".join(sections)


def expected(language):
    return GOLDEN / f"forty-edits.{language}.html"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        town = loaded(repository(Path(scratch)))
        for tongue in LANGUAGES:
            expected(tongue).write_text(told(town, tongue), encoding="utf-8")
        (GOLDEN / "forty-edits.json").write_bytes(commitments_history(site(town)))

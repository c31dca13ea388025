"""Lighthouse on a meeting page of the example portal, as on a slow phone: the median of five runs.

make lighthouse
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.chromium import FLAGS, PROGRAM
from tests.browser.serving import served

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LIGHTHOUSE = HERE / "node_modules/lighthouse/cli/index.js"
PAGE = "meetings/example-forum-9/"
RUNS = 5
GOALS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 98}
"""Category -> the least score, of 100."""


def judged(url: str) -> dict[str, Any]:
    """One report; Lighthouse's own default is the slow phone."""
    flags = " ".join(["--headless", *FLAGS])
    answer = subprocess.run(
        ["node", LIGHTHOUSE, url, "--quiet", "--output=json", f"--chrome-flags={flags}"],
        env={**os.environ, "CHROME_PATH": PROGRAM},
        capture_output=True,
        text=True,
        check=True,
    )
    report: dict[str, Any] = json.loads(answer.stdout)
    return report


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        subprocess.run([*build, "--site-dir", site], cwd=ROOT, check=True)
        with served(site) as home:
            reports = [judged(home + PAGE) for _ in range(RUNS)]
    scores = {name: [score(report, name) for report in reports] for name in GOALS}
    for name, runs in scores.items():
        found = "met" if median(runs) >= GOALS[name] else "NOT MET"
        print(f"{name}: {median(runs):.0f} of {runs}; goal {GOALS[name]}: {found}")
    print("\n".join(sorted(faults(reports))))


def score(report: dict[str, Any], category: str) -> int:
    return round(float(report["categories"][category]["score"]) * 100)


def faults(reports: list[dict[str, Any]]) -> set[str]:
    """What stands between a page and the full score, of any run."""
    return {
        f"  {name}: {audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for report in reports
        for name in GOALS
        for reference in report["categories"][name]["auditRefs"]
        for audit in [report["audits"][reference["id"]]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9
    }


if __name__ == "__main__":
    main()

"""A small portal in a folder: what an editor has before the first build."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

TODAY = dt.date(2022, 7, 15)

PORTAL_YML = """\
name: {en: Little town, sk: Mestečko}
timezone: Europe/Bratislava
uid_domain: little-town.example.org
languages: [en, sk]
"""
MEETING_YML = """\
title: {en: Open evening, sk: Otvorený večer}
start: 2022-09-07 17:00
end: 2022-09-07 19:00
status: confirmed
series: evenings
"""
SERIES_YML = "title: {en: Open evenings, sk: Otvorené večery}\n"


def write_data(folder: Path) -> Path:
    """Returns the folder of the data, below the given one."""
    files = {
        "portal.yml": PORTAL_YML,
        "meetings/open-evening.yml": MEETING_YML,
        "series/evenings.yml": SERIES_YML,
    }
    data = folder / "data"
    for name, text in files.items():
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(text, encoding="utf-8")
    return data

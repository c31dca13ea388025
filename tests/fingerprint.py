"""What the example portal's feeds, log and data are, as one line per file: run as a program.

`python -m tests.fingerprint` writes JSON: each address with the SHA-256 of its bytes, and how far
the zones of this machine are from UTC in Bratislava, in minutes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from opengov.loading import load
from opengov.render.calendar import outputs
from opengov.render.exports import changes_atom
from opengov.render.exports.meetings_json import MEETINGS_JSON, meetings_json
from opengov.render.site import Site

ROOT = Path(__file__).parents[1]
TODAY = dt.date(2022, 7, 15)


def fingerprints() -> dict[str, str]:
    portal = load(ROOT / "data", docs_dir=ROOT / "docs", today=TODAY).portal
    assert portal is not None
    stamp = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)
    site = Site(portal, TODAY, "https://example.org/opengov/", stamp)
    files = {MEETINGS_JSON: meetings_json(site) or b""}
    for language in site.languages:
        for each in (*outputs(site, language), *changes_atom.outputs(site, language)):
            files[each.address] = each.content()
    return {address: hashlib.sha256(made).hexdigest() for address, made in files.items()}


def system_offset() -> float:
    """In minutes, of what this machine takes for Bratislava in winter."""
    noon = dt.datetime(2022, 1, 15, 12, tzinfo=ZoneInfo("Europe/Bratislava"))
    return (noon.utcoffset() or dt.timedelta()).total_seconds() / 60


if __name__ == "__main__":
    json.dump({"offset": system_offset(), "files": fingerprints()}, sys.stdout)

"""`data/commitments-history.json`: how each promise changed, as data.

Per commitment, by id: `since` (day of the first commit), `revisions` (the earliest first; each
with its day and its changes) and `adopted` (what the plan states, and what differs now; null
where that is not known). null stands for a commitment whose history is not known.
A change has the path of its field, what happened to it, and the values: dates and words as
written, texts by language. What a text said between the adoption and now is left to Git.
"""

from __future__ import annotations

import json
from typing import Any

from opengov.model import Commitment, FuzzyDate, Text
from opengov.model.changes import Change, RecordHistory, Value
from opengov.render.site import Site

COMMITMENTS_HISTORY = "data/commitments-history.json"


def commitments_history(site: Site) -> bytes | None:
    """Removed commitments are left out. None for a portal without commitments."""
    commitments = site.portal.of(Commitment)
    if not commitments:
        return None
    histories = site.portal.histories
    found = {
        name: _history(histories[name]) if name in histories else None
        for name in sorted(commitments)
        if not commitments[name].removed
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _history(history: RecordHistory) -> dict[str, Any]:
    told: dict[str, Any] = {
        "since": history.since.isoformat(),
        "revisions": [
            {
                "date": revision.day.isoformat(),
                "changes": [_change(change, texts=False) for change in revision.changes],
            }
            for revision in history.revisions
        ],
    }
    if adopted := history.adopted:
        changes = adopted.changes
        told["adopted"] = {
            "stated": adopted.stated,
            "changes": None
            if changes is None
            else [_change(change, texts=True) for change in changes],
        }
    return told


def _change(change: Change, *, texts: bool) -> dict[str, Any]:
    told: dict[str, Any] = {"field": ".".join(change.path), "change": change.kind.value}
    for name, value in (("before", change.before), ("after", change.after)):
        shown = _value(value, texts=texts)
        if shown is not None:
            told[name] = shown
    if change.move:
        told["move"] = change.move
    return told


def _value(value: Value, *, texts: bool) -> Any:
    if isinstance(value, Text):
        return dict(value.by_language) if texts else None
    if isinstance(value, FuzzyDate):
        return value.written
    return list(value) if isinstance(value, tuple) else value or None

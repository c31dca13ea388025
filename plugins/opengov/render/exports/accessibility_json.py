"""`data/accessibility.json`: the accessibility statement as data.

The keys are those of `data/accessibility.yml`, without what is not stated; texts are by language,
days as 2022-06-01. Besides, by whom: `publisher` (its name by language) and `url` (of the
statement's page, by language); and as of which day (`as_of`) a review is due (`review_due`).
"""

from __future__ import annotations

import datetime as dt
import json
from enum import StrEnum
from typing import Any

from opengov.model import Part, Text
from opengov.render.site import Site

ACCESSIBILITY_JSON = "data/accessibility.json"


def accessibility_json(site: Site) -> bytes | None:
    """None for a portal without a statement."""
    statement, publisher = site.portal.statement, site.portal.publisher
    if statement is None or publisher is None:
        return None
    told = {
        "publisher": _told(publisher.name),
        "url": {code: site.absolute(code, "accessibility/") for code in site.languages},
        "as_of": _told(site.today),
        "review_due": statement.is_due_for_review(site.today),
        **_told(statement),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _told(value: Any) -> Any:
    if isinstance(value, Text):
        return dict(value.by_language)
    if isinstance(value, Part):
        told = {name: _told(getattr(value, name)) for name in type(value).model_fields}
        return {name: inner for name, inner in told.items() if inner not in (None, [], {})}
    if isinstance(value, tuple):
        return [_told(inner) for inner in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, dt.date) else value

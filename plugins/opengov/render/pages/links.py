"""Which pages and records a page leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from opengov.model import KINDS, Portal, Record
from opengov.model.references import references
from opengov.render.msgids import _

KIND_TITLES: Mapping[str, str] = {
    "bodies": _("Bodies"),
    "series": _("Series of meetings"),
    "meetings": _("Meetings"),
    "plans": _("Action plans"),
    "commitments": _("Commitments"),
    "strategies": _("Strategies"),
    "guidelines": _("Guidelines"),
    "consultations": _("Consultations"),
    "proposals": _("Proposals"),
    "projects": _("Projects"),
    "assessments": _("Assessments"),
    "documents": _("Documents"),
    "terms": _("Terms"),
}
"""The heading of each kind: a msgid of the catalogues."""

_ORDER = {kind: position for position, kind in enumerate(KINDS)}


def neighbours(portal: Portal, record: Record) -> tuple[Record, ...]:
    """The records that this one names or that name it, each once, kind by kind, by id."""
    named = (portal.by_kind[kind][target] for _path, kind, target in references(record))
    found: dict[tuple[str, str], Record] = {}
    for other in (*named, *(referrer.record for referrer in portal.referrers(record))):
        if other is not record:
            found[other.kind, other.id] = other
    return tuple(found[key] for key in sorted(found, key=lambda key: (_ORDER[key[0]], key[1])))


def by_kind(records: Iterable[Record]) -> Mapping[str, list[Record]]:
    """Grouped by kind, in the order given."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.kind, []).append(record)
    return groups

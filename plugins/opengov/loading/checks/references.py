"""Records that are named exist, and no chain of them runs in a circle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from opengov.loading.checks.data import Data
from opengov.loading.nearest import nearest_few
from opengov.loading.sources import Source
from opengov.model import KINDS, ActionPlan, Body, Commitment, Guideline, Record
from opengov.model.references import Path, references, written_references


def check_references(data: Data) -> None:
    """A file that is broken in itself counts as there, and is looked through all the same."""
    known = data.sources.by_kind
    for source in chain.from_iterable(of_kind.values() for of_kind in known.values()):
        for path, kind, target in _named_by(data, source):
            if target in known[kind]:
                continue
            owner = _renamed(data, kind, target)
            close = nearest_few(target, known[kind])
            data.report.add(
                "reference_renamed" if owner else "reference_unknown",
                source,
                path,
                target=target,
                kind=kind,
                file=f"{kind}/{target}.yml",
                owner=owner,
                nearest=", ".join(close) or None,
            )


def _named_by(data: Data, source: Source) -> Iterator[tuple[Path, str, str]]:
    record = data.records[source.kind].get(source.id)
    if record is not None:
        return references(record)
    return written_references(KINDS[source.kind], source.raw or {})


def _renamed(data: Data, kind: str, target: str) -> str | None:
    """The record that had this id before."""
    for record in data.records[kind].values():
        if target in record.aliases:
            return record.id
    return None


def check_circles(data: Data) -> None:
    """Parents, earlier plans, carried commitments and replacements lead somewhere."""
    _circles(data, data.of(Body), "parent", lambda body: body.parent)
    _circles(data, data.of(ActionPlan), "supersedes", lambda plan: plan.supersedes)
    _circles(data, data.of(Commitment), "carried_from", lambda promise: promise.carried_from)
    _circles(data, data.of(Commitment), "amends", lambda promise: promise.amends)
    _circles(data, data.of(Guideline), "replaced_by", lambda guideline: guideline.replaced_by)


def _circles(
    data: Data,
    records: Mapping[str, Any],
    field: str,
    following: Callable[[Any], str | None],
) -> None:
    done: set[str] = set()
    for start in records:
        passed: list[str] = []
        here: str | None = start
        while here is not None and here in records and here not in {*done, *passed}:
            passed.append(here)
            here = following(records[here])
        if here is not None and here in passed:
            circle = [*passed[passed.index(here) :], here]
            record: Record = records[here]
            data.error("circle", record, field, chain=" → ".join(circle))
        done.update(passed)

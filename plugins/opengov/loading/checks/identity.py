"""Ids, aliases and tags: what addresses are made of."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.loading.problem import Grade


def check_aliases(data: Data) -> None:
    """An old address leads to one record, and to no other record's place."""
    for kind, of_kind in data.records.items():
        owners: dict[str, str] = {}
        for record in of_kind.values():
            for position, alias in enumerate(record.aliases):
                if alias in data.sources.by_kind[kind]:
                    data.error("alias_is_id", record, "aliases", position, alias=alias)
                elif alias in owners:
                    data.error(
                        "alias_twice",
                        record,
                        "aliases",
                        position,
                        alias=alias,
                        other=owners[alias],
                    )
                elif alias.startswith("by-"):
                    data.error("alias_reserved", record, "aliases", position, alias=alias)
                owners.setdefault(alias, record.id)


def check_tags(data: Data) -> None:
    """One spelling for one tag, in the whole portal."""
    spellings: dict[str, str] = {}
    for record in data:
        here: set[str] = set()
        for position, tag in enumerate(record.tags):
            folded = " ".join(tag.casefold().split())
            first = spellings.setdefault(folded, tag)
            if folded in here:
                data.warn("tag_twice", record, "tags", position, tag=tag)
            elif first != tag:
                data.warn("tag_spelling", record, "tags", position, tag=tag, other=first)
            here.add(folded)


def check_same_heading(data: Data) -> None:
    """Two terms with one label are one term written twice."""
    for kind in ("terms", "bodies"):
        seen: dict[str, str] = {}
        for record in data.records[kind].values():
            folded = record.heading.original.casefold()
            other = seen.setdefault(folded, record.id)
            if other != record.id:
                key = "label" if kind == "terms" else "name"
                data.report.add(
                    "same_heading",
                    data.source(record),
                    (key,),
                    grade=Grade.WARNING,
                    other=other,
                )

"""What importing a CSV file of OGP commitments would write, and what it leaves alone.

Commitments and assessments are written as `record_changes` has it. Plans and bodies are
made where they are missing, and never touched again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from opengov.loading.ogp_drafts import Drafts
from opengov.loading.ogp_rows import Row, Told, read_rows
from opengov.loading.private_links import allowed_addresses, private_addresses
from opengov.loading.problem import Grade, Problem
from opengov.loading.record_changes import Change, change_of, import_problem
from opengov.model import Commitment, Portal

_ORDER = ("bodies", "plans", "commitments", "assessments")


@dataclass(frozen=True, slots=True)
class Import:
    """All of an import, before anything is written."""

    rows: int  # that became records
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def plan_import(csv_file: Path, data_dir: Path, portal: Portal) -> Import:
    """Reads the file and compares; writes nothing. Raises OSError for the CSV file."""
    told = Told(csv_file.name)
    elsewhere = {one.ogp_id: one for one in portal.of(Commitment).values() if one.ogp_id}
    drafts = Drafts(portal, told)
    allowed = allowed_addresses(portal)
    rows = 0
    for row in read_rows(csv_file, told):
        other = elsewhere.get(row.identifier)
        if other is not None and other.id != row.identifier.lower():
            file = f"{data_dir.name}/{other.src_uri}"
            told.problems.append(
                import_problem("import_elsewhere", file, identifier=row.identifier)
            )
        elif not _tell_private_link(row, allowed, told):
            drafts.add(row)
            rows += 1
    order = sorted(drafts.records, key=lambda key: (_ORDER.index(key[0]), key[1]))
    changes = [change_of(data_dir, *key, drafts.records[key], told.problems) for key in order]
    problems = sorted(told.problems, key=lambda problem: problem.order)
    return Import(rows, tuple(filter(None, changes)), tuple(problems))


def _tell_private_link(row: Row, allowed: frozenset[str], told: Told) -> bool:
    """A row with an address that only registered people may know becomes no record."""
    for column, cell in row.cells.items():
        for found in private_addresses(cell, allowed):
            told.say("private_link", Grade.ERROR, row.number, column, service=found.service)
            return True
    return False

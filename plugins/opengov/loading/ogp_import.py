"""What importing a CSV file of OGP commitments would write, and what it leaves alone.

A commitment or assessment that an import wrote holds, in `imported: of:`, the
fingerprint of its file as it was written. So three things are known of it: what was
written, what stands there now, and what would be written today. A file edited by hand is
never written over; it is told where the data set has changed as well. Plans and bodies
are made where they are missing, and never touched again.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from opengov.loading.ogp_drafts import Drafts
from opengov.loading.ogp_rows import Row, Told, read_rows
from opengov.loading.private_links import allowed_addresses, private_addresses
from opengov.loading.problem import Grade, Place, Problem
from opengov.loading.yaml_writing import Value, write_yaml
from opengov.model import Commitment, Portal

_ORDER = ("bodies", "plans", "commitments", "assessments")
_OF = re.compile(r"^imported:\n  of: ([0-9a-f]{16})\n", re.M)

_UNSIGNED = "0" * 16


@dataclass(frozen=True, slots=True)
class Change:
    """A file to be written."""

    path: Path
    file: str  # as told: "data/commitments/sk0141.yml"
    old: str | None  # None where there is no such file
    new: str


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
            told.problems.append(_problem("import_elsewhere", file, identifier=row.identifier))
        elif not _tell_private_link(row, allowed, told):
            drafts.add(row)
            rows += 1
    order = sorted(drafts.records, key=lambda key: (_ORDER.index(key[0]), key[1]))
    changes = [_change(data_dir, *key, drafts.records[key], told) for key in order]
    problems = sorted(told.problems, key=lambda problem: problem.order)
    return Import(rows, tuple(filter(None, changes)), tuple(problems))


def _tell_private_link(row: Row, allowed: frozenset[str], told: Told) -> bool:
    """A row with an address that only registered people may know becomes no record."""
    for column, cell in row.cells.items():
        for found in private_addresses(cell, allowed):
            told.say("private_link", Grade.ERROR, row.number, column, service=found.service)
            return True
    return False


def write_changes(changes: tuple[Change, ...]) -> None:
    """Raises OSError."""
    for change in changes:
        change.path.parent.mkdir(parents=True, exist_ok=True)
        change.path.write_bytes(change.new.encode())


def _change(
    data_dir: Path, kind: str, record_id: str, record: dict[str, Value], told: Told
) -> Change | None:
    path = data_dir / kind / f"{record_id}.yml"
    file = f"{data_dir.name}/{kind}/{path.name}"
    new = _signed(record)
    if not path.exists():
        return Change(path, file, None, new)
    old = path.read_text(encoding="utf-8")  # whatever the ends of its lines
    if old == new or "imported" not in record:
        return None
    written = _OF.search(old)
    if written is None:
        told.problems.append(_problem("import_not_written", file))
        return None
    if _fingerprint(old) == written[1]:
        return Change(path, file, old, new)
    if _fingerprint(new) != written[1]:
        told.problems.append(_problem("import_edited", file))
    return None


def _problem(code: str, file: str, **arguments: str) -> Problem:
    return Problem(code, Grade.WARNING, Place(file), "", arguments)


def _signed(record: dict[str, Value]) -> str:
    """The file, with the fingerprint of all else in it where the record keeps one."""
    kept = record.get("imported")
    if not isinstance(kept, dict):
        return write_yaml(record)
    unsigned = write_yaml({**record, "imported": {"of": _UNSIGNED, **kept}})
    return unsigned.replace(f"  of: {_UNSIGNED}", f"  of: {_fingerprint(unsigned)}", 1)


def _fingerprint(text: str) -> str:
    """Of all but the fingerprint itself."""
    return hashlib.sha256(_OF.sub("", text).encode()).hexdigest()[: len(_UNSIGNED)]

"""Files that an import would write, and those that it leaves as they are.

A record that an import wrote holds, in `imported: of:`, the fingerprint of its file as it
was written. So three things are known of it: what was written, what stands there now, and
what would be written today. A file edited by hand is never written over.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from opengov.loading.problem import Grade, Place, Problem
from opengov.loading.yaml_writing import Value, write_yaml

_OF = re.compile(r"^imported:\n  of: ([0-9a-f]{16})\n", re.M)
_UNSIGNED = "0" * 16


@dataclass(frozen=True, slots=True)
class Change:
    """A file to be written."""

    path: Path
    file: str  # as told: "data/commitments/sk0141.yml"
    old: str | None  # None where there is no such file
    new: str


def write_changes(changes: tuple[Change, ...]) -> None:
    """Raises OSError."""
    for change in changes:
        change.path.parent.mkdir(parents=True, exist_ok=True)
        change.path.write_bytes(change.new.encode())


def change_of(
    data_dir: Path,
    kind: str,
    record_id: str,
    record: dict[str, Value],
    problems: list[Problem],
    *,
    edited: str = "import_edited",
    before: Iterable[dict[str, Value]] = (),
) -> Change | None:
    """None where nothing has to be written; why not is added to `problems` where it matters.

    `edited`: the code for a file that was edited by hand while its source changed as well.
    `before`: as what the record may have been written where its source has not changed.
    """
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
        problems.append(import_problem("import_not_written", file))
        return None
    if _fingerprint(old) == written[1]:
        return Change(path, file, old, new)
    if all(_fingerprint(_signed(one)) != written[1] for one in (record, *before)):
        problems.append(import_problem(edited, file))
    return None


def import_problem(code: str, file: str, **arguments: str) -> Problem:
    """About a whole file of the data, which stays as it is."""
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

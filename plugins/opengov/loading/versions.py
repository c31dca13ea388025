"""Every version of a commitment that Git has, and what changed from one to the next.

Three processes, however many files and commits there are: where we are, the log, the contents.
The main line of the history counts (first parents): what was written on a branch is told on the
day on which it was merged. A renamed record keeps its history if its `aliases` name the old id.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pydantic_core import PydanticCustomError

from opengov.loading.flaws import read
from opengov.loading.private_links import join_addresses
from opengov.loading.sources import Sources
from opengov.model import ActionPlan, Commitment, Record, Text
from opengov.model.changes import (
    Adopted,
    Change,
    RecordHistory,
    Revision,
    Value,
    Written,
    facts,
    revisions,
    since_adoption,
)
from opengov.model.dates import FuzzyDate, Precision
from opengov.model.retention import GONE, without_contacts

MARK = "\x01"  # before the day of a commit; no file is called so
FOLDER = Commitment.kind
TAG = re.compile(r"(?![-.])[^\s:~^?*\[\\\x00-\x20]+")  # what may be asked of Git as a tag


@dataclass(frozen=True, slots=True)
class Version:
    """A file as one commit left it."""

    day: dt.date  # of the committer, in their own zone
    blob: str  # the name under which Git keeps the contents


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the data stand in a work tree, and the versions of each file, the earliest first."""

    folder: Path
    prefix: str  # from the root of the work tree: "data/"
    versions: Mapping[str, Sequence[Version]]


def histories(
    data_dir: Path,
    records: Mapping[str, Mapping[str, Record]],
    sources: Sources,
    language: str,
) -> dict[str, RecordHistory]:
    """By id. A commitment is left out where its history is not known: no Git, a shallow clone,
    a file that no commit has, contents that cannot be had.
    """
    commitments = [one for one in records[FOLDER].values() if isinstance(one, Commitment)]
    repository = _repository(data_dir) if commitments else None
    if repository is None:
        return {}
    adopted = {
        name: plan.adopted
        for name, plan in records[ActionPlan.kind].items()
        if isinstance(plan, ActionPlan) and plan.adopted
    }
    wanted = {version.blob for file in repository.versions.values() for version in file}
    tagged = {
        name: f"refs/tags/{stated}:{repository.prefix}{FOLDER}/"
        for name, stated in adopted.items()
        if _adoption_day(stated) is None and TAG.fullmatch(stated)
    }
    wanted |= {
        f"{tagged[one.plan]}{name}.yml"
        for one in commitments
        if one.plan in tagged
        for name in _names(one)
    }
    blobs = _contents(data_dir, sorted(wanted))
    found = {}
    for one in commitments:
        now = sources.by_kind[FOLDER][one.id].raw or {}
        told = _Teller(one, now, language, repository, blobs)
        history = told.history(adopted.get(one.plan), tagged.get(one.plan))
        if history is not None:
            found[one.id] = history
    return found


def _names(commitment: Commitment) -> tuple[str, ...]:
    return commitment.id, *commitment.aliases


def _adoption_day(stated: str) -> dt.date | None:
    """The last day of a date; None for what is the name of a tag."""
    try:
        return FuzzyDate.parse(stated).latest
    except PydanticCustomError:
        return None


class _Teller:
    """Tells the history of one commitment from the contents of its versions."""

    def __init__(
        self,
        commitment: Commitment,
        now: Written,
        language: str,
        repository: Repository,
        blobs: Mapping[str, bytes],
    ) -> None:
        self._names = _names(commitment)
        self._now = now
        self._language = language
        self._blobs = blobs
        former = (repository.versions.get(f"{FOLDER}/{name}.yml", ()) for name in self._names[1:])
        own = repository.versions.get(f"{FOLDER}/{commitment.id}.yml", ())
        self._versions = [*(version for file in former for version in file), *own] if own else []

    def history(self, adopted: str | None, tagged: str | None) -> RecordHistory | None:
        if not self._versions or any(v.blob not in self._blobs for v in self._versions):
            return None
        raws = [(version.day, _raw(self._blobs[version.blob])) for version in self._versions]
        versions = [(day, raw) for day, raw in raws if raw is not None]
        clean = _cleaner([self._now, *(raw for _day, raw in versions)])
        changed = tuple(
            Revision(one.day, tuple(_cleaned(change, clean) for change in one.changes))
            for one in revisions(versions, self._language)
        )
        return RecordHistory(
            self._versions[0].day,
            changed,
            self._adopted(adopted, tagged, versions, clean) if adopted else None,
        )

    def _adopted(
        self,
        stated: str,
        tagged: str | None,
        versions: Sequence[tuple[dt.date, Written]],
        clean: Callable[[str], str],
    ) -> Adopted:
        then = self._of_tag(tagged) if tagged else None
        if day := _adoption_day(stated):
            until = [found for written, found in versions if written <= day]
            then = until[-1] if until else None
        if then is None:
            return Adopted(stated, None)
        adopted, now = (facts(one, self._language) for one in (then, self._now))
        changes = since_adoption(adopted, now)
        return Adopted(stated, tuple(_cleaned(change, clean) for change in changes))

    def _of_tag(self, tagged: str) -> Written | None:
        found = (_raw(self._blobs.get(f"{tagged}{name}.yml", b"")) for name in self._names)
        return next((raw for raw in found if raw is not None), None)


@lru_cache(maxsize=4096)
def _raw(data: bytes) -> Written | None:
    """What a version says; None where it was broken. Kept for the next build of a `serve`."""
    return read(data).value


def _cleaner(raws: Sequence[Written]) -> Callable[[str], str]:
    """Takes contacts, and addresses of online meetings, out of words that were taken back."""
    known = set()
    for raw in raws:
        contact = raw.get("contact")
        if isinstance(contact, Mapping):
            words = (contact.get(key) for key in ("name", "email", "phone"))
            known |= {word for word in words if isinstance(word, str) and word.strip()}
    without = without_contacts(known)
    return lambda text: GONE if any(join_addresses(text)) else without(text)


def _cleaned(change: Change, clean: Callable[[str], str]) -> Change:
    before, after = _value(change.before, clean), _value(change.after, clean)
    within = _value(change.within, clean)
    return replace(
        change, before=before, after=after, within=within if isinstance(within, Text) else None
    )


def _value(value: Value, clean: Callable[[str], str]) -> Value:
    if isinstance(value, Text):
        return replace(value, by_language={k: clean(v) for k, v in value.by_language.items()})
    if isinstance(value, FuzzyDate) and value.precision is Precision.WORDS:
        return replace(value, written=clean(value.written))
    if isinstance(value, str):
        return clean(value)
    return value


def _repository(data_dir: Path) -> Repository | None:
    try:
        told = _git(data_dir, "rev-parse", "--is-shallow-repository", "--show-prefix")
        shallow, prefix = os.fsdecode(told).split("\n")[:2]
        return None if shallow == "true" else Repository(data_dir, prefix, _log(data_dir))
    except (OSError, subprocess.CalledProcessError):
        return None


def _git(folder: Path, *arguments: str, told: bytes = b"") -> bytes:
    command = ["git", "-C", str(folder), "-c", "log.showSignature=false", *arguments]
    return subprocess.run(command, input=told, capture_output=True, check=True).stdout


def _log(data_dir: Path) -> dict[str, list[Version]]:
    log = _git(
        *(data_dir, "log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames"),
        *(f"--format={MARK}%cd", "--date=short", "--relative", "--", FOLDER),
    )
    found: dict[str, list[Version]] = {}
    day = dt.date.min
    entries = iter(log.decode("utf-8", "replace").split("\0"))
    for entry in entries:
        if entry.startswith(MARK):
            day = dt.date.fromisoformat(entry[1:])
        elif entry.startswith((":", "\n:")):
            _mode, _new_mode, _old, blob, _status = entry.strip("\n").split(" ")
            file = found.setdefault(next(entries), [])
            if blob.strip("0"):  # not deleted
                file.append(Version(day, blob))
    return {name: file[::-1] for name, file in found.items()}


def _contents(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    """What Git keeps under each name; a name that it does not know is left out."""
    if not names:
        return {}
    try:
        told = _git(
            folder, "cat-file", "--batch", told=os.fsencode("".join(f"{n}\n" for n in names))
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    return dict(_answers(told, names))


def _answers(told: bytes, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    at = 0
    for name in names:
        end = told.index(b"\n", at)
        header, at = told[at:end].split(b" "), end + 1
        if len(header) == 3 and header[1] == b"blob" and header[2].isdigit():
            size = int(header[2])
            yield name, told[at : at + size]
            at += size + 1

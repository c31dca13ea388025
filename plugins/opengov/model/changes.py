"""How a promise changed: two versions of a commitment compared, field by field.

Versions are compared as written, for an old one need not keep the rules of today: fields
that are unknown now are ignored, and what cannot be read as a date counts as words.
Milestones are told apart by their ids.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from pydantic_core import PydanticCustomError

from opengov.model.dates import FuzzyDate, Precision
from opengov.model.text import Text

Path = tuple[str, ...]  # ("solution",), ("milestones", "portal", "due")


class ChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # a date, to another time; one stated more exactly is only changed
    REWORDED = "reworded"
    TRANSLATED = "translated"  # the original stayed as it was
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Untold:
    """What is compared and never repeated: people's contacts, lists of documents."""

    written: str


Value = Text | FuzzyDate | str | tuple[str, ...] | Untold | None
Facts = Mapping[Path, Value]
Written = Mapping[str, Any]  # a record as its file says: dicts, lists and text
Reader = Callable[[Any, str], Value]  # a value as written, and the language of its record


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs. `before` and `after` are None where they are not told."""

    path: Path
    kind: ChangeKind
    before: Value = None
    after: Value = None
    within: Text | None = None  # the milestone that the field belongs to
    move: int = 0  # of a moved date: which move it is, from 1


@dataclass(frozen=True, slots=True)
class Revision:
    """What one commit changed."""

    day: dt.date  # of the commit
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Adopted:
    """The promise now against the one that was adopted."""

    stated: str  # by the plan: a date or a tag
    changes: tuple[Change, ...] | None  # None: not known, or not recorded here then


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """All that Git tells of a commitment."""

    since: dt.date  # of the first commit
    revisions: tuple[Revision, ...] = ()  # the earliest first; only those that changed something
    adopted: Adopted | None = None  # None: the plan does not state its adoption


def _text(raw: Any, language: str) -> Value:
    texts = {language: raw} if isinstance(raw, str) else raw
    if not isinstance(texts, Mapping):
        return None
    words: dict[str, str] = {}
    for key, value in texts.items():
        written = value.get("text") if isinstance(value, Mapping) else value
        if isinstance(written, str):
            words[key] = " ".join(written.split())
    if not words:
        return None
    return Text(language if language in words else next(iter(words)), MappingProxyType(words))


def _date(raw: Any, _language: str) -> Value:
    if not isinstance(raw, str):
        return None
    try:
        return FuzzyDate.parse(raw.strip())
    except PydanticCustomError:
        return FuzzyDate(raw, Precision.WORDS, None, None)


def _word(raw: Any, _language: str) -> Value:
    return raw.strip() if isinstance(raw, str) else None


def _words(raw: Any, _language: str) -> Value:
    words = raw if isinstance(raw, list) else [raw]
    return tuple(word for word in words if isinstance(word, str)) or None


def _untold(raw: Any, _language: str) -> Value:
    return Untold(json.dumps(raw, sort_keys=True)) if raw else None


_OF_COMMITMENT: Mapping[Path, Reader] = {
    ("title",): _text,
    ("description",): _text,
    ("withdrawn",): lambda raw, language: _date(_at(raw, ("date",)), language),
    ("withdrawn", "reason"): _text,
    ("status",): _word,
    ("lead",): _word,
    ("plan",): _word,
    ("number",): _word,
    ("ogp_id",): _word,
    ("period", "from"): _date,
    ("period", "to"): _date,
    ("problem",): _text,
    ("causes",): _text,
    ("done_so_far",): _text,
    ("solution",): _text,
    ("results_wanted",): _text,
    ("transparency",): _text,
    ("accountability",): _text,
    ("participation",): _text,
    ("values",): _words,
    ("policy_areas",): _untold,
    ("sdgs",): _words,
    ("budget",): _text,
    ("strategy",): _word,
    ("strategy_area",): _word,
    ("support",): _untold,
    ("contact",): _untold,
    ("proposals",): _untold,
    ("carried_from",): _word,
    ("amends",): _word,
}
_OF_MILESTONE: Mapping[Path, Reader] = {
    ("status",): _word,
    ("start",): _date,
    ("due",): _date,
    ("completed",): _date,
    ("responsible",): _word,
    ("output",): _text,
    ("weight",): _word,
    ("evidence",): _untold,
    ("indicators",): _untold,
}
UNTOLD = frozenset(
    {"id", "language", "tags", "aliases", "last_modified", "removed", "example", "imported"}
)
"""Fields that are about the record and not about the promise."""
TOLD = frozenset({path[0] for path in _OF_COMMITMENT} | {"milestones", "updates"})
TOLD_OF_MILESTONES = frozenset({path[0] for path in _OF_MILESTONE} | {"id", "title", "previous"})
"""The former dates in `previous` are those of moves, which are told."""
_REPORTED = frozenset({"status", "completed", "evidence", "indicators", "updates", "contact"})
"""What is reported on the way, and no part of what was promised."""
_MOVING = frozenset({"start", "due", "from", "to"})


def facts(raw: Written, default_language: str) -> Facts:
    """What a commitment as written says, field by field; milestones and updates after the rest."""
    language = raw.get("language")
    language = language if isinstance(language, str) else default_language
    found = dict(_fields(raw, _OF_COMMITMENT, (), language))
    for part in _parts(raw, "milestones"):
        if isinstance(name := part.get("id"), str):
            path = ("milestones", name)
            found[path] = _text(part.get("title"), language) or _text(name, language)
            found.update(_fields(part, _OF_MILESTONE, path, language))
    for number, part in enumerate(_parts(raw, "updates")):
        period = part.get("period")
        when = part.get("date") or _at(period, ("to",)) or _at(period, ("from",))
        path = ("updates", when if isinstance(when, str) else str(number))
        found[path] = _date(when, language) or ""
        found[*path, "text"] = Untold(json.dumps(part, sort_keys=True))
    return found


def _parts(raw: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    written = raw.get(name)
    if isinstance(written, list):
        yield from (part for part in written if isinstance(part, Mapping))


def _fields(
    raw: Mapping[str, Any], readers: Mapping[Path, Reader], prefix: Path, language: str
) -> Iterator[tuple[Path, Value]]:
    for path, reader in readers.items():
        value = reader(_at(raw, path), language)
        if value is not None:
            yield (*prefix, *path), value


def _at(raw: Any, path: Path) -> Any:
    for key in path:
        raw = raw.get(key) if isinstance(raw, Mapping) else None
    return raw


def compare(old: Facts, new: Facts) -> tuple[Change, ...]:
    """What differs, in the order of the fields. A part that came or went is told as a whole."""
    changes = []
    for path in dict.fromkeys((*new, *old)):
        parent = path[:-1]
        if (parent in old) == (parent in new):
            change = _change(path, old.get(path), new.get(path))
            if change is not None:
                title = new.get(parent)
                within = title if path[0] == "milestones" and isinstance(title, Text) else None
                changes.append(replace(change, within=within))
    return tuple(changes)


def _change(path: Path, old: Value, new: Value) -> Change | None:
    if old == new:
        return None
    before, after = (None if isinstance(value, Untold) else value for value in (old, new))
    if old is None:
        return Change(path, ChangeKind.ADDED, after=after)
    if new is None:
        return Change(path, ChangeKind.REMOVED, before=before)
    kind = ChangeKind.CHANGED
    if isinstance(old, Text) and isinstance(new, Text):
        same = (old.language, old.original) == (new.language, new.original)
        kind = ChangeKind.TRANSLATED if same else ChangeKind.REWORDED
    elif path[-1] in _MOVING and isinstance(old, FuzzyDate) and isinstance(new, FuzzyDate):
        kind = ChangeKind.MOVED if is_elsewhere(old, new) else ChangeKind.CHANGED
    return Change(path, kind, before, after)


def is_elsewhere(old: FuzzyDate, new: FuzzyDate) -> bool:
    """False where one lies within the other: that is the same date, told more or less exactly."""
    if not (old.earliest and old.latest and new.earliest and new.latest):
        return False
    finer = old.earliest <= new.earliest and new.latest <= old.latest
    coarser = new.earliest <= old.earliest and old.latest <= new.latest
    return not (finer or coarser)


def revisions(
    versions: Sequence[tuple[dt.date, Written]], default_language: str
) -> tuple[Revision, ...]:
    """What each version, the earliest first, changed of the one before it."""
    moves: Counter[Path] = Counter()
    found = []
    for (_day, old), (day, new) in pairwise(versions):
        before, after = (facts(one, default_language) for one in _differing(old, new))
        if changes := tuple(_counted(compare(before, after), moves)):
            found.append(Revision(day, changes))
    return tuple(found)


def _differing(old: Written, new: Written) -> tuple[Written, Written]:
    """Only the fields that are not written alike: a commit changes few, and looks cost time."""
    if old.get("language") != new.get("language"):
        return old, new
    keys = {key for key in (*old, *new) if old.get(key) != new.get(key)} | {"language"}
    before, after = ({key: one[key] for key in keys if key in one} for one in (old, new))
    return before, after


def _counted(changes: Iterable[Change], moves: Counter[Path]) -> Iterator[Change]:
    for change in changes:
        if change.kind is ChangeKind.MOVED:
            moves[change.path] += 1
            change = replace(change, move=moves[change.path])
        yield change


def since_adoption(adopted: Facts, now: Facts) -> tuple[Change, ...]:
    """How the promise differs from the one adopted; reports on the way are left out."""
    return tuple(
        change
        for change in compare(_promise(adopted), _promise(now))
        if change.kind is not ChangeKind.TRANSLATED
    )


def _promise(of: Facts) -> Facts:
    return {path: value for path, value in of.items() if not _REPORTED & {path[0], *path[2:]}}

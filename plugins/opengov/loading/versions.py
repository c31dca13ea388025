"""Every version of a commitment that Git has, and what changed from one to the next.

A renamed record keeps its history if its `aliases` name the old id.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pydantic_core import PydanticCustomError

from opengov.loading.private_links import join_addresses
from opengov.loading.repository import Repository, contents, written
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

FOLDER = Commitment.kind
TAG = re.compile(r"(?![-.])[^\s:~^?*\[\\\x00-\x20]+")  # what may be asked of Git as a tag


def histories(
    repository: Repository | None,
    records: Mapping[str, Mapping[str, Record]],
    sources: Sources,
    language: str,
) -> dict[str, RecordHistory]:
    """By id. A commitment is left out where its history is not known: no Git, a shallow clone,
    a file that no commit has, contents that cannot be had.
    """
    commitments = [one for one in records[FOLDER].values() if isinstance(one, Commitment)]
    if repository is None or not commitments:
        return {}
    adopted = {
        name: plan.adopted
        for name, plan in records[ActionPlan.kind].items()
        if isinstance(plan, ActionPlan) and plan.adopted
    }
    wanted = {
        version.blob
        for name, file in repository.versions.items()
        if name.startswith(f"{FOLDER}/")
        for version in file
    }
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
    blobs = contents(repository.folder, sorted(wanted))
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
        raws = [(version.day, written(self._blobs[version.blob])) for version in self._versions]
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
            until = [found for then_written, found in versions if then_written <= day]
            then = until[-1] if until else None
        if then is None:
            return Adopted(stated, None)
        adopted, now = (facts(one, self._language) for one in (then, self._now))
        changes = since_adoption(adopted, now)
        return Adopted(stated, tuple(_cleaned(change, clean) for change in changes))

    def _of_tag(self, tagged: str) -> Written | None:
        found = (written(self._blobs.get(f"{tagged}{name}.yml", b"")) for name in self._names)
        return next((raw for raw in found if raw is not None), None)


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

"""What Git tells of the last year of each meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from opengov.loading.repository import Repository, Version, contents, written
from opengov.loading.sources import Source, Sources
from opengov.model import Meeting, Record
from opengov.model.changes import Written
from opengov.model.meeting_changes import MeetingNews, changes_of

FOLDER = Meeting.kind


def meeting_news(
    repository: Repository | None,
    records: Mapping[str, Mapping[str, Record]],
    sources: Sources,
    since: dt.date,
) -> MeetingNews:
    """From `since` on; without a history what the records give a day.

    Of a file that did not change since then no version is looked at, and of one that was
    only added it is the file itself.
    """
    meetings = [one for one in records[FOLDER].values() if isinstance(one, Meeting)]
    known = {one.id: _versions(repository, one) for one in meetings}
    needed = {name: _needed(versions, since) for name, versions in known.items()}
    wanted = {v.blob for versions in needed.values() if len(versions) > 1 for v in versions}
    blobs = contents(repository.folder, sorted(wanted)) if repository else {}
    found = {}
    for one in meetings:
        source, versions = sources.by_kind[FOLDER][one.id], needed[one.id]
        told = changes_of(
            one,
            list(_raws(source, versions, blobs)),
            _minutes_at(repository, source),
            is_first=versions == known[one.id],
        )
        recent = tuple(change for change in told if change.at.date() >= since)
        if recent:
            found[one.id] = recent
    return MeetingNews(found, is_complete=repository is not None)


def _versions(repository: Repository | None, meeting: Meeting) -> Sequence[Version]:
    """Of its file, after those under its former ids."""
    own = repository.versions.get(f"{FOLDER}/{meeting.id}.yml", ()) if repository else ()
    if repository is None or not own:
        return []
    former = (repository.versions.get(f"{FOLDER}/{name}.yml", ()) for name in meeting.aliases)
    return [*(version for file in former for version in file), *own]


def _needed(versions: Sequence[Version], since: dt.date) -> Sequence[Version]:
    """Those since a day, and the one before them that they are compared with."""
    first = next((i for i, one in enumerate(versions) if one.at.date() >= since), len(versions))
    return versions[max(first - 1, 0) :]


def _raws(
    source: Source, versions: Sequence[Version], blobs: Mapping[str, bytes]
) -> Iterator[tuple[dt.datetime, Written]]:
    if len(versions) == 1:
        yield versions[0].at, source.raw or {}
        return
    for version in versions:
        raw = written(blobs[version.blob]) if version.blob in blobs else None
        if raw is not None:  # else it was broken then
            yield version.at, raw


def _minutes_at(repository: Repository | None, source: Source) -> dt.datetime | None:
    if repository is None:
        return None
    files = (repository.versions.get(long_text.uri, ()) for long_text in source.long_texts)
    return min((file[0].at for file in files if file), default=None)

"""Every program makes of our feeds what zoneinfo and the records say.

`make benchmark-readers` gives as many meetings as OPENGOV_MEETINGS says to the fast ones.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby

import pytest

from tests.readers.limits import LIMITS, NO_STATUS, NO_UID, Limit
from tests.readers.meetings import DOMAIN, Feeds, Planned, Row, many, planned, texts, zones
from tests.readers.programs import READERS, Reader
from tests.readers.serving import Server, serving


@pytest.fixture(scope="module")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Feeds:
    total = int(os.environ.get("OPENGOV_MEETINGS", "0"))
    return Feeds(list(many(total) if total else planned()), tmp_path_factory.mktemp("feeds"))


@pytest.fixture(scope="module")
def server(feeds: Feeds) -> Iterator[Server]:
    with serving(feeds.folder) as found:
        yield found


def test_the_meetings_are_many_in_all_zones_and_languages(feeds: Feeds) -> None:
    assert len(feeds.meetings) >= 2_000
    assert {meeting.zone for meeting in feeds.meetings} == set(zones())
    assert len(zones()) > 400
    assert len(texts()) >= 30
    assert {row.status for rows in feeds.rows.values() for row in rows} == {
        "CANCELLED",
        "CONFIRMED",
        "TENTATIVE",
    }


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_a_reader_gives_what_zoneinfo_and_the_records_say(
    reader: Reader, feeds: Feeds, server: Server
) -> None:
    assert not reader.missing, f"{reader.name} is not installed: {', '.join(reader.missing)}"
    names = [name for name in sorted(feeds.rows) if name.startswith(reader.feeds)]
    found = reader.read(server, names)
    assert set(found) == set(names)
    meetings = {f"meeting-m-{meeting.number}@{DOMAIN}": meeting for meeting in feeds.meetings}
    wrong, outgrown = [], set(LIMITS.get(reader.name, ()))
    for name in names:
        held = _by_uid(reader.name, found[name])
        assert set(held) == {row.uid for row in feeds.rows[name]}, name
        for row in feeds.rows[name]:
            limit = _limit_of(reader.name, meetings[row.uid])
            expected = _expected(row, limit, meetings[row.uid], held[row.uid])
            if not _agrees(reader.name, held[row.uid], expected):
                wrong.append((name, row, held[row.uid], limit and limit.why))
            if limit and held[row.uid].start != row.start:
                outgrown.discard(limit)
    assert wrong == []
    assert not [limit.why for limit in outgrown if any(map(limit.applies, feeds.meetings))]


def _by_uid(reader: str, rows: Sequence[Sequence[str]]) -> dict[str, Row]:
    """Where a program keeps no UID, the address of the page tells it."""
    held = [Row(*(cell or "" for cell in row)) for row in rows]
    if reader in NO_UID:
        held = [row._replace(uid=f"meeting-{row.uid.split('/')[-2]}@{DOMAIN}") for row in held]
    held.sort()
    assert [uid for uid, same in groupby(held, lambda row: row.uid) if len(list(same)) > 1] == []
    return {row.uid: row for row in held}


def _limit_of(reader: str, meeting: Planned) -> Limit | None:
    return next((limit for limit in LIMITS.get(reader, ()) if limit.applies(meeting)), None)


def _expected(row: Row, limit: Limit | None, meeting: Planned, held: Row) -> Row:
    if limit is None:
        return row
    return row._replace(start=limit.reads(meeting) if limit.reads else held.start)


def _agrees(reader: str, held: Row, expected: Row) -> bool:
    if reader in NO_STATUS:
        held = held._replace(status=expected.status)
    return held[:4] == expected[:4] and expected.text in held.text

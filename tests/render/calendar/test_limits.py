"""How much a feed holds, for every kind of feed: the oldest drop out first."""

import datetime as dt
from functools import cache

import pytest

from opengov.mkdocs_plugins.setup import LONGEST_ADDRESS
from opengov.render.calendar import feeds, files
from opengov.render.calendar.feeds import MOST_EVENTS
from tests.render.calendar.portals import (
    TODAY,
    body,
    commitment,
    meeting,
    plan,
    series,
    site,
    uids,
    written,
)
from tests.render.calendar.profile import check

LIMITED = [
    "calendar/all.ics",
    "calendar/bodies/b.ics",
    "calendar/deadlines.ics",
    "calendar/deadlines/bodies/b.ics",
    "calendar/deadlines/commitments/c.ics",
    "calendar/deadlines/plans/p.ics",
    "calendar/series/s.ics",
]


@cache
def everything(count, words):
    """Feeds of a portal with `count` meetings and deadlines; `words` in each."""
    start = TODAY - dt.timedelta(days=360)
    days = [start + dt.timedelta(hours=8 * number) for number in range(count)]
    meetings = [
        meeting(f"m-{number:04}", str(day), series="s", description="x" * words)
        for number, day in enumerate(days)
    ]
    milestones = [
        {"id": f"a-{number:04}", "title": "x" * words or "A", "status": "limited", "due": str(day)}
        for number, day in enumerate(days)
    ]
    portal = site(
        *meetings, series(body="b"), body(), plan(), commitment(milestones=milestones, plan="p")
    )
    assert sorted(one.address for one in feeds(portal) if one.is_limited) == LIMITED
    return written(portal)


@pytest.mark.parametrize("address", LIMITED)
def test_at_most_a_thousand_events(address):
    kept = uids(everything(MOST_EVENTS + 3, 0)[address])
    assert len(kept) == MOST_EVENTS
    assert kept == sorted(kept)
    assert "0002" not in kept[0]
    assert kept[0].endswith("0003")
    assert kept[-1].endswith(f"{MOST_EVENTS + 2}")


@pytest.mark.parametrize("address", LIMITED)
def test_at_most_900_kib(address):
    content = everything(400, 4_000)[address]
    kept = uids(content)
    assert files.MOST_OCTETS - 5_000 < len(content) <= files.MOST_OCTETS == 921_600
    assert kept[-1].endswith("0399")
    assert kept == sorted(kept)


def test_an_archive_drops_nothing():
    found = everything(400, 4_000)
    archived = {uid for address in found if "archive" in address for uid in uids(found[address])}
    assert len(archived) == 400


def test_a_zone_that_only_dropped_events_need_is_not_defined():
    records = [
        meeting("old", "2022-01-01 10:00", timezone="Africa/Cairo", description="x" * 500_000),
        meeting("new", "2022-07-01 10:00", timezone="Asia/Tokyo", description="x" * 500_000),
    ]
    content = written(site(*records))["calendar/all.ics"]
    assert uids(content) == ["meeting-new"]
    check(content)  # refuses zones that nothing uses
    assert b"Africa/Cairo" not in content


def test_every_address_is_short_enough_for_google():
    """ASCII, and at most 255 characters below the longest address of a portal."""
    long = "x" * 80
    records = (
        meeting(long, series=long, organiser=long, registration={"deadline": "2022-05-01"},
                plans=[long], commitments=[long]),
        series(long),
        body(long),
        plan(long),
        commitment(long, plan=long, lead=long),
    )  # fmt: skip
    for address in written(site(*records), "sk"):
        assert address.isascii()
        assert LONGEST_ADDRESS + len(f"zh-Hant/{address.removeprefix('sk/')}") <= 255

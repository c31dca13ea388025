"""A feed that a calendar could misread stops the build, and the record is named."""

import pytest

from opengov.mkdocs_plugins.feeds import FeedFaultError, FeedGuard
from tests.ics.mutants import MUTANTS, feed


def test_a_faultless_feed_passes():
    FeedGuard("en").check(feed(), "calendar/series/s.ics")


@pytest.mark.parametrize("name", ["all-day end equal to start", "duplicate UID", "METHOD"])
def test_a_faulty_feed_stops_the_build_as_a_fault_of_ours(name):
    guard = FeedGuard("en")
    guard.check(feed(), "calendar/series/s.ics")
    with pytest.raises(FeedFaultError) as stopped:
        guard.check(MUTANTS[name][1](feed()), "calendar/series/s.ics")
    heading, first = str(stopped.value).splitlines()[:2]
    assert heading == "A calendar that we made is faulty; nothing is published:"
    assert first.startswith("calendar/series/s.ics:")
    if name != "METHOD":
        assert ": meetings/day.yml: " in first

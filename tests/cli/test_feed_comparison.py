"""What subscribers would notice of a new site, and what must not happen to them unasked."""

import datetime as dt
from pathlib import Path

import pytest

from opengov.cli.feed_changes import MOST_TOLD, told, told_losses
from opengov.cli.feed_comparison import Comparison, compare
from opengov.render.calendar import outputs
from opengov.render.words import words
from tests.render.calendar.portals import STAMP, TODAY, body, consultation, meeting, series, site

TOMORROW = STAMP + dt.timedelta(days=1)


@pytest.fixture
def publish(tmp_path: Path):
    """`publish(site)`: its calendars in a folder of their own."""
    count = iter(range(9))

    def publish(published):
        folder = tmp_path / str(next(count))
        for language in published.languages:
            for output in outputs(published, language):
                file = folder / output.address
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(output.content())
        return folder

    return publish


@pytest.fixture
def after(publish):
    """`after(before, now)`: the comparison of two sites."""

    def after(before, now) -> Comparison:
        return compare(publish(before), publish(now), now)

    return after


def lines(comparison: Comparison) -> list[str]:
    """All that is told in English, its thin and no-break spaces plain."""
    english = words("en")
    all_told = [*told(comparison, english)]
    if comparison.lost:
        all_told += told_losses(comparison.lost, english)
    return [" ".join(line.split()) for line in all_told]


def test_nothing_is_told_of_a_site_that_changes_no_event(after):
    one = site(meeting())
    assert lines(after(one, one)) == []


def test_nothing_is_compared_where_nothing_is_published(publish, tmp_path):
    now = site(meeting())
    assert compare(tmp_path / "nowhere", publish(now), now) == Comparison()


def test_each_kind_of_change_is_told_once_however_many_feeds_and_languages_hold_it(after):
    same = (series(body="b"), body("b"))
    before = site(
        meeting("moves", "2022-09-01 10:00", series="s"),
        meeting("goes", "2022-09-02", series="s"),
        meeting("comes-back", "2022-09-03", series="s", status="cancelled"),
        meeting("is-renamed", "2022-09-04", series="s"),
        *same,
    )
    now = site(
        meeting("moves", "2022-09-05 11:00", series="s"),
        meeting("goes", "2022-09-02", series="s", status="cancelled"),
        meeting("comes-back", "2022-09-03", series="s"),
        meeting("is-renamed", "2022-09-04", series="s", title="Another title"),
        meeting("appears", "2022-09-06", series="s"),
        *same,
        stamp=TOMORROW,
    )
    assert lines(after(before, now)) == [
        "New: Meeting appears, 6 Sept 2022 [meeting-appears]",
        "Moved: Meeting moves, 5 Sept 2022, 11:00 [meeting-moves], was 1 Sept 2022, 10:00",
        "Cancelled: Meeting goes, 2 Sept 2022 [meeting-goes]",
        "On again: Meeting comes-back, 3 Sept 2022 [meeting-comes-back]",
        "The text of 1 event has changed.",
    ]


@pytest.mark.parametrize(
    ("change", "is_unnoticed"),
    [
        ({"start": "2022-09-05 11:00"}, True),
        ({"end": "13:00"}, True),
        ({"status": "cancelled"}, True),
        ({"title": "Another title"}, False),
        ({"start": "2022-09-05 11:00", "last_modified": "2022-07-15T09:00:00Z"}, False),
    ],
    ids=["moved", "longer", "called off", "another title", "moved, and its day stated"],
)
def test_a_change_that_some_programs_cannot_notice_is_told(after, change, is_unnoticed):
    before = site(meeting(start="2022-09-01 10:00"))
    told_last = lines(after(before, site(meeting(**{"start": "2022-09-01 10:00", **change}))))[-1]
    assert told_last.startswith("Some calendar programs, such as Evolution") is is_unnoticed
    later = site(meeting(**{"start": "2022-09-01 10:00", **change}), stamp=TOMORROW)
    assert not lines(after(before, later))[-1].startswith("Some calendar programs")


@pytest.mark.parametrize("start", [b"DTSTART:20220230T100000", b"DTSTART:soon", b"X-NONE:1"])
def test_a_published_event_without_a_date_is_told_all_the_same(publish, start):
    now = site(meeting("a", "2022-09-01"), meeting("b", "2022-09-02"))
    published, new = publish(now), publish(site(meeting("a", "2022-09-01"), stamp=TOMORROW))
    for feed in published.rglob("*.ics"):
        feed.write_bytes(feed.read_bytes().replace(b"DTSTART;VALUE=DATE:20220902", start))
    assert "[meeting-b]" in lines(compare(published, new, site(meeting("a", "2022-09-01"))))[-2]


def test_a_meeting_whose_file_is_gone_is_lost(after):
    comparison = after(site(meeting("a"), meeting("b")), site(meeting("a")))
    (lost,) = comparison.lost
    assert lost.uid.startswith("meeting-b@")
    assert lost.feeds == ["calendar/all.ics", "calendar/archive/2022.ics"]
    first, cure = lines(comparison)
    assert first.startswith("Lost from calendar/all.ics and calendar/archive/2022.ics: Meeting b, ")
    assert "`removed:`" in cure
    assert "--allow-loss" in cure


REMOVED = {"removed": {"date": "2022-07-15", "reason": "Entered twice"}}
LATER = TODAY + dt.timedelta(days=400)


@pytest.mark.parametrize(
    ("before", "now", "reason"),
    [
        pytest.param(
            site(meeting("m", "2021-07-20"), meeting("n")),
            site(meeting("m", "2021-07-20"), meeting("n"), today=dt.date(2022, 7, 21)),
            "it was more than a year ago",
            id="window",
        ),
        pytest.param(
            site(meeting("m", "2022-08-01", status="cancelled"), meeting("n")),
            site(meeting("m", "2022-08-01", status="cancelled"), meeting("n"), today=LATER),
            "it was called off or removed, and long enough ago",
            id="cancelled",
        ),
        pytest.param(
            site(meeting("m", **REMOVED), meeting("n", "2022-08-01"), meeting("o")),
            site(
                meeting("m", **REMOVED),
                meeting("n", "2022-08-01"),
                meeting("o"),
                today=LATER,
            ),
            "it was called off or removed, and long enough ago",
            id="removed",
        ),
        pytest.param(
            site(meeting("m", series="s"), meeting("n", series="s"), series(), series("t")),
            site(meeting("m", series="t"), meeting("n", series="s"), series(), series("t")),
            "it belongs to another calendar now",
            id="another series",
        ),
        pytest.param(
            site(meeting("m", organiser="b"), body("b"), body("c")),
            site(meeting("m", organiser="c"), body("b"), body("c")),
            "it belongs to another calendar now",
            id="the last of a body",
        ),
        pytest.param(
            site(meeting("m", "2022-12-31"), meeting("n")),
            site(meeting("m", "2023-01-01"), meeting("n")),
            "it belongs to another calendar now",
            id="another year",
        ),
    ],
)
def test_an_event_may_go_where_the_data_tell_why(after, before, now, reason):
    comparison = after(before, now)
    assert comparison.left
    assert not comparison.lost
    assert any(reason in line for line in lines(comparison))


def test_the_oldest_may_drop_out_of_a_full_calendar(after):
    def many(count):
        days = (dt.date(2010, 1, 1) + dt.timedelta(days=number) for number in range(count))
        held = (meeting(f"m-{day}", str(day), series="s") for day in days)
        return site(*held, series())

    comparison = after(many(1_000), many(1_001))
    (left,) = (one for one in comparison.left if "calendar/series/s.ics" in one.feeds)
    assert left.uid.startswith("meeting-m-2010-01-01@")
    assert not comparison.lost


@pytest.mark.parametrize(
    ("before", "now", "feed"),
    [
        pytest.param(
            site(meeting("m", "2022-09-01")),
            site(meeting("m", "2022-autumn"), meeting("n")),
            "calendar/all.ics",
            id="no day any more",
        ),
        pytest.param(
            site(meeting("m", series="s"), series()),
            site(meeting("m", series="t"), series("t")),
            "calendar/series/s.ics",
            id="a series with another id",
        ),
        pytest.param(
            site(meeting("m", series="s"), series()),
            site(meeting("m", series="s"), series(feed=False)),
            "calendar/series/s.ics",
            id="a feed switched off",
        ),
        pytest.param(
            site(consultation(closes="2022-08-01"), meeting()),
            site(consultation(), meeting()),
            "calendar/deadlines.ics",
            id="a deadline without a day",
        ),
    ],
)
def test_an_event_is_lost_where_the_data_tell_nothing(after, before, now, feed):
    assert feed in [address for one in after(before, now).lost for address in one.feeds]


def test_a_series_with_another_id_loses_nothing_where_the_old_one_is_named(after):
    before = site(meeting("m", series="s"), series())
    now = site(meeting("m", series="t"), series("t", aliases=["s"]))
    assert after(before, now).left == []


def test_a_language_that_is_given_up_is_a_loss(after):
    comparison = after(site(meeting(), languages=["en", "sk"]), site(meeting(), languages=["en"]))
    assert {address for one in comparison.lost for address in one.feeds} == {
        "sk/calendar/all.ics",
        "sk/calendar/archive/2022.ics",
    }


def test_a_feed_that_was_cut_short_is_a_loss(publish):
    """Whatever the data say: what counts is what stands in the folder."""
    now = site(meeting("a", "2022-08-01"), meeting("b", "2022-09-01"))
    published, new = publish(now), publish(now)
    feed = new / "calendar/all.ics"
    feed.write_bytes(feed.read_bytes().partition(b"BEGIN:VEVENT")[0] + b"END:VCALENDAR\r\n")
    assert len(compare(published, new, now).lost) == 2


def test_of_very_many_changes_the_first_are_told_and_the_rest_counted(after):
    number = MOST_TOLD + 2
    before = site(meeting("m"))
    now = site(meeting("m"), *(meeting(f"n-{one}", "2022-09-01") for one in range(number)))
    assert lines(after(before, now))[-1] == "… and 2 more"
    assert len(lines(after(before, now))) == MOST_TOLD + 1

"""Importing a calendar: what becomes a meeting, what is told, what a second import does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from opengov.ics.reading import read
from opengov.ics.values import moment
from opengov.loading import Grade, load
from opengov.loading.calendar_drafts import Holder
from opengov.loading.calendar_import import CalendarImport, Import
from opengov.loading.calendar_occurrences import Window
from opengov.loading.calendar_texts import markdown, plain
from opengov.loading.record_changes import write_changes
from opengov.model import Meeting, Portal
from opengov.render.problem_words import say
from tests.loading.trees import TODAY
from tests.render.calendar.portals import meeting, series, site, written

WILD = Path(__file__).with_name("wild.ics")
EVER = Window(dt.date.min, dt.date.max, TODAY + dt.timedelta(days=366))
HOLDER = Holder("town", None, "Europe/Bratislava", "en", frozenset({"en", "sk"}))


def portal_of(data_dir: Path) -> Portal:
    loaded = load(data_dir, today=TODAY)
    assert [say(one, "en") for one in loaded.problems if one.grade is Grade.ERROR] == []
    assert loaded.portal is not None
    return loaded.portal


def imported(
    data_dir: Path, data: bytes, *, window: Window = EVER, public_calls: bool = False
) -> Import:
    file = data_dir.parent / "cal.ics"
    file.write_bytes(data)
    run = CalendarImport(
        file, data_dir, portal_of(data_dir), HOLDER, window, public_calls=public_calls
    )
    found = run.plan(None, TODAY)
    write_changes(found.changes)
    return found


def told(found: Import) -> list[str]:
    return [say(problem, "en").split(";")[0] for problem in found.problems]


def record(data_dir: Path, record_id: str) -> dict[str, object]:
    text = (data_dir / f"meetings/{record_id}.yml").read_text("utf-8")
    found: dict[str, object] = yaml.load(text, yaml.BaseLoader)
    return found


def event(*lines: str, uid: str = "e@x.example") -> bytes:
    inner = ["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Council", *lines, "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", *inner, "END:VCALENDAR", ""]).encode()


def only(data_dir: Path) -> Meeting:
    (found,) = portal_of(data_dir).meetings
    return found


def test_a_calendar_as_found_in_the_wild_becomes_meetings(data_dir: Path) -> None:
    found = imported(data_dir, WILD.read_bytes())
    assert [
        (one.id, str(one.starts_at or one.start.date)) for one in portal_of(data_dir).meetings
    ] == [
        ("zasadnutie-rady-2022-03-01", "2022-03-01 18:00:00+01:00"),
        ("zasadnutie-rady-2022-03-08", "2022-03-08 18:00:00+01:00"),
        ("zasadnutie-rady-presunute-2022-03-23", "2022-03-23 19:00:00+01:00"),
        ("zasadnutie-rady-2022-03-29", "2022-03-29 18:00:00+02:00"),
        ("zasadnutie-rady-2022-04-10", "2022-04-10 10:00:00+02:00"),
        ("dni-vidkritosti-2022-05-01", "2022-05-01"),
        ("helsinki-2022-06-01", "2022-06-01 10:00:00+03:00"),
        ("own-zone-2022-06-01", "2022-06-01 10:00:00+02:00"),
        ("meeting-on-11-october-2022-2022-10-10", "2022-10-10 12:00:00+02:00"),
        ("twice-2022-10-30", "2022-10-30 02:30:00+02:00"),
    ]
    assert told(found) == [
        "cal.ics:72:1: there is no time zone “Nowhere/Land”",
        "cal.ics:79:1: the address of an online meeting (Zoom) stands here",
    ]
    first = record(data_dir, "zasadnutie-rady-2022-03-01")
    assert "end" not in first, "00:00 of the next day is no end that somebody knows"
    assert first["language"] == "sk"
    assert first["place"] == {"name": "Radnica, Námestie 1"}
    assert record(data_dir, "dni-vidkritosti-2022-05-01")["end"] == "2022-05-03"
    assert record(data_dir, "zasadnutie-rady-presunute-2022-03-23")["status"] == "cancelled"
    texts = "".join(path.read_text("utf-8") for path in data_dir.rglob("meetings/*.yml"))
    assert "Jana" not in texts
    assert "zoom" not in texts


def test_a_second_import_changes_nothing(data_dir: Path) -> None:
    first = imported(data_dir, WILD.read_bytes())
    second = imported(data_dir, WILD.read_bytes())
    assert second.changes == ()
    assert second.events == first.events == 10


def test_what_has_moved_is_known_by_its_uid(data_dir: Path) -> None:
    imported(data_dir, event("DTSTART:20220801T160000Z"))
    imported(data_dir, event("DTSTART:20220802T160000Z", "SEQUENCE:1"))
    found = only(data_dir)
    assert (found.id, str(found.starts_at)) == (
        "council-2022-08-01",
        "2022-08-02 18:00:00+02:00",
    )
    assert found.sequence == 1


def test_a_record_edited_by_hand_is_left_as_it_is(data_dir: Path) -> None:
    imported(data_dir, event("DTSTART:20220801T160000Z"))
    path = data_dir / "meetings/council-2022-08-01.yml"
    path.write_text(path.read_text("utf-8").replace("Council", "City council"), encoding="utf-8")
    assert told(imported(data_dir, event("DTSTART:20220801T160000Z"))) == []
    moved = imported(data_dir, event("DTSTART:20220802T160000Z"))
    assert moved.changes == ()
    assert told(moved) == [
        "data/meetings/council-2022-08-01.yml:1:1: the file was edited by hand, and the "
        "calendar has changed as well"
    ]


def test_two_events_of_one_day_have_two_ids(data_dir: Path) -> None:
    two = event("DTSTART:20220801T080000Z", uid="a") + event("DTSTART:20220801T160000Z", uid="b")
    imported(data_dir, two)
    ids = [one.id for one in portal_of(data_dir).meetings]
    assert ids == ["council-2022-08-01", "council-2022-08-01-1800"]


def test_a_series_is_written_out_within_the_window(data_dir: Path) -> None:
    data = event("DTSTART:20220101T090000Z", "RRULE:FREQ=MONTHLY")
    window = Window(dt.date(2022, 3, 1), dt.date(2022, 5, 31), dt.date(2022, 5, 31))
    assert imported(data_dir, data, window=window).events == 3


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=7", "FREQ=NEVER", "x"])
def test_a_rule_that_nobody_meets_by_is_told(data_dir: Path, rule: str) -> None:
    found = imported(data_dir, event("DTSTART:20220101T090000Z", f"RRULE:{rule}"))
    assert (found.events, len(found.problems)) == (0, 1)
    assert "the rule of the series is not understood" in told(found)[0]


def test_a_calendar_in_an_old_encoding_is_told(data_dir: Path) -> None:
    found = imported(
        data_dir, event("DTSTART:20220801T160000Z", "LOCATION:Žilina").decode().encode("cp1250")
    )
    assert (found.events, found.problems[0].code) == (0, "not_utf8")


def test_a_bom_and_bare_line_feeds_and_blank_lines_are_no_obstacle(data_dir: Path) -> None:
    data = event("DTSTART:20220801T160000Z").replace(b"\r\n", b"\n\n")
    assert imported(data_dir, b"\xef\xbb\xbf\n" + data).events == 1


def test_a_public_call_is_taken_over_only_when_asked_for(data_dir: Path) -> None:
    call = "https://us02web.zoom.us/j/123456789"
    data = event(
        "DTSTART:20220801T160000Z",
        f"CONFERENCE;VALUE=URI:{call}",
        f"DESCRIPTION:Join: {call}",
    )
    assert imported(data_dir, data).events == 0
    assert imported(data_dir, data, public_calls=True).events == 1
    online = only(data_dir).online
    assert online is not None
    assert online.public_url == call


def test_what_the_portal_would_refuse_is_left_out_and_told(data_dir: Path) -> None:
    found = imported(data_dir, event("DTSTART:30220801T160000Z"))
    assert (found.events, found.changes) == (0, ())
    assert told(found)[0].startswith("cal.ics:2:1: start: ")


def test_descriptions_are_plain_words_and_stay_so_in_markdown() -> None:
    assert plain("<p>One&nbsp;&amp; two</p><ul><li>a</li></ul>") == "One & two\na"
    assert markdown("1. a\n* b\n\n# c [d](e)") == "1\\. a  \n\\* b\n\n\\# c \\[d\\](e)"


STARTS = {
    "timed": "2022-05-02 10:00",
    "day": "2022-05-03",
    "twice": "2022-10-30 02:30+01:00",
    "late": "2022-12-31 23:30",
}


def instants(data: bytes) -> list[tuple[str, str]]:
    """Start in UTC or its day, and status, of each event."""
    found = []
    for one in read(data).events:
        start = one.first("DTSTART")
        at = moment(start) if start else None
        assert at is not None
        found.append((str(at.instant() or at.local.date()), one.value("STATUS")))
    return sorted(found)


def test_exported_imported_and_exported_again_starts_and_status_are_the_same(
    data_dir: Path,
) -> None:
    statuses = ("confirmed", "tentative", "cancelled", "postponed")
    meetings = [
        meeting(name, start, series="s", status=status)
        for (name, start), status in zip(STARTS.items(), statuses, strict=True)
    ]
    abroad = meeting("abroad", "2022-06-01 10:00", timezone="America/New_York", series="s")
    first = written(site(series("s"), *meetings, abroad), "en")["calendar/archive/2022.ics"]
    assert imported(data_dir, first).events == 5
    again = site(*portal_of(data_dir).meetings, *portal_of(data_dir).by_kind["bodies"].values())
    assert instants(written(again, "en")["calendar/archive/2022.ics"]) == instants(first)

"""Every kind of fault is reported, with its line; nothing is said about what is right."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opengov.ics.findings import KINDS
from opengov.ics.lint import broken, lint
from opengov.ics.publishing import Linter
from opengov.render.sayings.calendars import CALENDARS
from tests.ics.mutants import EXPECTED, MUTANTS, ZONE, feed, story
from tests.render.calendar.portals import LAW, consultation, meeting, series, site, written

FEED = feed()
START = f"DTSTART;TZID={ZONE}:20220502T100000"
END = f"DTEND;TZID={ZONE}:20220502T120000"
EXPECTED_STORIES = {
    one.splitlines()[0]: one for one in EXPECTED.read_text("utf-8").strip().split("\n\n")
}


def kinds(findings: object) -> list[str]:
    return [finding.kind for finding in findings]  # type: ignore[attr-defined]


def test_the_feed_that_the_mutants_are_made_of_is_faultless() -> None:
    assert lint(FEED) == []


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_reported_with_its_kind_its_line_and_its_cure(name: str) -> None:
    kind, mutate = MUTANTS[name]
    mutant = mutate(FEED)
    assert mutant != FEED
    assert kind in kinds(lint(mutant))
    assert story(name) == EXPECTED_STORIES[name]


@pytest.mark.parametrize("name", MUTANTS)
def test_the_quick_look_misses_nothing(name: str) -> None:
    linter = Linter()
    assert linter.findings(FEED) == ()
    mutant = MUTANTS[name][1](FEED)
    expected = [finding for finding in lint(mutant) if finding.kind != "too-large"]
    assert list(linter.findings(mutant)) == expected


def test_every_kind_has_a_mutant_and_words() -> None:
    assert {kind for kind, _mutate in MUTANTS.values()} == set(KINDS) == set(CALENDARS)


def test_a_risky_feed_is_not_broken() -> None:
    assert broken(lint(MUTANTS["METHOD"][1](FEED))) == []


FOREIGN = sorted(Path(__file__).parent.glob("foreign/*.ics"))


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_a_correct_calendar_of_another_producer_is_not_called_broken(path: Path) -> None:
    assert broken(lint(path.read_bytes())) == []


def test_there_are_fifty_shapes_of_other_producers() -> None:
    assert len(FOREIGN) >= 50


ZONES = ("Europe/Bratislava", "Africa/Casablanca", "America/St_Johns", "Asia/Tehran", "UTC")
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=120).filter(str.strip)


@given(
    st.lists(
        st.tuples(
            TEXTS,
            st.dates(min_value=dt.date(1990, 1, 1)),
            st.sampled_from(ZONES),
            st.sampled_from(["confirmed", "tentative", "cancelled", "postponed"]),
            st.booleans(),
        ),
        min_size=1,
        max_size=5,
    )
)
@LAW
def test_nothing_is_said_about_any_feed_of_ours(meetings: list[tuple[object, ...]]) -> None:
    portal = site(
        series("s", title=str(meetings[0][0])),
        consultation("q", closes="2022-08-01", title=str(meetings[0][0])),
        *(
            meeting(
                f"m{number}",
                f"{day} 10:00" if timed else f"{day}",
                title=text,
                timezone=zone,
                status=status,
                series="s",
                description=text,
                place={"name": text},
            )
            for number, (text, day, zone, status, timed) in enumerate(meetings)
        ),
    )
    linter = Linter()
    for language in ("en", "sk"):
        for address, data in written(portal, language).items():
            assert lint(data) == [], address
            assert linter.findings(data) == ()


NINES = "9" * 5_000
ODD = {
    "a number too long to count": ("SEQUENCE:0", f"SEQUENCE:{NINES}", "sequence"),
    "a number in another script": ("SEQUENCE:0", "SEQUENCE:٣", "sequence"),
    "a day in another script": ("VALUE=DATE:20220503", "VALUE=DATE:٢٠٢٢٠٥٠٣", "impossible-date"),
    "the first hour of all": (
        f"{START}\r\n{END}",
        "DTSTART;TZID=Asia/Tokyo:00010101T000000\r\nDTEND:00010102T000000Z",
        "zone-missing",
    ),
    "the last hour of all": (
        f"{START}\r\n{END}",
        "DTSTART;TZID=America/New_York:99991231T230000\r\nDTEND:99991231T235900Z",
        "zone-missing",
    ),
    "a second EXDATE of another type": (
        START,
        f"{START}\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20220503T080000Z,20220504",
        "exdate-type",
    ),
    "quotes within quotes": (
        START,
        'DTSTART;TZID="Europe/"Bratislava"":20220502T100000',
        "bad-parameter",
    ),
    "quotes around a part": (
        START,
        'DTSTART;TZID=Europe/"Bratislava":20220502T100000',
        "bad-parameter",
    ),
    **{
        f"a rule for {part}": (START, f"{START}\r\nRRULE:FREQ=YEARLY;{part}", "bad-rule")
        for part in (
            "BYMONTH=99",
            "BYMONTH=0",
            "BYMONTHDAY=-32",
            "BYDAY=54MO",
            "BYHOUR=24",
            "BYMINUTE=1,60",
            "BYSECOND=61",
            "BYYEARDAY=367",
            "BYWEEKNO=0",
            "BYSETPOS=400",
        )
    },
    "nothing but beginnings": (f"{START}\r\n", "BEGIN:VEVENT\r\n" * 50, "outside"),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_values_are_reported_and_stop_nothing(name: str) -> None:
    old, new, kind = ODD[name]
    odd = FEED.replace(old.encode(), new.encode(), 1)
    assert odd != FEED
    assert kind in kinds(lint(odd))
    assert list(Linter().findings(odd)) == lint(odd)


@given(st.data())
@LAW
def test_nothing_that_is_torn_out_or_put_in_stops_the_lint(data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(FEED)))
    last = data.draw(st.integers(first, len(FEED)))
    torn = FEED[:first] + data.draw(st.binary(max_size=20)) + FEED[last:]
    found = lint(torn)
    assert [finding.line for finding in found] == sorted(finding.line for finding in found)
    assert [one for one in found if one.kind != "too-large"] == list(Linter().findings(torn))

"""Bytes become a tree with lines; what is odd about them is kept beside it."""

from __future__ import annotations

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opengov.ics.reading import Oddity, read, unescaped
from opengov.render.calendar.contentlines import escaped, quoted, text_line

EVENT = (
    b"BEGIN:VCALENDAR\r\n"
    b"BEGIN:VEVENT\r\n"
    b"UID:a@town.example\r\n"
    b'DTSTART;TZID="Europe/Bratislava":20220715T100000\r\n'
    b'CONFERENCE;VALUE=URI;FEATURE=A,B;LABEL="A^nB: ^^ ^\'":https://x.example/\r\n'
    b"SUMMARY;LANGUAGE=sk:Zasadnutie\\, ktor\xc3\xa9 \r\n trv\xc3\xa1\r\n\t dlho\r\n"
    b"STATUS:CONFIRMED\r\n"
    b"END:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)


def oddities(data: bytes) -> list[tuple[str, int]]:
    return [(oddity.kind, oddity.line) for oddity in read(data).oddities]


def test_a_property_knows_its_line_its_parameters_and_its_unfolded_value() -> None:
    stream = read(EVENT)
    (event,) = stream.events
    assert (event.name, event.line, stream.lines) == ("VEVENT", 2, 11)
    assert [one.line for one in event.properties] == [3, 4, 5, 6, 9]
    assert event.text("SUMMARY") == "Zasadnutie, ktoré trvá dlho"
    assert event.value("STATUS") == "CONFIRMED"
    start, call = event.first("DTSTART"), event.first("CONFERENCE")
    assert start
    assert (start.value, start.parameter("TZID")) == ("20220715T100000", "Europe/Bratislava")
    assert call
    assert call.parameters[1].values == ("A", "B")
    assert call.parameter("LABEL") == 'A\nB: ^ "'
    assert not stream.oddities


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xef\xbb\xbf" + EVENT, [("byte-order-mark", 1)]),
        (EVENT.replace(b"\r\n", b"\n"), [("line-end", 1)]),
        (EVENT.replace(b"\r\n", b"\r"), [("line-end", 1)]),
        (EVENT.removesuffix(b"\r\n"), [("line-end", 11)]),
        (b"\r\n" + EVENT, [("blank-line", 1)]),
        (EVENT.replace(b"\r\nSTATUS", b"\r\n\r\nSTATUS"), [("blank-line", 9)]),
        (EVENT.replace(b":CONFIRMED", b":" + b"x" * 69), [("overlong-line", 9)]),
        (EVENT.replace(b"trv\xc3\xa1", b"trv\xc3\r\n \xa1"), [("cut-character", 8)]),
        (EVENT.replace(b"\\, k", b"\\\r\n , k"), [("cut-escape", 6)]),
        (EVENT.replace(b"\xc3", b"\xe1"), [("not-utf-8", 6)]),
        (EVENT.replace(b"CONFIRMED", b"CONF\x0cIRMED"), [("control-character", 9)]),
        (EVENT.replace(b"CONFIRMED", b"CON\xe2\x80\xa8FIRMED"), [("odd-space", 9)]),
        (EVENT.replace(b"STATUS:", b"STATUS "), [("no-content-line", 9)]),
        (EVENT.replace(b"END:VEVENT\r\n", b""), [("crossed-end", 10)]),
        (b"X:y\r\n" + EVENT, [("outside", 1)]),
    ],
    ids=lambda value: value[0][0] if isinstance(value, list) else "",
)
def test_what_is_odd_about_the_bytes_is_told_with_its_line(
    data: bytes, expected: list[tuple[str, int]]
) -> None:
    assert oddities(data) == expected
    assert [event.value("UID") for event in read(data).events] == ["a@town.example"]


def test_the_rest_of_a_text_knows_the_property_that_it_was_torn_from() -> None:
    torn = EVENT.replace(b"STATUS:", b"and more\r\nSTATUS:")
    assert read(torn).oddities == [Oddity("no-content-line", 9, "and more", after="SUMMARY")]


@given(st.binary())
def test_any_bytes_can_be_read(data: bytes) -> None:
    assert read(data).lines <= data.count(b"\n") + data.count(b"\r") + 1


@given(st.text(st.characters(exclude_categories=("C",), include_characters="\n"), max_size=200))
def test_what_we_write_is_read_as_it_was_meant(text: str) -> None:
    line = text_line("X-A;X-B=" + quoted(text), text)
    (found,) = read(b"BEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\n").components[0].properties
    meant = unescaped(escaped(text))
    assert found.text == meant
    assert found.parameter("X-B") == meant
    summary = text_line("SUMMARY", text)
    theirs = icalendar.Event.from_ical(b"BEGIN:VEVENT\r\n" + summary + b"END:VEVENT")
    assert str(theirs["SUMMARY"]) == meant

"""Lines that every reader unfolds and unescapes to what was meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vText
from icalendar.parser import Contentline, Contentlines

from opengov.render.calendar import contentlines
from tests.render.calendar.portals import LAW
from tests.render.calendar.profile import lines_of

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff")
)


@LAW
@given(TEXT)
def test_a_text_comes_back_as_it_was(text):
    content = contentlines.text_line("SUMMARY", text, "sk")
    (line,) = lines_of(content)
    name, parameters, value = Contentline(line).parts()
    assert (name, parameters["LANGUAGE"]) == ("SUMMARY", "sk")
    plain = text.replace("\xa0", " ").replace("\u2009", " ").replace("\u202f", " ")
    assert vText.from_ical(value) == plain


@LAW
@given(st.text(alphabet="a\\,;\nčш🏛", min_size=60))
def test_a_line_is_cut_neither_in_a_character_nor_in_an_escape(text):
    content = contentlines.text_line("DESCRIPTION", text)
    assert Contentlines.from_ical(content)[0] == lines_of(content)[0]


@pytest.mark.parametrize("length", range(60, 90))
def test_a_line_is_as_long_as_it_may_be(length):
    content = contentlines.line("URL", "x" * length)
    lengths = [len(each) for each in content.split(b"\r\n")]
    assert lengths == ([length + 4, 0] if length <= 71 else [75, length + 4 - 75 + 1, 0])


def test_what_no_text_holds_is_gone():
    assert contentlines.escaped("a\x00b\x85c\u2028d\ufeffe\tf\rg\xa0h") == "a b c d e f g h"


def test_no_value_can_begin_a_line_of_its_own():
    assert lines_of(contentlines.line("URL", "https://x.org/\r\nEND:VEVENT")) == [
        "URL:https://x.org/END:VEVENT"
    ]
    assert lines_of(contentlines.text_line("SUMMARY", "a\r\nEND:VEVENT")) == [
        r"SUMMARY:a \nEND:VEVENT"
    ]


@LAW
@given(TEXT.map(lambda text: text.replace("\\", "")))  # of which icalendar reads two as one
def test_a_parameter_between_quotes_comes_back_as_it_was(text):
    line = f"CONFERENCE;LABEL={contentlines.quoted(text)}:https://x.org"
    label = Contentline(line).parts()[1]["LABEL"]
    assert label == text.replace("\xa0", " ").replace("\u2009", " ").replace("\u202f", " ")


def test_an_instant_is_written_in_universal_time():
    summer = dt.timezone(dt.timedelta(hours=2))
    assert contentlines.utc(dt.datetime(2022, 7, 15, 1, 30, tzinfo=summer)) == "20220714T233000Z"

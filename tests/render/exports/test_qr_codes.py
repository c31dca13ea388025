"""QR codes: added up they are what the library encodes, and a picture is what they are."""

import re

import segno
from hypothesis import given
from hypothesis import strategies as st

from opengov.render.exports.qr_codes import LEVEL, MASK, QUIET, Codes, qr_codes
from tests.render.calendar.portals import LAW
from tests.render.pages.record_stories import site

SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789-"
URLS = st.builds("https://town.example.org/{}/".format, st.text(SIGNS, min_size=1, max_size=90))


def encoded(url):
    """Rows of 0 and 1, by the library alone."""
    code = segno.make_qr(url, error=LEVEL, mode="byte", mask=MASK, boost_error=False)
    return [bytes(row) for row in code.matrix]


def drawn(picture):
    """The same read from a picture, with its white margin."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', picture)[1])
    rows = [bytearray(size) for _ in range(size)]
    for column, row, rest in re.findall(r"M(\d+) (\d+)\.5([hm\d ]+)", picture):
        at = int(column)
        for move, length in re.findall(r"([hm])(\d+)", rest):
            if move == "h":
                rows[int(row)][at : at + int(length)] = b"\1" * int(length)
            at += int(length)
    return rows


def within_margin(rows):
    assert not any(map(any, rows[:QUIET] + rows[-QUIET:]))
    assert not any(any(row[:QUIET] + row[-QUIET:]) for row in rows)
    return [bytes(row[QUIET:-QUIET]) for row in rows[QUIET:-QUIET]]


@LAW
@given(st.lists(URLS, min_size=1, max_size=12))
def test_each_address_becomes_what_the_library_makes_of_it(urls):
    codes = Codes()
    for url in urls:
        assert within_margin(drawn(codes.picture(url).decode())) == encoded(url)


def test_what_others_have_shown_is_not_encoded_again(monkeypatch):
    asked = []
    make = segno.make_qr

    def counting(*args, **options):
        asked.append(args)
        return make(*args, **options)

    monkeypatch.setattr(segno, "make_qr", counting)
    codes = Codes()
    for number in range(1000, 2000):
        codes.modules(f"https://town.example.org/meetings/meeting-{number}/")
    assert len(asked) < 20


def test_a_code_of_each_meeting_leads_to_the_page_in_the_first_language():
    meetings = [
        {"id": "evening", "title": "Evening", "start": "2022-09-07", "status": "confirmed"},
        {
            "id": "twice",
            "title": "Entered twice",
            "start": "2022-09-07",
            "status": "confirmed",
            "removed": {"date": "2022-07-01", "reason": "Entered twice"},
        },
    ]
    (output,) = qr_codes(site({"meetings": meetings}))
    assert output.address == "meetings/evening/qr.svg"
    shown = within_margin(drawn(output.content().decode()))
    assert shown == encoded("https://town.example.org/meetings/evening/")

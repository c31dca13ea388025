"""Search data: words as written, and once more as they are typed in a hurry."""

from __future__ import annotations

import json

import pytest

from opengov.render.exports.search_index import Entry, folded_words, search_index


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Otvorené vládnutie na príkladoch", "otvorene vladnutie prikladoch"),
        ("Odločanje o proračunu", "odlocanje proracunu"),
        ("Työryhmä kokoontuu", "tyoryhma"),
        ("Ґанок міської ради, її", "ганок міськоі іі"),
        ("Ανοιχτή διακυβέρνηση", "ανοιχτη διακυβερνηση"),
        ("Łódź and Straße", "lodz strasse"),
        ("Open government", ""),
        ('<p class="é">Záväzok, záväzok</p>', "zavazok"),
    ],
)
def test_words_with_accents_are_found_without_them(written: str, typed: str) -> None:
    assert folded_words(written) == typed


def test_the_file_is_what_the_client_reads() -> None:
    entries = [
        Entry.of_words("meetings/x/", "Q & Áčko", "Čo ďalej? <"),
        Entry("about/#who", "Who", "<p>Us</p>"),
    ]
    data = json.loads(search_index(entries))
    assert data["config"]["lang"] == ["en"]
    assert data["config"]["pipeline"] == []
    assert data["docs"] == [
        {
            "location": "meetings/x/",
            "title": "Q &amp; Áčko",
            "text": "Čo ďalej? &lt;",
            "folded_title": "acko",
            "folded": "co dalej",
        },
        {"location": "about/#who", "title": "Who", "text": "<p>Us</p>"},
    ]


def test_nothing_is_escaped_that_json_need_not_escape() -> None:
    assert "Čo".encode() in search_index([Entry.of_words("x/", "Čo", "")])

"""The search data of a language: small files, named by what is in them."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from opengov.model.words import MeetingStatus
from opengov.render.exports.search.index import EXCERPT, Entry, search_files
from opengov.render.exports.search.stems import words_of
from opengov.render.page import Facets
from tests.render.exports.search.reading import SearchData

BUDGET = Entry("meetings/a/", "Rozpočet mesta", "sk", "O záväzkoch a o rozpočte.")
VOTING = Entry("plans/b/", "Hlasovanie", "sk", "Kto rozhoduje o rozpočte?")


def data_of(*entries: Entry, language: str = "sk") -> SearchData:
    return SearchData(search_files(entries, language))


def test_the_forms_of_a_word_stand_together() -> None:
    words = data_of(BUDGET, VOTING).words
    assert {"rozpočet": {"meetings/a/"}, "rozpočte": {"meetings/a/", "plans/b/"}} in words.values()


def test_a_word_of_a_title_is_known_as_one() -> None:
    titles = data_of(BUDGET, VOTING).titles
    assert titles["rozpočet"] == {"meetings/a/"}
    assert "rozpočte" not in titles


def test_a_title_in_another_language_is_shown_and_not_searched() -> None:
    found = data_of(Entry("meetings/c/", "Public hearing", "en", "Verejné vypočutie"))
    assert found.page("meetings/c/") == ("meetings/c/", "Public hearing", "en", "Verejné vypočutie")
    assert "hearing" not in found.forms()
    assert "vypočutie" in found.forms()


def test_the_newest_pages_come_first() -> None:
    old = Entry("meetings/old/", "Staré", "sk", "", Facets("meetings", (), (2019,)))
    new = Entry("meetings/new/", "Nové", "sk", "", Facets("meetings", (), (2021, 2022)))
    locations = [page.location for page in data_of(old, BUDGET, new).pages]
    assert locations == ["meetings/new/", "meetings/old/", "meetings/a/"]


def test_a_page_tells_what_it_can_be_filtered_by() -> None:
    facets = Facets("meetings", ("town",), (2022,), MeetingStatus.CANCELLED)
    found = data_of(BUDGET, Entry("meetings/c/", "Zrušené", "sk", "", facets))
    assert found.facets("meetings/c/") == ["meetings", ["town"], [2022], "meetings-cancelled"]
    assert found.facets("meetings/a/") == ["pages", [], [], ""]


def test_a_long_text_is_cut_between_words() -> None:
    (page,) = data_of(Entry("a/", "A", "sk", "slovo " * 1000)).pages
    assert len(page.text) <= EXCERPT + 1
    assert page.text.endswith("slovo…")


def test_what_did_not_change_keeps_its_name() -> None:
    many = [Entry(f"meetings/{n:04}/", f"Stretnutie {n}", "sk", "Text " * 20) for n in range(200)]
    before = search_files(many, "sk")
    after = search_files([*many, Entry("z/", "Zzz", "sk", "")], "sk")
    assert len(before) > 5
    assert len(before.keys() & after.keys()) >= len(before) - 2


def test_the_order_of_the_entries_is_no_matter() -> None:
    assert search_files([BUDGET, VOTING], "sk") == search_files([VOTING, BUDGET], "sk")


def test_words_are_kept_as_they_are_written() -> None:
    assert any("rozpočet".encode() in file for file in search_files([BUDGET], "sk").values())


def test_a_portal_without_a_page_has_search_data() -> None:
    assert json.loads(search_files([], "en")["index.json"])["words"] == []


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=60)), max_size=30))
def test_every_word_finds_its_page(texts: list[tuple[str, str]]) -> None:
    """Whatever files and numbers the words went through."""
    entries = [Entry(f"{n}/", title, "fi", text) for n, (title, text) in enumerate(texts)]
    found = data_of(*entries, language="fi")
    for entry in entries:
        for word in words_of(f"{entry.title} {entry.text}"):
            assert any(entry.location in forms.get(word, ()) for forms in found.words.values())

"""What a page tells besides its body, and the notices that stand above it."""

import datetime as dt

import pytest

from opengov.model.text import fingerprint
from opengov.render.pages import pages
from tests.render.pages.markup import Outline
from tests.render.pages.record_stories import site

MEETING = {
    "id": "m",
    "title": {"en": "Meeting", "sk": "Stretnutie"},
    "description": {"en": "What is *said*.", "sk": "Čo sa *hovorí*."},
    "start": "2022-07-20 17:00",
    "timezone": "Europe/Bratislava",
    "status": "confirmed",
}


def _page(**fields):
    found = {page.address: page for page in pages(site({"meetings": [{**MEETING, **fields}]}))}
    return found["meetings/m/"]


def test_a_page_knows_its_title_description_and_words_for_search():
    rendered = _page(long_text={"sk": "Zápis", "en": "Minutes"}).render("sk")
    assert (rendered.title, rendered.title_language) == ("Stretnutie", "sk")
    assert rendered.description == "streda 20. júla 2022, 17:00. Čo sa hovorí."
    assert rendered.search_text == "Čo sa *hovorí*. · Zápis"


def test_one_full_stop_ends_a_time_that_ends_in_one():
    description = _page().render("el").description
    assert description.endswith("5:00\N{NARROW NO-BREAK SPACE}μ.μ. What is said.")


def test_a_title_that_falls_back_says_its_language():
    rendered = _page().render("fi")
    assert (rendered.title, rendered.title_language) == ("Meeting", "en")
    assert rendered.body.startswith('<h1 lang="en">Meeting</h1>')
    assert "Sen kieli on: englanti." in Outline(rendered.body).text


def test_names_of_other_records_are_no_untranslated_part():
    records = {
        "bodies": [{"id": "town", "kind": "municipality", "name": "Town"}],
        "meetings": [{**MEETING, "organiser": "town"}],
    }
    found = {page.address: page for page in pages(site(records))}
    body = found["meetings/m/"].render("sk").body
    assert '<span lang="en">Town</span>' in body
    assert "og-fallback" not in body


def test_a_page_is_a_translation_only_where_all_of_it_is_translated():
    assert _page().translations == {"en", "sk"}
    assert _page(audience="Everyone").translations == {"en"}
    assert _page(long_text={"sk": "Zápis"}).translations == {"sk"}


def test_a_translation_of_an_older_original_is_said():
    old = {"text": "Stretnutie", "of": fingerprint("Another title")}
    new = {"text": "Stretnutie", "of": fingerprint("Meeting")}
    notice = "Niektorý preklad na tejto stránke je starší než pôvodný text."
    audience = {"en": "Meeting"}
    assert notice in Outline(_page(audience={**audience, "sk": old}).render("sk").body).text
    assert notice not in Outline(_page(audience={**audience, "sk": new}).render("sk").body).text
    assert notice not in Outline(_page(audience={**audience, "sk": old}).render("en").body).text


@pytest.mark.parametrize(
    "changed", [dt.date(2022, 7, 1), dt.datetime(2022, 7, 1, 23, 30, tzinfo=dt.UTC)]
)
def test_the_day_of_the_last_change_is_that_of_the_record(changed):
    page = _page(last_modified=changed, src_uri="meetings/m.yml")
    assert (page.updated, page.src_uri) == (dt.date(2022, 7, 1), "meetings/m.yml")


def test_filtered_lists_and_former_addresses_are_not_in_search():
    meeting = {**MEETING, "aliases": ["old"]}
    found = {page.address: page for page in pages(site({"meetings": [meeting]}))}
    assert found["meetings/m/"].in_search
    assert found["meetings/"].in_search
    assert not found["meetings/by-year/2022/"].in_search
    assert not found["meetings/old/"].in_search
    assert not found["meetings/old/"].in_sitemap


def test_a_section_without_a_record_has_no_page():
    assert [page.address for page in pages(site({}))] == ["", "search/"]

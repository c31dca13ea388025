"""Search page, search data and index of a portal in three languages."""

from __future__ import annotations

import re
from pathlib import Path

from tests.mkdocs_plugins.trial import build, page, write_portal
from tests.render.exports.search.reading import SearchData


def data(portal: Path, root: str) -> SearchData:
    return SearchData.of_site(portal / "site" / root / "search")


def test_search_data_are_those_of_the_language(built: Path) -> None:
    english, slovak = data(built, ""), data(built, "sk")
    assert slovak.page("meetings/evening-1/").title == "Prvý večer"
    assert english.page("meetings/evening-1/").title == "First evening"
    assert "rozpočet" in slovak.forms()
    assert "rozpočet" not in english.forms()
    assert "budget" not in slovak.forms()


def test_the_words_of_editors_are_found_in_their_own_language_only(built: Path) -> None:
    assert "evening" in data(built, "").page("meetings/").text
    assert data(built, "sk").page("about/").title == "O nás"
    assert "about/" not in {found.location for found in data(built, "el").pages}
    assert "evening" not in data(built, "el").forms()


def test_a_record_that_is_not_translated_is_not_found_in_another_language(built: Path) -> None:
    assert data(built, "sk").page("meetings/vecer-3/")
    assert "meetings/vecer-3/" not in {found.location for found in data(built, "").pages}


def test_a_page_is_found_by_kind_body_year_and_status(built: Path) -> None:
    facets = data(built, "").facets("meetings/evening-1/")
    assert facets == ["meetings", ["forum"], [2022], "meetings-confirmed"]


def test_the_search_page_offers_what_there_is(built: Path) -> None:
    html = page(built, "sk/search/")
    assert '<option value="meetings">Stretnutia</option>' in html
    assert '<option value="forum">Mestské fórum</option>' in html
    assert "<option>2022</option>" in html
    assert 'value="meetings-tentative"' in html
    assert '<option value="plans">' not in html
    assert 'src="../../search/search.js"' in html
    assert 'href="../../el/search/" hreflang="el" lang="el">Ελληνικά</a>' in html


def test_script_and_data_of_the_search_stand_where_they_are_used(built: Path) -> None:
    site = built / "site"
    assert (site / "search/search.js").is_file()
    assert (site / "search/matching.js").is_file()
    assert not (site / "sk/search/search.js").exists()
    assert (site / "sk/search/index.json").is_file()
    assert "search.js" not in page(built, "sk/meetings/")


def links(html: str) -> list[str]:
    article = html[html.index("<article") : html.index("</article>")]
    found = re.findall(r"<li><a [^>]*>(.*?)</a>", article)
    return [re.sub("<[^>]*>", "", words) for words in found]


def test_the_index_has_every_record_and_page_by_letter(built: Path) -> None:
    html = page(built, "sk/a-z/")
    found = links(html)
    letters = [words for words in found if len(words) < 3]
    assert letters == sorted(letters)
    for name in ("Mestské fórum", "Prvý večer", "Tretí večer o záväzkoch", "O nás", "Vitajte"):
        assert name in found
    assert '<h2 id="letter-p">P</h2>' in html
    assert '<a href="../meetings/vecer-3/">Tretí' in html


def test_the_second_meeting_stands_before_the_tenth(tmp_path: Path) -> None:
    meeting = "language: sk\nstart: 2022-10-01\nstatus: tentative\ntitle: {}. schôdza\n"
    titles = {f"data/meetings/m-{n}.yml": meeting.format(n) for n in (10, 2, 1)}
    portal = write_portal(tmp_path, **titles)
    assert build(portal) == []
    numbered = [words for words in links(page(portal, "sk/a-z/")) if words.endswith("schôdza")]
    assert numbered == ["1. schôdza", "2. schôdza", "10. schôdza"]


def test_the_index_tells_in_which_language_a_title_is(built: Path) -> None:
    assert '<span lang="sk">Tretí večer o záväzkoch</span>' in page(built, "a-z/")


def test_a_word_explained_and_a_document_are_found_at_their_place(tmp_path: Path) -> None:
    """They have no pages of their own. A word is found before what only speaks of it."""
    term = "label: {en: Co-creation}\ndefinition: {en: Deciding together.}\n"
    document = "language: sk\ntitle: Mapa lavičiek\nfile: files/plan.txt\ndate: 2021\nbody: forum\n"
    portal = write_portal(
        tmp_path, **{"data/terms/co-creation.yml": term, "data/documents/map.yml": document}
    )
    assert build(portal) == []
    english, slovak = data(portal, ""), data(portal, "sk")
    assert english.pages[0] == ("glossary/#co-creation", "Co-creation", "", "Deciding together.")
    assert english.facets("glossary/#co-creation") == ["terms", [], [], ""]
    assert slovak.page("repository/#map").title == "Mapa lavičiek"
    assert slovak.facets("repository/#map") == ["documents", ["forum"], [2021], ""]
    assert "glossary/#co-creation" not in {found.location for found in slovak.pages}
    assert '<option value="terms">Terms</option>' in page(portal, "search/")
    assert '<a href="../glossary/#co-creation">Co-creation</a> <small>Terms</small>' in page(
        portal, "a-z/"
    )
    assert {"Mapa lavičiek", "Co-creation"} <= set(links(page(portal, "sk/a-z/")))


def test_the_signs_of_markdown_are_no_search_data(tmp_path: Path) -> None:
    text = "# About\n\nhttps://trial.example.org/portal/ and *stars* [here](https://x.example/).\n"
    portal = write_portal(tmp_path, **{"docs/about.md": text})
    assert build(portal) == []
    assert "*" not in data(portal, "").page("about/").text

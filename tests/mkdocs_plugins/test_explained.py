"""Words of the glossary on the pages that editors write in Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from tests.mkdocs_plugins.trial import FILES, build, page, with_settings, write_portal
from tests.render.exports.search.reading import SearchData

GLOSSARY = {
    "data/terms/budget.yml": """\
label: {en: Budget, sk: Rozpočet}
definition: {en: What a town may spend., sk: Koľko smie mesto minúť.}
""",
    "data/terms/open-data.yml": "label: Open data\ndefinition: Data for everyone.\n",
    "mkdocs.yml": with_settings("  - about.md", "  - glossary/index.md\n  - about.md"),
}
ABOUT = """\
# About the budget

## Budget

The budget, as [open data](meetings/evening-1.md). A `budget`; open data.

/// next-meetings
///
"""


def notes(html: str) -> list[str]:
    return re.findall(r'<a class="og-term"[^>]*id="noted-([a-z-]+)"', html)


def explained(html: str) -> list[str]:
    return re.findall(r'<dt id="explained-([a-z-]+)"', html)


def test_an_editors_page_explains_its_words_at_its_end(tmp_path: Path) -> None:
    portal = write_portal(
        tmp_path, **GLOSSARY, **{"docs/about.md": ABOUT, "docs/about.sk.md": None}
    )
    assert build(portal) == []
    html = page(portal, "about/")
    assert notes(html) == explained(html) == ["budget", "open-data"]
    assert '<h2 id="budget">Budget</h2>' in html
    assert html.count('href="#words-explained"') == 1, "in the table of contents"
    in_slovak = page(portal, "sk/about/")
    assert notes(in_slovak) == ["budget", "open-data"], "the text is English there, too"
    _text, _, words = in_slovak.partition('<section class="og-words">')
    assert "<p>Koľko smie mesto minúť.</p>" in words
    assert '<div lang="en"><p>Data for everyone.</p></div>' in words


def test_explanations_are_no_search_data(tmp_path: Path) -> None:
    portal = write_portal(tmp_path, **GLOSSARY, **{"docs/about.md": ABOUT})
    assert build(portal) == []
    found = SearchData.of_site(portal / "site/search")
    assert found.page("about/").text
    assert "may spend" not in found.page("about/").text
    explained_at = {place for forms in found.words.values() for place in forms.get("spend", ())}
    assert explained_at == {"glossary/#budget"}


def test_a_list_below_an_editors_words_has_one_list_of_words(tmp_path: Path) -> None:
    home = FILES["docs/index.md"] + "\nThe budget, and open data.\n"
    settings = FILES["data/portal.yml"].replace("Only a trial.", "A trial of open data.")
    portal = write_portal(
        tmp_path, **GLOSSARY, **{"docs/index.md": home, "data/portal.yml": settings}
    )
    assert build(portal) == []
    html = page(portal, "")
    assert sorted(notes(html)) == sorted(explained(html)) == ["budget", "open-data"]
    assert html.count('id="words-explained"') == 1


def test_without_a_glossary_nothing_is_explained(built: Path) -> None:
    assert "og-words" not in page(built, "about/")

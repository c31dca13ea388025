"""What scripts put on a page: words that the page brings in its language, and search data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.marked import marked
from tests.site.reading import URL, BuiltSite
from tests.site.test_languages import LANGUAGES
from tests.site.wording import SAID_BY_SCRIPTS, words_of

THEME = Path(__file__).parents[2] / "plugins/opengov/theme"
SCRIPTS = sorted(THEME.glob("s*/*.js"))
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
LITERAL = re.compile(r'"[^"\n]*"|`[^`]*`')
CODE = re.compile(
    r"[a-z_][\w.-]*"  # names: of events, elements, attributes, files
    r"|[.#[(].*|\./.*"  # selectors, conditions of a style sheet, addresses
    r"|Enter|Escape|NFK?[CD]|\\u\w{4}|\\[nt]"
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_brings_no_words_of_its_own(script: Path) -> None:
    words = [text for text in literals(script) if re.search(r"[a-zA-Z]", text)]
    assert [text for text in words if not CODE.fullmatch(text)] == []


def literals(script: Path) -> Iterator[str]:
    """Without what is put into them."""
    for literal in LITERAL.findall(COMMENT.sub("", script.read_text(encoding="utf-8"))):
        yield re.sub(r"\$?\{[^}]*\}", "", literal[1:-1]).strip()


def test_what_a_script_says_is_among_the_words_of_a_page(example: BuiltSite) -> None:
    """`dataset.ogDone` is the attribute `data-og-done`."""
    read = re.findall(r"dataset\.(\w+)", "".join(one.read_text("utf-8") for one in SCRIPTS))
    assert {re.sub("([A-Z])", r"-\1", f"data-{one}").lower() for one in read} == SAID_BY_SCRIPTS
    pages = (example.documents[f"{URL}{address}"] for address in ("search/", "calendar/"))
    words = {words for page in pages for _, words in words_of(page.html)}
    assert {"Copied", "{count} result", "{count} results"} <= words


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_of_the_search_are_in_their_language_or_marked(
    example: BuiltSite, language: str
) -> None:
    root = "" if language == "en" else f"{language}/"
    entries = [
        entry
        for path in sorted((example.folder / root / "search").glob("*.json"))
        if path.name != "index.json"
        for entry in json.loads(path.read_bytes())
    ]
    known = marked(example, language)
    assert [entry for entry in entries if known.betrays(entry[1], entry[2] or language)] == []
    assert [entry for entry in entries if known.betrays(entry[3], language)] == []
    assert len(entries) > 50

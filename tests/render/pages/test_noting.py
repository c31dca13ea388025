"""Words of the glossary in a text: which become a note, and what stays as it was."""

from __future__ import annotations

import html as entities
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opengov.model import Term
from opengov.render.pages.context import long_markdown, markdown
from opengov.render.pages.noting import Lexicon, lexicon, note
from tests.render.pages.markup import Outline

NOTE = re.compile(
    r'<a class="og-term"[^>]*>(<abbr(?: title="[^"]*")?>)?(.*?)(?(1)</abbr>)</a>', re.S
)
WORDS = {
    "data": "Data",
    "open-data": "Open data",
    "ogp": "OGP",
    "cost": "CoST",
    "amp": "amp",
    "hostile": '<b> & "c" (d+).*',
    "title": 'IT & "X"Y\'s',
}


def _lexicon(language: str = "en", **fields: Any) -> Lexicon:
    context = {"language": language, "languages": ("en", "sk", "uk")}
    terms = [
        Term.model_validate({"id": key, "label": label, "definition": "D"}, context=context)
        for key, label in WORDS.items()
    ]
    if fields:
        more = {"id": "more", "definition": "D", **fields}
        terms.append(Term.model_validate(more, context={**context, "language": "en"}))
    found = lexicon(terms, language)
    assert found is not None
    return found


def _noted(html: str, words: Lexicon | None = None) -> list[str]:
    """The words that became a note, as they stand in the text."""
    marked, terms = note(html, words or _lexicon())
    found = [entities.unescape(match[2]) for match in NOTE.finditer(marked)]
    assert len(found) == len(terms)
    return found


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Data and data</p>", ["Data"]),
        ("<p>data</p>", ["data"]),
        ("<p>DATA, dAta, metadata, data_1, database</p>", []),
        ("<p>(data), “data”</p>", ["data"]),
        ("<p>Data-driven</p>", ["Data"]),
        ("<p>open\ndata and open&nbsp;data</p>", ["open\ndata"]),
        ("<p>open data, then data, then open data</p>", ["open data", "data"]),
        ("<p>Open <em>data</em></p>", ["data"]),
        ("<p>ogp, Ogp, OGPs, OGP</p>", ["OGP"]),
        ("<p>COST, cost, CoST</p>", ["CoST"]),
        ("<p>R&amp;D &amp; more</p>", []),
        ("<p>An amp &amp; more</p>", ["amp"]),
        ("<p>&lt;b> &amp; &#34;c&#34; (d+).*</p>", ['<b> & "c" (d+).*']),
        ("<p>&lt;b&gt; &amp; &quot;c&quot; (d+).*</p>", ['<b> & "c" (d+).*']),
        ("<p>&lt;b> &amp; &#34;c&#34; (dd)xx</p>", []),
    ],
)
def test_whole_words_are_noted_where_they_stand_first(html: str, words: list[str]) -> None:
    assert _noted(html) == words


@pytest.mark.parametrize("name", ["a", "h1", "h2", "h6", "code", "pre", "abbr", "dfn", "th"])
def test_no_note_stands_in(name: str) -> None:
    html = f"<{name} title='x > y'>data <b>data</b></{name}>"
    assert _noted(html) == []
    assert _noted(f"{html} data") == ["data"]


@pytest.mark.parametrize(
    "html",
    [
        '<ul class="x og-rows"><li>data<br>data</li></ul>',
        "<div><p class='og-none'>data</p></div>",
        '<div lang="sk"><div>data</div>data</div>',
        "<p><strong>Data and <em>data</em></strong></p>",
        "<script>if (a<b) 'data'</script>",
        "<!-- data <p> data -->",
        '<img alt="data">',
        '<p title="data > data">amps</p>',
    ],
)
def test_what_is_no_running_text_stays_as_it_is(html: str) -> None:
    assert note(html, _lexicon()) == (html, [])
    assert _noted(f"{html}<p>data</p>") == ["data"]


def test_bold_words_in_a_paragraph_are_no_heading() -> None:
    assert _noted("<p><strong>Data</strong> are <strong>data</strong>.</p>") == ["Data"]


def test_a_text_in_its_own_language_is_noted_inside_another() -> None:
    html = '<div lang="en"><p>data</p></div>'
    assert _noted(html) == ["data"]
    assert _noted(html, _lexicon("sk", label={"en": "Word", "sk": "Data"})) == []


def test_inflected_words_are_those_that_the_term_lists() -> None:
    words = _lexicon(
        "sk",
        label={"en": "Plan", "sk": "Akčný plán"},
        forms={"sk": ["akčného plánu", "AP"], "en": ["plans"]},
    )
    assert _noted("<p>akčnom pláne, plans, Akčného plánu</p>", words) == ["Akčného plánu"]
    assert note("<p>AP</p>", words)[0] == (
        '<p><a class="og-term" role="doc-glossref" id="noted-more" href="#explained-more">'
        '<abbr title="Akčný plán">AP</abbr></a></p>'
    )


def test_any_apostrophe_will_do() -> None:
    words = _lexicon("uk", label={"en": "C", "uk": "Зобов’язання"})
    assert _noted("<p>зобов&#39;язання</p>", words) == ["зобов'язання"]
    assert _noted("<p>зобовʼязання</p>", words) == ["зобовʼязання"]


def test_a_term_that_is_removed_or_has_no_label_in_the_language_is_no_word() -> None:
    label = {"id": "t", "label": {"en": "Data"}, "definition": "D"}
    removed = {**label, "removed": {"date": "2022-01-01", "reason": "old"}}
    context = {"language": "en", "languages": ("en", "sk")}
    assert lexicon([Term.model_validate(label, context=context)], "sk") is None
    assert lexicon([Term.model_validate(removed, context=context)], "en") is None


def test_what_the_page_has_noted_already_is_not_noted_again() -> None:
    assert note("<p>data</p>", _lexicon(), ["data"]) == ("<p>data</p>", [])


TEXTS = st.lists(
    st.sampled_from(
        [
            *WORDS.values(),
            *("data", "open", " ", "\n\n", "# ", "*", "**", "`", "[", "](https://x.example/)"),
            *("&", "<", ">", '"', "'", "<em>", "</em>", "<a href='#'>", "</a>", "- ", "a", "č"),
        ]
    ),
    max_size=25,
).map("".join)
PROSE = TEXTS.flatmap(lambda text: st.sampled_from([str(markdown(text)), str(long_markdown(text))]))


@given(PROSE)
def test_without_its_notes_the_text_is_what_it_was(html: str) -> None:
    marked, terms = note(html, _lexicon())
    assert NOTE.sub(r"\2", marked) == html
    assert len(set(terms)) == len(terms)


@given(PROSE)
def test_noting_twice_is_noting_once(html: str) -> None:
    marked, _terms = note(html, _lexicon())
    assert note(marked, _lexicon()) == (marked, [])


class _Notes(Outline):
    """Refuses a note where none may stand."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and dict(attrs).get("class") == "og-term":
            assert not {"a", "abbr", "code", "h3", "h4", "h5", "h6", "pre"} & set(self.open)
        super().handle_starttag(tag, attrs)


@given(PROSE)
def test_a_note_stands_in_no_link_heading_or_code_and_is_well_formed(html: str) -> None:
    _Notes(note(html, _lexicon())[0])


@given(st.text(min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_any_label_is_found_in_its_own_text(label: str) -> None:
    context = {"language": "en", "languages": ("en",)}
    term = Term.model_validate({"id": "t", "label": label, "definition": "D"}, context=context)
    words = lexicon([term], "en")
    assert words is not None
    html = f"<p>{entities.escape(' '.join(label.split()))}</p>"
    marked, terms = note(html, words)
    assert terms == ["t"]
    assert NOTE.sub(r"\2", marked) == html

"""Finds the words of the glossary in a text, and makes each a note where it stands first.

A note is a link to the word's entry in a list at the end of the same page, and the entry leads
back. A `title` alone would be out of reach for a keyboard, a finger and a sheet of paper; a link
to the glossary would take the reader away from the sentence. An acronym is an <abbr>, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from markupsafe import escape

from opengov.model import Term

# Elements whose words are no running text, or are a link already. Whatever has a class of ours
# ("og-...") was put on an editor's page by the portal, and is no prose either.
_CLOSED = {
    *("a", "abbr", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label"),
    *("math", "option", "pre", "samp", "select", "summary", "svg", "th", "var"),
}
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_OURS = re.compile(r"""\bclass=["'](?:[^"']*\s)?og-""")
_LANG = re.compile(r"""\blang=["']([^"']*)""")
_NOTED = re.compile(r'id="noted-([a-z0-9-]+)"')
# A whole comment, script or bold paragraph (in the prose of records that was a heading), or a tag.
_MARKUP = (
    r"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b.*?</(?P=raw)>"
    r"|<p><strong>(?:(?!</p>).)*</strong></p>"
    r"""|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>"""
)
_SPELT = {
    " ": r"(?:\s|&nbsp;)+",
    "&": r"&(?:amp;|(?!#?\w+;))",
    "<": "&lt;",
    ">": "(?:>|&gt;)",
    '"': '(?:"|&#34;|&quot;)',
    "'": "(?:['’ʼ]|&#39;|&#x27;)",
}


class Word(NamedTuple):
    """A word by which a text speaks of a term."""

    term: str  # its id
    label: str
    form: str  # the label itself, or another word for it


@dataclass(frozen=True)
class Lexicon:
    """The words of the glossary in one language."""

    language: str
    found: re.Pattern[str]  # any of them, in HTML or outside: quick to say that there is none
    scan: re.Pattern[str]  # markup, an entity, or one of the words
    words: Mapping[str, Word]  # by their spelling, as `_plain` makes it

    def word(self, html: str) -> Word:
        return self.words[_plain(unescape(html))]


def lexicon(terms: Iterable[Term], language: str) -> Lexicon | None:
    """Of the terms that have a label in the language; None where there is none."""
    words: dict[str, Word] = {}
    for word in _words(terms, language):
        for spelling in _spellings(word.form):
            words.setdefault(spelling, word)
    if not words:
        return None
    any_word = rf"(?<!\w)(?:{_pattern(words)})(?!\w)"
    scan = rf"{_MARKUP}|(?P<word>{any_word})|&#?\w+;"
    return Lexicon(language, re.compile(any_word), re.compile(scan, re.DOTALL), words)


def _pattern(spellings: Iterable[str]) -> str:
    """Of all spellings, the longest first; gathered by first letters, which is tried faster."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted(spellings, key=lambda spelling: (-len(spelling), spelling)):
        by_first[spelling[0]].append(_escaped(spelling[1:]))
    return "|".join(
        f"{_escaped(first)}(?:{'|'.join(by_first[first])})" for first in sorted(by_first)
    )


def note(html: str, lexicon: Lexicon, already: Collection[str] = ()) -> tuple[str, list[str]]:
    """HTML with its notes, and the ids of the terms noted, in the order of the text.

    `already`: ids of terms that have their note elsewhere on the page.
    """
    if not lexicon.found.search(html):
        return html, []
    seen = {*already, *noted_in(html)}
    terms: list[str] = []
    parts: list[str] = []
    end = 0
    for match in _running_words(html, lexicon):
        word = lexicon.word(match[0])
        if word.term not in seen:
            seen.add(word.term)
            terms.append(word.term)
            parts += (html[end : match.start()], _note(word, match[0]))
            end = match.end()
    return "".join((*parts, html[end:])), terms


def noted_in(html: str) -> list[str]:
    """The ids of the terms that have their note in this HTML."""
    return _NOTED.findall(html)


def _running_words(html: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """Where a word of the glossary stands in running text of the lexicon's language."""
    closed, depth = "", 0  # the element whose contents are passed over, and how deep inside it
    for match in lexicon.scan.finditer(html):
        name = (match["name"] or "").lower()
        if not name:
            if not depth and match["word"]:
                yield match
        elif depth:
            if name == closed:
                depth += -1 if match["end"] else 1
        elif not match["end"] and name not in _VOID and _is_closed(name, match[0], lexicon):
            closed, depth = name, 1


def _is_closed(name: str, tag: str, lexicon: Lexicon) -> bool:
    language = _LANG.search(tag)
    return bool(
        name in _CLOSED or (language and language[1] != lexicon.language) or _OURS.search(tag)
    )


def _note(word: Word, html: str) -> str:
    if _is_acronym(word.form):
        title = f' title="{escape(word.label)}"' if word.label != word.form else ""
        html = f"<abbr{title}>{html}</abbr>"
    return (
        f'<a class="og-term" role="doc-glossref" id="noted-{word.term}"'
        f' href="#explained-{word.term}">{html}</a>'
    )


def _words(terms: Iterable[Term], language: str) -> Iterator[Word]:
    for term in terms:
        label = term.label.by_language.get(language)
        if label is not None and not term.removed:
            for form in (label, *term.forms.get(language, ())):
                if form.split():
                    yield Word(term.id, label, form)


def _is_acronym(form: str) -> bool:
    """One word with two capitals: OGP, CoST."""
    return len(form.split()) == 1 and _has_capitals(form)


def _has_capitals(form: str) -> bool:
    return any(sum(letter.isupper() for letter in word) > 1 for word in form.split())


def _spellings(form: str) -> set[str]:
    """The first letter may be a capital or not, unless the form has an acronym in it."""
    plain = _plain(form)
    if _has_capitals(form):
        return {plain}
    first, rest = plain[0], plain[1:]
    return {case + rest for case in (first, first.lower(), first.upper()) if len(case) == 1}


def _plain(text: str) -> str:
    """One space for several, one apostrophe for all kinds of it."""
    return re.sub("[’ʼ]", "'", " ".join(text.split()))


def _escaped(text: str) -> str:
    """A pattern of a text as it may be written in HTML."""
    return "".join(_SPELT.get(letter) or re.escape(letter) for letter in text)

"""Finds the words of the glossary in a text, and makes each a note where it stands first.

A note is a link to the word's entry in a list at the end of the same page, and the entry leads
back. A `title` alone would be out of reach for a keyboard, a finger and a sheet of paper; a link
to the glossary would take the reader away from the sentence. An acronym is an <abbr>, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

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
_SPELT["’"] = _SPELT["ʼ"] = _SPELT["'"]


@dataclass(frozen=True)
class Lexicon:
    """The words of the glossary in one language."""

    language: str
    found: re.Pattern[str]  # any of them, in HTML or outside: quick to say that there is none
    scan: re.Pattern[str]  # markup, an entity, or one of the words; a group for each of `words`
    words: tuple[tuple[str, str, str], ...]  # id of the term, its label, the word as listed


def lexicon(terms: Iterable[Term], language: str) -> Lexicon | None:
    """Of the terms that have a label in the language; None where there is none."""
    words = sorted(_words(terms, language), key=lambda word: (-len(word[2]), word))
    if not words:
        return None
    spelt = [_spelling(form) for _id, _label, form in words]
    any_word = rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)"
    each = "|".join(f"(?P<w{position}>{form})" for position, form in enumerate(spelt))
    scan = rf"{_MARKUP}|(?<!\w)(?:{each})(?!\w)|&#?\w+;"
    return Lexicon(language, re.compile(any_word), re.compile(scan, re.DOTALL), tuple(words))


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
        term, label, form = lexicon.words[int((match.lastgroup or "w0")[1:])]
        if term not in seen:
            seen.add(term)
            terms.append(term)
            parts += (html[end : match.start()], _note(term, label, form, match[0]))
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
            if not depth and (match.lastgroup or "").startswith("w"):
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


def _note(term: str, label: str, form: str, html: str) -> str:
    if is_acronym(form):
        title = f' title="{escape(label)}"' if label != form else ""
        html = f"<abbr{title}>{html}</abbr>"
    return (
        f'<a class="og-term" role="doc-glossref" id="noted-{term}" href="#explained-{term}">'
        f"{html}</a>"
    )


def _words(terms: Iterable[Term], language: str) -> Iterator[tuple[str, str, str]]:
    for term in terms:
        label = term.label.by_language.get(language)
        if label is not None and not term.removed:
            for form in dict.fromkeys((label, *term.forms.get(language, ()))):
                if form.split():
                    yield term.id, label, " ".join(form.split())


def is_acronym(word: str) -> bool:
    """One word with two capitals: OGP, CoST."""
    return " " not in word and _is_cased(word)


def _is_cased(words: str) -> bool:
    return any(sum(letter.isupper() for letter in word) > 1 for word in words.split())


def _spelling(form: str) -> str:
    """A pattern for a word in HTML; its first letter may be a capital, unless it is an acronym."""
    first, rest = form[0], form[1:]
    cases = {first.lower(), first.upper()}
    if len(cases) > 1 and not _is_cased(form) and all(len(case) == 1 for case in cases):
        return f"[{''.join(sorted(cases))}]{_escaped(rest)}"
    return _escaped(form)


def _escaped(text: str) -> str:
    return "".join(_SPELT.get(letter) or re.escape(letter) for letter in text)

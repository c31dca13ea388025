"""What a page is written with: one writer for one page in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from jinja2 import Template
from markupsafe import Markup, escape

from opengov.model import Contact, Evidence, FuzzyDate, Precision, Prose, Record, Term, Text
from opengov.render.page import Heading
from opengov.render.pages.context import environment, long_markdown, markdown
from opengov.render.pages.evidence import evidence_line
from opengov.render.pages.noting import Lexicon, lexicon, note
from opengov.render.site import Site
from opengov.render.words import DateStyle, Words, words

_DATE_VALUES = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}  # HTML knows these


class Kept:
    """What all pages of a site in one language have in common, made once."""

    def __init__(self, site: Site, language: str) -> None:
        self.words = words(language)
        self.phrases = _Phrases(self.words)
        self.links: dict[tuple[str, str], Markup] = {}  # what follows the prefix of a link
        self.rows: dict[str, str] = {}  # of meetings, by id
        self.terms = tuple(site.portal.of(Term).values())
        self.lexicons: dict[str, Lexicon | None] = {}  # by the language of a text
        day = escape(self.words._("As of {date}")).format(date=_date(language, site.today, "long"))
        self.as_of = Markup('<p class="og-asof">%s</p>') % day

    def lexicon(self, language: str) -> Lexicon | None:
        if language not in self.lexicons:
            self.lexicons[language] = lexicon(self.terms, language)
        return self.lexicons[language]


class _Phrases(dict[str, Markup]):
    """Interface texts as HTML, each translated once."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, message: str) -> Markup:
        found = self[message] = escape(self._words._(message))
        return found


_KEPT: WeakKeyDictionary[Site, dict[str, Kept]] = WeakKeyDictionary()


def _kept(site: Site, language: str) -> Kept:
    by_language = _KEPT.setdefault(site, {})
    if language not in by_language:
        by_language[language] = Kept(site, language)
    return by_language[language]


class Writer:
    """Puts values into HTML and notes what the frame of the page must tell of them."""

    __slots__ = (
        "_",
        "contents",
        "description",
        "fallbacks",
        "kept",
        "language",
        "linked",
        "ngettext",
        "noted",
        "outdated",
        "pgettext",
        "prefix",
        "record",
        "site",
        "words",
    )

    def __init__(
        self, site: Site, language: str, prefix: str = "", record: Record | None = None
    ) -> None:
        self.site = site
        self.language = language
        self.prefix = prefix  # leads to the root of the language: "../../"
        self.record = record  # that the page is about
        self.kept = _kept(site, language)
        self.words = self.kept.words
        self._ = self.words._
        self.ngettext = self.words.ngettext
        self.pgettext = self.words.pgettext
        self.contents: list[Heading] = []
        self.description = ""  # one plain line; a view may set it
        self.fallbacks: set[str] = set()  # languages that stand in for this one
        self.outdated = False  # a translation is older than its original
        self.linked: set[tuple[str, str]] = set()  # kind and id of the records linked
        self.noted: dict[str, str] | None = None  # terms explained: id -> language of the text

    def render(self, template: str, **values: Any) -> Markup:
        """A template with `w` (this), the gettext functions, and the values."""
        values.update(
            w=self,
            _=self.kept.phrases.__getitem__,
            ngettext=self.ngettext,
            pgettext=self.pgettext,
        )
        found = _template(template)
        # What Jinja does itself in render(), without copying its global names one by one.
        context = found.new_context(_GLOBALS | values, shared=True)
        return Markup("".join(found.root_render_func(context)))

    def h2(self, anchor: str, title: str) -> Markup:
        """A heading that enters the table of contents."""
        heading, html = _heading(anchor, title)
        self.contents.append(heading)
        return html

    def text(self, text: Text | None) -> Markup:
        """Plain text, in a <span lang> where it is in another language than the page."""
        if text is None:
            return Markup()
        found = text.by_language.get(self.language)
        if found is not None:
            if text.outdated and self.language in text.outdated:
                self.outdated = True
            return escape(found)
        self.fallbacks.add(text.language)
        return _foreign("span", text.language, escape(text.original))

    def prose(self, prose: Prose | None) -> Markup:
        """Markdown as clean HTML, in a <div lang> where it is a fallback; "" for None."""
        if prose is None:
            return Markup()
        found = prose.by_language.get(self.language)
        if found is not None:
            if prose.outdated and self.language in prose.outdated:
                self.outdated = True
            return self._note(markdown(found), self.language)
        self.fallbacks.add(prose.language)
        html = self._note(markdown(prose.original), prose.language)
        return _foreign("div", prose.language, html)

    def plain(self, text: Text) -> str:
        """The words alone, not yet escaped, for sorting and descriptions."""
        return text.read(self.language).text

    def long_text(self, record: Record) -> Markup:
        """The Markdown file beside the record; "" where there is none."""
        if not record.long_text:
            return Markup()
        if (own := record.long_text.get(self.language)) is not None:
            return self._note(long_markdown(own), self.language)
        language = record.language if record.language in record.long_text else min(record.long_text)
        self.fallbacks.add(language)
        html = self._note(long_markdown(record.long_text[language]), language)
        return _foreign("div", language, html)

    def _note(self, html: Markup, language: str) -> Markup:
        """Prose with the words of the glossary noted, where the page explains them at its end."""
        if self.noted is None or (words := self.kept.lexicon(language)) is None:
            return html
        marked, terms = note(html, words, self.noted)
        self.noted.update(dict.fromkeys(terms, language))
        return Markup(marked) if terms else html

    def url(self, address: str) -> str:
        """A relative link to an address below the root of the language."""
        return (self.prefix + address) or "./"

    def file(self, path: str) -> str:
        """A relative link to a file below docs/; files stand once, at the root of the site."""
        up = "../" * self.site.root(self.language).count("/")
        return f"{self.prefix}{up}{path}"

    def link(self, record: Record, words: str | Markup | None = None) -> Markup:
        """A link to a record by its name, or by other words; an example is marked."""
        key = (record.kind, record.id)
        self.linked.add(key)
        if words is not None:
            rest = _link(record, escape(words))
        else:
            found = self.kept.links.get(key)
            if found is None:
                found = self.kept.links[key] = _link(record, _name(record, self.language))
            rest = found
        if record.example and not (self.record and self.record.example):
            return Markup(f'<a href="{self.prefix}{rest} {self.example()}')
        return Markup(f'<a href="{self.prefix}{rest}')

    def example(self) -> Markup:
        """The mark of a record that was made up for demonstration."""
        return Markup('<b class="og-example">%s</b>') % self._("Example")

    def date(self, date: FuzzyDate | dt.date | None, style: DateStyle = "long") -> Markup:
        """In words, as exact as stated; "" for None."""
        return Markup() if date is None else _date(self.language, date, style)

    def word(self, value: StrEnum) -> str:
        return self.words.enum(value)

    def chip(self, value: StrEnum) -> Markup:
        """The word with the icon that the style sheet has for the value."""
        return _chip(self.language, type(value), value)

    def say(self, sentence: str, **values: Any) -> Markup:
        """A translated sentence with its `{names}` filled in; what is no Markup is escaped."""
        shown = {name: escape(value) for name, value in values.items()}
        return Markup(str(escape(sentence)).format(**shown))

    def none(self, sentence: str) -> Markup:
        """Says that something is not recorded."""
        return Markup(f'<p class="og-none">{escape(sentence)}</p>')

    def as_of(self) -> Markup:
        """On which day the page is right."""
        return self.kept.as_of

    def untranslated(self) -> str:
        """The notice that texts of the page fall back to another language."""
        names = [self.words.language_name(language) for language in sorted(self.fallbacks)]
        return self._(
            "Part of this page is not yet translated. Shown instead: {languages}."
        ).format(languages=self.words.list(names))

    def language_names(self, languages: Iterable[str]) -> str:
        return self.words.list([self.words.language_name(language) for language in languages])

    def mail(self, address: str) -> Markup:
        shown = escape(address)
        return Markup(f'<a href="mailto:{shown}">{shown}</a>')

    def phone(self, number: str) -> Markup:
        dialled = "".join(c for c in number if c.isdigit() or c == "+")
        return Markup('<a href="tel:%s">%s</a>') % (dialled, number)

    def evidence(self, evidence: Evidence) -> Markup:
        """A document: linked where it has an address, else said to have none."""
        return evidence_line(self, evidence)

    def contact(self, contact: Contact | None) -> Markup:
        """Role, e-mail, telephone; a name only with consent; "" for None."""
        if contact is None:
            return Markup()
        parts = [
            escape(contact.name) if contact.name and contact.consent else None,
            self.text(contact.role),
            self.mail(contact.email) if contact.email else None,
            self.phone(contact.phone) if contact.phone else None,
        ]
        return Markup(", ").join(part for part in parts if part)


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


_GLOBALS = dict(environment().globals)


@lru_cache(maxsize=4096, typed=True)
def _heading(anchor: str, title: str) -> tuple[Heading, Markup]:
    words = escape(title)
    return Heading(anchor, words), Markup(f'<h2 id="{escape(anchor)}">{words}</h2>')


def _link(record: Record, name: Markup) -> Markup:
    """What follows the prefix, which differs from page to page."""
    return Markup(f'{escape(record.address)}">{name}</a>')


def _name(record: Record, language: str) -> Markup:
    name = record.heading.read(language)
    html = escape(name.text)
    return _foreign("span", name.language, html) if name.is_fallback else html


def _foreign(element: str, language: str, html: Markup) -> Markup:
    return Markup(f'<{element} lang="{escape(language)}">{html}</{element}>')


@lru_cache(maxsize=65536)
def _date(language: str, date: FuzzyDate | dt.date, style: DateStyle) -> Markup:
    shown = escape(words(language).date(date, style))
    if isinstance(date, dt.date):
        return Markup(f'<time datetime="{date.isoformat()}">{shown}</time>')
    length = _DATE_VALUES.get(date.precision)
    if length is None or date.earliest is None:
        return shown
    return Markup(f'<time datetime="{date.earliest.isoformat()[:length]}">{shown}</time>')


@lru_cache(maxsize=2048)
def _chip(language: str, kind: type[StrEnum], value: StrEnum) -> Markup:
    word = escape(words(language).enum(kind(value)))
    return Markup(f'<span class="og-chip og-{value.value.replace("_", "-")}">{word}</span>')

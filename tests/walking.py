"""Walks through pages as a reader does: by their links alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

HEADING = re.compile(r"h[1-6]")
WHOLE = "the whole page"
VOID = {"br", "hr", "img", "input", "link", "meta", "source"}


class Leaf(HTMLParser):
    """A page: the links of its parts (by `id`) and of the entries of its lists; all absolute."""

    def __init__(self, url: str, html: str) -> None:
        super().__init__()
        self.url = url
        self.parts: dict[str, list[str]] = {WHOLE: []}
        self.words: dict[str, str] = {WHOLE: ""}
        self.entries: list[list[str]] = []
        self._open: list[tuple[str, str | None, list[str] | None]] = []  # tag, id, links of an <li>
        self._heading: dict[int, str] = {}  # level -> id of the part that is open
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        anchor = attributes.get("id")
        if HEADING.fullmatch(tag):
            level = int(tag[1])
            self._heading = {n: part for n, part in self._heading.items() if n < level}
            if anchor:
                self._heading[level] = anchor
        if anchor:
            self.parts[anchor], self.words[anchor] = [], ""
        if tag not in VOID:
            entry: list[str] | None = [] if tag == "li" else None
            if entry is not None:
                self.entries.append(entry)
            self._open.append((tag, anchor, entry))
        if tag == "a" and attributes.get("href"):
            self._link(urljoin(self.url, str(attributes["href"])))

    def _link(self, url: str) -> None:
        for anchor in self._parts():
            self.parts[anchor].append(url)
        for _tag, _anchor, entry in self._open:
            if entry is not None:
                entry.append(url)

    def _parts(self) -> set[str]:
        inside = (anchor for _tag, anchor, _entry in self._open if anchor)
        return {WHOLE, *self._heading.values(), *inside}

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for anchor in self._parts():
            self.words[anchor] += data


class Walk:
    """From page to page; `html_of` gives the page at a URL, or fails."""

    def __init__(self, root: str, html_of: Callable[[str], str]) -> None:
        self.root = root  # of a language
        self._html_of = html_of

    def open(self, url: str) -> Leaf:
        return Leaf(url, self._html_of(urldefrag(url).url))

    def links(self, url: str, kind: str, part: str | None = None) -> list[str]:
        """To records of a kind, in the part of the page that the URL (or `part`) names."""
        leaf = self.open(url)
        address = re.compile(re.escape(f"{self.root}{kind}/") + r"(?!by-)[a-z0-9-]+/(#[a-z0-9-]+)?")
        found = leaf.parts[part or urldefrag(url).fragment]
        return [link for link in dict.fromkeys(found) if address.fullmatch(link)]

    def words(self, url: str, part: str) -> str:
        return self.open(url).words[part]

    def evidence(self, url: str) -> list[str]:
        """The links that leave the portal from a part of a page."""
        return [
            link
            for link in self.open(url).parts[urldefrag(url).fragment]
            if not link.startswith((self.root, "mailto:"))
        ]

    def milestones(self, evidence: str) -> Iterator[str]:
        """The milestones that the repository names beside a document."""
        for entry in self.open(f"{self.root}repository/").entries:
            if evidence in entry:
                yield from (link for link in entry if "#milestone-" in link)


def from_question_to_evidence(walk: Walk, question: str) -> list[tuple[str, ...]]:
    """Every way: question, proposal, commitment, milestone, evidence; the reasons are there."""
    ways = []
    for proposal in walk.links(question, "proposals"):
        assert walk.words(proposal, "decision").strip()
        for milestone in walk.links(proposal, "commitments", "commitments"):
            commitment, anchor = urldefrag(milestone)
            if anchor:
                for evidence in walk.evidence(milestone):
                    ways.append((question, proposal, commitment, milestone, evidence))
    return ways


def from_evidence_to_questions(walk: Walk, evidence: str) -> list[tuple[str, ...]]:
    """Every way back, in the same order; the milestone still shows the evidence."""
    return [
        (question, proposal, urldefrag(milestone).url, milestone, evidence)
        for milestone in walk.milestones(evidence)
        if evidence in walk.evidence(milestone)
        for proposal in walk.links(milestone, "proposals", "origin")
        for question in walk.links(proposal, "consultations", WHOLE)
        if urldefrag(question).fragment
    ]

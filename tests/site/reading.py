"""A built site, as a browser would walk through it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

URL = "https://example.org/opengov/"

_FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src"}


@dataclass(frozen=True)
class Link:
    """A link of a page; `url` is absolute."""

    element: str
    url: str
    attributes: dict[str, str]

    @property
    def is_fetched(self) -> bool:
        """Whether a browser asks for it by itself."""
        rel = self.attributes.get("rel", "")
        return self.element in _FETCHED or (
            self.element == "link" and rel in ("stylesheet", "icon", "preload")
        )


@dataclass
class Document(HTMLParser):
    """What a page links to, and what of it can be linked to."""

    url: str
    html: str
    links: list[Link] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)
    headings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        for name in ("href", "src"):
            if name in attributes:
                url = urljoin(self.url, attributes[name])
                self.links.append(Link(tag, url, attributes))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "lang" in attributes:
            self.languages.add(attributes["lang"])
        if tag == "h1":
            self.headings.append(tag)

    @cached_property
    def alternates(self) -> dict[str, str]:
        """hreflang -> URL."""
        return {
            link.attributes["hreflang"]: link.url
            for link in self.links
            if link.attributes.get("rel", "").strip() == "alternate"
            and "hreflang" in link.attributes
        }

    @cached_property
    def switcher(self) -> dict[str, str]:
        """Language -> URL, as a reader is offered them."""
        return {
            link.attributes["hreflang"]: link.url
            for link in self.links
            if "md-select__link" in link.attributes.get("class", "")
        }

    @cached_property
    def canonical(self) -> str:
        (url,) = (link.url for link in self.links if link.attributes.get("rel") == "canonical")
        return url


class BuiltSite:
    """All pages of a built site, by their URL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.documents = {
            document.url: document
            for path in sorted(folder.rglob("*.html"))
            for document in [Document(_url(folder, path), path.read_text(encoding="utf-8"))]
        }

    @property
    def pages(self) -> list[Document]:
        """Those that have an address of their own: no error pages."""
        return [page for page in self.documents.values() if not page.url.endswith("404.html")]

    def file(self, url: str) -> Path:
        """The file that a server answers a URL with."""
        path = unquote(urlsplit(url).path).removeprefix(urlsplit(URL).path)
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)


def _url(folder: Path, path: Path) -> str:
    return URL + path.relative_to(folder).as_posix().removesuffix("index.html")

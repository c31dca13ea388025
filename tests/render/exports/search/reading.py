"""Search data as the browser reads them, told for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Found(NamedTuple):
    location: str
    title: str
    title_language: str
    text: str


class SearchData:
    """The files of one language, by name."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.index: dict[str, Any] = json.loads(files["index.json"])
        self.pages = [
            Found(*row) for _first, name in self.index["pages"] for row in json.loads(files[name])
        ]
        self.words: dict[str, dict[str, set[str]]] = {}  # stem -> form -> locations
        self.titles: dict[str, set[str]] = {}  # form -> locations of the pages called so
        for _first, name in self.index["words"]:
            for line in files[name].decode().split("\n"):
                stem, *rest = line.split("\t")
                forms = zip(rest[::2], rest[1::2], strict=True)
                self.words[stem] = {form: self._read(form, pages) for form, pages in forms}

    @classmethod
    def of_site(cls, folder: Path) -> SearchData:
        """`folder`: "site/sk/search"."""
        return cls({file.name: file.read_bytes() for file in folder.iterdir()})

    def page(self, location: str) -> Found:
        (found,) = (page for page in self.pages if page.location == location)
        return found

    def forms(self) -> set[str]:
        return {form for forms in self.words.values() for form in forms}

    def facets(self, location: str) -> list[Any]:
        """Kind, bodies, years, status."""
        number = [page.location for page in self.pages].index(location)
        facets: list[Any] = self.index["facets"][self.index["of"][number]]
        return facets

    def _read(self, form: str, written: str) -> set[str]:
        number, found = 0, set()
        for one in written.split(" "):
            number += int(one.rstrip("!"), 36)
            found.add(self.pages[number].location)
            if one.endswith("!"):
                self.titles.setdefault(form, set()).add(self.pages[number].location)
        return found

"""The repository: every document that the portal knows, the newest first, and by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.render.page import Page
from opengov.render.pages.filed import Filed, filed
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

NEWEST = 200  # on the first page, besides the documents that have their anchors there
_ADDRESS = "repository/"


def pages(site: Site) -> Iterator[Page]:
    everything = filed(site.portal)
    if not everything:
        return
    years = _by_year(everything)

    def whole(writer: Writer) -> Markup:
        shown = first_page(everything)
        return writer.render(
            "repository.html",
            years=[(year, len(found)) for year, found in years.items()],
            groups=_by_year(shown),
            whole=True,
            left_out=len(everything) - len(shown),
        )

    yield list_page(site, _ADDRESS, _ADDRESS, lambda writer: writer._("Repository"), whole)
    for year, found in years.items():
        yield _year_page(site, year, found)


def first_page(everything: Sequence[Filed]) -> list[Filed]:
    """The records of the repository, and the newest of all else."""
    newest = {id(one) for one in [one for one in everything if one.document is None][:NEWEST]}
    return [one for one in everything if one.document is not None or id(one) in newest]


def _by_year(found: Sequence[Filed]) -> dict[str, list[Filed]]:
    """The latest year first; "undated" last."""
    years: dict[str, list[Filed]] = {}
    for one in found:
        year = one.date.year if one.date else None
        years.setdefault(str(year) if year else "undated", []).append(one)
    return years


def _year_page(site: Site, year: str, found: Sequence[Filed]) -> Page:
    def title(writer: Writer) -> Markup:
        named = writer._("without a date") if year == "undated" else year
        return writer.say(writer._("Repository: {year}"), year=named)

    def write(writer: Writer) -> Markup:
        return writer.render(
            "repository.html", years=[], groups={year: found}, whole=False, left_out=0
        )

    address = f"{_ADDRESS}by-year/{year}/"
    return list_page(site, address, _ADDRESS, title, write, in_search=False)

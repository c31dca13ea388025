"""The repository: every document that the portal knows, the newest first, and narrowed down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from opengov.model import ActionPlan, Commitment
from opengov.model.words import Stage
from opengov.render.page import Page
from opengov.render.pages.filed import Filed, commitments_of, filed, plans_of, stage_of
from opengov.render.pages.filters import (
    Filter,
    Words,
    choices_of_many,
    filter_pages,
    menu,
    of_record,
    of_word,
)
from opengov.render.pages.frame import list_page
from opengov.render.pages.promises import in_order, plans_in_order
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

NEWEST = 200  # on the first page, besides the documents that have their anchors there
_ADDRESS = "repository/"
_UNDATED = "undated"


def pages(site: Site) -> Iterator[Page]:
    everything = filed(site.portal)
    if not everything:
        return
    filters = (
        _by_year(everything),
        _by_plan(site, everything),
        _by_stage(everything),
        _by_commitment(site, everything),
    )

    def whole(writer: Writer) -> Markup:
        shown = first_page(everything)
        rows = _rows(writer, shown, left_out=len(everything) - len(shown), whole=True)
        return menu(writer, filters) + rows

    yield list_page(site, _ADDRESS, _ADDRESS, _title, whole)
    yield from filter_pages(site, _ADDRESS, _title, filters, _rows)


def first_page(everything: Sequence[Filed]) -> list[Filed]:
    """The records of the repository, and the newest of all else."""
    newest = {id(one) for one in [one for one in everything if one.document is None][:NEWEST]}
    return [one for one in everything if one.document is not None or id(one) in newest]


def _title(writer: Writer) -> str:
    return writer._("Repository")


def _rows(
    writer: Writer, found: Sequence[Filed], *, left_out: int = 0, whole: bool = False
) -> Markup:
    """By year, the latest first; only the whole repository has the anchors of documents."""
    years: dict[str, list[Filed]] = {}
    for one in found:
        years.setdefault(_year(one), []).append(one)
    return writer.render(
        "repository.html",
        groups=years,
        headed=whole or len(years) > 1,
        whole=whole,
        left_out=left_out,
    )


def _year(one: Filed) -> str:
    year = one.date.year if one.date else None
    return str(year) if year else _UNDATED


def _by_year(everything: Iterable[Filed]) -> Filter[Filed]:
    found = tuple(everything)
    years = dict.fromkeys(_year(one) for one in found)
    return Filter(
        lambda writer: writer._("By year"),
        choices_of_many(
            f"{_ADDRESS}by-year/",
            [(year, _of_year(year)) for year in years],
            found,
            lambda one: (_year(one),),
        ),
    )


def _of_year(year: str) -> Words:
    return lambda writer: writer._("without a date") if year == _UNDATED else year


def _by_plan(site: Site, everything: Sequence[Filed]) -> Filter[Filed]:
    plans = plans_in_order(site.portal.of(ActionPlan).values())
    return Filter(
        lambda writer: writer._("By plan"),
        choices_of_many(
            f"{_ADDRESS}by-plan/",
            [(plan.id, of_record(plan)) for plan in plans],
            everything,
            lambda one: plans_of(site.portal, one),
        ),
    )


def _by_stage(everything: Sequence[Filed]) -> Filter[Filed]:
    return Filter(
        lambda writer: writer._("By stage"),
        choices_of_many(
            f"{_ADDRESS}by-stage/",
            [(stage.value.replace("_", "-"), of_word(stage)) for stage in Stage],
            everything,
            lambda one: (stage.value.replace("_", "-") for stage in stage_of(one)),
        ),
    )


def _by_commitment(site: Site, everything: Sequence[Filed]) -> Filter[Filed]:
    commitments = in_order(site.portal.of(Commitment).values())
    return Filter(
        lambda writer: writer._("By commitment"),
        choices_of_many(
            f"{_ADDRESS}by-commitment/",
            [(one.id, of_record(one)) for one in commitments],
            everything,
            commitments_of,
        ),
    )

"""Strategies: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.model import Area, Body, Commitment, Strategy
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import by_name
from opengov.render.pages.promises import commitment_rows, in_order
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    strategies = site.portal.of(Strategy)
    if not strategies:
        return
    address = "strategies/"
    yield list_page(site, address, address, lambda writer: writer._("Strategies"), _list)
    for strategy in strategies.values():
        yield record_page(site, strategy, write, listed=frozenset({"meetings"}))


def write(writer: Writer, strategy: Strategy) -> Markup:
    commitments = in_order(naming(writer.site.portal, strategy, Commitment))
    describe(writer, strategy, strategy.vision)
    return writer.render(
        "strategy.html",
        strategy=strategy,
        body=links(writer, Body, (strategy.body,)),
        areas=[(area, _serving(writer, area, commitments)) for area in strategy.areas],
        commitments=commitment_rows(writer, commitments),
        meetings=meetings_about(writer, strategy),
        documents=documents_about(writer, strategy, strategy.documents),
    )


def _serving(writer: Writer, area: Area, commitments: Sequence[Commitment]) -> list[Markup]:
    """Links to the commitments that name the area."""
    if area.number is None:
        return []
    return [writer.link(one) for one in commitments if one.strategy_area == area.number]


def _list(writer: Writer) -> Markup:
    strategies = by_name(writer, writer.site.portal.of(Strategy).values())
    rows = [(one, links(writer, Body, (one.body,))) for one in strategies]
    return writer.render("strategy_list.html", rows=rows)

"""Guidelines: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from opengov.model import Body, Guideline, Project
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.filters import menu
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import by_name, newest_first
from opengov.render.pages.preparing import (
    by_decision,
    checklist_address,
    checklist_page,
    numbered,
    preparing_pages,
    views,
)
from opengov.render.pages.project import project_rows
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    guidelines = tuple(site.portal.of(Guideline).values())
    if not guidelines:
        return
    preparing = by_decision(guidelines)
    address = "guidelines/"

    def whole(writer: Writer) -> Markup:
        return menu(writer, (preparing,)) + _list(writer)

    yield list_page(site, address, address, lambda writer: writer._("Guidelines"), whole)
    yield from preparing_pages(site, guidelines)
    for guideline in guidelines:
        yield record_page(site, guideline, write, listed=frozenset({"meetings"}))
        if guideline.steps:
            yield checklist_page(site, guideline)


def write(writer: Writer, guideline: Guideline) -> Markup:
    portal = writer.site.portal
    projects = portal.of(Project)
    cases = {case: projects[case] for case in guideline.cases}
    cases.update({project.id: project for project in naming(portal, guideline, Project)})
    describe(writer, guideline, guideline.purpose)
    return writer.render(
        "guideline.html",
        guideline=guideline,
        issuers=[
            *links(writer, Body, guideline.issuers),
            *(writer.text(issuer) for issuer in guideline.other_issuers),
        ],
        applies_to=[writer.word(value) for value in guideline.applies_to],
        replaced_by=links(writer, Guideline, (guideline.replaced_by,)),
        replaces=[writer.link(other) for other in naming(portal, guideline, Guideline)],
        cases=project_rows(writer, list(cases.values())),
        meetings=meetings_about(writer, guideline),
        documents=documents_about(writer, guideline),
        steps=views(writer, numbered(guideline)),
        checklist=writer.url(checklist_address(guideline)),
        preparing=by_decision((guideline,)).choices,
    )


def _list(writer: Writer) -> Markup:
    guidelines = by_name(writer, writer.site.portal.of(Guideline).values())
    return writer.render(
        "guideline_list.html", guidelines=newest_first(guidelines, lambda one: one.issued)
    )

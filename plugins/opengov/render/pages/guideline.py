"""Guidelines: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from opengov.model import Body, Guideline, Project
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import by_name, newest_first
from opengov.render.pages.project import project_rows
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    guidelines = site.portal.of(Guideline)
    if not guidelines:
        return
    address = "guidelines/"
    yield list_page(site, address, address, lambda writer: writer._("Guidelines"), _list)
    for guideline in guidelines.values():
        yield record_page(site, guideline, write, listed=frozenset({"meetings"}))


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
    )


def _list(writer: Writer) -> Markup:
    guidelines = by_name(writer, writer.site.portal.of(Guideline).values())
    return writer.render(
        "guideline_list.html", guidelines=newest_first(guidelines, lambda one: one.issued)
    )

"""Projects to join and cases to learn from: their lists and their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from opengov.model import Body, Guideline, Project, Text
from opengov.model.words import ProjectStage
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.filters import Filter, choices, filter_pages, menu, of_word
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import by_name
from opengov.render.pages.spans import period
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    projects = tuple(site.portal.of(Project).values())
    if not projects:
        return
    filters = (_by_stage(projects),)

    def whole(writer: Writer) -> Markup:
        return menu(writer, filters) + _board(writer, projects)

    yield list_page(site, "projects/", "projects/", _title, whole)
    yield from filter_pages(site, "projects/", _title, filters, _list)
    for project in projects:
        yield record_page(site, project, write, listed=frozenset({"meetings"}))


def write(writer: Writer, project: Project) -> Markup:
    case_of = [one.id for one in naming(writer.site.portal, project, Guideline)]
    describe(writer, project, project.what)
    return writer.render(
        "project.html",
        project=project,
        period=period(writer, project.period),
        body=links(writer, Body, (project.body,)),
        partners=[
            *links(writer, Body, project.partners),
            *(writer.text(partner) for partner in project.other_partners),
        ],
        guidelines=links(writer, Guideline, dict.fromkeys((project.guideline, *case_of))),
        meetings=meetings_about(writer, project),
        documents=documents_about(writer, project),
    )


def project_rows(writer: Writer, projects: Sequence[Project]) -> Markup:
    """A <ul> in the order given; "" for none."""
    return writer.render("project_rows.html", projects=projects) if projects else Markup()


def _list(writer: Writer, projects: Sequence[Project]) -> Markup:
    return project_rows(writer, by_name(writer, projects))


def _board(writer: Writer, projects: Sequence[Project]) -> Markup:
    """Side by side where there is room: a column for each stage, in it the themes."""
    columns = []
    for stage in (*ProjectStage, None):
        here = [project for project in by_name(writer, projects) if project.stage is stage]
        if here:
            columns.append((stage, _by_theme(here)))
    return writer.render("board.html", columns=columns)


def _by_theme(projects: Sequence[Project]) -> Mapping[Text | None, Sequence[Project]]:
    """In the order of the first project of each theme; those without one last."""
    themes: dict[Text | None, list[Project]] = {}
    for project in sorted(projects, key=lambda project: project.theme is None):
        themes.setdefault(project.theme, []).append(project)
    return themes


def _title(writer: Writer) -> str:
    return writer._("Projects")


def _by_stage(projects: Sequence[Project]) -> Filter[Project]:
    return Filter(
        lambda writer: writer._("By stage"),
        choices(
            "projects/by-stage/",
            [(stage.value, of_word(stage)) for stage in ProjectStage],
            projects,
            lambda project: project.stage,
        ),
    )

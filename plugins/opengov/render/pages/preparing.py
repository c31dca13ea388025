"""Guidelines put to use: the steps for one kind of decision, and a list to tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from opengov.model import Guideline, Project, Step
from opengov.model.states import translated_into
from opengov.model.words import DecisionType, GuidelineStatus
from opengov.render.page import Page
from opengov.render.pages.filters import Choice, Filter, of_word
from opengov.render.pages.frame import list_page
from opengov.render.pages.order import by_name
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


class NumberedStep(NamedTuple):
    """A step, and the number that it goes by."""

    number: str
    step: Step


class StepView(NamedTuple):
    """A step in the language of a page."""

    number: str
    step: Step
    only_for: str  # kinds of decision, in words; "" for all
    cases: Sequence[Markup]  # links


def preparing_pages(site: Site, guidelines: Sequence[Guideline]) -> Iterator[Page]:
    """I am preparing an ordinance: the steps of all guidelines for each kind of decision."""
    for decision in DecisionType:
        if choice := _choice(guidelines, decision):
            yield _preparing_page(site, decision, choice)


def by_decision(guidelines: Sequence[Guideline]) -> Filter[Guideline]:
    """Links to these pages."""
    choices = (_choice(guidelines, decision) for decision in DecisionType)
    return Filter(
        lambda writer: writer._("I am preparing"), tuple(choice for choice in choices if choice)
    )


def _choice(guidelines: Sequence[Guideline], decision: DecisionType) -> Choice[Guideline] | None:
    """The guidelines that can be followed for a decision; None for none."""
    found = tuple(
        one
        for one in guidelines
        if decision in one.applies_to
        and one.removed is None
        and one.status is not GuidelineStatus.REPLACED
    )
    address = f"guidelines/by-decision/{decision.value.replace('_', '-')}/"
    return Choice(address, of_word(decision), found) if found else None


def _preparing_page(site: Site, decision: DecisionType, choice: Choice[Guideline]) -> Page:
    def title(writer: Writer) -> Markup:
        return writer.say(writer._("I am preparing: {decision}"), decision=writer.word(decision))

    def write(writer: Writer) -> Markup:
        guidelines = by_name(writer, choice.records)
        sections = [(one, views(writer, steps_for(one, decision))) for one in guidelines]
        return writer.render("preparing.html", sections=sections)

    return list_page(site, choice.address, "guidelines/", title, write)


def steps_for(guideline: Guideline, decision: DecisionType) -> Sequence[NumberedStep]:
    """Those that apply; a step without a kind of its own is for all."""
    return [one for one in numbered(guideline) if _applies(one.step, decision)]


def _applies(step: Step, decision: DecisionType) -> bool:
    return not step.applies_to or decision in step.applies_to


def numbered(guideline: Guideline) -> Sequence[NumberedStep]:
    """As numbered in the guideline, else by position from 1."""
    return [
        NumberedStep(step.number or str(position), step)
        for position, step in enumerate(guideline.steps, 1)
    ]


def views(writer: Writer, steps: Sequence[NumberedStep]) -> Sequence[StepView]:
    """The steps as a page shows them."""
    projects = writer.site.portal.of(Project)
    return [
        StepView(
            number,
            step,
            writer.words.list([writer.word(decision) for decision in step.applies_to]),
            [writer.link(projects[case]) for case in step.cases],
        )
        for number, step in steps
    ]


def checklist_address(guideline: Guideline) -> str:
    return f"{guideline.address}checklist/"


def checklist_page(site: Site, guideline: Guideline) -> Page:
    """The steps and questions with boxes, made to be printed and ticked off by hand."""

    def title(writer: Writer) -> Markup:
        name = writer.text(guideline.heading)
        return writer.say(writer._("Checklist: {guideline}"), guideline=name)

    def write(writer: Writer) -> Markup:
        steps = views(writer, numbered(guideline))
        return writer.render("checklist.html", guideline=guideline, steps=steps)

    page = list_page(
        site, checklist_address(guideline), "guidelines/", title, write, in_search=False
    )
    translations = translated_into(guideline) & frozenset(site.languages)
    return replace(page, translations=translations, src_uri=guideline.src_uri or None)

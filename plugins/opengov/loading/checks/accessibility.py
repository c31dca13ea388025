"""The accessibility statement: what Implementing Decision (EU) 2018/1523 wants to be in it."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.loading.nearest import nearest_few
from opengov.loading.problem import Grade
from opengov.loading.sources import STATEMENT, Source
from opengov.model import AccessibilityStatement
from opengov.model.accessibility import Compliance


def check_statement(data: Data) -> None:
    """A portal without one is told what to add; it can be built all the same."""
    source, statement = data.sources.statement, data.statement
    if source is None:
        folder = data.sources.folder
        data.report.file("statement_missing", f"{folder}/{STATEMENT}", grade=Grade.WARNING)
    elif statement is not None:
        _check_status(data, source, statement)
        _check_days(data, source, statement)
        for key, office in (("contact", statement.contact), ("enforcement", statement.enforcement)):
            if not office.can_be_reached:
                data.report.add("office_out_of_reach", source, (key,))
        portal = data.sources.portal
        if data.settings is not None and data.settings.publisher is None and portal is not None:
            data.report.add("publisher_missing", portal, missing=("publisher",))


def _check_status(data: Data, source: Source, statement: AccessibilityStatement) -> None:
    if statement.status is Compliance.FULL and statement.not_accessible.count:
        data.report.add("status_full_with_barriers", source, ("status",))
    if statement.status is not Compliance.FULL and not statement.not_accessible.count:
        data.report.add("status_without_barriers", source, ("status",))


def _check_days(data: Data, source: Source, statement: AccessibilityStatement) -> None:
    """What only the passing of days makes wrong must not break a nightly build: a warning."""
    if statement.reviewed < statement.prepared:
        data.report.add("reviewed_before_prepared", source, ("reviewed",))
    elif statement.reviewed > data.today:
        day = str(statement.reviewed)
        data.report.add("reviewed_ahead", source, ("reviewed",), grade=Grade.WARNING, day=day)
    elif statement.is_due_for_review(data.today):
        day = str(statement.reviewed)
        data.report.add("review_due", source, ("reviewed",), grade=Grade.WARNING, day=day)


def check_publisher(data: Data) -> None:
    """The portal's settings are no record, and nobody else looks at whom they name."""
    settings, source, bodies = data.settings, data.sources.portal, data.sources.by_kind["bodies"]
    if settings is None or source is None or settings.publisher in (None, *bodies):
        return
    data.report.add(
        "reference_unknown",
        source,
        ("publisher",),
        target=settings.publisher,
        kind="bodies",
        file=f"bodies/{settings.publisher}.yml",
        nearest=", ".join(nearest_few(str(settings.publisher), bodies)) or None,
    )

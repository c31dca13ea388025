"""Reads the accessibility statement, which is no record: a portal has one."""

from __future__ import annotations

from pydantic import ValidationError

from opengov.loading.records import context_of, portal_languages
from opengov.loading.refusals import report_refusals
from opengov.loading.reporting import Report
from opengov.loading.sources import Sources
from opengov.model import AccessibilityStatement


def statement_of(sources: Sources, report: Report) -> AccessibilityStatement | None:
    """None where there is none, or where it is not in order."""
    source = sources.statement
    if source is None or source.raw is None:
        return None
    context = context_of(source.raw, portal_languages(sources.portal))
    raw = {"language": context["language"], **source.raw}
    try:
        return AccessibilityStatement.model_validate(raw, context=context)
    except ValidationError as error:
        report_refusals(report, AccessibilityStatement, source, error, context["languages"])
        return None

"""A statement about accessibility is to be looked at once a year."""

from __future__ import annotations

import datetime as dt

import pytest

from opengov.model import AccessibilityStatement

STATED = {
    "scope": {"en": "the portal"},
    "law": {"en": "the act"},
    "standard": "EN 301 549 V3.2.1",
    "status": "full",
    "prepared": "2022-06-01",
    "method": "self_assessment",
    "contact": {"name": {"en": "The office"}},
    "enforcement": {"name": {"en": "The ombudsman"}},
}


@pytest.mark.parametrize(
    ("reviewed", "today", "is_due"),
    [
        ("2022-06-01", "2023-06-01", False),
        ("2022-06-01", "2023-06-02", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2023-02-28", "2024-02-29", True),
        ("9999-12-31", "2023-06-01", False),  # a slip of the pen; the calendar ends there
    ],
)
def test_a_review_is_due_when_a_year_has_gone_by(reviewed: str, today: str, is_due: bool) -> None:
    languages = {"languages": ("en",), "language": "en"}
    stated = {**STATED, "reviewed": reviewed}
    statement = AccessibilityStatement.model_validate(stated, context=languages)
    assert statement.is_due_for_review(dt.date.fromisoformat(today)) is is_due

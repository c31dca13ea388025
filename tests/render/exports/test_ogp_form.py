"""Plans of the example portal as text for the OGP form, word by word.

`opengov export ogp-form PLAN --language xx` writes an expected file anew.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from opengov.loading import load
from opengov.model import ActionPlan, Portal
from opengov.render.exports.ogp_form import ogp_form

ROOT = Path(__file__).parents[3]
EXPECTED = sorted(Path(__file__).with_name("ogp_forms").glob("*.txt"))


@pytest.fixture(scope="module")
def portal() -> Portal:
    found = load(ROOT / "data", docs_dir=ROOT / "docs", today=dt.date(2022, 7, 15)).portal
    assert found is not None
    return found


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda file: file.stem)
def test_each_question_has_its_answer_or_says_that_none_is_recorded(
    expected: Path, portal: Portal
) -> None:
    plan_id, _, language = expected.stem.rpartition(".")
    form = ogp_form(portal, portal.of(ActionPlan)[plan_id], language)
    assert form == expected.read_text(encoding="utf-8")

"""Independent assessments: older codes stand on the page where they are recorded."""

import re

import pytest

from opengov.model import Assessment
from opengov.render.pages.assessments import assessments
from opengov.render.pages.writer import Writer
from tests.render.pages.record_stories import site

OLDER = {
    "Specificity": ("specificity", "medium", "Medium"),
    "Potential impact": ("potential_impact", "transformative", "Transformative"),
    "Did it open government?": ("did_it_open_government", "unchanged", "Did not change"),
}


def shown(**codes):
    """Term -> value of the assessment's list of facts."""
    found = site(
        {
            "bodies": [{"id": "b", "name": "Town", "kind": "municipality"}],
            "plans": [{"id": "p", "title": "Plan", "period": {"from": "2014"}}],
            "commitments": [{"id": "c", "title": "Promise", "plan": "p", "lead": "b"}],
            "assessments": [
                {"id": "a", "title": "Review", "commitment": "c", "body": "b", **codes}
            ],
        }
    )
    (one,) = found.portal.of(Assessment).values()
    html = assessments(Writer(found, "en"), [one])
    return dict(re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", html))


def test_a_newer_assessment_does_not_mention_older_codes():
    assert shown().keys().isdisjoint(OLDER)


@pytest.mark.parametrize("term", OLDER)
def test_an_older_code_is_said_in_words(term):
    field, code, word = OLDER[term]
    assert shown(**{field: code})[term] == word

"""From a question to the evidence, and back, in the built site."""

from __future__ import annotations

import pytest

from tests.site.reading import URL, BuiltSite
from tests.site.test_languages import LANGUAGES
from tests.walking import Walk, from_evidence_to_questions, from_question_to_evidence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_leads_to_evidence_and_evidence_back_to_the_question(
    example: BuiltSite, language: str
) -> None:
    root = URL if language == "en" else f"{URL}{language}/"
    walk = Walk(root, lambda url: example.documents[url].html)
    question = f"{root}consultations/example-consultation-2021/#question-1"
    ways = from_question_to_evidence(walk, question)
    assert "https://data.example.org/budget" in {way[-1] for way in ways}
    for way in ways:
        assert way in from_evidence_to_questions(walk, way[-1])

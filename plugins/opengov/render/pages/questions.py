"""The questions of a consultation, with their numbers and anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from opengov.model import Consultation, Question

_PLAIN = re.compile(r"[0-9]+[a-z]?")


class Asked(NamedTuple):
    """A question as it stands on the page of its consultation."""

    anchor: str  # "question-1"
    number: str  # as recorded, else its place
    question: Question


def asked(consultation: Consultation) -> Iterator[Asked]:
    """In order. A number that is no plain one cannot be an anchor; the place stands in for it."""
    for place, question in enumerate(consultation.questions, 1):
        number = question.number
        plain = number is not None and _PLAIN.fullmatch(number)
        anchor = f"question-{number}" if plain else f"question-at-{place}"
        yield Asked(anchor, number or str(place), question)

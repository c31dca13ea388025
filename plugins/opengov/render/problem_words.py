"""Says in one line what is wrong, what is allowed and how to cure it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from opengov.loading import Problem
from opengov.render.sayings import SAYINGS
from opengov.render.sayings.saying import Part
from opengov.render.words import words

PLACEHOLDER = re.compile(r"\{(\w+)\}")


def say(problem: Problem, language: str) -> str:
    """`file:line:column: field: what is wrong; what is allowed; how to cure it`.

    In English where the language has no translation. Always one line that a terminal can
    show: what nobody sees in the name of a file is shown as U+FFFD.
    """
    translate, separator = words(language)._, words(language).pgettext("separator", "; ")
    parts = [_first_that_fits(part, problem.arguments) for part in SAYINGS[problem.code]]
    said = separator.join(translate(part).format_map(problem.arguments) for part in parts if part)
    where = [str(problem.place), problem.field] if problem.field else [str(problem.place)]
    line = " ".join(": ".join([*where, said]).split())
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in line)


def _first_that_fits(part: Part, known: Mapping[str, Any]) -> str | None:
    """The first of the alternatives that needs no fact that is not known."""
    for alternative in (part,) if isinstance(part, str) else part:
        if set(PLACEHOLDER.findall(alternative)) <= known.keys():
            return alternative
    return None

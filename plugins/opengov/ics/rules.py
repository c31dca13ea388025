"""Recurrence rules (RFC 5545, section 3.3.10): how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from opengov.ics.values import moment_of

_DAYS = "SU|MO|TU|WE|TH|FR|SA"
_NUMBERS = r"[0-9]{1,3}(?:,[0-9]{1,3})*"
_SIGNED = r"[+-]?[0-9]{1,3}(?:,[+-]?[0-9]{1,3})*"
_PARTS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.I)
    for name, pattern in {
        "FREQ": "SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY",
        "COUNT": "[1-9][0-9]*",
        "INTERVAL": "[1-9][0-9]*",
        "WKST": _DAYS,
        "BYDAY": rf"(?:[+-]?[0-9]{{1,2}})?(?:{_DAYS})(?:,(?:[+-]?[0-9]{{1,2}})?(?:{_DAYS}))*",
        "BYSECOND": _NUMBERS,
        "BYMINUTE": _NUMBERS,
        "BYHOUR": _NUMBERS,
        "BYMONTH": r"[0-9]{1,2}L?(?:,[0-9]{1,2}L?)*",  # L: RFC 7529
        "BYMONTHDAY": _SIGNED,
        "BYYEARDAY": _SIGNED,
        "BYWEEKNO": _SIGNED,
        "BYSETPOS": _SIGNED,
        "RSCALE": "[A-Z0-9-]+",
        "SKIP": "OMIT|BACKWARD|FORWARD",
    }.items()
}


def parts(rule: str) -> dict[str, str]:
    """`{"FREQ": "WEEKLY", ...}`; the last of two equal names wins."""
    pairs = (part.partition("=") for part in rule.strip().rstrip(";").split(";"))
    return {name.strip().upper(): value.strip() for name, _equals, value in pairs}


def wrong_parts(rule: str) -> Iterator[str]:
    """The parts that a rule may not hold, and `FREQ` where it is missing."""
    names = [part.partition("=")[0].upper() for part in rule.split(";")]
    if "FREQ" not in names:
        yield "FREQ"
    if "COUNT" in names and "UNTIL" in names:
        yield "COUNT; UNTIL"
    for name, part in zip(names, rule.split(";"), strict=True):
        value = part.partition("=")[2]
        pattern = _PARTS.get(name)
        is_right = moment_of(value) if name == "UNTIL" else pattern and pattern.fullmatch(value)
        if not is_right or names.count(name) > 1:
            yield part

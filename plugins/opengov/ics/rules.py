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

_RANGES: Mapping[str, range] = {
    "BYSECOND": range(61),
    "BYMINUTE": range(60),
    "BYHOUR": range(24),
    "BYDAY": range(1, 54),  # which of them in the year
    "BYMONTH": range(1, 14),  # RFC 7529: some years of other calendars have thirteen
    "BYMONTHDAY": range(1, 32),
    "BYYEARDAY": range(1, 367),
    "BYWEEKNO": range(1, 54),
    "BYSETPOS": range(1, 367),
}
"""The numbers that a part may hold, whatever their sign."""
_NUMBER = re.compile("[0-9]+")


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
        if not _is_right(name, value) or names.count(name) > 1:
            yield part


def _is_right(name: str, value: str) -> bool:
    if name == "UNTIL":
        return moment_of(value) is not None
    pattern, numbers = _PARTS.get(name), _RANGES.get(name)
    if pattern is None or not pattern.fullmatch(value):
        return False
    return numbers is None or all(int(found) in numbers for found in _NUMBER.findall(value))

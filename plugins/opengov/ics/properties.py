"""What can be wrong with one property, seen alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from opengov.ics import vocabulary as known
from opengov.ics.reading import Property
from opengov.ics.rules import wrong_parts
from opengov.ics.values import (
    DURATION,
    GEO,
    INTEGER,
    LARGEST_INTEGER,
    OFFSET,
    URI,
    Form,
    is_period,
    moment,
    moment_of,
)

Found = tuple[str, dict[str, str]]
"""Kind and arguments of a finding."""

_LONGEST_SAID = 60  # characters of a value in a message
_ESCAPES = ("\\\\", "\\n", "\\,", "\\;", "\\N")
_COUNT = re.compile("[0-9]{1,10}")
_VALUES = re.compile(r'(?:"[^"]*"|[^",]*)(?:,(?:"[^"]*"|[^",]*))*+')
_COLOUR = re.compile("[a-z]+", re.I)
_SIGNS = re.compile(r"[,;\\]")


def property_findings(component: str, found: Property) -> Iterator[Found]:
    """`component`: the name of what it stands in."""
    if found.parameters:
        yield from _parameters(found)
    check = _CHECKS.get(found.name)
    if check is not None:
        yield from check(found)
    allowed = known.WORDS.get(found.name, {}).get(component)
    if allowed and found.value.upper() not in allowed:
        kind = "status" if found.name == "STATUS" else "not-allowed"
        yield _about(kind, found, allowed=", ".join(allowed))


def shown(value: str) -> str:
    """As much of a value as a message can hold."""
    return value if len(value) <= _LONGEST_SAID else f"{value[:_LONGEST_SAID]}…"


def _about(kind: str, found: Property, **arguments: str) -> Found:
    return kind, {"property": found.name, "value": shown(found.value), **arguments}


def _parameters(found: Property) -> Iterator[Found]:
    for parameter in found.parameters:
        written = parameter.written
        if not written or not parameter.name or not _are_values(written):
            yield _about("bad-parameter", found, parameter=parameter.name)
        elif (parameter.name in known.QUOTED and not written.startswith('"')) or (
            parameter.name in known.SINGLE and len(parameter.values) > 1
        ):
            yield _about("unquoted-parameter", found, parameter=parameter.name)


def _are_values(written: str) -> bool:
    """Each of them wholly between quotes, or without any (RFC 5545, section 3.1)."""
    return '"' not in written or _VALUES.fullmatch(written) is not None


def _text(found: Property) -> Iterator[Found]:
    bare = _without_escapes(found.value)
    if "\\" in bare:
        yield _about("bad-escape", found)
    for sign in ",;":
        if sign in bare:
            yield _about("unescaped", found, sign=sign)


def _text_list(found: Property) -> Iterator[Found]:
    if ";" in _without_escapes(found.value):
        yield _about("unescaped", found, sign=";")


def _without_escapes(value: str) -> str:
    """With a space for each; replacing is much faster than a pattern."""
    if "\\" in value:
        for escape in _ESCAPES:  # the escaped backslash first
            value = value.replace(escape, " ")
    return value


def _calendar_name(found: Property) -> Iterator[Found]:
    if found.name == "NAME":
        yield from _text(found)
    if _SIGNS.search(found.value):
        yield _about("name-signs", found)


def _moment(found: Property) -> Iterator[Found]:
    at = moment(found)
    if at is None:
        yield _no_moment(found)
        return
    declared = found.parameter("VALUE")
    if at.form.is_day != (declared is not None and declared.upper() == "DATE"):
        yield _about("value-type", found)
    elif at.form is not Form.ZONED and found.parameter("TZID") is not None:
        yield _about("tzid-on-utc", found)


def _no_moment(found: Property) -> Found:
    """A colon in the value was one in a parameter without quotes."""
    if ":" in found.value and found.parameters:
        return _about("unquoted-parameter", found, parameter=found.parameters[-1].name)
    return _about("impossible-date", found)


def _moments(found: Property) -> Iterator[Found]:
    declared = (found.parameter("VALUE") or "DATE-TIME").upper()
    for value in found.value.split(","):
        if declared == "PERIOD":
            if not is_period(value):
                yield _about("bad-value", found)
            continue
        at = moment_of(value, found.parameter("TZID"))
        if at is None:
            yield _no_moment(found)
        elif at.form.is_day != (declared == "DATE"):
            yield _about("value-type", found)
        elif at.form is not Form.ZONED and found.parameter("TZID") is not None:
            yield _about("tzid-on-utc", found)


def _in_utc(found: Property) -> Iterator[Found]:
    at = moment(found)
    if at is None:
        yield _no_moment(found)
    elif at.form is not Form.UTC:
        yield _about("not-utc", found)


def _trigger(found: Property) -> Iterator[Found]:
    if (found.parameter("VALUE") or "").upper() == "DATE-TIME":
        yield from _in_utc(found)
    elif not DURATION.fullmatch(found.value):
        yield _about("bad-value", found)


def _sequence(found: Property) -> Iterator[Found]:
    if not _COUNT.fullmatch(found.value) or int(found.value) > LARGEST_INTEGER:
        yield _about("sequence", found)


def _integer(found: Property) -> Iterator[Found]:
    least, most = known.INTEGERS[found.name]
    if not INTEGER.fullmatch(found.value) or not least <= int(found.value) <= most:
        yield _about("bad-value", found)


def _geo(found: Property) -> Iterator[Found]:
    match = GEO.fullmatch(found.value)
    if not match or abs(float(match["latitude"])) > 90 or abs(float(match["longitude"])) > 180:
        yield _about("geo", found)


def _uri(found: Property) -> Iterator[Found]:
    if (found.parameter("VALUE") or "").upper() == "BINARY":
        return
    if not URI.fullmatch(found.value):
        quoted = found.parameters and found.name in known.ADDRESSES
        if quoted:
            yield _about("unquoted-parameter", found, parameter=found.parameters[-1].name)
        else:
            yield _about("bad-value", found)


def _rule(found: Property) -> Iterator[Found]:
    for part in wrong_parts(found.value):
        yield _about("bad-rule", found, part=part)


def _periods(found: Property) -> Iterator[Found]:
    if not all(is_period(value) for value in found.value.split(",")):
        yield _about("bad-value", found)


def _matches(pattern: re.Pattern[str]) -> Callable[[Property], Iterator[Found]]:
    def check(found: Property) -> Iterator[Found]:
        if not pattern.fullmatch(found.value):
            yield _about("bad-value", found)

    return check


def _declared(
    inner: Callable[[Property], Iterator[Found]],
) -> Callable[[Property], Iterator[Found]]:
    def check(found: Property) -> Iterator[Found]:
        types = known.DECLARED[found.name]
        if (found.parameter("VALUE") or "").upper() not in types:
            yield _about("undeclared-type", found, allowed=" / ".join(sorted(types)))
        yield from inner(found)

    return check


_CHECKS: Mapping[str, Callable[[Property], Iterator[Found]]] = {
    **dict.fromkeys(known.TEXTS, _text),
    **dict.fromkeys(known.TEXT_LISTS, _text_list),
    **dict.fromkeys(known.CALENDAR_NAMES, _calendar_name),
    **dict.fromkeys(known.MOMENTS, _moment),
    **dict.fromkeys(known.MOMENT_LISTS, _moments),
    **dict.fromkeys(known.IN_UTC, _in_utc),
    **dict.fromkeys(known.OFFSETS, _matches(OFFSET)),
    **dict.fromkeys(known.RULES, _rule),
    **dict.fromkeys(known.INTEGERS, _integer),
    **dict.fromkeys(known.URIS, _uri),
    **dict.fromkeys(("SOURCE", "CONFERENCE", "IMAGE"), _declared(_uri)),
    "DURATION": _matches(DURATION),
    "REFRESH-INTERVAL": _declared(_matches(DURATION)),
    "TRIGGER": _trigger,
    "SEQUENCE": _sequence,
    "GEO": _geo,
    "FREEBUSY": _periods,
    "COLOR": _matches(_COLOUR),
}

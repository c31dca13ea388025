"""Content lines of iCalendar (RFC 5545, section 3.1) as bytes.

Written by ourselves because every event is written in every language: a line
costs a tenth of what icalendar takes for it, and icalendar folds inside an
escape. What is written here is read back with icalendar in the tests.
"""

from __future__ import annotations

import datetime as dt
import re

LIMIT = 75  # octets of a line, without its CRLF
# Control characters, the line ends of Unicode (some readers split lines there),
# a BOM, and the odd spaces that Babel writes.
_NO_TEXT = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u2009\u2028\u2029\u202f\ufeff]")


def text_line(name: str, value: str, language: str | None = None) -> bytes:
    """A property of type TEXT; `value` may hold newlines."""
    parameter = f";LANGUAGE={language}" if language else ""
    return folded(f"{name}{parameter}:{escaped(value)}".encode())


def line(name: str, value: str) -> bytes:
    """A property of another type, written as it is; `name` may hold parameters."""
    value = _NO_TEXT.sub("", value).replace("\n", "")
    return folded(f"{name}:{value}".encode())


def escaped(value: str) -> str:
    """TEXT (RFC 5545, section 3.3.11): no control characters, plain spaces."""
    value = _NO_TEXT.sub(" ", value)
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def quoted(value: str) -> str:
    """A parameter's value between quotes (RFC 6868 for what quotes can't hold)."""
    value = _NO_TEXT.sub(" ", value).replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"'


def folded(content: bytes) -> bytes:
    """With CRLF, in lines of at most 75 octets that end neither in a character nor in an escape."""
    if len(content) <= LIMIT:
        return content + b"\r\n"
    pieces = []
    start, room = 0, LIMIT
    while len(content) - start > room:
        end = _cut(content, start + room)
        pieces.append(content[start:end])
        start, room = end, LIMIT - 1
    pieces.append(content[start:])
    return b"\r\n ".join(pieces) + b"\r\n"


def _cut(content: bytes, end: int) -> int:
    """The last place up to `end` at which the line may be cut."""
    while content[end] & 0xC0 == 0x80:  # inside a character of UTF-8
        end -= 1
    backslashes = 0
    while content[end - 1 - backslashes] == 0x5C:
        backslashes += 1
    return end - backslashes % 2


def utc(instant: dt.datetime) -> str:
    """`20220715T083000Z`"""
    return instant.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")


def local(moment: dt.datetime) -> str:
    """`20220715T103000`, as on the clock."""
    return moment.strftime("%Y%m%dT%H%M%S")


def day(date: dt.date) -> str:
    """`20220715`"""
    return date.strftime("%Y%m%d")

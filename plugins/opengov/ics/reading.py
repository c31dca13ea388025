"""Bytes of an iCalendar stream as a tree that still knows where everything stood.

Nothing is refused: whatever is odd becomes an `Oddity`, and the rest is read on. So a
broken calendar of somebody else can be imported, and ours can be judged by its bytes.
Lines are counted from 1, as an editor shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_DEEPEST = 10  # components within each other; nobody needs more than four

_BOM = b"\xef\xbb\xbf"
_CONTENT = re.compile(rb"[^\n]*(?:\n[ \t][^\n]*)*+\n?")
_FOLD = re.compile(rb"\r?\n[ \t]")
# A name, parameters up to the first colon that stands outside quotes, the value.
_LINE = re.compile(r'([A-Za-z0-9-]+)(;(?:[^":]|"[^"]*")*+)?:(.*)', re.S)
_PARAMETER = re.compile(r';([^=;]*)(?:=((?:"[^"]*"|[^";])*+))?')
_PARAMETER_VALUE = re.compile(r'"([^"]*)"|([^",]*)')
_CARET = re.compile(r"\^([n^'])")
_CARETS = {"n": "\n", "^": "^", "'": '"'}
_ESCAPE = re.compile(r"\\(.)", re.S)

# What can be odd about bytes, as (kind, pattern): looked for all at once, at the speed of C.
_ODD_BYTES = (
    ("control-character", re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")),
    ("line-end", re.compile(rb"(?<!\r)\n|\r(?!\n)|[^\n]\Z")),
    ("blank-line", re.compile(rb"\A[ \t]+\r?\n|^\r?\n", re.M)),
    ("overlong-line", re.compile(rb"^[^\r\n]{76}", re.M)),
    ("cut-character", re.compile(rb"(?<=\n[ \t])[\x80-\xbf]")),
    ("cut-escape", re.compile(rb"(?<!\\)\\(?:\\\\)*\r?\n[ \t]")),
    ("odd-space", re.compile(rb"\xe2\x80[\xa8\xa9]|\xc2\x85")),
)
# Lines of at most 75 octets, folded between characters, and nothing else.
_WELL_MADE = re.compile(
    rb"(?:(?:[^\x00-\x20\x7f]|[ \t](?![\x80-\xbf]))[^\x00-\x08\n-\x1f\x7f]{0,74}\r\n)*+"
)
_TO_LOOK_AT = (b"\\\r\n", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xc2\x85")


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that a well-made stream does not hold."""

    kind: str
    line: int
    text: str = ""  # the words that it is about
    after: str = ""  # the name of the property before, of a line that is none
    count: int = 1  # how often it was found; `line` is the first time


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a property; values without their quotes, RFC 6868 undone."""

    name: str  # in capitals
    values: tuple[str, ...]
    written: str | None  # with its quotes; None where there is no "="

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""


@dataclass(slots=True)
class Property:
    """A content line, unfolded."""

    name: str  # in capitals
    parameters: tuple[Parameter, ...]
    value: str  # as written, escapes and all
    line: int
    written: str  # the name as it stands there

    def parameter(self, name: str) -> str | None:
        """The first value of a parameter."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter.value
        return None

    @property
    def text(self) -> str:
        """The value as a TEXT (RFC 5545, section 3.3.11)."""
        return unescaped(self.value)


@dataclass(slots=True)
class Component:
    """What stands between a BEGIN and its END."""

    name: str  # in capitals
    line: int
    properties: list[Property] = field(default_factory=list)
    components: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        return [one for one in self.properties if one.name == name]

    def first(self, name: str) -> Property | None:
        for one in self.properties:
            if one.name == name:
                return one
        return None

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Names and values, wherever they stand."""
        return [(one.name, one.value) for one in self.properties]

    def value(self, name: str) -> str:
        """The value of the first property of that name as written, or ""."""
        found = self.first(name)
        return found.value if found else ""

    def text(self, name: str) -> str:
        """The same as a TEXT, its escapes undone."""
        return unescaped(self.value(name))

    def within(self, name: str) -> list[Component]:
        """The components of a name that stand directly in this one."""
        return [one for one in self.components if one.name == name]


@dataclass(slots=True)
class Stream:
    """All that a file holds."""

    components: list[Component]  # VCALENDARs, where all is well
    oddities: list[Oddity]
    lines: int

    @property
    def calendars(self) -> list[Component]:
        return [one for one in self.components if one.name == "VCALENDAR"]

    @property
    def events(self) -> Iterator[Component]:
        """Every VEVENT of every calendar."""
        for calendar in self.calendars:
            yield from calendar.within("VEVENT")


def read(data: bytes) -> Stream:
    """Reads anything. Never raises."""
    oddities = []
    if data.startswith(_BOM):
        data = data[len(_BOM) :]
        oddities.append(Oddity("byte-order-mark", 1))
    oddities += _odd_bytes(data)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")  # as computers wrote long ago
    tree = _Tree(oddities)
    number = 1
    for match in _CONTENT.finditer(data):
        raw = match.group()
        if not raw:
            break
        ends = raw.count(b"\n")
        if ends > 1:
            raw = _FOLD.sub(b"", raw)
        raw = raw.rstrip(b"\r\n")
        if raw.strip():
            tree.add(_decoded(raw, number, tree), number)
        number += ends
    tree.close(max(1, number - 1))
    oddities.sort(key=lambda oddity: oddity.line)
    return Stream(tree.roots, oddities, number - 1)


def unescaped(value: str) -> str:
    r"""A TEXT without its escapes: `\n` is a new line."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def property_of(text: str, line: int) -> Property | None:
    """One content line, unfolded; None where it is none."""
    found = _LINE.match(text)
    if found is None:
        return None
    name, parameters, value = found.groups()
    read = _parameters(parameters) if parameters else ()
    return Property(name.upper(), read, value, line, name)


def is_well_made(data: bytes) -> bool:
    """Whether there is nothing odd about the bytes, as far as one can see without reading them."""
    return _WELL_MADE.fullmatch(data) is not None and not any(odd in data for odd in _TO_LOOK_AT)


def _odd_bytes(data: bytes) -> Iterator[Oddity]:
    if is_well_made(data):
        return
    for kind, pattern in _ODD_BYTES:
        found = pattern.search(data)
        if found:
            line = data.count(b"\n", 0, found.start()) + 1
            yield Oddity(kind, line, count=sum(1 for _ in pattern.finditer(data)))


def _decoded(raw: bytes, line: int, tree: _Tree) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        byte = f"{raw[error.start]:02X}"
        tree.oddities.append(Oddity("not-utf-8", line, byte))
        return raw.decode("utf-8", "replace")


class _Tree:
    """Grows line by line."""

    def __init__(self, oddities: list[Oddity]) -> None:
        self.roots: list[Component] = []
        self.oddities = oddities
        self._open: list[Component] = []

    def add(self, text: str, line: int) -> None:
        found = property_of(text, line)
        if found is None:
            before = self._open[-1].properties[-1:] if self._open else []
            after = before[0].name if before else ""
            self.oddities.append(Oddity("no-content-line", line, text, after))
        elif found.name == "BEGIN":
            self._begin(found.value.strip().upper(), line)
        elif found.name == "END":
            self._end(found.value.strip().upper(), line)
        elif self._open:
            self._open[-1].properties.append(found)
        else:
            self.oddities.append(Oddity("outside", line, found.name))

    def close(self, line: int) -> None:
        """At the end of the file."""
        if self._open:
            self.oddities.append(Oddity("truncated", line, self._open[-1].name))

    def _begin(self, name: str, line: int) -> None:
        if len(self._open) >= _DEEPEST:
            self.oddities.append(Oddity("outside", line, name))
            return
        made = Component(name, line)
        (self._open[-1].components if self._open else self.roots).append(made)
        self._open.append(made)

    def _end(self, name: str, line: int) -> None:
        if self._open and self._open[-1].name == name:
            self._open.pop()
            return
        self.oddities.append(Oddity("crossed-end", line, name))
        if any(one.name == name for one in self._open):
            while self._open.pop().name != name:
                pass


@lru_cache(maxsize=4096)
def _parameters(written: str) -> tuple[Parameter, ...]:
    """Of `;TZID=Europe/Bratislava;X-A="b;c"`."""
    return tuple(
        Parameter(name.strip().upper(), _values(value) if value else (), value)
        for name, value in _PARAMETER.findall(written)
    )


def _values(written: str) -> tuple[str, ...]:
    if '"' not in written and "," not in written:
        return (_without_carets(written),)
    values, at = [], 0
    while at <= len(written):
        found = _PARAMETER_VALUE.match(written, at)
        assert found is not None  # it matches nothing as well
        values.append(_without_carets(found[1] if found[1] is not None else found[2]))
        comma = written.find(",", found.end())
        if comma < 0:
            break
        at = comma + 1
    return tuple(values)


def _without_carets(value: str) -> str:
    """RFC 6868, section 3.1."""
    if "^" not in value:
        return value
    return _CARET.sub(lambda found: _CARETS[found[1]], value)

"""Join addresses of online meetings, wherever they stand.

A meeting for registered people only has an address that must be published nowhere:
not in a source (a public repository is read by others, too) and not in any output.
The only join addresses that may stand somewhere are those that a meeting itself
states as its `public_url`, or as the address of its registration.

A text is searched once for hosts that have a path behind them; only those are taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from string import ascii_letters, digits
from typing import Any, NamedTuple
from urllib.parse import unquote

from opengov.model import Meeting, Portal


class JoinAddress(NamedTuple):
    """A join address in a text."""

    service: str  # "Zoom"
    address: str  # decoded, without scheme; for comparison, never for a message
    offset: int  # of the run of characters that holds it


_JOIN: Mapping[str, str] = {
    "Teams": r"teams\.(?:microsoft\.(?:com|us)|live\.com|cloud\.microsoft)(?::\d+)?/"
    r"(?:\S*meetup-join|meet/\S|\S*meetingjoin=true|l/meeting/|convene)",
    "Zoom": r"(?:[\w-]+\.)*zoom(?:gov)?\.(?:us|com)(?:\.cn)?/"
    r"(?:(?:j|w|s|wc|my)/\S|(?:meeting|webinar)/register/\S|join\?\S)",
    "Google Meet": r"meet\.google\.com/(?:[a-z]{3}-?[a-z]{4}-?[a-z]{3}(?![\w-])"
    r"|(?:lookup|_meet)/\S)|(?:g\.co/meet|meet\.app\.goo\.gl|hangouts\.google\.com/(?:call|hangouts/_))/\S",
    "Webex": r"(?:[\w-]+\.)*webex\.com/(?:(?:meet|join)/\S|\S*(?:j\.php|mtid=|joinservice"
    r"|/meeting/(?:download|info|register)|weblink/register|/j/\d))",
    "Jitsi": r"meet\.jit\.si/[^\s/?#]|8x8\.vc/[\w-]+/\S"
    r"|jitsi[\w-]*\.[\w-]+\.[\w.-]+/(?!handbook)[^\s/?#]"
    r"|(?<![\w.-])(?!(?:www\.)?(?:github|gitlab)\.)[\w.-]+/jitsi/[^\s/?#]",
    "e:presence": r"epresence\.(?:gov|grnet)\.gr/\S*(?:conference|join|meet|room|demo)",
    "GoTo Meeting": r"gotomeet\.me/\S|gotomeeting\.com/(?:join|meeting|register)\S*\d"
    r"|gotowebinar\.com/(?:join|register)/?\S|(?:meet|app)\.goto\.com/(?:meeting/|join/)?[\w-]*\d",
    "BigBlueButton": r"[\w.-]+/bigbluebutton/(?:api/join|client)|[\w.-]+/html5client/join"
    r"|[\w.-]+/(?:b|rooms)/[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}",
    "Skype": r"join\.skype\.com/\S|meet\.lync\.com/\S+/\S|meetings\.skype\.com/\S",
    "Whereby": r"(?:[\w-]+\.)?whereby\.com/"
    r"(?!(?:information|blog|pricing|user|org|signup|login)\b)[\w-]{2,}",
    "BlueJeans": r"bluejeans\.com/\d+",
    "Amazon Chime": r"chime\.aws/(?:meetings/)?\d+",
    "RingCentral": r"meetings\.ringcentral\.com/j/\S|v\.ringcentral\.com/join/\S",
    "Discord": r"discord(?:\.gg|\.com/invite)/\S",
    "Nextcloud Talk": r"[\w.-]+/index\.php/call/\w",
}
_PATTERNS = {service: re.compile(pattern, re.I) for service, pattern in _JOIN.items()}
_HOST = re.compile(r"\.[A-Za-z]{2,12}(?:\\*/|%(?:25)*2[Ff]|:\d)")
"""The end of a host with a path behind it: every join address has one."""
_SIGN = re.compile(
    r"teams\.|zoom|meet[./]|hangouts|webex|jit\.?si|8x8|epresence|goto|bigblue|html5client|/b/|/rooms/"
    r"|skype|lync|whereby|bluejeans|chime|ringcentral|discord|php/call",
    re.I,
)
_EDGES = " \n\t\r\u00a0<>\"'`|()[]"
_EDGE = re.compile(f"[{re.escape(_EDGES)}]")
_TEXT_ESCAPES = (
    ("\\\\", "\0"),
    ("\\n", "\n"),
    ("\\N", "\n"),
    ("\\,", ","),
    ("\\;", ";"),
    ("\0", "\\"),
)
_NEAR = 100  # characters before a host within which most addresses begin
_LONGEST = 3000  # characters of an address that is wrapped in another one
_ESCAPE = re.compile(r"[%&\\]")
_HOST_LETTERS = ascii_letters + digits + ".-"
_TAIL = ".,;:!?}*_"
_END = re.compile(r"[\s<>\"]")


def join_addresses(text: str) -> Iterator[JoinAddress]:
    """Every join address in a text, from its start to its end.

    Finds them escaped for HTML or JSON, encoded as part of another address, in any
    case, without a scheme, and across the folded lines of a calendar (there the
    offset is that of the unfolded text).
    """
    is_calendar = text.startswith("BEGIN:VCALENDAR")
    if is_calendar:
        text = text.replace("\r\n ", "").replace("\r\n\t", "")
    done = 0
    for host in _HOST.finditer(text):
        if host.start() < done:
            continue
        start, done = _run(text, host.start())
        run = text[start:done]
        for line in _lines(run) if is_calendar and "\\" in run else (run,):
            if found := _found(line):
                yield JoinAddress(*found, start)


@lru_cache(maxsize=65536)
def _found(run: str) -> tuple[str, str] | None:
    """Service and address; most runs stand in many texts, so each is looked at once."""
    run = _decoded(run)
    if _SIGN.search(run):
        for service, pattern in _PATTERNS.items():
            if match := pattern.search(run):
                begin = len(run[: match.start()].rstrip(_HOST_LETTERS))
                return service, normal(run[begin:])
    return None


def _lines(run: str) -> Iterator[str]:
    """Without the escapes of TEXT (RFC 5545, 3.3.11): an address ends where its line does."""
    for escape, plain in _TEXT_ESCAPES:
        run = run.replace(escape, plain)
    return filter(_HOST.search, run.split("\n"))


def _run(text: str, offset: int) -> tuple[int, int]:
    """From where to where the characters stand that can belong to an address."""
    first = max(0, offset - _LONGEST)
    start = first
    for far in (max(first, offset - _NEAR), first):
        if before := _EDGE.search(text[far:offset][::-1]):
            start = offset - before.start()
            break
    end = _EDGE.search(text, offset, offset + _LONGEST)
    return start, end.start() if end else min(len(text), offset + _LONGEST)


def _decoded(run: str) -> str:
    """Without the escapes of HTML, JSON and addresses, however often they were applied."""
    for _ in range(3):
        if _ESCAPE.search(run) is None:
            break
        plain = unquote(unescape(run)).replace("\\/", "/").replace("\\u0026", "&")
        if plain == run:
            break
        run = plain
    return run


def normal(address: str) -> str:
    """An address in the form in which two are compared: no scheme, host in small letters."""
    plain = _END.split(_decoded(address), maxsplit=1)[0].rstrip(_TAIL)
    plain = re.sub(r"^[a-z]+:/+", "", plain, flags=re.I)
    host, slash, path = plain.partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")


def allowed_addresses(portal: Portal) -> frozenset[str]:
    """The addresses that meetings of a portal state for everyone, in normal form."""
    return frozenset(
        normal(address)
        for meeting in portal.of(Meeting).values()
        for address in (
            meeting.online.public_url if meeting.online else None,
            meeting.registration.url if meeting.registration else None,
        )
        if address
    )


def allowed_as_written(meetings: Iterable[Mapping[str, Any] | None]) -> frozenset[str]:
    """The same from files, whose records may be wrong in something else."""
    found = set()
    for raw in meetings:
        for key, inner in (("online", "public_url"), ("registration", "url")):
            part = (raw or {}).get(key)
            address = part.get(inner) if isinstance(part, dict) else None
            if isinstance(address, str):
                found.add(normal(address))
    return frozenset(found)


def private_addresses(text: str, allowed: frozenset[str]) -> Iterator[JoinAddress]:
    """The join addresses in a text that no meeting states for everyone."""
    for found in join_addresses(text):
        if not _is_allowed(found.address, allowed):
            yield found


def _is_allowed(address: str, allowed: frozenset[str]) -> bool:
    """Also where the query or fragment is missing that the public address has."""
    if address in allowed:
        return True
    return any(public.startswith(address) and public[len(address)] in "?&#/" for public in allowed)

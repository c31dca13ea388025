"""QR codes with the addresses of meetings, for their pages on paper; one for all languages.

A code of given size, level and mask is linear in the bits of its text: error correction is the
remainder of a division over GF(2^8), placing only moves bits, and the mask adds the same to all
(ISO/IEC 18004, 7.5 to 7.8). So whatever a difference between two addresses changes in the code, it
changes in every other code of that size, too, and adding up (XOR) what is known already takes the
place of encoding: 0.03 ms instead of 1 ms for most of two thousand addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import groupby

import segno

from opengov.model import Meeting
from opengov.render.page import Output
from opengov.render.site import Site

LEVEL = "m"  # 15 % of a code may be unreadable
MASK = 0  # which one looks best would take six times as long to find out
QUIET = 4  # modules of white around it, as the standard asks
_ROOM = 8 * 3000  # more bits than a code can hold


def qr_address(meeting: Meeting) -> str | None:
    """Of the picture, from the root of the site; None for the page of a removed record."""
    return f"{meeting.address}qr.svg" if meeting.removed is None else None


def qr_codes(site: Site) -> Iterator[Output]:
    """The pictures of all meetings; each leads to the page in the default language."""
    codes = Codes()
    for meeting in site.portal.meetings:
        if (address := qr_address(meeting)) is not None:
            url = site.absolute(site.default_language, meeting.address)
            yield Output(address, partial(codes.picture, url))


class Codes:
    """Encodes addresses; what one of them has shown is not worked out again."""

    def __init__(self) -> None:
        self._first: dict[int, tuple[int, int]] = {}  # length -> an address and its code
        self._changes: dict[tuple[int, int], tuple[int, int]] = {}
        """Version and highest bit -> a difference of addresses, and what it changes in a code."""

    def picture(self, url: str) -> bytes:
        """SVG, one unit for a module."""
        size = 17 + 4 * _version(len(url.encode()))
        padding, whole = -size % 8, size + 2 * QUIET
        rest, lines = self.modules(url), []
        for y in range(QUIET + size - 1, QUIET - 1, -1):
            rest, row = divmod(rest, 1 << size)
            eights = (row << padding).to_bytes((size + padding) // 8)
            lines.append(f"M{QUIET} {y}.5{''.join([_EIGHTS[eight] for eight in eights])}")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}">'
            f'<path fill="#fff" d="M0 0h{whole}v{whole}H0z"/>'
            f'<path stroke="#000" shape-rendering="crispEdges" d="{"".join(lines)}"/></svg>'
        ).encode()

    def modules(self, url: str) -> int:
        """Row after row from the top left, a bit for each; 1 is dark."""
        data = url.encode()
        length, text = len(data), int.from_bytes(data) << (_ROOM - 8 * len(data))
        if length not in self._first:
            self._first[length] = text, _encode(data)
        first, change = self._first[length]
        return change ^ self._change(data, text ^ first, change)

    def _change(self, data: bytes, difference: int, code_of_first: int) -> int:
        """What the difference from the first address of its length changes in the code."""
        version, change = _version(len(data)), 0
        while difference:
            known = self._changes.get((version, difference.bit_length()))
            if known is None:
                whole = _encode(data) ^ code_of_first
                self._changes[version, difference.bit_length()] = difference, whole ^ change
                return whole
            difference ^= known[0]
            change ^= known[1]
        return change


def _drawn(eight: int) -> str:
    """Eight modules beside each other as a path: 0b11100110 is `h3m2 0h2m1 0`."""
    runs = ("".join(run) for _, run in groupby(f"{eight:08b}"))
    return "".join(f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run in runs)


_EIGHTS = [_drawn(eight) for eight in range(256)]


def _encode(data: bytes) -> int:
    code = segno.make_qr(data, error=LEVEL, mode="byte", mask=MASK, boost_error=False)
    return int(b"".join(code.matrix).hex()[1::2], 2)


@lru_cache(maxsize=256)
def _version(octets: int) -> int:
    """The smallest that holds a text of so many octets."""
    version = segno.make_qr(
        b"x" * octets, error=LEVEL, mode="byte", mask=MASK, boost_error=False
    ).version
    return int(version)

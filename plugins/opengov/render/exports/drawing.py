"""The sign of a portal that has none of its own, and words, drawn with Pillow.

Everything is drawn in shades from 0 (the ground) to 15 (white) and coloured by a palette: four
bits for a pixel make a picture of 1200 by 630 in 4 ms and 8 kB.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

Font = ImageFont.FreeTypeFont
WHITE = 15
_FONTS = "font_source_sans_pro"  # Latin, Greek and Cyrillic; SIL Open Font License 1.1
_FINER = 4  # an edge is drawn this much larger and made smaller, for its shades


@cache
def font(name: str, size: int) -> Font:
    """`name`: "Regular", "Semibold". The basic layout needs no library that might be missing."""
    with as_file(files(_FONTS) / "files" / f"SourceSansPro-{name}.ttf") as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def can_write(words: str) -> bool:
    """Whether the font has every letter: a row of empty boxes is worse than a plain picture."""
    letters = font("Semibold", 32)
    missing = bytes(letters.getmask("\uffff"))
    return all(bytes(letters.getmask(letter)) != missing for letter in set(words) if letter > " ")


def wrapped(words: str, width: int, letters: Font) -> list[str]:
    """The words in lines that are at most `width` pixels wide; a longer word has its own."""
    return list(_lines(words.split(), width, letters))


def _lines(words: list[str], width: int, letters: Font) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and letters.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


@cache
def sign(size: int) -> Image.Image:
    """An open ring around a point, in white; as `SIGN` in icons.py."""
    side = size * _FINER
    picture = Image.new("L", (side, side), 0)
    draw, unit = ImageDraw.Draw(picture), side / 64
    draw.arc((13 * unit, 13 * unit, 51 * unit, 51 * unit), -20, 290, WHITE, round(7 * unit))
    draw.circle((side / 2, side / 2), 6 * unit, WHITE)
    return picture.resize((size, size), Image.Resampling.BOX)


def coloured(shades: Image.Image, colour: str) -> Image.Image:
    """`colour` ("#1d4f8c") for shade 0, white for the last, and what is between."""
    picture = Image.frombytes("P", shades.size, shades.tobytes())
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    picture.putpalette(
        [
            round(channel + (255 - channel) * shade / WHITE)
            for shade in range(WHITE + 1)
            for channel in channels
        ]
    )
    return picture


def png(picture: Image.Image) -> bytes:
    """No time and no name stand in it: the same picture is the same bytes.

    Looking for runs only suits so flat a picture: half the time, and hardly a byte more.
    """
    target = io.BytesIO()
    picture.save(target, "PNG", compress_type=zlib.Z_RLE, bits=4)
    return target.getvalue()

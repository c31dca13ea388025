"""The pictures that stand beside a shared link: one for each section and language of a portal.

1200 by 630 pixels, as https://ogp.me pictures are shown by those who show them large. None is
made for a record: the title of its page stands beside the picture anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from PIL import Image, ImageDraw

from opengov.render.exports.drawing import WHITE, can_write, coloured, font, png, sign, wrapped
from opengov.render.msgids import _
from opengov.render.page import Output
from opengov.render.pages.links import KIND_TITLES
from opengov.render.site import Site
from opengov.render.words import words

WIDTH, HEIGHT = 1200, 630
_EDGE = 80
_ROOM = WIDTH - 2 * _EDGE
_SIZES = (104, 88, 72, 60, 48)  # the first in which the title takes three lines or fewer
_MOST_LINES = 3


TITLES: Mapping[str, str] = {
    **{f"{kind}/": title for kind, title in KIND_TITLES.items()},
    "calendar/": _("Calendar"),
    "duties/": _("Duties"),
    "glossary/": _("Glossary"),
    "repository/": _("Repository"),
}
"""The sections that have a picture of their own, by their address."""


class SharePicture(NamedTuple):
    """What a page says of its picture."""

    url: str
    words: str  # on it: its text alternative


def share_picture(site: Site, language: str, section: str) -> SharePicture:
    """That of a section, or of the portal ("")."""
    title, portal = _words(site, language, section)
    alternative = f"{title} – {portal}" if portal else title
    return SharePicture(site.absolute(language, _address(section)), alternative)


def share_pictures(
    site: Site, language: str, colour: str, sections: Iterable[str]
) -> Iterator[Output]:
    """The files of a language: of the portal ("") and of sections; `colour` of their ground."""
    for section in sections:
        make = partial(draw, *_words(site, language, section), colour)
        yield Output(f"{site.root(language)}{_address(section)}", make)


@lru_cache(maxsize=256)
def draw(title: str, below: str, colour: str) -> bytes:
    """A title, smaller words below it, and the sign; as PNG. A `serve` draws it once."""
    shades = Image.new("L", (WIDTH, HEIGHT), 0)
    shades.paste(sign(160), (_EDGE - 32, _EDGE - 32))
    if can_write(title + below):
        _write(ImageDraw.Draw(shades), title, below)
    return png(coloured(shades, colour))


def _write(picture: ImageDraw.ImageDraw, title: str, below: str) -> None:
    for size in _SIZES:
        letters = font("Semibold", size)
        lines = wrapped(title, _ROOM, letters)
        if len(lines) <= _MOST_LINES:
            break
    picture.multiline_text((_EDGE, HEIGHT / 2), "\n".join(lines), WHITE, letters, "lm", spacing=12)
    small = font("Regular", 46)
    picture.text((_EDGE, HEIGHT - _EDGE), wrapped(below, _ROOM, small)[0], WHITE, small, "ls")


def _address(section: str) -> str:
    return f"share/{section.rstrip('/') or 'portal'}.png"


def _words(site: Site, language: str, section: str) -> tuple[str, str]:
    """The title, and what stands below it."""
    portal = site.portal.settings.name.read(language).text
    return (words(language)._(TITLES[section]), portal) if section else (portal, "")

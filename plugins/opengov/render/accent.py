"""The one colour that a portal sets, in variants that can be read on a light and a dark ground.

Contrast is counted as WCAG 2.2 defines it ("relative luminance", "contrast ratio"); 4.5 is what
criterion 1.4.3 asks of text, and more than the 3 that 1.4.11 asks of everything else.
"""

from __future__ import annotations

import colorsys
from bisect import bisect_left
from typing import NamedTuple

CONTRAST = 4.5
DEFAULT = "#1d4f8c"
LIGHT_GROUNDS = ("#ffffff", "#f3f5f8")
DARK_GROUNDS = ("#171b21", "#21272f")
"""The page, and what is set off on it: `--md-default-bg-color` and `--og-soft` of the theme."""
_STEPS = 200
_BLACK, _WHITE = 0.0, 1.0


class Accent(NamedTuple):
    """Colours as "#rrggbb", each with contrast on its grounds."""

    light: str
    dark: str


def accent(colour: str) -> Accent:
    """The nearest darker and lighter shades of its hue; the colour itself wherever it will do."""
    return Accent(_readable(colour, _BLACK, LIGHT_GROUNDS), _readable(colour, _WHITE, DARK_GROUNDS))


def rules(colour: str) -> str:
    """The variables `--og-accent` and `--og-on-accent`, as CSS."""
    light, dark = accent(colour)
    return (
        f"body{{--og-accent:{light};--og-on-accent:{LIGHT_GROUNDS[0]}}}\n"
        f'body[data-md-color-scheme="slate"]{{--og-accent:{dark};--og-on-accent:{DARK_GROUNDS[0]}}}'
        "\n"
    )


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _readable(colour: str, pole: float, grounds: tuple[str, ...]) -> str:
    """The first shade on the way from the colour to the pole (0 is black, 1 white) that will do."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _channels(colour)))
    shades = [colour.lower()]
    for step in range(1, _STEPS + 1):
        shade = lightness + (pole - lightness) * step / _STEPS
        shades.append(_written(colorsys.hls_to_rgb(hue, shade, saturation)))
    return shades[bisect_left(shades, True, key=lambda shade: _has_contrast(shade, grounds))]


def _has_contrast(colour: str, grounds: tuple[str, ...]) -> bool:
    return all(contrast(colour, ground) >= CONTRAST for ground in grounds)


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

"""The colour of a portal can be read, whatever colour it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opengov.mkdocs_plugins.dressing import THEME
from opengov.render.accent import (
    CONTRAST,
    DARK_GROUNDS,
    LIGHT_GROUNDS,
    accent,
    contrast,
    rules,
)

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@settings(deadline=None)
@given(COLOURS)
def test_every_colour_has_contrast_on_every_ground(colour: str) -> None:
    light, dark = accent(colour)
    assert all(contrast(light, ground) >= CONTRAST for ground in LIGHT_GROUNDS)
    assert all(contrast(dark, ground) >= CONTRAST for ground in DARK_GROUNDS)


@settings(deadline=None)
@given(COLOURS)
def test_a_colour_that_will_do_is_taken_as_it_is(colour: str) -> None:
    for found in (accent(colour).light, accent(colour).dark):
        assert found in accent(found)


def test_capitals_do_not_matter() -> None:
    assert accent("#1D4F8C") == accent("#1d4f8c")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#808000", "#808000", 1)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


INKS = ("--md-default-fg-color", "--og-neutral", "--og-good", "--og-warn", "--og-bad")


@pytest.mark.parametrize(
    ("scheme", "grounds"),
    [("body", LIGHT_GROUNDS), ('body[data-md-color-scheme="slate"]', DARK_GROUNDS)],
)
def test_the_grounds_are_those_of_the_style_sheet_and_all_inks_have_contrast(
    scheme: str, grounds: tuple[str, ...]
) -> None:
    css = (THEME / "styles" / "base.css").read_text(encoding="utf-8")
    block = re.search(rf"^{re.escape(scheme)} {{(.*?)}}", css, re.MULTILINE | re.DOTALL)
    assert block
    colours = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", block[1]))
    assert (colours["--md-default-bg-color"], colours["--og-soft"]) == grounds
    for ink in INKS:
        assert all(contrast(colours[ink], ground) >= CONTRAST for ground in grounds), ink
    assert all(contrast(colours["--og-edge"], ground) >= 3 for ground in grounds)


def test_both_schemes_are_told_the_colour() -> None:
    light, dark = accent("#ffee00")
    assert rules("#ffee00").count(f"--og-accent:{light};") == 1
    assert rules("#ffee00").count(f"--og-accent:{dark};") == 1

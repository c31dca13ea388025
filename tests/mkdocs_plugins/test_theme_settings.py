"""What the theme lets a portal set in mkdocs.yml, ours follows, and asks nobody for anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.mkdocs_plugins.trial import build, page, with_settings, write_portal

MEETING = "meetings/evening-1/"
FEATURES = "features: [content.action.edit]"
IN_THE_THEME = {
    "one choice of colours": (
        "palette: {scheme: slate, primary: teal}",
        'data-md-color-scheme="slate" data-md-color-primary="teal"',
    ),
    "one of several, without a button": ("palette: [{scheme: slate}]", 'id="__palette_0"'),
    "colours with words of the editor": (
        "palette: [{scheme: default, toggle: {icon: material/web, name: By night}}]",
        'aria-label="By night"',
    ),
    "a logo": ("logo: files/plan.txt", '<img src="../../files/plan.txt" alt="">'),
    "an icon": ("icon: {edit: material/pencil}", 'rel="edit"'),
}
AT_THE_TOP = {
    "where the files are kept": (
        "repo_url: https://github.com/town/portal",
        '<a href="https://github.com/town/portal" title="Go to repository"',
    ),
    "networks": (
        "extra: {social: [{icon: fontawesome/brands/mastodon, link: https://town.example/@us}]}",
        'href="https://town.example/@us"',
    ),
    "a line of one's own": ("copyright: The town", "The town"),
}
ASKING = re.compile(r'data-md-component="source"|src="https?:')
"""Of others: the theme's script fetches figures for a `source`."""


def built_with(folder: Path, settings: str) -> str:
    portal = write_portal(folder, **{"mkdocs.yml": settings})
    assert build(portal) == []
    return page(portal, MEETING)


@pytest.mark.parametrize(("setting", "shown"), IN_THE_THEME.values(), ids=IN_THE_THEME)
def test_a_setting_of_the_theme_is_followed(tmp_path: Path, setting: str, shown: str) -> None:
    html = built_with(tmp_path, with_settings(FEATURES, f"{FEATURES}\n  {setting}"))
    assert shown in html
    assert not ASKING.search(html)


@pytest.mark.parametrize(("setting", "shown"), AT_THE_TOP.values(), ids=AT_THE_TOP)
def test_a_setting_of_the_frame_is_followed(tmp_path: Path, setting: str, shown: str) -> None:
    html = built_with(tmp_path, with_settings("nav:", f"{setting}\nnav:"))
    assert shown in html
    assert not ASKING.search(html)

"""What the browser would fetch from elsewhere by itself is told; plain links are not."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path
from types import SimpleNamespace

import pytest

HOOK = Path(__file__).parents[2] / "hooks/no_third_parties.py"


def warnings_about(html: str, caplog: pytest.LogCaptureFixture) -> list[str]:
    spec = importlib.util.spec_from_file_location("no_third_parties", HOOK)
    assert spec
    assert spec.loader
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    page = SimpleNamespace(file=SimpleNamespace(src_uri="about.md"))
    config = SimpleNamespace(site_url="https://portal.example.org/town/")
    with caplog.at_level(logging.WARNING):
        hook.on_post_page(html, page=page, config=config)
    return caplog.messages


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="https://pictures.example.com/a.png">',
        "<script async src=//cdn.example.com/a.js></script>",
        '<link rel="stylesheet" href="https://fonts.example.com/css?family=x">',
        '<link href="https://fonts.example.com/" rel="preconnect" crossorigin>',
        '<iframe title="film" src="https://films.example.com/1"></iframe>',
    ],
)
def test_what_is_fetched_from_elsewhere_is_told(
    html: str, caplog: pytest.LogCaptureFixture
) -> None:
    (warning,) = warnings_about(html, caplog)
    assert warning.startswith("about.md: loads ")
    assert "example.com" in warning


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://elsewhere.example.com/">elsewhere</a>',
        '<link rel="canonical" href="https://elsewhere.example.com/">',
        '<link rel="alternate" hreflang="sk" href="https://elsewhere.example.com/sk/">',
        '<img alt="" src="../assets/a.png"><script src="assets/a.js"></script>',
        '<img alt="" src="https://portal.example.org/town/a.png">',
    ],
)
def test_links_and_own_files_are_welcome(html: str, caplog: pytest.LogCaptureFixture) -> None:
    assert warnings_about(html, caplog) == []

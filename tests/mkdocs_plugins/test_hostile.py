"""Whatever words a title or a description has, a page shows them and runs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError

from opengov.mkdocs_plugins.guard import PrivateLinkGuard
from opengov.mkdocs_plugins.prose import escape_meta, escape_once
from tests.mkdocs_plugins.trial import FILES, build, page, site_of, write_portal

SCRIPT = "<script>alert(1)</script>"
FRONT_MATTER = f"""---
title: 'A "title" {SCRIPT} & more'
description: '">{SCRIPT}'
author: '"{SCRIPT}'
---
Text
"""
BODY = f"""name:
  en: 'A <b>forum</b> {SCRIPT} "of" & ''more'' {{{{ 1 }}}}'
  sk: '</h1></title>{SCRIPT}'
  el: zqmarktitle zqmarkpath/
kind: forum
description: {{en: '">{SCRIPT} zqmarkcontent', sk: '"{SCRIPT}', el: x}}
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    portal = write_portal(
        tmp_path_factory.mktemp("hostile"),
        **{
            "docs/evil.md": FRONT_MATTER,
            "data/bodies/evil.yml": BODY,
            "data/portal.yml": FILES["data/portal.yml"].replace(
                "en: Trial & error", f'en: "Trial {SCRIPT} & error"'
            ),
        },
    )
    assert build(portal) == []
    return portal


def test_no_words_run_as_a_script(hostile: Path) -> None:
    for file in (hostile / "site").rglob("*.html"):
        assert SCRIPT not in file.read_text("utf-8"), file


def test_words_are_shown_as_they_are_written(hostile: Path) -> None:
    title = "A &lt;b&gt;forum&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt; &#34;of&#34; &amp;"
    portal = "Trial &lt;script&gt;alert(1)&lt;/script&gt; &amp; error"
    html = page(hostile, "bodies/evil/")
    assert f"<title>{title} &#39;more&#39; {{{{ 1 }}}} – {portal}</title>" in html
    assert "zqmarktitle zqmarkpath/" in page(hostile, "el/bodies/evil/")
    assert '<meta name="author" content="&#34;&lt;script&gt;' in page(hostile, "evil/")


def test_what_is_escaped_already_stays_as_it_is() -> None:
    assert escape_once("R&amp;D &#8211; A & B <i>") == "R&amp;D &#8211; A &amp; B &lt;i&gt;"
    assert escape_meta({"tags": ["<a>", 1], "more": {"x": "&"}, "hide": None}) == {
        "tags": ["&lt;a&gt;", 1],
        "more": {"x": "&amp;"},
        "hide": None,
    }


def test_a_private_link_that_a_plugin_adds_stops_the_build(tmp_path: Path) -> None:
    hook = "def on_page_content(html, **kwargs):\n    return html + 'https://zoom.us/j/81234567'\n"
    settings = f"{FILES['mkdocs.yml']}hooks: [hook.py]\n"
    portal = write_portal(tmp_path, **{"mkdocs.yml": settings, "hook.py": hook})
    with pytest.raises(Abort):
        build(portal)


def test_a_private_link_is_found_across_the_lines_of_a_calendar_and_not_repeated(
    built: Path,
) -> None:
    site = site_of(built)
    guard = PrivateLinkGuard(site)
    guard.check(f"{site.url}meetings/x/ zoom.us/pricing", "here")
    with pytest.raises(PluginError, match=r"^sk/calendar/all\.ics: .*Zoom") as refused:
        guard.check("BEGIN:VCALENDAR\r\nURL:https://zo\r\n om.us/j/8123\r\n", "sk/calendar/all.ics")
    assert "8123" not in str(refused.value)

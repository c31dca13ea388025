"""Shells on small pages: what is split off, what is joined, and what is refused."""

from __future__ import annotations

import re

import pytest

from opengov.mkdocs_plugins import shell
from opengov.mkdocs_plugins.shell import ShellError, Values
from opengov.render.linked_data import json_text
from opengov.render.page import Heading

THEME = """<title>{title}</title>{head}<script>{{"name": "{name}"}}</script>
<link rel="canonical" href="https://x.example/{path}"><meta content="{description}">
<header>{heading}</header>
<nav>{entries}</nav>
<main><a href="{source}">Edit</a>{content}</main>
"""
ENTRY = '<li><a href="#{0}">{1}</a></li>'
MARKED = Values(
    path=shell.path_mark(2),
    title=shell.mark("title"),
    name=shell.mark("name"),
    heading=shell.mark("heading"),
    description=shell.mark("description"),
    head=shell.mark("head"),
    content=shell.CONTENT_MARK,
    contents=shell.CONTENTS_MARKS,
    source=shell.mark("source"),
)


def themed(values: Values, theme: str = THEME) -> str:
    entries = "\n".join(ENTRY.format(entry.anchor, entry.title) for entry in values.contents)
    return theme.format(
        title=values.title,
        name=json_text(values.name),
        head=values.head,
        path=values.path,
        description=values.description,
        heading=values.heading,
        source=values.source,
        content=values.content,
        entries=entries,
    )


@pytest.mark.parametrize("entries", [1, 2, 5])
def test_a_joined_page_is_the_themed_page(entries: int) -> None:
    values = Values(
        path="by-year/2022/",
        title="Žluťoučký &lt;b&gt;",
        name='"Žluťoučký" <b>',
        heading='<span lang="sk">Žluťoučký</span>',
        description="With zqmarktitle in it",
        head="",
        content="<h1>Content</h1> \\1 {x}",
        contents=[Heading(f"part-{n}", f"Časť {n}") for n in range(entries)],
        source="https://code.example/x.yml",
    )
    joined = shell.split(themed(MARKED), 2, has_contents=True).join(values)
    assert joined.decode() == themed(values)
    assert shell.difference(joined, themed(values).encode()) is None


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        (THEME.replace("{content}", ""), "the content stands 0 times"),
        (THEME.replace("{content}", "{content}{content}"), "the content stands 2 times"),
        (THEME.replace("{title}", "Same for all"), "the title is missing"),
        (THEME.replace("https://x.example/{path}", ""), "the path is missing"),
        (THEME.replace("{entries}", "{entries}{entries}"), "contents is not written once"),
        (THEME.replace("{entries}", ""), "contents is not written once"),
    ],
)
def test_a_theme_that_cannot_be_followed_is_refused(theme: str, said: str) -> None:
    with pytest.raises(ShellError, match=said):
        shell.split(themed(MARKED, theme), 2, has_contents=True)


def test_a_marker_that_was_changed_on_the_way_is_found() -> None:
    with pytest.raises(ShellError, match="a marker was changed"):
        shell.split(themed(MARKED).replace("</header>", "zqmark</header>"), 2, has_contents=True)


def test_entries_that_differ_are_refused() -> None:
    numbers = iter("12")
    page = re.sub("<li>", lambda _: f'<li value="{next(numbers)}">', themed(MARKED))
    assert shell.split(page, 2, has_contents=True)  # what stands between entries may differ
    page = themed(MARKED).replace("one</a>", "one</b></a>").replace('one">', 'one" class="first">')
    with pytest.raises(ShellError, match="entries of the table of contents differ"):
        shell.split(page, 2, has_contents=True)


def test_a_difference_is_shown_where_it_begins() -> None:
    assert shell.difference(b"<p>one</p>", b"<p>two</p>") == (
        "at byte 3 it has '<p>one</p>' where the theme has '<p>two</p>'"
    )
    assert "at byte 3" in str(shell.difference(b"abc", b"abcd"))

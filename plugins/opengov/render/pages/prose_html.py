"""What Markdown leaves out for people who use a keyboard or a screen reader.

Tables that may be wider than the screen can take the focus, and so be scrolled (WCAG 2.1.1); they
and the boxes of task lists have a name (4.1.2). HTML in, HTML out.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TABLE = re.compile(r"<table(?P<attributes>[^>]*)>(?P<rows>.*?)</table>", re.DOTALL)
_CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>", re.DOTALL)
_HEADER = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_EMPTY_HEADER = re.compile(r"<th\b([^>]*)>\s*</th>")
_BOX = re.compile(
    r'(?P<before><li class="task-list-item"[^>]*>.*?<input)(?P<attributes>[^>]*>)'
    r"(?P<words>.*?)(?=<[uo]l\b|</li>)",
    re.DOTALL,
)


def accessible(html: str) -> str:
    """The HTML of a Markdown text, with names and ways to scroll."""
    if "<table" in html:
        html = _TABLE.sub(_scrollable, html)
    if 'class="task-list-item"' in html:
        html = _BOX.sub(_named_box, html)
    return html


def _scrollable(table: re.Match[str]) -> str:
    attributes, rows = table["attributes"], table["rows"]
    if 'class="og-' in attributes:  # of ours: narrow, and finished
        return table[0]
    caption = _CAPTION.search(rows)
    name = _words(caption[1]) if caption else ", ".join(filter(None, map(_words, _headers(rows))))
    rows = _EMPTY_HEADER.sub(r"<td\1></td>", rows)
    named = f' role="group" aria-label="{escape(name)}"' if name else ""
    own = attributes if "class=" in attributes else f' class="og-table"{attributes}'
    return f'<div class="og-scroll" tabindex="0"{named}><table{own}>{rows}</table></div>'


def _headers(rows: str) -> list[str]:
    """Those of the first row."""
    return _HEADER.findall(rows.partition("</tr>")[0])


def _named_box(item: re.Match[str]) -> str:
    attributes, name = item["attributes"], _words(item["words"])
    if "aria-label" in attributes or not name:
        return item[0]
    return f'{item["before"]} aria-label="{escape(name)}"{attributes}{item["words"]}'


def _words(html: str) -> str:
    return str(Markup(html).striptags())

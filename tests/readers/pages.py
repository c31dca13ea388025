"""What the pages of meetings say, and what calendars therefore have to hold."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOTS = {"en": "", "sk": "sk/"}
KEPT_CANCELLED = dt.timedelta(days=30)
KEPT_REMOVED = dt.timedelta(days=365)
WINDOW = dt.timedelta(days=365)  # no build of the histories falls into a leap year
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
_CHIPS = re.compile(r'<p class="og-chips">(.*?)</p>', re.S)
_REMOVED = re.compile(r'og-removed">[^<]*<time datetime="([^"]+)"')
_WHEN = re.compile(r'<dl class="og-facts">.*?<time datetime="([^"]+)"', re.S)


@dataclass(frozen=True)
class Said:
    """What a page tells its reader."""

    uid: str
    start: str  # as in a Row
    status: str
    title: str
    day: dt.date
    removed: dt.date | None

    def is_listed(self, today: dt.date) -> bool:
        if self.removed:
            return today <= self.removed + KEPT_REMOVED
        return self.status != "CANCELLED" or today <= self.day + KEPT_CANCELLED


def said(site: Path, language: str, domain: str) -> Iterator[Said]:
    """By every page of a meeting in a language."""
    for page in sorted((site / ROOTS[language] / "meetings").glob("*/index.html")):
        text = page.read_text("utf-8")
        if (chips := _CHIPS.search(text)) and "og-facts" in text:
            yield _said(f"meeting-{page.parent.name}@{domain}", text, chips[1])


def _said(uid: str, text: str, chips: str) -> Said:
    title, when, removed = _TITLE.search(text), _WHEN.search(text), _REMOVED.search(text)
    assert title is not None
    assert when is not None
    start = dt.datetime.fromisoformat(when[1])
    shown = f"{start.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}" if "T" in when[1] else when[1]
    return Said(
        uid,
        shown,
        _status(chips),
        html.unescape(re.sub(r"<[^>]+>", "", title[1])),
        start.date(),
        dt.date.fromisoformat(removed[1]) if removed else None,
    )


def _status(chips: str) -> str:
    if "og-cancelled" in chips or "og-postponed" in chips:
        return "CANCELLED"
    return "TENTATIVE" if "og-tentative" in chips else "CONFIRMED"


def in_series(all_said: list[Said], today: dt.date) -> list[Said]:
    """What the feed of the series has to hold."""
    return [each for each in all_said if each.is_listed(today)]


def in_all(all_said: list[Said], today: dt.date) -> list[Said]:
    """What /calendar/all.ics has to hold."""
    return [each for each in in_series(all_said, today) if each.day >= today - WINDOW]

"""Writes an ordinary Markdown page for every record and list: DATA LABELS DOCS TODAY."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_interval
from jinja2 import Environment, FileSystemLoader
from plain_records import Narrowed, Portal, Record

ROWS = 100  # past meetings on the main list
PAST_SHOWN = 50  # on the page of a series or body

Links = Sequence[tuple[str, str]]
Groups = Sequence[tuple[str, Sequence[Record]]]


class Pages:
    """The pages of one language."""

    def __init__(self, portal: Portal, language: str, docs: Path, today: dt.date) -> None:
        self._portal, self._language, self._docs, self._today = portal, language, docs, today
        self._suffix = ".md" if language == portal.languages[0] else f".{language}.md"
        self._babel = "en_GB" if language == "en" else language
        environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "plain"),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters["language_name"] = self._language_name
        environment.globals |= {
            "language": language,
            "today": str(today),
            "label": self.label,
            "date": self._date,
            "interval": self._interval,
        }
        self._meeting = environment.get_template("meeting.md")
        self._list = environment.get_template("list.md")

    def write(self) -> None:
        self._home()
        self._meetings()
        for one in self._portal.lists:
            groups = [(self.label("meetings"), one.meetings[::-1])]
            title = f"{self.label('meetings')}: {one.name(self._language)}"
            self._write_list(one.address, title, groups=groups)
        self._kind("series", "title", "series", self._portal.series)
        self._kind("bodies", "name", "body", self._portal.bodies)
        self._calendar()

    def label(self, key: str) -> str:
        return self._portal.labels[key][self._language]

    def _date(self, day: str) -> str:
        return _date(day, self._babel)

    def _interval(self, meeting: Record) -> str:
        return _interval(meeting["start"], meeting["end"], self._babel)

    def _language_name(self, language: str) -> str:
        return str(Locale.parse(language).get_display_name(self._babel))

    def _put(self, address: str, text: str) -> None:
        path = self._docs / f"{address}{self._suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def _write_list(
        self,
        address: str,
        title: str,
        *,
        description: str = "",
        links: Links = (),
        groups: Groups = (),
    ) -> None:
        up = "../" * address.count("/")
        values: dict[str, Any] = {"title": title, "description": description, "up": up}
        self._put(address, self._list.render(values, links=links, groups=groups))

    def _home(self) -> None:
        groups = [(self.label("upcoming"), self._ahead(self._portal.meetings)[:5])]
        name = self._portal.settings["name"][self._language]
        links = [(self.label(key), f"{key}/index.md") for key in ("meetings", "calendar")]
        self._write_list("index", name, links=links, groups=groups)

    def _meetings(self) -> None:
        portal = self._portal
        before, after = {}, {}
        for series in portal.series:
            for first, second in pairwise(portal.narrowed("series", series).meetings):
                before[second["id"]], after[first["id"]] = first, second
        for meeting in portal.meetings:
            text = self._meeting.render(
                meeting=meeting,
                series=portal.series[meeting["series"]],
                body=portal.body_of(meeting),
                before=before.get(meeting["id"]),
                after=after.get(meeting["id"]),
            )
            self._put(f"meetings/{meeting['id']}", text)
        past = self._past(portal.meetings)
        groups = [(self.label("upcoming"), self._ahead(portal.meetings))]
        groups.append((self.label("past"), past[:ROWS]))
        links = [(self._list_name(one), f"../{one.address}.md") for one in portal.lists]
        self._write_list("meetings/index", self.label("meetings"), links=links, groups=groups)

    def _list_name(self, one: Narrowed) -> str:
        return f"{one.name(self._language)} ({len(one.meetings)})"

    def _kind(self, kind: str, name: str, way: str, records: dict[str, Record]) -> None:
        links = [(record[name][self._language], f"{key}.md") for key, record in records.items()]
        self._write_list(f"{kind}/index", self.label(kind), links=sorted(links))
        for key, record in records.items():
            meetings = self._portal.narrowed(way, key).meetings
            self._write_list(
                f"{kind}/{key}",
                record[name][self._language],
                description=record["description"][self._language],
                links=[(self.label("subscribe"), f"../calendar/{kind}/{key}.ics")],
                groups=[
                    (self.label("upcoming"), self._ahead(meetings)),
                    (self.label("past"), self._past(meetings)[:PAST_SHOWN]),
                ],
            )

    def _calendar(self) -> None:
        self._write_list(
            "calendar/index", self.label("calendar"), links=list(self._calendar_links())
        )

    def _calendar_links(self) -> Iterator[tuple[str, str]]:
        portal, language = self._portal, self._language
        yield self.label("all"), "all.ics"
        yield self.label("deadlines"), "deadlines.ics"
        for key, series in portal.series.items():
            yield series["title"][language], f"series/{key}.ics"
        for key, body in portal.bodies.items():
            yield body["name"][language], f"bodies/{key}.ics"
        for one in portal.lists:
            if one.way == "year":
                yield one.value, f"archive/{one.value}.ics"

    def _ahead(self, meetings: Sequence[Record]) -> Sequence[Record]:
        return [meeting for meeting in meetings if meeting["start"].date() >= self._today]

    def _past(self, meetings: Sequence[Record]) -> Sequence[Record]:
        return [meeting for meeting in reversed(meetings) if meeting["start"].date() < self._today]


@lru_cache(maxsize=4096)
def _date(day: str, locale: str) -> str:
    return format_date(dt.date.fromisoformat(day[:10]), "long", locale=locale)


@lru_cache(maxsize=65536)
def _interval(start: dt.datetime, end: dt.datetime, locale: str) -> str:
    """Once per meeting and language, however many lists it stands in."""
    times = format_interval(start, end, "Hm", tzinfo=start.tzinfo, locale=locale)
    return f"{format_date(start, 'full', locale=locale)}, {times}"


def main() -> None:
    data, labels, docs, today = sys.argv[1:]
    portal = Portal(Path(data), Path(labels))
    for language in portal.languages:
        Pages(portal, language, Path(docs), dt.date.fromisoformat(today)).write()


if __name__ == "__main__":
    main()

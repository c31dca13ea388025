"""The invented records that every generator of the benchmark is given: no chance in them.

Their density stays the same whatever their number is: 200 meetings a year, 40 in a series, four
series to a body, so that a cost that grows faster than the records can be told from longer lists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

TODAY = dt.date(2022, 7, 15)
LAST_DAY = dt.date(2023, 1, 15)  # of the newest meeting
A_YEAR = 200  # meetings
IN_SERIES = 40
SERIES_OF_BODY = 4
KINDS = ("public", "expert", "workshop", "hearing")
ZONE = "Europe/Bratislava"
UID_DOMAIN = "bench.example.org"
SITE_URL = "https://bench.example.org/portal/"

Record = dict[str, Any]
Translated = Mapping[str, str]


class Records:
    """The records of a portal; each is what its YAML file holds."""

    def __init__(self, meetings: int, languages: Sequence[str]) -> None:
        self.languages = tuple(languages)
        self._count = meetings
        self._phrases = yaml.safe_load(Path(__file__).with_name("phrases.yml").read_text("utf-8"))
        self.portal: Record = {
            "name": self._same(lambda language: f"Portal ({language})"),
            "timezone": ZONE,
            "uid_domain": UID_DOMAIN,
            "languages": list(self.languages),
            "default_duration": 60,
        }
        self.series = [self._series(number) for number in range(-(-meetings // IN_SERIES))]
        self.bodies = [
            self._body(number) for number in range(-(-len(self.series) // SERIES_OF_BODY))
        ]
        self.meetings = [self._meeting(number) for number in range(meetings)]

    def write(self, data_dir: Path) -> None:
        """One file for each record, as editors write them: data_dir/meetings/<id>.yml."""
        data_dir.mkdir(parents=True)
        _dump(data_dir / "portal.yml", self.portal)
        kinds = {"bodies": self.bodies, "series": self.series, "meetings": self.meetings}
        for kind, records in kinds.items():
            (data_dir / kind).mkdir()
            for record in records:
                _dump(data_dir / kind / f"{record['id']}.yml", record)

    def _same(self, words: Callable[[str], str]) -> Record:
        return {language: words(language) for language in self.languages}

    def _phrase(self, name: str, position: int = 0) -> Record:
        found = self._phrases[name]
        texts: Translated = found[position % len(found)] if isinstance(found, list) else found
        return self._same(lambda language: texts[language])

    def _body(self, number: int) -> Record:
        district = self._phrase("district")
        return {
            "id": f"district-{number + 1}",
            "name": self._same(lambda language: district[language].format(number=number + 1)),
            "kind": "municipality",
            "description": self._phrase("descriptions", number),
            "url": f"https://district-{number + 1}.example.org/",
            "contact": {"email": f"office@district-{number + 1}.example.org"},
            "colour": "steelblue",
        }

    def _series(self, number: int) -> Record:
        body = number // SERIES_OF_BODY + 1
        district, theme = self._phrase("district"), self._phrase("themes", number)
        return {
            "id": f"series-{number + 1}",
            "title": self._same(
                lambda language: f"{theme[language]}, {district[language].format(number=body)}"
            ),
            "description": self._phrase("descriptions", number + 1),
            "body": f"district-{body}",
        }

    def _meeting(self, position: int) -> Record:
        behind = (self._count - 1 - position) * 365 // A_YEAR
        day = LAST_DAY - dt.timedelta(days=behind)
        number = position % IN_SERIES + 1
        pattern, topic = self._phrase("meeting"), self._phrase("topics", position)
        meeting: Record = {
            "id": f"meeting-{position + 1}",
            "title": self._same(
                lambda language: pattern[language].format(number=number, topic=topic[language])
            ),
            "description": self._phrase("descriptions", position),
            "series": f"series-{position // IN_SERIES + 1}",
            "number": number,
            "start": f"{day} {9 + position % 8}:00",
            "end": f"{11 + position % 8}:00",
            "status": "confirmed",
            "kind": KINDS[position % len(KINDS)],
            "audience": self._phrase("audiences", position),
            "languages": list(self.languages[:2]),
            **self._where(position),
            "agenda": list(self._agenda(position)),
            "registration": self._registration(position, day),
            "documents": list(self._documents(position, day)),
            "last_modified": f"{min(day, TODAY)}T08:00:00Z",
        }
        if day < TODAY:
            meeting |= self._afterwards(position, day)
        return meeting | self._change(position, day)

    def _where(self, position: int) -> Record:
        if position % 5 == 4:
            call = f"https://call.example.org/room-{position % 9}"
            return {"mode": "online", "online": {"system": "Example Call", "public_url": call}}
        place = {
            "name": self._phrase("places", position),
            "room": self._phrase("rooms", position),
            "address": f"Main Street {position % 60 + 1}",
            "access": self._phrase("access"),
        }
        return {"mode": "in_person", "place": place}

    def _agenda(self, position: int) -> Iterator[Record]:
        hour = 9 + position % 8
        for item in range(3 + position % 3):
            minutes = item * 20
            yield {
                "title": self._phrase("topics", position + 5 * item + 1),
                "number": str(item + 1),
                "start": f"{hour + minutes // 60}:{minutes % 60:02}",
                "act": ("inform", "discuss", "decide")[item % 3],
            }

    def _registration(self, position: int, day: dt.date) -> Record:
        return {
            "url": f"https://forms.example.org/meeting-{position + 1}",
            "email": "forum@bench.example.org",
            "deadline": str(day - dt.timedelta(days=3)),
            "how": self._phrase("ways"),
        }

    def _documents(self, position: int, day: dt.date) -> Iterator[Record]:
        """The programme in each language; after the meeting the minutes in the first one."""
        held = ["minutes"] if day < TODAY else []
        named = [("programme", language) for language in self.languages]
        for name, language in [*named, *((name, self.languages[0]) for name in held)]:
            address = f"https://files.example.org/{position + 1}/{name}-{language}.pdf"
            document = {"title": self._phrase(name), "url": address}
            yield document | {"kind": name, "language": language, "date": str(day)}

    def _afterwards(self, position: int, day: dt.date) -> Record:
        task = {
            "what": self._phrase("tasks", position),
            "body": f"district-{position // IN_SERIES // SERIES_OF_BODY + 1}",
            "due": str(day + dt.timedelta(days=30)),
        }
        return {
            "outcomes": [self._phrase("outcomes", position + step) for step in range(2)],
            "tasks": [task],
            "attendance": {"government": 3 + position % 4, "citizens": 8 + position % 25},
        }

    def _change(self, position: int, day: dt.date) -> Record:
        """One in fifty is cancelled, another one moved."""
        if position % 50 == 17:
            return {"status": "cancelled", "reason": self._phrase("reasons")}
        if position % 50 == 33:
            before = f"{day - dt.timedelta(days=7)} 17:00"
            return {"status": "rescheduled", "previous": [{"start": before}]}
        return {}


def _dump(path: Path, record: Record) -> None:
    text = yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")

"""Towns whose editors move, cancel, postpone, delete and translate meetings, by chance."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("en", "sk")
ZONES = ("Europe/Bratislava", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC")
DOMAIN = "town.example.org"
PORTAL = {
    "name": {"en": "Town", "sk": "Mesto"},
    "timezone": "Europe/Bratislava",
    "uid_domain": DOMAIN,
    "languages": list(LANGUAGES),
}
TITLES = (
    {"en": "Budget, plans; and more", "sk": "Rozpočet, plány; a viac"},
    {"en": "Roads & bridges", "sk": "Cesty a mosty"},
    {"en": "Schools 🏫", "sk": "Školy 🏫"},
)
ACTS = (
    "add",
    "move",
    "move",
    "cancel",
    "postpone",
    "restore",
    "remove",
    "delete",
    "translate",
    "roll",
    "fail",
)


class Town:
    """A folder of data and the day of its next build. Everything follows from the seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.data = folder / "data"
        self.today = dt.date(2026, 1, 10)
        self.is_broken = False
        self.has_deleted = False  # since it was last published
        self._chance = random.Random(seed)
        self._edits = 0
        self._meetings: dict[str, dict[str, Any]] = {}
        for kind in ("meetings", "series"):
            (self.data / kind).mkdir(parents=True)
        self._write("portal.yml", PORTAL)
        self._write("series/evenings.yml", {"title": {"en": "Evenings", "sk": "Večery"}})
        self._save("anchor", self._new_meeting() | {"start": "2028-05-05 17:00"})
        for _ in range(4):
            self._add()

    def step(self) -> str:
        """Edits one to three things; says what was done."""
        if self.is_broken:
            (self.data / "meetings/broken.yml").unlink()
            self.is_broken = False
        acts = self._chance.choices(ACTS, k=self._chance.randint(1, 3))
        for act in acts:
            getattr(self, f"_{act}")()
        return ", ".join(acts)

    def _any(self) -> str:
        """A meeting other than that by which no feed is ever empty."""
        others = [record_id for record_id in self._meetings if record_id != "anchor"]
        return self._chance.choice(others) if others else self._add()

    def _new_meeting(self) -> dict[str, Any]:
        title = self._chance.choice(TITLES)
        return {
            "title": title["en"],
            "start": self._some_start(),
            "status": self._chance.choice(("confirmed", "confirmed", "tentative")),
            "timezone": self._chance.choice(ZONES),
            "series": "evenings",
        }

    def _some_start(self) -> str:
        day = self.today + dt.timedelta(days=self._chance.randint(-200, 300))
        if self._chance.random() < 0.2:
            return str(day)
        return f"{day} {self._chance.randint(6, 20):02}:{self._chance.choice((0, 15, 30)):02}"

    def _add(self) -> str:
        record_id = f"m-{self._edits}"
        self._save(record_id, self._new_meeting())
        return record_id

    def _move(self) -> None:
        record_id = self._any()
        meeting = self._meetings[record_id]
        before = {"start": meeting["start"]}
        changed = {**meeting, "start": self._some_start(), "status": "rescheduled"}
        if changed["start"][:10] != meeting["start"][:10]:
            self._save(record_id, changed | {"previous": [*meeting.get("previous", ()), before]})

    def _cancel(self) -> None:
        self._change(status="cancelled", reason="Nobody came")

    def _postpone(self) -> None:
        self._change(status="postponed")

    def _restore(self) -> None:
        self._change(status="confirmed")

    def _remove(self) -> None:
        self._change(removed={"date": str(self.today), "reason": "Entered twice"})

    def _translate(self) -> None:
        record_id = self._any()
        words = next(title for title in TITLES if title["en"] in str(self._meetings[record_id]))
        self._save(record_id, {**self._meetings[record_id], "title": words})

    def _change(self, **fields: Any) -> None:
        record_id = self._any()
        self._save(record_id, {**self._meetings[record_id], **fields})

    def _delete(self) -> None:
        record_id = self._any()
        del self._meetings[record_id]
        (self.data / f"meetings/{record_id}.yml").unlink()
        self.has_deleted = True

    def _roll(self) -> None:
        self.today += dt.timedelta(days=self._chance.randint(1, 150))

    def _fail(self) -> None:
        self.is_broken = True
        (self.data / "meetings/broken.yml").write_text("title: [no end\n")

    def _save(self, record_id: str, meeting: dict[str, Any]) -> None:
        self._edits += 1
        at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=self._edits)
        meeting = {**meeting, "last_modified": f"{at:%Y-%m-%dT%H:%M:%SZ}"}  # as Git tells it
        self._meetings[record_id] = meeting
        self._write(f"meetings/{record_id}.yml", meeting)

    def _write(self, name: str, record: dict[str, Any]) -> None:
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
        (self.data / name).write_text(text, encoding="utf-8")

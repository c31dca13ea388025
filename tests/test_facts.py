"""The facts of the five source documents stand in the model, on the pages and in the feeds.

The tables are in `tests/facts/`, one file for each source, one row for each fact: the
record and the values that its fields must have, and words that must stand on its page
and in its calendar entries, in the source's language and in English.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from opengov.loading import load
from opengov.model import Meeting, Portal, Record, Text
from opengov.model.states import translated_into
from opengov.render.calendar import outputs
from opengov.render.page import Page
from opengov.render.pages import pages
from opengov.render.site import Site

ROOT = Path(__file__).parent.parent
TODAY = dt.date(2022, 7, 15)
FACTS = [
    pytest.param(row, id=f"{table.stem}: {row['fact']}")
    for table in sorted((Path(__file__).parent / "facts").glob("*.yml"))
    for row in yaml.load(table.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
]


@cache
def site() -> Site:
    loaded = load(ROOT / "data", docs_dir=ROOT / "docs", today=TODAY)
    assert loaded.portal is not None, loaded.problems
    stamp = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)
    return Site(loaded.portal, TODAY, "https://town.example.org/portal/", stamp)


@cache
def all_pages() -> dict[str, Page]:
    return {page.address: page for page in pages(site())}


@cache
def words_on(address: str, language: str) -> str:
    """What can be read on a page, all spaces alike; a note parts no words."""
    rendered = all_pages()[address].render(language)
    body = re.sub(r'<a class="og-term".*?</a>', lambda n: re.sub("<.*?>", "", n[0]), rendered.body)
    text = html.unescape(re.sub(r"<[^>]+>", " ", body))
    return " ".join(f"{rendered.title} {text}".split())


@cache
def calendar_files(language: str) -> dict[str, str]:
    """Every feed of a language, unfolded, with its escapes undone."""
    return {
        output.address.removeprefix(site().root(language)): re.sub(
            r"\\([,;\\])", r"\1", output.content().decode().replace("\r\n ", "")
        )
        for output in outputs(site(), language)
    }


def event_of(record: Meeting, feed: str, language: str, role: str = "") -> str:
    """The calendar entry of a meeting, or that of its deadline, in a feed."""
    uid = f"UID:meeting-{record.id}{role}@"
    events = calendar_files(language)[feed].split("BEGIN:VEVENT")[1:]
    found = [event for event in events if uid in event]
    assert len(found) == 1, f"{record.id} is not in {feed}"
    return found[0]


def record_at(portal: Portal, name: str) -> Record:
    kind, record_id = name.split("/")
    return portal.by_kind[kind][record_id]


def value_at(record: Record, path: str) -> str:
    """What a dotted path leads to, as written in the tables."""
    value: Any = record
    for step in path.split("."):
        if isinstance(value, Text):
            value = value.by_language[step]
        elif step == "count":
            value = len(value)
        else:
            value = value[int(step)] if step.isdecimal() else getattr(value, step)
    if value is None:
        return "nothing"
    return str(value.value if isinstance(value, Enum) else value)


@pytest.mark.parametrize("row", FACTS)
def test_a_fact_stands_in_the_model(row: dict[str, Any]) -> None:
    record = record_at(site().portal, row["record"])
    expected = row.get("model", {})
    assert {path: value_at(record, path) for path in expected} == expected


@pytest.mark.parametrize("row", FACTS)
def test_a_fact_can_be_read_on_its_page_in_its_language_and_in_english(
    row: dict[str, Any],
) -> None:
    address = record_at(site().portal, row["record"]).address.partition("#")[0]
    assert "en" in row["page"]
    assert len(row["page"]) == 2
    for language, expected in row["page"].items():
        page = words_on(address, language)
        assert [words for words in expected if words not in page] == [], page


@pytest.mark.parametrize("row", [p for p in FACTS if "feed" in p.values[0]])
def test_a_dated_fact_is_in_the_archive_and_while_it_is_recent_in_the_feed(
    row: dict[str, Any],
) -> None:
    meeting = record_at(site().portal, row["record"])
    assert isinstance(meeting, Meeting)
    day = meeting.start.day
    assert day is not None
    feeds = [f"calendar/archive/{day.year}.ics"]
    if day >= TODAY.replace(year=TODAY.year - 1):
        feeds.append("calendar/all.ics")
    for language, expected in row["feed"].items():
        for feed in feeds:
            event = event_of(meeting, feed, language)
            assert [words for words in expected if words not in event] == [], event


@pytest.mark.parametrize("row", [p for p in FACTS if "deadline" in p.values[0]])
def test_a_deadline_is_in_the_feed_of_deadlines(row: dict[str, Any]) -> None:
    meeting = record_at(site().portal, row["record"])
    assert isinstance(meeting, Meeting)
    for language, expected in row["deadline"].items():
        event = event_of(meeting, "calendar/deadlines.ics", language, "-registration_until")
        assert [words for words in expected if words not in event] == [], event


# What a source does not have must not be there either.

REAL_PAGES = [record.address for record in site().portal if not record.example]
NAMES = ("Divjak", "Kržišnik", "Funkl", "Cepin", "Testen", "Krpan", "Soršak", "Cokan")
GARBLED = (
    "Unlock Authorities",
    "and you can",
    "and you will",
    "made available to have",
    "Electronic Sales",
    "Electronic Transformation",
    "Energetic Society",
    "Area Council",
    "Cardiovascular",
    "Analysis Webpage",
    "Technology specific",
    "financial obligation",
    "brand new",
)
JOIN_ADDRESSES = (
    "teams.microsoft.com",
    "teams.live.com",
    "zoom.us",
    "webex.com",
    "epresence.gov.gr",
)


def everything_written() -> dict[str, str]:
    """Every page in every language, every feed, every data file and every page of prose."""
    here = site()
    found = {
        f"{language}:{address}": page.render(language).body
        for language in here.languages
        for address, page in all_pages().items()
    }
    for language in here.languages:
        found |= {f"{language}:{a}": text for a, text in calendar_files(language).items()}
    for folder in ("data", "docs"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".yml", ".md"}:
                found[str(path.relative_to(ROOT))] = path.read_text(encoding="utf-8")
    return found


@pytest.mark.parametrize("absent", [*NAMES, *GARBLED, *JOIN_ADDRESSES])
def test_nobody_is_named_nothing_is_garbled_and_no_private_link_stands_anywhere(
    absent: str,
) -> None:
    found = [where for where, text in _written().items() if absent in text]
    assert found == []


@cache
def _written() -> dict[str, str]:
    return everything_written()


@pytest.mark.parametrize("number", range(1, 7))
def test_meetings_of_banska_bystrica_have_no_time_of_day(number: int) -> None:
    meeting = site().portal.of(Meeting)[f"spolupracovna-{number}"]
    assert (meeting.starts_at, meeting.ends_at, meeting.doors_at) == (None, None, None)
    assert meeting.place is None
    for language in ("sk", "en"):
        assert not re.search(r"\d\d?[:.]\d\d\b", words_on(meeting.address, language))
        event = event_of(meeting, "calendar/all.ics", language)
        assert not re.search(r"^DT(START|END)[^\r\n]*T\d{6}", event, re.MULTILINE)


def test_nobody_recorded_the_tasks_or_the_minutes_of_banska_bystrica() -> None:
    for meeting in site().portal.meetings_by_series["spolupracovna"]:
        assert (meeting.tasks, meeting.documents, meeting.outcomes) == ((), (), ())
        assert meeting.is_live


@pytest.mark.parametrize("plan", ["ternopil-2021-2023", "greece-2019-2021"])
def test_no_commitment_or_assessment_belongs_to_a_real_plan(plan: str) -> None:
    portal = site().portal
    for kind in ("commitments", "assessments", "documents"):
        assert [r.id for r in portal.by_kind[kind].values() if getattr(r, "plan", "") == plan] == []


def test_the_ideathon_has_no_days_and_no_proposals() -> None:
    portal = site().portal
    ideathon: Any = record_at(portal, "consultations/ogp-greece-ideathon")
    assert (ideathon.opens, ideathon.closes, ideathon.phases) == (None, None, ())
    proposals: Any = portal.by_kind["proposals"].values()
    assert [p.id for p in proposals if p.consultation == ideathon.id] == []
    assert not [a for a in calendar_files("el") if "ideathon" in a]


def test_teams_is_a_system_and_not_a_municipality() -> None:
    meeting = site().portal.of(Meeting)["kuntademokratiaverkosto-2021-05-18"]
    assert meeting.place is None
    event = event_of(meeting, "calendar/archive/2021.ics", "fi")
    assert "CONFERENCE" not in event
    assert "http" not in re.sub(r"https://town\.example\.org/portal/\S*", "", event)


def test_only_invented_records_have_addresses_of_their_own() -> None:
    """No source gives one, apart from the e-mail for registration in Hrastnik."""
    for path in sorted((ROOT / "data").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        if "example: true" in text or path.name == "portal.yml":
            continue
        assert re.findall(r"https?://\S+", text) == [], path
        found = re.findall(r"\S+@\S+", text)
        assert found == (["info@consulta.si"] if path.stem == "hrastnik-2019" else []), path


def test_addresses_of_invented_records_can_belong_to_nobody() -> None:
    for path in sorted((ROOT / "data").rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        if "example: true" in text:
            hosts = re.findall(r"(?:https?://|@)([\w.-]+)", text)
            assert [h for h in hosts if not h.endswith(("example.org", "example.com"))] == [], path


# Languages.


@pytest.mark.parametrize("record", list(site().portal), ids=lambda r: f"{r.kind}/{r.id}")
def test_invented_records_are_in_all_languages_and_real_ones_in_two(record: Record) -> None:
    everywhere = frozenset(site().languages)
    wanted = everywhere if record.example else frozenset({record.language, "en"})
    assert translated_into(record) >= wanted


def test_whatever_is_invented_is_called_so() -> None:
    for record in site().portal:
        assert record.example is record.id.startswith("example-"), record.src_uri


def test_every_page_of_an_invented_record_says_so_and_no_other_does() -> None:
    for record in site().portal:
        page = all_pages().get(record.address)
        if page is not None:
            for language in site().languages:
                above = page.render(language).body.partition("<h2")[0].partition("<dl")[0]
                assert ('class="og-example"' in above) is record.example, record.src_uri


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: p.name)
def test_prose_is_in_all_languages(page: Path) -> None:
    name = page.name.split(".")[0]
    others = site().languages[1:]
    assert {p.name for p in page.parent.glob(f"{name}.*md")} == {
        f"{name}.md",
        *(f"{name}.{language}.md" for language in others),
    }

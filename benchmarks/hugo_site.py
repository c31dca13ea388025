"""The same records with Hugo: front matter in YAML, a theme as heavy as Material's pages."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from measuring import Cost, run, size
from records import SITE_URL, TODAY, UID_DOMAIN, ZONE, Record, Records

HERE = Path(__file__).parent
MENU = ("meetings", "series", "bodies", "calendar")
ICON = "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m{0}.{0} 6h3v{1}l-4 4-3-{0}.5v-5.2l4-{1}.1z"
USUAL_WEIGHT = 21_000  # bytes of a page, where nothing else is to be compared with


def write(records: Records, folder: Path, *, icons: int) -> None:
    """Content as editors of a Hugo site would write it; this is not counted."""
    shutil.copytree(HERE / "hugo/layouts", folder / "layouts")
    labels = yaml.safe_load((HERE / "labels.yml").read_text("utf-8"))
    for language in records.languages:
        words = {key: texts[language] for key, texts in labels.items()}
        _dump(folder / f"i18n/{language}.yaml", words)
        for address, front_matter, text in _contents(records, language, words):
            _page(folder / f"content/{address}.{language}.md", front_matter, text)
    _dump(folder / "config.yaml", _config(records, icons))


def build(folder: Path) -> Cost:
    return run(["hugo", "--quiet"], folder)


def icons_for(weight: float, few: Records, folder: Path) -> int:
    """How many icons make a page as heavy, found by a build without and one with ten."""
    found = []
    for icons in (0, 10):
        own = folder / str(icons)
        write(few, own, icons=icons)
        build(own)
        found.append(size(own.glob("public/**/meetings/meeting-*/index.html")).raw)
    return max(0, round((weight - found[0]) / (found[1] - found[0]) * 10))


def _config(records: Records, icons: int) -> Record:
    return {
        "baseURL": SITE_URL,
        "defaultContentLanguage": records.languages[0],
        "buildFuture": True,
        "timeZone": ZONE,
        "disableKinds": ["RSS"],
        "taxonomies": {name: name for name in ("series", "bodies", "years", "kinds", "statuses")},
        "languages": {
            language: {
                "languageName": language,
                "weight": position + 1,
                "title": records.portal["name"][language],
            }
            for position, language in enumerate(records.languages)
        },
        "menu": {"main": [{"identifier": name, "url": f"{name}/"} for name in MENU]},
        "outputFormats": {
            "event": {"mediaType": "text/calendar", "baseName": "event", "isPlainText": True},
            "feed": {"mediaType": "text/calendar", "isPlainText": True},
            "search": {"mediaType": "application/json", "baseName": "search", "isPlainText": True},
        },
        "outputs": {"home": ["HTML", "search"], "page": ["HTML", "event"], "term": ["HTML"]},
        "params": {
            "uid_domain": UID_DOMAIN,
            "today": str(TODAY),
            "since": str(TODAY.replace(year=TODAY.year - 1)),
            "icons": [
                {"id": f"icon-{number}", "path": ICON.format(number % 9, number % 7)}
                for number in range(icons)
            ],
        },
    }


def _contents(
    records: Records, language: str, words: dict[str, str]
) -> Iterator[tuple[str, Record, str]]:
    """Address below content/, front matter and Markdown of each page."""
    feed = {"outputs": ["HTML", "feed"]}
    for section in MENU:
        yield f"{section}/_index", {"title": words[section]}, ""
    for name in ("all", "deadlines"):
        layout = "feed" if name == "all" else name
        yield f"calendar/{name}", {"title": words[name], "layout": layout, "outputs": ["feed"]}, ""
    for way, title in (("years", "year"), ("kinds", "kind"), ("statuses", "status")):
        yield f"{way}/_index", {"title": words[title]}, ""
    bodies: dict[str, str] = {}
    for record in records.series:
        bodies[record["id"]] = record["body"]
        text = record["description"][language]
        yield f"series/{record['id']}/_index", {"title": record["title"][language], **feed}, text
    for record in records.bodies:
        text = record["description"][language]
        yield f"bodies/{record['id']}/_index", {"title": record["name"][language], **feed}, text
    for year in sorted({record["start"][:4] for record in records.meetings}):
        yield f"years/{year}/_index", {"title": year, **feed}, ""
    for record in records.meetings:
        front_matter = _meeting(record, bodies[record["series"]], language)
        yield f"meetings/{record['id']}", front_matter, record["description"][language]


def _meeting(record: Record, body: str, language: str) -> Record:
    """Only what belongs to one language, so that nothing is read for nothing."""
    own: Record = _in_language(record, language)
    day, time = own["start"].split()
    changed = own["last_modified"].replace("-", "").replace(":", "")
    front_matter = {
        "date": dt.datetime.fromisoformat(f"{day}T{time:0>5}").isoformat(),
        "ends": own["end"],
        "changed": changed,
        "series": [own["series"]],
        "bodies": [body],
        "years": [day[:4]],
        "kinds": [own["kind"]],
        "statuses": [own["status"]],
    }
    if own.get("previous"):
        front_matter["moved_from"] = own["previous"][0]["start"][:10]
    shared = ("title", "description", "number", "kind", "status", "reason", "mode", "place")
    held = ("online", "audience", "languages", "registration", "agenda", "outcomes", "tasks")
    for key in (*shared, *held, "documents", "attendance"):
        if key in own:
            front_matter[key] = own[key]
    headings = ("registration", "programme", "outcomes", "tasks", "documents", "attendance")
    present = front_matter.keys() | {"programme"}
    front_matter["headings"] = [heading for heading in headings if heading in present]
    return front_matter


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if language in value:
            return value[language]
        return {key: _in_language(inner, language) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_in_language(inner, language) for inner in value]
    return value


def _page(path: Path, front_matter: Record, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{_yaml(front_matter)}---\n{text}\n", encoding="utf-8")


def _dump(path: Path, values: Record) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_yaml(values), encoding="utf-8")


def _yaml(values: Record) -> str:
    return yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)

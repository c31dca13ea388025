"""Files become records: what is left out is filled in, and the model has the last word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from babel.localedata import locale_identifiers
from pydantic import ValidationError

from opengov.loading.flaws import hidden_characters, read, read_text
from opengov.loading.history import History
from opengov.loading.nearest import nearest, said
from opengov.loading.opening import contents
from opengov.loading.refusals import likely_language, report_refusals
from opengov.loading.reporting import Report
from opengov.loading.shapes import FILLED, keys_at
from opengov.loading.sources import PORTAL, LongText, Source, Sources
from opengov.loading.zones import Zones
from opengov.model import KINDS, PortalSettings, Record
from opengov.model.record import Id

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SLUG = re.compile(get_args(Id)[1].pattern)
BODY_OF = {"meetings": "organiser", "consultations": "body"}
"""Kinds with clock times, and the field that names the body whose zone they are in."""


def read_sources(sources: Sources, report: Report) -> None:
    """Reads every file; what is odd in one is reported, and the others are read all the same."""
    for source in sources:
        data = contents(Path(source.full_path), source.file, report)
        if data is not None:
            reading = read(data)
            source.text, source.raw = reading.text, reading.value
            report.flaws(source.file, reading.flaws)
        for long_text in source.long_texts:
            _read_long_text(long_text, report)


def _read_long_text(long_text: LongText, report: Report) -> None:
    data = contents(Path(long_text.full_path), long_text.file, report)
    if data is None:
        return
    text, flaws = read_text(data)
    report.flaws(long_text.file, flaws)
    if text is not None:
        report.flaws(long_text.file, hidden_characters(text))
    long_text.text = text


def settings_of(sources: Sources, data_folder: str, report: Report) -> PortalSettings | None:
    """The portal's own file, the first that must be in order."""
    source = sources.portal
    if source is None:
        report.file("portal_missing", f"{data_folder}/{PORTAL}", folder=data_folder)
        return None
    if source.raw is None:
        return None
    languages = portal_languages(source)
    raw = dict(source.raw)
    if languages:
        raw.setdefault("language", languages[0])
    context = context_of(raw, languages)
    try:
        return PortalSettings.model_validate(raw, context=context)
    except ValidationError as error:
        report_refusals(report, PortalSettings, source, error, context["languages"])
        return None


def portal_languages(source: Source | None) -> tuple[str, ...]:
    """As written in the portal's file, even where something else in it is wrong."""
    written = (source.raw or {}).get("languages") if source else None
    if isinstance(written, list):
        return tuple(language for language in written if isinstance(language, str))
    return ()


def context_of(raw: Mapping[str, Any], languages: tuple[str, ...]) -> dict[str, Any]:
    """What the border needs to know. Any language may stand where the portal's are not known."""
    allowed = languages or tuple(code.replace("_", "-") for code in locale_identifiers())
    language = raw.get("language")
    if not isinstance(language, str):
        language = languages[0] if languages else "en"
    return {"language": language, "languages": allowed}


def records_of(sources: Sources, report: Report, history: History) -> dict[str, dict[str, Record]]:
    """Every record that is in order, by kind and id."""
    languages = portal_languages(sources.portal)
    zones = Zones(sources)
    records: dict[str, dict[str, Record]] = {}
    for kind, of_kind in sources.by_kind.items():
        found = records[kind] = {}
        for source in of_kind.values():
            record = _record(source, report, languages, zones, history)
            if record is not None:
                found[record.id] = record
    return records


def _record(
    source: Source,
    report: Report,
    languages: tuple[str, ...],
    zones: Zones,
    history: History,
) -> Record | None:
    named_well = _check_name(source, report)
    if source.raw is None:
        return None
    model = KINDS[source.kind]
    raw = dict(source.raw)
    _refuse_filled(source, raw, report)
    context = context_of(raw, languages)
    raw.setdefault("language", context["language"])
    if source.kind in BODY_OF and not zones.is_stated(raw):
        raw["timezone"] = zones.of(raw, BODY_OF[source.kind])
    raw["last_modified"] = _last_modified(source, raw, history)
    raw["id"] = source.id if named_well else "x"
    raw["src_uri"] = source.uri
    if source.long_texts:
        raw["long_text"] = _long_texts(source, context, report)
    try:
        record = model.model_validate(raw, context=context)
    except ValidationError as error:
        report_refusals(report, model, source, error, context["languages"])
        return None
    return record if named_well else None


def _last_modified(source: Source, raw: Mapping[str, Any], history: History) -> Any:
    """As stated, else from the history. A day stays a day: pydantic makes it midnight."""
    stated = raw.get("last_modified")
    if stated is None:
        uris = [source.uri, *(long_text.uri for long_text in source.long_texts)]
        return history.last_changed(uris)
    if isinstance(stated, str) and DAY.fullmatch(stated):
        try:
            return dt.date.fromisoformat(stated)
        except ValueError:
            return stated
    return stated


def _check_name(source: Source, report: Report) -> bool:
    """The name of a file is the id of its record, and part of its address for ever."""
    written = (source.raw or {}).get("id", source.id)
    if written != source.id:
        report.add(
            "id_not_file_name",
            source,
            ("id",),
            written=written if isinstance(written, str) else "",
            expected=source.id,
        )
    if not SLUG.fullmatch(source.id) or len(source.id) > 80:
        report.file("file_name", source.file, name=f"{source.id}.yml", suggestion=_slug(source.id))
        return False
    if source.id.startswith("by-"):
        report.file("id_reserved", source.file, name=f"{source.id}.yml")
        return False
    return True


def _slug(name: str) -> str | None:
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return f"{slug[:80]}.yml" if slug else None


def _refuse_filled(source: Source, raw: dict[str, Any], report: Report) -> None:
    for key in FILLED & raw.keys():
        del raw[key]
        allowed = keys_at(KINDS[source.kind], ())
        report.add(
            "unknown_key", source, (key,), at_key=True, written=key, allowed=said(allowed, 60)
        )


def _long_texts(source: Source, context: dict[str, Any], report: Report) -> dict[str, str]:
    allowed = tuple(dict.fromkeys((context["language"], *context["languages"])))
    found = {}
    for long_text in source.long_texts:
        if long_text.language not in allowed:
            likely = likely_language(long_text.language, allowed)
            report.file(
                "long_text_unknown_language",
                long_text.file,
                written=long_text.language,
                allowed=said(allowed, 30),
                nearest=likely or nearest(long_text.language, allowed),
            )
        elif long_text.text is not None and long_text.text.strip():
            found[long_text.language] = long_text.text
    return found

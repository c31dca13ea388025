"""What pydantic and the model refuse, as problems of our own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from babel import Locale
from pydantic import BaseModel, ValidationError

from opengov.loading.nearest import nearest, said
from opengov.loading.problem import Path
from opengov.loading.reporting import Report
from opengov.loading.shapes import keys_at
from opengov.loading.sources import Source
from opengov.loading.spellings import likely_date, likely_times
from opengov.model import record as parts
from opengov.model import security

FORMS = {
    get_args(marker)[1].pattern: code
    for marker, code in (
        (parts.Id, "id_form"),
        (parts.Language, "language_form"),
        (parts.Url, "url_form"),
        (parts.Email, "email_form"),
        (parts.Colour, "colour_form"),
        (parts.AccentColour, "accent_form"),
        (security.SecurityContact, "security_contact_form"),
        (security.SecureUrl, "secure_url_form"),
    )
}
"""Our codes for the patterns of the model; what is left is the domain of the portal's UIDs."""
MISNAMED_LANGUAGES = {
    "cz": "cs",
    "ua": "uk",
    "gr": "el",
    "si": "sl",
    "se": "sv",
    "dk": "da",
    "gb": "en",
    "ee": "et",
    "at": "de",
}
"""Codes of countries that are taken for codes of languages."""


class Refusal:
    """One entry of a ValidationError, with what is needed to explain it."""

    def __init__(
        self, model: type[BaseModel], source: Source, error: Any, languages: tuple[str, ...]
    ) -> None:
        self.model = model
        self.source = source
        self.type: str = error["type"]
        self.context: dict[str, Any] = error.get("ctx") or {}
        self.languages = languages
        self.path, self.at_key, self.value = _follow(
            source.raw, (*error["loc"], *self.context.get("at", ()))
        )

    @property
    def written(self) -> str:
        return self.value if isinstance(self.value, str) else ""


def report_refusals(
    report: Report,
    model: type[BaseModel],
    source: Source,
    error: ValidationError,
    languages: tuple[str, ...],
) -> None:
    """Adds each entry of a ValidationError to the report."""
    for entry in error.errors(include_url=False):
        refusal = Refusal(model, source, entry, languages)
        if refusal.type == "string_pattern_mismatch" and refusal.path[-1:] in ((), ("timezone",)):
            continue  # filled in from `languages`, and told there; told by check_zones
        if refusal.type == "too_short" and refusal.value:
            continue  # what stands in the list is refused by itself
        if refusal.type == "missing" and isinstance(entry["loc"][-1], str):
            _missing(report, refusal, str(entry["loc"][-1]))
        else:
            code, arguments = _explain(refusal)
            at_key = refusal.at_key or code in {"unknown_key", "unknown_language"}
            report.add(code, source, refusal.path, at_key=at_key, **arguments)


def _missing(report: Report, refusal: Refusal, key: str) -> None:
    path = refusal.path
    given = refusal.value
    close = nearest(key, given) if isinstance(given, dict) and key not in given else None
    known = keys_at(refusal.model, path)
    report.add(
        "missing_key",
        refusal.source,
        path,
        missing=(key,),
        key=key,
        nearest=close if close not in known else None,
    )


def _explain(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    if "geo" in refusal.path:
        return "geo_form", {}
    explain = EXPLAINED.get(refusal.type)
    if explain is not None:
        return explain(refusal)
    return "not_understood", {"written": refusal.written}


def _unknown_key(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    key = str(refusal.path[-1])
    allowed = keys_at(refusal.model, refusal.path[:-1])
    return "unknown_key", {
        "written": key,
        "allowed": said(allowed, 60),
        "nearest": nearest(key, allowed),
    }


def _choice(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    allowed = re.findall(r"'([^']*)'", str(refusal.context.get("expected", "")))
    written = str(refusal.path[-1]) if refusal.at_key else refusal.written
    if not written:
        return "word_expected", {"allowed": said(allowed, 30)}
    return "not_in_list", {
        "written": written,
        "allowed": said(allowed, 30),
        "nearest": nearest(written, allowed),
    }


def _pattern(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    code = FORMS.get(refusal.context.get("pattern", ""), "domain_form")
    arguments: dict[str, Any] = {"written": refusal.written}
    if code == "language_form":
        arguments["nearest"] = likely_language(refusal.written, refusal.languages)
    if code == "url_form" and re.match(r"[\w.-]+\.[a-z]{2,}(/|$)", refusal.written):
        arguments["suggestion"] = f"https://{refusal.written}"
    return code, arguments


def _number(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    digits = (
        re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3})", "", refusal.written)
        .replace(",", ".")
        .rstrip(".")
    )
    whole = refusal.type.startswith("int")
    fits = re.fullmatch(r"-?\d+" if whole else r"-?\d+(\.\d+)?", digits)
    if refusal.path[-1:] == ("default_duration",):
        return "minutes_form", {"written": refusal.written}
    code = "whole_number_expected" if whole else "number_expected"
    return code, {"written": refusal.written, "suggestion": digits if fits else None}


def _bounds(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    name = {"greater_than": "gt", "greater_than_equal": "ge", "less_than_equal": "le"}
    bound = refusal.context[name[refusal.type]]
    return f"number_{refusal.type}", {"written": refusal.written, "bound": f"{bound:g}"}


def _date(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    return "day_form", {
        "written": refusal.written,
        "suggestion": likely_date(refusal.written, refusal.languages),
    }


def _fuzzy(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    """A FuzzyDate or a When: what may be meant is told apart by the words."""
    written = refusal.written
    if refusal.type == "time_form":
        return "time_form", {"written": written}
    times = likely_times(written, refusal.languages)
    if len(times) == 2:
        start, end = times
        return "time_range", {"written": written, "start": start, "end": end[-5:]}
    suggestion = times[0] if times else likely_date(written, refusal.languages)
    code = "time_form" if times and len(times[0]) == 5 else "date_form"
    return code, {"written": written, "suggestion": suggestion}


def _impossible_time(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    midnight = re.search(r"24[:.]00", refusal.written)
    code = "time_24" if midnight else "time_impossible"
    return code, {"written": refusal.written}


def _language(refusal: Refusal) -> tuple[str, dict[str, Any]]:
    written = str(refusal.context["written"])
    allowed = [str(language) for language in refusal.context["allowed"]]
    return "unknown_language", {
        "written": written,
        "allowed": said(allowed, 30),
        "nearest": likely_language(written, allowed),
    }


def likely_language(written: str, allowed: Any) -> str | None:
    """The code that may be meant by a country's code, a language's name or a slip."""
    words = [str(language) for language in allowed]
    names = Locale("en").languages
    meant = MISNAMED_LANGUAGES.get(written.casefold())
    for code in words:
        if code == meant or names.get(code, "").casefold() == written.casefold():
            return code
    return nearest(written, words)


def _same(code: str, *names: str) -> Callable[[Refusal], tuple[str, dict[str, Any]]]:
    """Explained by the code alone, and what is written."""
    return lambda refusal: (
        code,
        {"written": refusal.written, **{name: refusal.context.get(name) for name in names}},
    )


EXPLAINED: Mapping[str, Callable[[Refusal], tuple[str, dict[str, Any]]]] = {
    "extra_forbidden": _unknown_key,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _same("id_too_long"),
    "string_type": _same("text_expected"),
    "text_expected": _same("text_expected"),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float", "int_parsing_size"), _number),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number"), _number),
    **dict.fromkeys(("bool_type", "bool_parsing"), _same("yes_or_no")),
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than_equal"), _bounds),
    **dict.fromkeys(("tuple_type", "list_type"), _same("list_expected")),
    **dict.fromkeys(
        ("dict_type", "mapping_type", "model_type", "model_attributes_type"),
        _same("keys_expected"),
    ),
    "too_short": _same("too_few"),
    **dict.fromkeys(
        (
            *("date_type", "date_parsing", "date_from_datetime_parsing"),
            *("date_from_datetime_inexact", "datetime_type", "datetime_parsing"),
            *("datetime_from_date_parsing", "datetime_object_invalid"),
        ),
        _date,
    ),
    "date_form": _fuzzy,
    "time_form": _fuzzy,
    "date_impossible": _same("date_impossible"),
    "time_impossible": _impossible_time,
    "unknown_language": _language,
    "original_missing": _same("original_missing", "language"),
    "translation_shape": _same("translation_shape"),
}


def _follow(raw: Any, loc: tuple[str | int, ...]) -> tuple[Path, bool, Any]:
    """The path as far as the file goes, and what stands there.

    pydantic adds the names of types, and `[key]` where the key itself is refused.
    """
    value: Any = raw
    path: Path = ()
    for step in loc:
        if step == "[key]":
            return path, True, value
        inside = _below(value, step)
        if inside is None:
            break
        path, value = (*path, step), inside
    return path, False, value


def _below(value: Any, step: str | int) -> Any:
    """What stands at a key or position, or None."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int):
        return value[step] if step < len(value) else None
    return None

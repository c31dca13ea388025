"""Loads the data and tells an editor, through MkDocs' log, what is to be said about them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from opengov.loading import Grade, Loaded, load
from opengov.loading.flaws import read
from opengov.render.problem_words import say
from opengov.render.words import catalogue_languages, words

log = get_plugin_logger(__name__)


def loaded_and_told(
    data_dir: Path, docs_dir: Path, today: dt.date, level: int
) -> tuple[Loaded, list[str]]:
    """The data, and its errors in words, told at `level` of MkDocs' log.

    The rest is information: it fails no strict build.
    """
    loaded = load(data_dir, docs_dir=docs_dir, today=today)
    language = editors_language(data_dir)
    errors = []
    for problem in loaded.problems:
        said = say(problem, language)
        if problem.grade is Grade.ERROR:
            errors.append(said)
            log.log(level, said)
        else:
            log.info(said)
    return loaded, errors


def editors_language(data_dir: Path) -> str:
    """As data/portal.yml has it, however broken the rest of the data is; else English."""
    file = data_dir / "portal.yml"
    settings = (read(file.read_bytes()).value or {}) if file.is_file() else {}
    languages = settings.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else "en"
    language = settings.get("editors_language", first)
    return language if language in catalogue_languages() else "en"


def nothing_built(count: int, language: str) -> str:
    """What follows from the errors, said after them."""
    message = words(language).ngettext(
        "{count} problem in the data; nothing was built",
        "{count} problems in the data; nothing was built",
        count,
    )
    return message.format(count=count)

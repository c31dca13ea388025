"""The portal as its users build it: data files and a short mkdocs.yml."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from measuring import Cost, run
from records import SITE_URL, TODAY

HERE = Path(__file__).parent
SECTIONS = ("meetings", "calendar", "series", "bodies")
COMMAND = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--config-file"]


def build(folder: Path, languages: Sequence[str]) -> Cost:
    """The data are at folder/data, the site will be at folder/site."""
    return run([*COMMAND, _set_up(folder, "mkdocs.yml", _config(languages))], folder)


def record_ms(folder: Path, languages: Sequence[str]) -> float:
    """CPU milliseconds of a meeting's page, rendered and joined, within a build of its own."""
    found = folder / "record_ms.json"
    config = _config(languages)
    config["hooks"] = [str(HERE / "record_page.py")]
    config["extra"] = {"record_ms": str(found)}
    config["site_dir"] = "site-of-record-page"
    run([*COMMAND, _set_up(folder, "record-page.yml", config)], folder)
    result: float = json.loads(found.read_text("utf-8"))
    return result


def _set_up(folder: Path, name: str, config: dict[str, Any]) -> str:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / name).write_text(yaml.dump(config, sort_keys=False), encoding="utf-8")
    return name


def _config(languages: Sequence[str]) -> dict[str, Any]:
    by_language = [
        {"locale": language, "name": language, "default": language == languages[0]}
        for language in languages
    ]
    i18n = {
        "docs_structure": "suffix",
        "reconfigure_material": False,
        "reconfigure_search": False,
        "languages": by_language,
    }
    return {
        "site_name": "Benchmark",
        "site_url": SITE_URL,
        "theme": {"name": "material", "font": False, "features": ["navigation.tabs"]},
        "plugins": [{"i18n": i18n}, {"opengov/portal": {"today": str(TODAY)}}],
        "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": False}}],
        "nav": ["index.md", *(f"{section}/index.md" for section in SECTIONS)],
    }

"""The same records as ordinary pages of MkDocs, Material and static-i18n."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from measuring import Cost, run
from records import SITE_URL, TODAY

HERE = Path(__file__).parent
LABELS = HERE / "labels.yml"


def build(data: Path, folder: Path, languages: Sequence[str], *, reconfigure_search: bool) -> Cost:
    """Pages are written as Markdown by a script, then built; both are counted."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    config = _config(data, languages, reconfigure_search=reconfigure_search)
    (folder / "mkdocs.yml").write_text(yaml.dump(config, sort_keys=False), encoding="utf-8")
    script = [str(HERE / "plain_pages.py"), str(data), str(LABELS), str(docs), str(TODAY)]
    written = run([sys.executable, *script], folder)
    return written + run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)


def _config(data: Path, languages: Sequence[str], *, reconfigure_search: bool) -> dict[str, Any]:
    """As Material's and static-i18n's manuals tell; records are not in `nav`."""
    by_language = [
        {"locale": language, "name": language, "build": True, "default": language == languages[0]}
        for language in languages
    ]
    i18n = {
        "docs_structure": "suffix",
        "reconfigure_search": reconfigure_search,
        "languages": by_language,
    }
    sections = ("meetings", "series", "bodies", "calendar")
    return {
        "site_name": "Benchmark",
        "site_url": SITE_URL,
        "theme": {"name": "material", "font": False, "features": ["navigation.tabs"]},
        "plugins": [{"search": {}}, {"i18n": i18n}],
        "markdown_extensions": ["attr_list", "def_list", "tables", {"toc": {"permalink": True}}],
        "hooks": [str(HERE / "plain_feeds.py")],
        "nav": [{"Home": "index.md"}, *({name: f"{name}/index.md"} for name in sections)],
        "validation": {
            "nav": {"omitted_files": "ignore"},
            "links": {"not_found": "ignore", "unrecognized_links": "ignore"},
        },
        "extra": {
            "benchmark": {"data": str(data), "labels": str(LABELS), "today": str(TODAY)},
        },
    }

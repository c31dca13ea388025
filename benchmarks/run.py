"""Measures this product against plain MkDocs and against Hugo on the same invented records.

    python benchmarks/run.py --meetings 2000 --languages en,sk,fi,uk

README.md beside this file says what is compared and how.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import hugo_site
import plain_mkdocs
import product
from records import Records
from results import NEWEST, Results, Run

FEW = NEWEST  # meetings of the smallest portal
GENERATORS = ("product", "mkdocs", "hugo")


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=options.dir) as folder:
        results = _measure(Path(folder), options)
    results.write(options.json)
    print(results.tables())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--meetings", type=int, default=2000)
    parser.add_argument("--languages", type=lambda value: value.split(","), default="en,sk,fi,uk")
    parser.add_argument("--dir", type=Path, help="for temporary files; a tmpfs leaves the disk out")
    parser.add_argument("--only", choices=GENERATORS, nargs="+", default=GENERATORS)
    results = Path(__file__).with_name("results.json")
    parser.add_argument("--json", type=Path, default=results, help="where the figures are kept")
    return parser.parse_args()


def _measure(folder: Path, options: argparse.Namespace) -> Results:
    meetings, languages = options.meetings, options.languages
    ours: list[Run] = []
    record_ms = None
    if "product" in options.only:
        sizes = sorted({FEW, meetings // 4, meetings // 2, meetings})
        ours = [_product(folder / f"product-{count}", count, languages) for count in sizes]
        record_ms = product.record_ms(folder / f"product-{meetings}", languages)
    others: list[Run] = []
    if "mkdocs" in options.only:
        others += _mkdocs(folder / "mkdocs", meetings, languages)
    if "hugo" in options.only:
        weight = ours[-1].page.raw if ours else hugo_site.USUAL_WEIGHT
        others.append(_hugo(folder / "hugo", meetings, languages, weight))
    return Results(meetings, languages, ours, others, record_ms, _versions(options.only))


def _product(folder: Path, meetings: int, languages: Sequence[str]) -> Run:
    _say(f"this product, {meetings} meetings")
    Records(meetings, languages).write(folder / "data")
    cost = product.build(folder, languages)
    return Run.of("this product", meetings, cost, folder / "site")


def _mkdocs(folder: Path, meetings: int, languages: Sequence[str]) -> Iterator[Run]:
    data = folder / "data"
    Records(meetings, languages).write(data)
    for reconfigure in (False, True):
        name = f"MkDocs, reconfigure_search {'on' if reconfigure else 'off'}"
        _say(name)
        own = folder / f"search-{reconfigure}"
        cost = plain_mkdocs.build(data, own, languages, reconfigure_search=reconfigure)
        yield Run.of(name, meetings, cost, own / "site")


def _hugo(folder: Path, meetings: int, languages: Sequence[str], weight: float) -> Run:
    _say("Hugo")
    records = Records(meetings, languages)
    icons = hugo_site.icons_for(weight, Records(FEW, languages), folder / "few")
    hugo_site.write(records, folder / "all", icons=icons)
    return Run.of("Hugo", meetings, hugo_site.build(folder / "all"), folder / "all/public")


def _versions(generators: Sequence[str]) -> dict[str, str]:
    found = {"Python": sys.version.split()[0]}
    for name in ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "icalendar"):
        found[name] = version(name)
    if "hugo" in generators:
        said = subprocess.run(["hugo", "version"], check=True, capture_output=True, text=True)
        found["Hugo"] = said.stdout.split()[1]
    return found


def _say(what: str) -> None:
    print(f"... {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()

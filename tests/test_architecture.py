"""The shape of the code: who may import whom, and what may not stand in the repository."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins/opengov"
MODULES = sorted(PACKAGE.rglob("*.py"))

MAY_IMPORT = {
    "model": {"model"},
    "ics": {"model", "ics"},
    "loading": {"model", "ics", "loading"},
    "render": {"model", "ics", "render"},
    "mkdocs_plugins": {"model", "ics", "loading", "render", "mkdocs_plugins"},
    "cli": {"model", "ics", "loading", "render", "mkdocs_plugins", "cli"},
}
"""Imports go one way: the core outlives the generator that it is poured into."""

SPOKEN = ("render/problem_words.py", "loading")
"""The one exception: what loading finds is data, and only rendering knows words."""

ONLY_IN = {
    "mkdocs": "mkdocs_plugins/",
    "material": "mkdocs_plugins/",
    "pymdownx": "mkdocs_plugins/",
    "mkdocs_static_i18n": "mkdocs_plugins/i18n.py",
    "icalendar": "render/calendar/",
    "PIL": "render/exports/",
    "yaml": "loading/",
}
"""Libraries that only one part of the package knows, so that only that part changes with them."""

DISTRIBUTION = {
    "dateutil": "python-dateutil",
    "PIL": "pillow",
    "material": "mkdocs-material",
    "mkdocs_static_i18n": "mkdocs-static-i18n",
    "pydantic_core": "pydantic",
    "pymdownx": "pymdown-extensions",
    "slugify": "python-slugify",
    "yaml": "pyyaml",
}

PURE = ("model", "ics", "loading", "render")
CLOCKS = {"now", "today", "utcnow"}
CHANCE = {"random", "secrets", "time", "uuid"}
VAGUE = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
LONGEST = 320  # lines
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|farm|tmp|root|home|Users)/\w")
REGISTRY = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian")


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def imports(module: Path) -> Iterator[str]:
    """The dotted names that a module imports; a relative import would be refused as "."."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." if node.level else str(node.module)
            yield from (f"{source}.{alias.name}" for alias in node.names)


def repository_files() -> list[Path]:
    """What Git keeps, and what is new and not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_imports_go_one_way(module: Path) -> None:
    part = name_of(module).split("/")[0]
    for name in imports(module):
        assert not name.startswith("."), "imports are absolute"
        top, _, rest = name.partition(".")
        asked = rest.split(".")[0]
        if top == "opengov" and (name_of(module), asked) != SPOKEN:
            assert asked in MAY_IMPORT.get(part, set()), f"{part} may not import {name}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_library_is_known_in_its_place_only(module: Path) -> None:
    for name in imports(module):
        place = ONLY_IN.get(name.split(".")[0], "")
        assert name_of(module).startswith(place), f"{name} belongs in {place}"


def test_every_library_is_a_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["i18n"]]
    names = {re.split(r"[<>=\[; ]", line)[0] for line in declared}
    asked = {name.split(".")[0] for module in MODULES for name in imports(module)}
    libraries = asked - set(sys.stdlib_module_names) - {"opengov"}
    assert {DISTRIBUTION.get(library, library) for library in libraries} <= names


def test_only_one_file_mentions_static_i18n_as_a_module() -> None:
    mentions = [name_of(m) for m in MODULES if "mkdocs_static_i18n" in m.read_text("utf-8")]
    assert set(mentions) <= {"mkdocs_plugins/i18n.py"}


@pytest.mark.parametrize(
    "module", [m for m in MODULES if name_of(m).split("/")[0] in PURE], ids=name_of
)
def test_the_core_asks_no_clock_and_no_chance(module: Path) -> None:
    assert not {name.split(".")[0] for name in imports(module)} & CHANCE
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCKS, f"{ast.unparse(node)} is no argument"


def test_files_stay_small() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in repository_files()
        if path.suffix == ".py"
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_modules_are_named_by_what_they_do() -> None:
    vague = [p for p in repository_files() if p.suffix == ".py" and VAGUE & {p.stem, p.parent.name}]
    assert vague == []


def test_nothing_in_the_repository_names_a_machine_or_a_registry() -> None:
    found = []
    for path in repository_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        for number, line in enumerate(text.splitlines(), 1):
            if path != Path(__file__) and (MACHINE_PATH.search(line) or REGISTRY.search(line)):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert found == []


def test_git_leaves_the_line_ends_of_calendars_alone() -> None:
    """It would turn CRLF into LF, which calendars may refuse."""
    command = ["git", "check-attr", "text", "--", "tests/any/feed.ics"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert told.endswith(": text: unset\n")

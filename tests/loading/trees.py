"""Data trees for tests, laid over a small portal that is in order."""

import datetime as dt
import shutil
from pathlib import Path

from opengov.loading import Loaded, load
from opengov.render.problem_words import say

HERE = Path(__file__).parent
PORTAL = HERE / "portal"
TODAY = dt.date(2022, 7, 15)


def lay(target, *trees):
    """Copies trees over each other; a link stays a link."""
    for tree in trees:
        shutil.copytree(tree, target, symlinks=True, dirs_exist_ok=True)
    return target


def write(target, files):
    """Lays files, path -> text, over the portal that is in order."""
    lay(target, PORTAL)
    for path, text in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return target


def load_tree(root) -> Loaded:
    return load(root / "data", docs_dir=root / "docs", today=TODAY)


def told(loaded):
    """Every problem as a line in English, its grade before it."""
    return [f"{problem.grade}: {say(problem, 'en')}" for problem in loaded.problems]

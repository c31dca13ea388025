"""Every way to break a file has its story: the broken files, and what is said about them."""

from pathlib import Path

import pytest

from opengov.render.sayings import SAYINGS
from opengov.render.sayings.importing import IMPORTING
from tests.loading.trees import HERE, PORTAL, lay, load_tree, told

STORIES = sorted(path.parent for path in HERE.glob("broken/*/expected.txt"))
WITHOUT = {
    HERE / "broken/portal-without-file": "data/portal.yml",
    HERE / "broken/portal-without-statement": "data/accessibility.yml",
}
"""Stories of a file that is not there."""
TOLD_ELSEWHERE = {
    "data_missing",
    "file_closed",
    "file_too_large",
    "not_understood",
    "shallow_history",
    "unreadable_history",
    *IMPORTING,
}


def expected(story):
    return (story / "expected.txt").read_text(encoding="utf-8").splitlines()


def files_of(story):
    return {
        path.relative_to(story)
        for path in story.rglob("*")
        if not path.is_dir() and path.name != "expected.txt"
    }


def broken(target, *stories):
    lay(target, PORTAL, *stories)
    (target / "expected.txt").unlink()
    for story in WITHOUT.keys() & set(stories):
        (target / WITHOUT[story]).unlink()
    return target


def test_the_portal_below_the_stories_is_in_order(tmp_path):
    loaded = load_tree(lay(tmp_path, PORTAL))
    assert told(loaded) == []
    assert loaded.portal is not None


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_broken_file_is_told_where_and_how_to_mend_it(story, tmp_path):
    loaded = load_tree(broken(tmp_path, story))
    assert told(loaded) == expected(story)
    assert told(loaded), "a story has something to tell"
    errors = [line for line in told(loaded) if line.startswith("error")]
    assert (loaded.portal is None) is bool(errors)


def test_all_stories_that_can_stand_together_are_told_in_one_run(tmp_path):
    taken = files_of(PORTAL)
    together = []
    for story in STORIES:
        if story not in WITHOUT and not taken & files_of(story):
            taken |= files_of(story)
            together.append(story)
    loaded = load_tree(broken(tmp_path, *together))
    assert loaded.portal is None
    said, missing = told(loaded), []
    for story in together:
        missing += [line for line in expected(story) if line not in said]
    assert missing == []
    assert len(together) >= 150
    places = [(problem.place.file, problem.place.line) for problem in loaded.problems]
    assert places == sorted(places)


def test_every_saying_has_its_story(tmp_path):
    found = {
        problem.code
        for story in STORIES
        for problem in load_tree(broken(tmp_path / story.name, story)).problems
    }
    assert SAYINGS.keys() - found == TOLD_ELSEWHERE


def test_every_code_of_loading_has_its_saying():
    package = Path(__file__).parents[2] / "plugins/opengov/loading"
    text = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    unused = {
        code for code in SAYINGS if f'"{code}"' not in text and not code.startswith("number_")
    }
    assert unused == set()

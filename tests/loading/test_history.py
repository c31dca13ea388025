"""The last change of a record is its last commit, where the history is known."""

import datetime as dt
import os
import subprocess

import pytest

from opengov.loading import load
from opengov.loading.history import read_history
from opengov.model import Meeting
from tests.loading.trees import TODAY, told, write

AT = dt.datetime(2022, 5, 2, 8, 30, tzinfo=dt.UTC)


def git(folder, *arguments, at=AT):
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.example"}
    names |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.example"}
    dates = {"GIT_AUTHOR_DATE": "2000-01-01T00:00Z", "GIT_COMMITTER_DATE": at.isoformat()}
    subprocess.run(
        ["git", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **names, **dates},
    )


def commit(root, at):
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "x", at=at)


@pytest.fixture
def repository(tmp_path):
    root = write(tmp_path / "portal", {})
    git(root, "init", "--quiet")
    commit(root, AT)
    return root


def meeting(root):
    loaded = load(root / "data", today=TODAY)
    return loaded.portal.of(Meeting)["open-day-1"]


def test_it_is_the_time_of_the_committer_in_utc(repository):
    assert meeting(repository).last_modified == AT


def test_a_long_text_counts_and_another_record_does_not(repository):
    (repository / "data/meetings/open-day-1.en.md").write_text("# Longer minutes\n")
    (repository / "data/bodies/town.yml").write_text("name: Big town\nkind: municipality\n")
    commit(repository, AT + dt.timedelta(days=1))
    (repository / "data/bodies/town.yml").write_text("name: Bigger town\nkind: municipality\n")
    commit(repository, AT + dt.timedelta(days=2))
    assert meeting(repository).last_modified == AT + dt.timedelta(days=1)


def test_what_is_not_committed_does_not_count(repository):
    path = repository / "data/meetings/open-day-1.yml"
    path.write_text(path.read_text() + "tags: [new]\n")
    assert meeting(repository).last_modified == AT


def test_a_file_that_no_commit_has_is_left_out(repository):
    assert (
        read_history(repository / "data", {"meetings/new.yml"}).last_changed(["meetings/new.yml"])
        is None
    )


def test_a_stated_date_wins(repository):
    path = repository / "data/meetings/open-day-1.yml"
    path.write_text(path.read_text() + "last_modified: 2021-12-01\n")
    assert meeting(repository).last_modified == dt.date(2021, 12, 1)


def test_a_shallow_clone_knows_nothing_and_says_so(repository, tmp_path):
    commit_file = repository / "data/bodies/town.yml"
    commit_file.write_text("name: Big town\nkind: municipality\n")
    commit(repository, AT + dt.timedelta(days=1))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), str(clone))
    loaded = load(clone / "data", today=TODAY)
    assert loaded.portal.of(Meeting)["open-day-1"].last_modified is None
    assert [line.partition(":")[0] for line in told(loaded)] == ["warning"]
    assert "only the last commit is known" in told(loaded)[0]


def test_a_repository_that_git_does_not_read_is_told(tmp_path):
    root = write(tmp_path, {})
    (root / ".git").mkdir()
    loaded = load(root / "data", today=TODAY)
    assert loaded.portal is not None
    assert [problem.code for problem in loaded.problems] == ["unreadable_history"]

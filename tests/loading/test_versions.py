"""The history of each promise, as Git tells it."""

import datetime as dt
import json
import shutil
import subprocess

import pytest

from opengov.loading import repository as asking
from opengov.model import Commitment
from opengov.model.changes import ChangeKind
from opengov.render.exports.commitments_history import commitments_history
from opengov.render.pages import pages
from opengov.render.pages.history import history
from opengov.render.pages.writer import Writer
from tests.loading.promise_history import (
    FIRST_DAY,
    LANGUAGES,
    commit,
    edit,
    expected,
    git,
    loaded,
    repository,
    site,
    told,
)
from tests.loading.trees import write

NOT_KNOWN = "The history of this commitment is not known here."


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """After forty edits; tests read it only."""
    return repository(tmp_path_factory.mktemp("town"))


@pytest.fixture
def own_town(town, tmp_path):
    """A copy that a test may change."""
    return shutil.copytree(town, tmp_path / "town")


def adopt(root, stated):
    """The plan says so, not yet committed; only what it says now counts."""
    path = root / "data/plans/plan-2021.yml"
    path.write_text(path.read_text().replace("2021-03-10", stated))


def section(portal, name, language="en"):
    return history(Writer(site(portal), language), portal.of(Commitment)[name])


@pytest.mark.parametrize("language", LANGUAGES)
def test_forty_edits_are_told_in_plain_words(town, language):
    assert told(loaded(town), language) == expected(language).read_text(encoding="utf-8")


def test_they_are_told_as_data_too(town):
    written = expected("en").with_suffix("").with_suffix(".json").read_bytes()
    assert commitments_history(site(loaded(town))) == written


def test_a_clone_gives_the_same_bytes(town, tmp_path):
    git(tmp_path, "clone", "--quiet", town.as_uri(), "clone")
    assert commitments_history(site(loaded(tmp_path / "clone"))) == commitments_history(
        site(loaded(town))
    )


def test_nobodys_address_is_repeated(town):
    portal = loaded(town)
    said = told(portal, "en") + commitments_history(site(portal)).decode()
    assert "Contact changed" in said
    assert "@" not in said


OURS = ("--show-prefix", "--raw", "--batch")
"""What each of the three processes is known by."""


def test_three_processes_tell_it_all(town, monkeypatch):
    asked = []
    run = subprocess.run
    monkeypatch.setattr(
        asking.subprocess,
        "run",
        lambda command, **how: asked.append(command) or run(command, **how),
    )
    loaded(town)
    assert [one for command in asked for one in OURS if one in command] == list(OURS)


def test_a_portal_without_commitments_and_meetings_asks_git_nothing(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.yml").write_text(
        "name: Town\ntimezone: UTC\nuid_domain: town.example.org\nlanguages: [en]\n"
    )
    monkeypatch.setattr(asking, "_git", lambda *_: pytest.fail("Git was asked"))
    assert commitments_history(site(loaded(tmp_path))) is None


def test_the_promise_as_adopted_is_that_of_the_end_of_the_day(town):
    adopted = loaded(town).histories["budget"].adopted
    moved = {change.path: change for change in adopted.changes}["milestones", "draft", "due"]
    assert (adopted.stated, moved.kind) == ("2021-03-10", ChangeKind.MOVED)
    assert (moved.before.written, moved.after.written) == ("2022-01", "2022-07-31")


def test_a_tag_holds_the_promise_as_adopted(own_town):
    adopt(own_town, "adopted")
    git(own_town, "tag", "adopted", "HEAD~29")  # after the eleventh edit
    portal = loaded(own_town)
    moved = {change.path: change for change in portal.histories["budget"].adopted.changes}
    assert moved["milestones", "draft", "due"].before.written == "2022-Q2"
    renamed = portal.histories["mobile-app"].adopted.changes
    assert [change.path for change in renamed][:2] == [("title",), ("withdrawn",)]
    assert "As adopted (<code>adopted</code>) and now" in section(portal, "budget")


@pytest.mark.parametrize("adopted", ["no-such-tag", "--help", "2020-12-31", '"a b"'])
def test_what_was_adopted_may_not_be_known(own_town, adopted):
    adopt(own_town, adopted)
    portal = loaded(own_town)
    assert portal.histories["budget"].revisions
    assert portal.histories["budget"].adopted.changes is None
    assert "What stood here at the adoption is not known." in section(portal, "budget")


def test_a_promise_that_never_changed_is_said_to_be_so(tmp_path):
    root = write(tmp_path, {})
    git(root, "init", "--quiet")
    commit(root, dt.date(2021, 5, 4))
    assert "Unchanged since" in section(loaded(root), "open-budget")
    assert "4 May 2021" in section(loaded(root), "open-budget")


def test_without_git_nothing_is_known(tmp_path):
    assert NOT_KNOWN in section(loaded(write(tmp_path, {})), "open-budget")


def test_in_a_shallow_clone_nothing_is_known(town, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth", "1", town.as_uri(), "clone")
    portal = loaded(tmp_path / "clone")
    assert portal.histories == {}
    assert NOT_KNOWN in section(portal, "budget")
    assert set(json.loads(commitments_history(site(portal))).values()) == {None}


def test_a_file_that_no_commit_has_has_no_history(own_town):
    edit(own_town, "new", "", "title: New\nplan: plan-2021\nlead: town\n")
    portal = loaded(own_town)
    assert "new" not in portal.histories
    assert "budget" in portal.histories


def test_an_edit_that_is_not_committed_is_now_but_not_history(own_town):
    before = loaded(own_town).histories["video"]
    edit(own_town, "video", "lead:    forum", "lead: reviewer")
    after = loaded(own_town).histories["video"]
    assert after.revisions == before.revisions
    lead = {change.path: change for change in after.adopted.changes}[("lead",)]
    assert (lead.before, lead.after) == ("forum", "reviewer")


def test_what_was_written_on_a_branch_is_told_on_the_day_it_was_merged(own_town):
    day = FIRST_DAY + dt.timedelta(days=100)
    git(own_town, "checkout", "--quiet", "-b", "branch")
    edit(own_town, "video", "lead:    forum", "lead: town")
    commit(own_town, day)
    git(own_town, "checkout", "--quiet", "-")
    git(own_town, "merge", "--quiet", "--no-ff", "branch", day=day + dt.timedelta(days=7))
    last = loaded(own_town).histories["video"].revisions[-1]
    assert last.day == day + dt.timedelta(days=7)
    assert [change.path for change in last.changes] == [("lead",)]


@pytest.mark.parametrize(
    "setting",
    [
        *("log.showRoot=false", "log.diffMerges=off", "log.diffMerges=combined"),
        *("log.showSignature=true", "log.date=iso", "diff.renames=copies", "color.ui=always"),
    ],
)
def test_what_a_user_has_set_for_git_changes_nothing(own_town, setting):
    git(own_town, "checkout", "--quiet", "-b", "branch")
    edit(own_town, "video", "lead:    forum", "lead: town")
    commit(own_town, FIRST_DAY + dt.timedelta(days=100))
    git(own_town, "checkout", "--quiet", "-")
    git(own_town, "merge", "--quiet", "--no-ff", "branch", day=FIRST_DAY + dt.timedelta(days=107))
    before = loaded(own_town)
    git(own_town, "config", *setting.split("="))
    after = loaded(own_town)
    assert after.histories == before.histories
    assert after.news == before.news
    assert {one.id: one.last_modified for one in after} == {
        one.id: one.last_modified for one in before
    }


def test_words_taken_back_lose_people_and_addresses_of_meetings(own_town):
    adopt(own_town, "2021-04-30")
    words = "Ask Jane Doe, jane@town.example, +421 900 123 456."
    edit(own_town, "video", "Every public", f"{words} Every public")
    edit(own_town, "mobile-app", "lead: town", "problem: See https://zoom.us/j/123456\nlead: town")
    edit(own_town, "video", "sdgs:", "contact: {name: Jane Doe, consent: 'true'}\nsdgs:")
    commit(own_town, dt.date(2021, 4, 30))
    edit(own_town, "video", f"{words} ", "")
    edit(own_town, "video", "contact: {name: Jane Doe, consent: 'true'}\n", "")
    edit(own_town, "mobile-app", "See https://zoom.us/j/123456", "None")
    portal = loaded(own_town)
    assert "Ask …, …, …. Every public" in section(portal, "video")
    assert "<td>…</td><td>None</td>" in section(portal, "mobile-app")
    said = commitments_history(site(portal)).decode()
    assert not any(word in said for word in ("Jane", "zoom", "900"))


def test_a_removed_record_tells_no_history(own_town):
    edit(own_town, "video", "lead:", "removed: {date: 2022-07-01, reason: A mistake}\nlead:")
    portal = loaded(own_town)
    assert section(portal, "video") == ""
    assert "video" not in json.loads(commitments_history(site(portal)))


def test_it_comes_last_in_the_contents_of_the_page(town):
    page = next(page for page in pages(site(loaded(town))) if page.address == "commitments/video/")
    assert page.render("en").contents[-1].anchor == "history"


def test_commits_of_one_day_are_told_together(own_town):
    for before, after in (("lead: town", "lead: forum"), ("lead: forum", "lead: reviewer")):
        edit(own_town, "mobile-app", before, after)
        commit(own_town, dt.date(2021, 5, 1))
    said = section(loaded(own_town), "mobile-app")
    assert said.count("1 May 2021</time></dt>") == 1
    assert said.index("from Forum to") < said.index("from Town to")

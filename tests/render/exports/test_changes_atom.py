"""The log of changes, read back by an Atom reader that is not ours."""

import datetime as dt
import re
from xml.etree import ElementTree

import feedparser
import pytest

from opengov.model import Portal, meeting_changes
from opengov.model.dates import When
from opengov.model.meeting_changes import MeetingChange, MeetingNews, News
from opengov.render.exports import changes_atom
from opengov.render.exports.changes_atom import MOST_ENTRIES, outputs
from opengov.render.site import Site
from tests.render.calendar.portals import STAMP, TODAY, meeting, settings

ATOM = "{http://www.w3.org/2005/Atom}"
REMOVED = {"date": "2022-06-20", "reason": "Entered twice"}


def at(day, hour=12):
    return dt.datetime(2022, 6, day, hour, tzinfo=dt.UTC)


def change(news, day=1, start="2022-09-01 18:00", **fields):
    return MeetingChange(at(day), news, When.parse(start) if start else None, **fields)


def log(*meetings, news, language="en", is_complete=True, today=TODAY, **fields):
    by_id = {one.id: news for one in meetings} if isinstance(news, tuple) else news
    portal = Portal(settings(**fields), meetings, news=MeetingNews(by_id, is_complete))
    site = Site(portal, today, "https://town.example.org/portal/", STAMP)
    (output,) = outputs(site, language)
    return output.content()


def read(*meetings, **named):
    """As feedparser has it; and what RFC 4287 asks of a feed (sections 4.1.1 and 4.1.2)."""
    content = log(*meetings, **named)
    root = ElementTree.fromstring(content)
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1, name
        for name in ("updated", "published"):
            for found in element.findall(f"{ATOM}{name}"):
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.text)
        assert (
            len([one for one in element.findall(f"{ATOM}link") if one.get("rel") == "alternate"])
            == 1
        )
        assert re.fullmatch(
            r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[\w/.-]+", element.find(f"{ATOM}id").text
        )
    ids = [one.text for one in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert root.find(f"{ATOM}author/{ATOM}name").text
    times = [one.find(f"{ATOM}updated").text for one in root.iter(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)
    assert not times or root.find(f"{ATOM}updated").text == times[0]
    found = feedparser.parse(content)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def words_of(entry):
    return re.sub(r"<[^>]+>", " ", entry.summary).split()


def test_an_entry_tells_what_happened_when_and_where_to_read_on():
    (entry,) = read(
        meeting(
            start="2022-09-08 18:00",
            status="rescheduled",
            previous=[{"start": "2022-09-01 18:00", "reason": "The hall is taken"}],
        ),
        news=(change(News.MOVED, 3, "2022-09-08 18:00", before=When.parse("2022-09-01 18:00")),),
    ).entries
    assert entry.title == "Moved: Meeting m-1"
    assert entry.link == "https://town.example.org/portal/meetings/m-1/"
    assert entry.id == "tag:town.example.org,2022-06-03:en/meetings/m-1/moved/120000"
    assert entry.updated == entry.published == "2022-06-03T12:00:00Z"
    assert entry.tags[0].term == "moved"
    assert " ".join(words_of(entry)) == (
        "Moved from: Thursday, 1 September 2022, 18:00 . "
        "New date: Thursday, 8 September 2022, 18:00 . Reason: The hall is taken"
    )
    assert re.findall('datetime="([^"]+)"', entry.summary) == [
        "2022-09-01T18:00:00+02:00",
        "2022-09-08T18:00:00+02:00",
    ]


@pytest.mark.parametrize(
    ("news", "fields", "title", "says"),
    [
        (News.ADDED, {}, "Added: Meeting m-1", "Thursday, 1 September 2022"),
        (News.POSTPONED, {"status": "postponed", "reason": "Fog"}, "Postponed: Meeting m-1",
         "Reason: Fog"),
        (News.CANCELLED, {"status": "cancelled", "reason": "Flood"}, "Cancelled: Meeting m-1",
         "The meeting is cancelled."),
        (News.CANCELLED, {"removed": REMOVED}, "Cancelled: Meeting m-1", "Reason: Entered twice"),
        (News.MINUTES, {}, "Minutes published: Meeting m-1", "Thursday, 1 September 2022"),
    ],
)  # fmt: skip
def test_each_kind_of_news_in_words(news, fields, title, says):
    (entry,) = read(meeting(start="2022-09-01 18:00", **fields), news=(change(news),)).entries
    assert entry.title == title
    assert says in " ".join(words_of(entry))
    assert entry.tags[0].term == news


def test_what_else_changed_is_named():
    told = (change(News.CHANGED, details=("status", "place", "mode")),)
    (entry,) = read(meeting(), news=told).entries
    assert "Changed: status, place and whether in person or online ." in " ".join(
        words_of(entry)
    ).replace("online.", "online .")


def test_a_reason_is_told_only_while_it_is_that_of_the_change():
    """A meeting that is to be held after all has no reason any more."""
    (entry,) = read(meeting(), news=(change(News.CANCELLED),)).entries
    assert "Reason" not in entry.summary


def test_the_same_change_has_an_id_of_its_own_in_each_language():
    english, slovak = (
        read(meeting(), news=(change(News.ADDED),), language=language) for language in ("en", "sk")
    )
    assert english.entries[0].id != slovak.entries[0].id
    assert english.feed.id != slovak.feed.id
    assert slovak.entries[0].link == "https://town.example.org/portal/sk/meetings/m-1/"
    assert (english.feed.language, slovak.feed.language) == ("en", "sk")


def test_later_edits_of_a_record_leave_id_and_time():
    news = (change(News.ADDED),)
    edits = (
        meeting(),
        meeting(title="Another title", status="cancelled", last_modified="2022-07-01"),
    )
    first, second = (read(one, news=news).entries[0] for one in edits)
    assert (first.id, first.updated) == (second.id, second.updated)


def test_two_commits_of_a_day_are_two_entries():
    news = (
        MeetingChange(at(1, 9), News.MOVED, When.parse("2022-09-02")),
        MeetingChange(at(1, 15), News.MOVED, When.parse("2022-09-01")),
    )
    assert len({entry.id for entry in read(meeting(), news=news).entries}) == 2


def test_the_newest_hundred():
    meetings = [meeting(f"m-{number}") for number in range(MOST_ENTRIES + 5)]
    news = {
        one.id: (MeetingChange(at(1) + dt.timedelta(minutes=count), News.ADDED),)
        for count, one in enumerate(meetings)
    }
    entries = read(*meetings, news=news).entries
    assert len(entries) == MOST_ENTRIES
    assert entries[0].title == f"Added: Meeting m-{MOST_ENTRIES + 4}"


def test_a_log_without_entries_takes_its_time_from_no_clock():
    found = read(meeting(), news=())
    assert found.entries == []
    assert found.feed.updated == "2022-07-15T00:00:00Z"


def test_a_build_without_a_history_says_so():
    whole, part = (
        read(meeting(), news=(), is_complete=known).feed.subtitle for known in (True, False)
    )
    assert "not known" not in whole
    assert "The history of the records is not known here." in part


def test_the_licence_of_the_portal():
    found = read(
        meeting(), news=(), licence="CC BY 4.0", licence_url="https://example.org/by?a=1&b=2"
    )
    assert found.feed.rights == "CC BY 4.0 (https://example.org/by?a=1&b=2)"


def test_any_words_leave_the_feed_whole():
    title = "Tea & <b>cake</b> ]]> \x0b\x01 \ufffe 🏛 “q” 'a'"
    (entry,) = read(meeting(title=title), news=(change(News.ADDED),)).entries
    assert "Tea & <b>cake</b> ]]>" in entry.title
    assert "🏛" in entry.title


def test_a_title_in_another_language_than_the_log_is_marked():
    content = log(meeting(), news=(change(News.ADDED),), language="sk")
    assert b'<title xml:lang="en">' in content


def test_no_log_without_meetings():
    portal = Portal(settings(), [])
    site = Site(portal, TODAY, "https://town.example.org/portal/", STAMP)
    assert list(outputs(site, "en")) == []


@pytest.mark.parametrize(
    ("start", "iso"),
    [("2022-09", "2022-09"), ("2022-autumn", None), (None, None)],
)
def test_a_date_is_as_exact_as_it_was_told(start, iso):
    content = log(meeting(), news=(change(News.ADDED, start=start),)).decode()
    assert re.findall("datetime=&#34;([^&]+)&#34;", content) == ([iso] if iso else [])


def test_every_detail_has_a_name():
    assert set(changes_atom.DETAILS) == {"status", *meeting_changes.DETAILS}
    assert set(changes_atom.TITLES) == set(News)

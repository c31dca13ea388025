"""Odd but right: what people and form editors write is read as it is meant."""

import datetime as dt

from opengov.model import Commitment, Meeting, Series
from tests.loading.trees import load_tree, told, write

ODD_MEETING = """\
title: "Kick-off: {what} & why?"
start: 2022-10-30 02:30+01:00   # the second time that the clocks show it
end: 4:00
doors: 2.45+02:00
status: confirmed
mode: hybrid
kind:
series: night-owls
number: 007
place:
  name: Hall no. 3
  geo: [48.7363, 19.1462]
  access: ~
registration:
  email: ""
  url: https://town.example/register?a=1&b=2#form
  deadline: 2022-10-29
  required: no
online: {system: Teams, registrants_only: yes}
attendance: {citizens: 12, civil_society: 0}
agenda:
  - {title: "10:00 is a title too", number: 1.10, start: 3.15}
tags: [no, on, 01001]
"""


def load_one(tmp_path, files):
    loaded = load_tree(write(tmp_path, files))
    assert told(loaded) == []
    return loaded.portal


def test_an_odd_meeting_is_read_as_it_is_meant(tmp_path):
    files = {
        "data/meetings/odd.yml": ODD_MEETING,
        "data/series/night-owls.yml": "title: Night owls\ndefault_duration: 1:30\nfeed: no\n",
    }
    portal = load_one(tmp_path, files)
    odd, series = portal.of(Meeting)["odd"], portal.of(Series)["night-owls"]
    assert odd.title.original == "Kick-off: {what} & why?"
    assert odd.starts_at.utcoffset() == dt.timedelta(hours=1)
    assert (odd.number, odd.meeting_kind, odd.place.access) == (7, None, None)
    assert odd.place.geo == (48.7363, 19.1462)
    assert (odd.registration.email, odd.registration.required) == (None, False)
    assert odd.online.registrants_only is True
    assert (odd.agenda[0].number, odd.agenda[0].start.time) == ("1.10", dt.time(3, 15))
    assert odd.tags == ("no", "on", "01001")
    assert (series.default_duration, series.feed) == (90, False)


def test_a_meeting_may_end_on_the_next_day_and_its_slots_say_so(tmp_path):
    text = (
        "title: Long night\nstart: 2022-05-02 22:00\nend: 2022-05-03 01:00\nstatus: confirmed\n"
        "agenda:\n  - title: Late\n    start: 2022-05-03 00:30\n"
    )
    night = load_one(tmp_path, {"data/meetings/night.yml": text}).of(Meeting)["night"]
    assert night.ends_at - night.starts_at == dt.timedelta(hours=3)


def test_a_slot_may_begin_before_the_start_when_the_doors_cover_it(tmp_path):
    text = (
        "title: Conference\nstart: 2019-09-12 10:00\nend: 13:00\ndoors: 9:30\nstatus: confirmed\n"
        "agenda:\n  - title: Registration\n    start: 9:30\n  - title: Talks\n    start: 10:15\n"
    )
    load_one(tmp_path, {"data/meetings/conference.yml": text})


def test_dates_are_as_exact_as_they_were_stated(tmp_path):
    text = (
        "title: Promise\nplan: plan-2021\nlead: town\nmilestones:\n"
        "  - {id: a, title: A, status: limited, due: 2022-Q4}\n"
        "  - {id: b, title: B, status: limited, due: 2022-autumn}\n"
        "  - {id: c, title: C, status: limited, due: ongoing}\n"
        "  - {id: d, title: D, status: limited, due: 2022}\n"
    )
    promise = load_one(tmp_path, {"data/commitments/promise.yml": text}).of(Commitment)["promise"]
    dues = [str(milestone.due) for milestone in promise.milestones]
    assert dues == ["2022-Q4", "2022-autumn", "ongoing", "2022"]


def test_a_title_may_name_what_the_fields_say_and_what_is_no_date(tmp_path):
    titles = {
        "agrees": "Monday, 2 May, 10:00",
        "of-another-matter": "Open Government 2.0",
        "month-only": "Tuesday talks",
    }
    starts = {
        "agrees": "2022-05-02 10:00",
        "of-another-matter": "2022-05-02",
        "month-only": "2022-05",
    }
    files = {
        f"data/meetings/{name}.yml": f'title: "{title}"\nstart: {starts[name]}\nstatus: confirmed\n'
        for name, title in titles.items()
    }
    load_one(tmp_path, files)


def test_a_removed_or_cancelled_meeting_does_not_count_in_its_series(tmp_path):
    text = "title: Meeting\nstart: 2022-0{}\nseries: pair\nstatus: confirmed\n"
    files = {
        "data/series/pair.yml": "title: Pair\nstated: {total: 1, from: 2022-05, to: 2022-05}\n",
        "data/meetings/one.yml": text.format("5-02"),
        "data/meetings/two.yml": text.format("5-03") + "removed: {date: 2022-06-01, reason: R}\n",
        "data/meetings/later.yml": text.format("6-07"),
        "data/meetings/earlier.yml": text.format("4-07"),
    }
    load_one(tmp_path, files)

"""Records are found by kind and id, and know who names them."""

import datetime as dt

from opengov.model import Body, Meeting, Portal, PortalSettings, Series
from opengov.model.references import references, texts
from tests.model.records import CONTEXT, meeting, series

SETTINGS = PortalSettings.model_validate(
    {
        "name": "Portal",
        "timezone": "Europe/Bratislava",
        "uid_domain": "portal.example.org",
        "languages": ["en", "sk"],
    },
    context=CONTEXT,
)


def body(body_id):
    fields = {"id": body_id, "name": "Body", "kind": "forum"}
    return Body.model_validate(fields, context=CONTEXT)


def test_references_are_found_at_any_depth_with_their_place():
    talk = {"title": "Talk", "speakers": [{"body": "town"}]}
    found = references(
        meeting(series="s", partners=["a", "b"], agenda=[{"title": "Block", "items": [talk]}])
    )
    assert list(found) == [
        (("series",), "series", "s"),
        (("partners", 0), "bodies", "a"),
        (("partners", 1), "bodies", "b"),
        (("agenda", 0, "items", 0, "speakers", 0, "body"), "bodies", "town"),
    ]


def test_texts_are_found_at_any_depth_with_their_place():
    found = [(path, text.original) for path, text in texts(series(stated={"online_reason": "Why"}))]
    assert found == [(("title",), "Series"), (("stated", "online_reason"), "Why")]


def test_a_record_knows_each_record_that_names_it_once():
    portal = Portal(
        SETTINGS,
        [
            body("town"),
            series(body="town"),
            meeting(organiser="town", partners=["town"], series="s"),
        ],
    )
    named = [
        (found.record.kind, found.field) for found in portal.referrers(portal.of(Body)["town"])
    ]
    assert named == [("series", "body"), ("meetings", "organiser")]
    assert [found.record.id for found in portal.referrers(portal.of(Series)["s"])] == ["m-1"]


def test_meetings_are_in_the_order_of_their_start():
    portal = Portal(
        SETTINGS,
        [
            meeting(id="late", start="2022-05-02 14:00"),
            meeting(id="someday", start="to be announced"),
            meeting(id="early", start="2022-05-02 09:00"),
            meeting(id="all-day", start="2022-05-02"),
            meeting(id="before", start="2021-05-02"),
        ],
    )
    ids = [found.id for found in portal.meetings]
    assert ids == ["before", "all-day", "early", "late", "someday"]


def test_a_meeting_belongs_to_its_organiser_else_to_the_body_of_its_series():
    portal = Portal(
        SETTINGS,
        [
            body("town"),
            body("forum"),
            series(body="forum"),
            meeting(id="a", series="s"),
            meeting(id="b", series="s", organiser="town"),
            meeting(id="c"),
        ],
    )
    of = {key: [found.id for found in value] for key, value in portal.meetings_by_body.items()}
    assert of == {"forum": ["a"], "town": ["b"]}
    assert portal.body_of(portal.of(Meeting)["c"]) is None


def test_a_meeting_knows_its_moments_in_its_own_zone():
    held = meeting(start="2019-09-12 10:00", end="13:00", doors="9:30", timezone="Europe/Ljubljana")
    moments = [held.doors_at, held.starts_at, held.ends_at]
    assert [str(moment.astimezone(dt.UTC).time()) for moment in moments if moment] == [
        "07:30:00",
        "08:00:00",
        "11:00:00",
    ]


def test_the_last_day_is_the_day_of_the_end_where_one_is_written():
    assert meeting(end="12:00").last_day == dt.date(2022, 5, 2)
    assert meeting(end="2022-05-04").last_day == dt.date(2022, 5, 4)
    assert meeting(start="2022-05").last_day is None

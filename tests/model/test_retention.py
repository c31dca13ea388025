"""From the day of its `retention` on a meeting names nobody, and nothing else of it is lost."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from opengov.model.retention import is_over, nameless, without_people
from tests.model.records import meeting
from tests.render.calendar.portals import body, site

DAY = "2022-07-01"
ANN = {"name": "Ann Example", "consent": "true", "role": "head of office"}


def test_the_day_itself_is_already_too_late():
    kept = meeting(retention=DAY)
    assert not is_over(kept.retention, dt.date(2022, 6, 30))
    assert is_over(kept.retention, dt.date(2022, 7, 1))
    assert not is_over(meeting().retention, dt.date(2099, 1, 1))


def test_a_speaker_keeps_the_role_at_any_depth():
    talk = {
        "title": "Block",
        "items": [{"title": "Talk", "items": [{"title": "x", "speakers": [ANN]}]}],
    }
    for field in ("agenda", "dealt_with"):
        found = nameless(meeting(**{field: [talk]}))
        speaker = getattr(found, field)[0].items[0].items[0].speakers[0]
        assert speaker.name is None
        assert speaker.role.original == "head of office"


def test_the_words_of_the_record_that_name_somebody_give_way_to_an_ellipsis():
    found = nameless(
        meeting(
            agenda=[{"title": "Talk by ANN  EXAMPLE", "speakers": [ANN]}],
            description={
                "en": "Ask [Ann](mailto:ann@example.org) or <bob@example.org>.",
                "sk": "Volajte +421 48 123 45 67.",
            },
            registration={
                "email": "come@example.org",
                "how": "Write to come@example.org by 12:00.",
            },
            tasks=[{"what": "Thank Annabel Example", "role": "Ann\nExample, head"}],
            documents=[{"title": "Slides", "url": "https://example.org/?by=ann@example.org"}],
            place={"name": "Hall", "address": "c/o Ann Example"},
            long_text={"en": "# Minutes\n\nAnn Example opened."},
        )
    )
    assert found.agenda[0].title.original == "Talk by …"
    assert found.description.by_language == {"en": "Ask Ann or ….", "sk": "Volajte …."}
    assert found.registration.email is None
    assert found.registration.how.original == "Write to … by 12:00."
    assert found.tasks[0].what.original == "Thank Annabel Example"
    assert found.tasks[0].role.original == "…, head"
    assert found.documents[0].url is None
    assert found.place.address is None
    assert found.long_text == {"en": "# Minutes\n\n… opened."}


def test_what_names_nobody_stays_as_it_is():
    kept = meeting(
        start="2022-05-02 10:00",
        end="2022-05-02 12:00",
        kind="public",
        series="ann",
        organiser="example",
        description="From 2022-05-02 10:00 to 12:00, +2 hours; room 12-34.",
        agenda=[{"title": "Talk", "speakers": [{"role": "head"}]}],
        attendance={"citizens": "12"},
    )
    assert nameless(kept) is kept


def test_a_name_that_is_a_word_of_ids_does_not_lose_a_reference():
    found = nameless(
        meeting(
            series="public",
            kind="public",
            organiser="public",
            agenda=[{"title": "x", "speakers": [{**ANN, "name": "Public"}]}],
        )
    )
    assert (found.series, found.organiser, found.meeting_kind.value) == (
        "public",
        "public",
        "public",
    )


def test_a_contact_without_a_day_of_its_own_stays():
    contact = {"name": "Ann Example", "consent": "true", "email": "office@town.example"}
    portal = site(body(contact=contact)).portal
    assert without_people(portal, dt.date(2099, 1, 1)) is portal


def test_the_contact_of_the_portal_goes_too():
    contact = {"role": "editors", "email": "ann@town.example", "retention": DAY}
    before = site(contact=contact, today=dt.date(2022, 6, 30)).portal.settings
    after = site(contact=contact, today=dt.date(2022, 7, 1)).portal.settings
    assert before.contact.email == "ann@town.example"
    assert after.contact.email is None
    assert after.contact.role.original == "editors"


@given(st.text("abč '.-", min_size=1, max_size=12))
def test_to_drop_twice_is_to_drop_once(name):
    found = nameless(
        meeting(
            title=f"Talk of {name}", agenda=[{"title": "x", "speakers": [{**ANN, "name": name}]}]
        )
    )
    assert nameless(found) == found

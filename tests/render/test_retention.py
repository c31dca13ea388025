"""After its day no name or contact of a meeting stands in anything that is rendered.

A name and two addresses are planted in every field that can hold words, found from the
model itself: a new field is tested from its first day on.
"""

import datetime as dt
import typing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opengov.model import Meeting, Prose, Text
from opengov.model.record import Part
from opengov.render.calendar import outputs
from opengov.render.pages import pages
from tests.render.pages.record_stories import LANGUAGES, site

DAY = dt.date(2022, 7, 1)
NAME, EMAIL, OTHER = "Jana Príkladová", "jana@town.example", "office@town.example"
SPEAKER = {"name": NAME, "consent": "true", "role": "head"}
SAMPLES = {
    "agenda": [
        {
            "title": "Talk",
            "speakers": [SPEAKER],
            "items": [{"title": "Case", "speakers": [SPEAKER]}],
        }
    ],
    "dealt_with": [{"title": "Talk", "speakers": [SPEAKER]}],
    "registration": {"email": EMAIL},
}


def records(day="2022-06-01 10:00", **fields):
    meeting = {
        "id": "m",
        "title": "Meeting",
        "series": "s",
        "start": day,
        "status": "confirmed",
        "retention": DAY.isoformat(),
        **fields,
    }
    return {
        "bodies": [{"id": "b", "kind": "forum", "name": "Forum"}],
        "series": [{"id": "s", "title": "Series", "body": "b", "minutes_expected": "true"}],
        "meetings": [meeting],
    }


def rendered(told, today, languages=LANGUAGES):
    """Every word that is written for a portal: bodies, titles, descriptions, search, calendars."""
    portal_site = site(told, today)
    found = []
    for language in languages:
        for page in pages(portal_site):
            one = page.render(language)
            found += [one.title, one.description, one.body, one.search_text]
        for output in outputs(portal_site, language):
            found.append(output.content().decode().replace("\r\n ", ""))
    return "\n".join(found)


def wordy(model, path=()):
    """The paths of all fields below a part that hold text or free words."""
    for name, field in model.model_fields.items():
        here = (*path, field.alias or name)
        for kind in _types(field.annotation):
            if kind in (Text, Prose) and len(path) < 6:
                yield here
            elif isinstance(kind, type) and issubclass(kind, Part) and kind not in (Meeting, model):
                yield from wordy(kind, here)


def _types(annotation):
    inner = typing.get_args(annotation)
    return [annotation] if not inner else [found for each in inner for found in _types(each)]


PATHS = sorted(set(wordy(Meeting)))


def planted(path, words):
    """A meeting that holds the words at the path."""
    model, needed = Meeting, {}
    target = needed
    for key in path[:-1]:
        field = next(f for n, f in model.model_fields.items() if (f.alias or n) == key)
        model = next(
            t for t in _types(field.annotation) if isinstance(t, type) and issubclass(t, Part)
        )
        inner = {
            name: {
                "start": "2022-05-01",
                "title": "x",
                "name": "x",
                "what": "x",
                "date": "2022-06-20",
                "reason": "x",
            }[name]
            for name, f in model.model_fields.items()
            if f.is_required()
        }
        many = typing.get_origin(field.annotation) is tuple
        target[key] = [inner] if many else inner
        target = inner
    target[path[-1]] = [words] if path == ("outcomes",) else words
    speakers = {"agenda": SAMPLES["agenda"]}
    if path[0] == "agenda":
        needed["agenda"] = [*needed["agenda"], *speakers["agenda"]]
    return {**speakers, **needed}


@pytest.mark.parametrize("field", SAMPLES)
def test_the_day_before_it_is_there_and_on_the_day_it_is_gone(field):
    told = records(**{field: SAMPLES[field]})
    planted_words = EMAIL if field == "registration" else NAME
    assert planted_words in rendered(told, DAY - dt.timedelta(days=1))
    assert planted_words not in rendered(told, DAY)
    assert "jana" not in rendered(told, DAY).lower()


@pytest.mark.parametrize("path", PATHS, ids=".".join)
def test_a_name_in_any_text_of_the_record_goes_too(path):
    words = {"en": f"By {NAME}, {EMAIL}, +421 48 123 45 67.", "sk": f"{NAME} ({OTHER})"}
    told = records(**planted(path, words))
    assert NAME in rendered(told, DAY - dt.timedelta(days=1), ("en",))
    everything = rendered(told, DAY, ("en", "sk"))
    for gone in (NAME, EMAIL, OTHER, "123 45", "Príkladová"):
        assert gone not in everything


def test_every_kind_of_text_is_tried():
    for path in (
        ("title",),
        ("registration", "how"),
        ("agenda", "speakers", "role"),
        ("documents", "title"),
    ):
        assert path in PATHS
    assert len(PATHS) >= 28


def test_minutes_and_a_registration_ahead_go_as_well():
    told = records("2022-08-01 10:00", **SAMPLES, long_text={"en": f"{NAME} opened.\n\n{OTHER}"})
    before, after = rendered(told, DAY - dt.timedelta(days=1)), rendered(told, DAY)
    for gone in (NAME, OTHER):
        assert gone in before
        assert gone not in after
    assert f"mailto:{EMAIL}" in before
    assert "mailto:" not in after


CONTACT = {
    "role": "secretary",
    "name": NAME,
    "consent": "true",
    "email": EMAIL,
    "phone": "048 123",
    "retention": DAY.isoformat(),
}


@pytest.mark.parametrize("kind", ["bodies", "commitments"])
def test_the_person_behind_a_contact_goes_and_the_role_stays(kind):
    told = records()
    told["plans"] = [{"id": "p", "title": "Plan", "period": {"from": "2021", "to": "2023"}}]
    told["commitments"] = [{"id": "c", "title": "Promise", "plan": "p", "lead": "b"}]
    told[kind][0] |= {"contact": CONTACT, "description": f"Ask {NAME} or call 048  123."}
    before, after = rendered(told, DAY - dt.timedelta(days=1)), rendered(told, DAY)
    for gone in (NAME, EMAIL, "048 123", "048  123"):
        assert gone in before
        assert gone not in after
    assert "secretary" in after


@settings(deadline=None, max_examples=40)
@given(
    st.text("ABCdefgČžЄїΆω'-", min_size=3, max_size=12),
    st.from_regex(r"[a-z]{2,8}[.+]?[a-z]{3,8}@[a-z]{3,8}\.example", fullmatch=True),
)
def test_whoever_it_is(name, email):
    name = f"{name} Zzyzx"
    told = records(
        agenda=[{"title": f"Talk by {name}", "speakers": [{**SPEAKER, "name": name}]}],
        registration={"email": email, "how": f"Write to {email} or ask {name}."},
        long_text={"en": f"- {name}\n- {email}"},
    )
    assert "Zzyzx" in rendered(told, DAY - dt.timedelta(days=1), ("en",))
    after = rendered(told, DAY, ("en",))
    assert "Zzyzx" not in after
    assert email not in after

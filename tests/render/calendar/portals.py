"""Small portals for the tests of calendars."""

import datetime as dt

from hypothesis import settings as law

from opengov.loading.profiles import rules_of
from opengov.model import (
    ActionPlan,
    Body,
    Commitment,
    Consultation,
    Meeting,
    Portal,
    PortalSettings,
    Series,
)
from opengov.render.calendar import outputs
from opengov.render.site import Site

LAW = law(deadline=None, derandomize=True)  # as slow as the machine is, and the same every day
LANGUAGES = ("en", "sk")
CONTEXT = {"language": "en", "languages": LANGUAGES}
TODAY = dt.date(2022, 7, 15)
STAMP = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)


def settings(**fields):
    data = {
        "name": {"en": "Town", "sk": "Mesto"},
        "timezone": "Europe/Bratislava",
        "uid_domain": "town.example.org",
        "languages": LANGUAGES,
    }
    return PortalSettings.model_validate({**data, **fields}, context=CONTEXT)


def site(*records, today=TODAY, stamp=STAMP, **fields):
    facts = settings(**fields)
    portal = Portal(facts, records, rules_of(facts.profile))
    return Site(portal, today, "https://town.example.org/portal/", stamp)


def record(kind, /, **fields):
    context = {**CONTEXT, "language": fields.get("language", "en")}
    return kind.model_validate(fields, context=context)


def meeting(record_id="m-1", start="2022-05-02 10:00", **fields):
    data = {
        "id": record_id,
        "title": f"Meeting {record_id}",
        "status": "confirmed",
        "timezone": "Europe/Bratislava",
        "start": start,
    }
    return record(Meeting, **{**data, **fields})


def series(record_id="s", **fields):
    return record(Series, **{"id": record_id, "title": f"Series {record_id}", **fields})


def body(record_id="b", **fields):
    data = {"id": record_id, "name": f"Body {record_id}", "kind": "forum"}
    return record(Body, **{**data, **fields})


def consultation(record_id="q", **fields):
    return record(Consultation, **{"id": record_id, "title": f"Questions {record_id}", **fields})


def commitment(record_id="c", **fields):
    data = {"id": record_id, "title": f"Commitment {record_id}", "plan": "p", "lead": "b"}
    return record(Commitment, **{**data, **fields})


def plan(record_id="p", **fields):
    data = {"id": record_id, "title": f"Plan {record_id}", "period": {"from": "2022-01-01"}}
    return record(ActionPlan, **{**data, **fields})


def written(portal_site, language="en"):
    """Address -> bytes of every file of a language."""
    return {output.address: output.content() for output in outputs(portal_site, language)}


def uids(content):
    """UIDs of the events of a file, in its order, without the domain."""
    events = content.decode().replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    return [event.split("UID:")[1].split("@")[0] for event in events]

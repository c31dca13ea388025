"""`security.txt` as RFC 9116 wants it, and robots.txt beside it."""

import datetime as dt

import pytest

from opengov.model import Portal, PortalSettings
from opengov.render.exports.robots import robots
from opengov.render.exports.security_txt import security_txt
from opengov.render.site import Site

TODAY = dt.date(2022, 7, 15)
URL = "https://town.example.org/portal/"


def site(**security):
    raw = {
        "name": "Town",
        "timezone": "Europe/Bratislava",
        "uid_domain": "town.example.org",
        "languages": ["sk", "en"],
        "language": "sk",
        **({"security": security} if security else {}),
    }
    settings = PortalSettings.model_validate(raw, context={"language": "sk", "languages": ("sk",)})
    return Site(Portal(settings, []), TODAY, URL, dt.datetime(2022, 7, 15, tzinfo=dt.UTC))


def fields(text):
    return [tuple(line.split(": ", 1)) for line in text.decode("ascii").splitlines()]


@pytest.mark.parametrize(
    ("written", "uri"),
    [
        ("security@town.example.org", "mailto:security@town.example.org"),
        ("+421 48 555 00", "tel:+421-48-555-00"),
        ("https://town.example.org/tell-us", "https://town.example.org/tell-us"),
    ],
)
def test_a_contact_becomes_a_uri(written, uri):
    assert ("Contact", uri) in fields(security_txt(site(contact=[written])))


def test_the_file_has_its_fields_once_and_expires_within_a_year():
    policy = "https://town.example.org/policy"
    found = fields(security_txt(site(contact=["a@town.example", "b@town.example"], policy=policy)))
    names = [name for name, _value in found]
    assert names == ["Contact"] * 2 + ["Expires", "Preferred-Languages", "Canonical", "Policy"]
    told = dict(found)
    assert told["Canonical"] == "https://town.example.org/.well-known/security.txt"
    assert told["Preferred-Languages"] == "sk, en"
    expires = dt.datetime.fromisoformat(told["Expires"])
    assert dt.timedelta(300) < expires.date() - TODAY < dt.timedelta(365)


def test_a_portal_that_names_nobody_has_no_file():
    assert security_txt(site()) is None


def test_robots_are_led_to_the_sitemap():
    assert robots(site()).decode().splitlines()[-1] == f"Sitemap: {URL}sitemap.xml"

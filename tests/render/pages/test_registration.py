"""Registering: offered until the deadline in the reader's language, and not a day longer."""

import datetime as dt
from urllib.parse import unquote

import pytest

from opengov.render.pages import pages
from tests.render.pages.markup import check
from tests.render.pages.record_stories import LANGUAGES, site

FORM = "https://forms.example.org/7"
EMAIL = "forum@town.example.org"
MEETING = {
    "id": "m",
    "title": {"en": "Forum", "sk": "Fórum"},
    "start": "2022-08-01 17:00",
    "status": "confirmed",
    "timezone": "Europe/Bratislava",
    "registration": {
        "email": EMAIL,
        "url": FORM,
        "deadline": "2022-07-20 12:00",
        "how": f"Or [write](mailto:{EMAIL}) to the [office]({FORM}).",
    },
}


def page(today="2022-07-15", language="en", **fields):
    told = {"meetings": [{**MEETING, **fields}]}
    found = {page.address: page for page in pages(site(told, dt.date.fromisoformat(today)))}
    return check(found["meetings/m/"].render(language).body)


def offers(outline):
    return [link for link in outline.links if link.startswith("mailto:") or link == FORM]


@pytest.mark.parametrize("today", ["2022-07-01", "2022-07-20"])
def test_until_the_day_of_the_deadline_mail_and_form_are_offered(today):
    outline = page(today)
    assert any(link.startswith(f"mailto:{EMAIL}?subject=") for link in offers(outline))
    assert FORM in offers(outline)
    assert "forms.example.org" in outline.text
    assert "../../calendar/deadlines.ics" in outline.links


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "closed",
    [
        {"today": "2022-07-21"},
        {"today": "2022-08-02"},
        {"status": "cancelled", "reason": "Flood"},
        {"status": "postponed", "reason": "Flood"},
        {"removed": {"date": "2022-07-10", "reason": "entered twice"}},
    ],
    ids=str,
)
def test_afterwards_or_when_called_off_nothing_is_offered(closed, language):
    outline = page(language=language, **closed)
    assert offers(outline) == []
    assert EMAIL in outline.text, "where it went is still known, but leads nowhere"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mail_is_short_enough_for_every_mail_program(language):
    title = dict.fromkeys(LANGUAGES, "Зустріч про бюджет громади та участь мешканців " * 4)
    (mail,) = [link for link in page(language=language, title=title).links if "?subject=" in link]
    assert len(mail) < 2000


def test_the_mail_is_in_the_readers_language_and_names_the_page():
    (mail,) = [link for link in page(language="sk").links if "?subject=" in link]
    assert "Fórum" in unquote(mail)
    assert "1. augusta 2022" in unquote(mail)
    assert "https://town.example.org/sk/meetings/m/" in unquote(mail)
    assert "Name:" in unquote("".join(page().links))


def test_without_a_deadline_it_closes_with_the_meeting():
    registration = {"url": FORM}
    assert offers(page("2022-08-01", registration=registration)) == [FORM]
    assert offers(page("2022-08-02", registration=registration)) == []

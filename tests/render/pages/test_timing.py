"""How long until a consultation opens or closes; how early it was made known."""

from __future__ import annotations

import pytest

from opengov.model import Consultation
from opengov.render.pages.timing import countdown, lead_time
from opengov.render.pages.writer import Writer
from tests.render.pages.record_stories import site


def _writer(dates: dict[str, str]) -> tuple[Writer, Consultation]:
    portal_site = site({"consultations": [{"id": "c", "title": "C", **dates}]})
    return Writer(portal_site, "en"), portal_site.portal.of(Consultation)["c"]


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({}, ""),
        ({"opens": "2022-07-16"}, "Opens in 1 day"),
        ({"opens": "2022-07-17", "closes": "2022-07-18"}, "Opens in 2 days"),
        ({"opens": "2022-07-15"}, ""),
        ({"opens": "2022-08"}, ""),
        ({"closes": "2022-08-31"}, "Closes in 47 days"),
        ({"closes": "2022-07-16"}, "Closes in 1 day"),
        ({"closes": "2022-07-15 23:59"}, "Closes today"),
        ({"closes": "2022-07-14"}, "Closed 1 day ago"),
        ({"closes": "2022-06-15"}, "Closed 30 days ago"),
        ({"closes": "2022-09"}, ""),
    ],
)
def test_days_are_counted_from_exact_dates_only(dates: dict[str, str], said: str) -> None:
    assert countdown(*_writer(dates)) == said


@pytest.mark.parametrize(
    ("published", "opens", "said"),
    [
        ("2022-07-01", "2022-07-15", "14 days before the opening"),
        ("2022-07-14", "2022-07-15 08:00", "1 day before the opening"),
        ("2022-07-15", "2022-07-15", "on the day of the opening"),
        ("2022-07-16", "2022-07-15", "1 day after the opening"),
        ("2022-07", "2022-07-15", ""),
        ("2022-07-01", "2022-08", ""),
    ],
)
def test_the_lead_time_is_told_in_days(published: str, opens: str, said: str) -> None:
    assert lead_time(*_writer({"published": published, "opens": opens})) == said

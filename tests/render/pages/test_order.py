"""The order of records on a page."""

import pytest

from opengov.model import FuzzyDate, Period
from opengov.render.pages.order import last_date, newest_first


def test_the_newest_stands_first_and_what_has_no_date_last():
    written = ["2021", None, "2022-03", "some day", "2022-spring", "2022-03-31"]
    dates = [FuzzyDate.parse(one) if one else None for one in written]
    assert [str(one) if one else None for one in newest_first(dates, lambda one: one)] == [
        "2022-spring",
        "2022-03",
        "2022-03-31",
        "2021",
        None,
        "some day",
    ]


@pytest.mark.parametrize(
    ("period", "date"),
    [
        (None, None),
        ({}, None),
        ({"from": "2021"}, "2021"),
        ({"to": "2023"}, "2023"),
        ({"from": "2021", "to": "2023"}, "2023"),
    ],
)
def test_a_period_counts_by_its_end(period, date):
    found = last_date(Period.model_validate(period) if period is not None else None)
    assert (str(found) if found else None) == date

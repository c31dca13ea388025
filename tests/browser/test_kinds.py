"""Every kind of page is met, whatever kinds there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from itertools import combinations, product

import pytest

from opengov.model.portal import KINDS
from tests.browser.kinds import kind_of, specimens
from tests.browser.views import SCHEMES, WIDTHS, View, every, pairwise
from tests.site.test_languages import LANGUAGES

KINDS_OF_TWO = {"home": [""], "meetings/*": ["meetings/a/", "meetings/b/"]}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "home"),
        ("404.html", "404.html"),
        ("meetings/", "meetings"),
        ("meetings/example-forum-1/", "meetings/*"),
        ("meetings/by-year/2022/", "meetings/by/*"),
        ("guidelines/example-guideline/checklist/", "guidelines/*/checklist"),
        ("plans/example-plan-2021-2023/report/2022/", "plans/*/report/#"),
        ("calendar/2022/07/", "calendar/#/#"),
        ("calendar/notice/town-forum/", "calendar/*/*"),
    ],
)
def test_an_address_tells_the_kind(address: str, kind: str) -> None:
    assert kind_of(address, {"town-forum", "example-guideline"}) == kind


def test_specimens_show_all_that_a_kind_can_show() -> None:
    pages = {"poor": {"p"}, "rich": {"p", "table"}, "other": {"details"}, "like": {"table"}}
    assert specimens(pages) == ["rich", "other"]


def test_every_kind_of_record_with_a_list_has_a_page(kinds_of_page: dict[str, list[str]]) -> None:
    listed = set(KINDS) & set(kinds_of_page)
    assert len(listed) >= 10
    assert {f"{kind}/*" for kind in listed} <= set(kinds_of_page)


def test_each_kind_is_looked_at_in_each_language_width_and_colour(views: list[View]) -> None:
    met = {(view.kind, view.language) for view in views}
    kinds = {view.kind for view in views}
    assert met == set(product(kinds, LANGUAGES))
    for view_of in ((v.kind, v.width) for v in views), ((v.kind, v.scheme) for v in views):
        assert len(set(view_of)) == 2 * len(kinds)


def test_specimens_take_turns() -> None:
    assert {view.address for view in pairwise(KINDS_OF_TWO, LANGUAGES)} == {
        "",
        "meetings/a/",
        "meetings/b/",
    }


def test_all_views_are_all() -> None:
    views = list(every(KINDS_OF_TWO, LANGUAGES))
    assert len(set(views)) == len(views)
    assert {(v.width, v.scheme) for v in views} == set(product(WIDTHS, SCHEMES))


def test_every_two_values_meet_in_a_fraction_of_all_views() -> None:
    kinds = {f"kind {number}": [""] for number in range(40)}
    few = list(pairwise(kinds, LANGUAGES))
    assert pairs_of(few) == pairs_of(every(kinds, LANGUAGES))
    assert len(few) < 40 * len(LANGUAGES) + 10


def pairs_of(views: Iterable[View]) -> set[object]:
    return {pair for view in views for pair in combinations(enumerate(astuple(view)), 2)}

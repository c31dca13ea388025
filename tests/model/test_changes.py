"""Two versions of a commitment, compared field by field."""

import pytest

from opengov.model import Commitment, Milestone, Record
from opengov.model.changes import TOLD, TOLD_OF_MILESTONES, UNTOLD, ChangeKind, compare, facts


def changes(old, new):
    return [
        (".".join(change.path), change.kind.value)
        for change in compare(facts(old, "en"), facts(new, "en"))
    ]


def test_every_field_is_told_or_named_as_untold():
    filled = {"src_uri", "long_text"}
    assert Commitment.model_fields.keys() - filled <= TOLD | UNTOLD
    assert Record.model_fields.keys() - filled - UNTOLD == {"description"}
    assert Milestone.model_fields.keys() <= TOLD_OF_MILESTONES


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("2023-03", "2023-06", ChangeKind.MOVED),
        ("2023-06", "2023-03", ChangeKind.MOVED),
        ("2023-03-31", "2023-04-01", ChangeKind.MOVED),
        ("2023", "2023-12-31", ChangeKind.CHANGED),
        ("2023-12-31", "2023", ChangeKind.CHANGED),
        ("2023-winter", "2023-12", ChangeKind.CHANGED),
        ("ongoing", "2023", ChangeKind.CHANGED),
        ("2023", "30.2.2023", ChangeKind.CHANGED),
    ],
)
def test_a_date_moves_when_it_is_another_one_and_not_when_it_is_told_more_exactly(old, new, kind):
    found = compare(facts({"period": {"to": old}}, "en"), facts({"period": {"to": new}}, "en"))
    assert [change.kind for change in found] == [kind]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"title": "A  b\nc"}, {"title": {"en": "A b c"}}),
        (
            {"solution": {"en": "A", "sk": "B"}},
            {"solution": {"sk": {"text": "B", "of": "1"}, "en": "A"}},
        ),
        ({"tags": ["a"], "unknown": "x"}, {"last_modified": "2022-01-01"}),
        (
            {"milestones": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]},
            {"milestones": [{"id": "b", "title": "B"}, {"id": "a", "title": "A"}]},
        ),
        ({"values": "transparency"}, {"values": ["transparency"]}),
    ],
)
def test_what_says_the_same_is_no_change(old, new):
    assert changes(old, new) == []


def test_a_milestone_that_came_or_went_is_told_once():
    old = {"milestones": [{"id": "a", "title": "A", "due": "2022"}]}
    new = {"milestones": [{"id": "b", "title": "B", "due": "2022"}]}
    assert changes(old, new) == [("milestones.b", "added"), ("milestones.a", "removed")]


@pytest.mark.parametrize(
    "odd",
    [
        {"title": ["a"], "milestones": "none", "period": "2022", "withdrawn": [], "contact": ["x"]},
        {"milestones": [None, {"id": ["a"]}, {"id": "a"}], "updates": [{}, "x", {"period": []}]},
        {"language": ["en"], "solution": {"en": {"words": "a"}}, "lead": {"a": "b"}, "due": "x"},
    ],
)
def test_versions_of_any_shape_can_be_compared(odd):
    plain = {"title": "A", "solution": "B", "lead": "town"}
    assert changes(plain, odd)
    assert changes(odd, plain)
    assert changes(odd, odd) == []


def test_a_milestone_may_be_called_as_a_field_is():
    old, new = ({"milestones": [{"id": "status", "title": title}]} for title in "AB")
    assert changes(old, new) == [("milestones.status", "reworded")]

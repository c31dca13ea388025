"""Whatever stands in a data file, loading answers with a portal or with problems, in words."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opengov.loading.shapes import keys_at
from opengov.model import KINDS
from opengov.render.problem_words import say
from tests.loading.trees import load_tree, write

SCALARS = st.sampled_from(
    [
        *("town", "x", "open-day-1", "1", "0", "-1", "99999999999999999999", "nan", "1e999", "3,5"),
        *(
            "2022-05-02",
            "2022-05-02 10:00",
            "10:00",
            "24:00",
            "9999-12-31 23:59",
            "0001-01-01 00:00",
        ),
        *(
            "2022-03-27 02:30",
            "2022-10-30 02:30+05:00",
            "2022",
            "2022-Q4",
            "2022-autumn",
            "3.11.2021",
        ),
        *("2022-13", "ongoing", "tomorrow at 10", "10:00 - 12:00", "2022-05-02T10:00:00Z"),
        *("en", "sk", "cz", "xx-YY", "https://town.example", "https://zoom.us/j/1", "a@b.example"),
        *(
            "Europe/Bratislava",
            "Mars/Base",
            "UTC",
            "complete",
            "cancelled",
            "rescheduled",
            "online",
        ),
        *(
            "true",
            "no",
            "{title}",
            "%(x)s",
            "../../x",
            "C:\\x",
            "Teams",
            "Third meeting, Monday 5 May",
        ),
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["en", "sk", "title", "start", "end", "name", "from", "to"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


def records(model, path=()):
    """Records of a kind whose parts have the right keys, and anything as their values."""
    fields = {}
    for key in keys_at(model, path):
        inner = VALUES
        if len(path) < 4 and keys_at(model, (*path, key)):
            inner = records(model, (*path, key)) | SCALARS
        elif len(path) < 4 and keys_at(model, (*path, key, 0)):
            inner = st.lists(records(model, (*path, key, 0)), max_size=2) | SCALARS
        fields[key] = inner
    return st.fixed_dictionaries({}, optional=fields)


GOOD = {
    "meetings": {"title": "Meeting", "start": "2022-05-02 10:00", "status": "confirmed"},
    "bodies": {"name": "Body", "kind": "forum"},
    "plans": {"title": "Plan", "period": {"from": "2021", "to": "2023"}},
    "commitments": {"title": "Promise", "plan": "plan-2021", "lead": "town"},
    "assessments": {"title": "Review", "body": "reviewer"},
    "terms": {"label": "Term", "definition": "A word."},
}

RECORDS = {kind: records(model) for kind, model in KINDS.items()}


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_record_is_loaded_or_explained(kind, data, tmp_path_factory):
    fields = data.draw(RECORDS[kind])
    record = {**GOOD.get(kind, {"title": "Record"}), **fields}
    files = {f"data/{kind}/any-record.yml": json.dumps(record)}
    loaded = load_tree(write(tmp_path_factory.mktemp("any"), files))
    for problem in loaded.problems:
        line = say(problem, "en")
        assert line.count("; ") >= 2
        assert "\n" not in line
        assert problem.code != "not_understood", line
    assert loaded.portal is not None or loaded.problems

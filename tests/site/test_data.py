"""What the example portal offers as data."""

import json
from pathlib import Path

from tests.site.reading import BuiltSite

COMMITMENTS = Path(__file__).parents[2] / "data/commitments"


def test_the_history_of_each_promise_is_told_as_data(example: BuiltSite) -> None:
    told = json.loads((example.folder / "data/commitments-history.json").read_bytes())
    assert told.keys() == {file.stem for file in COMMITMENTS.glob("*.yml")}

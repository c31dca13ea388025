"""Each story's meeting, written in each language, against its expected file."""

import pytest

from tests.render.calendar.golden import ROOT, event_file, expected, stories
from tests.render.calendar.profile import check


@pytest.mark.parametrize("language", ROOT)
@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_a_meeting_becomes_the_expected_file(story, language):
    content = event_file(story, language)
    assert content.decode() == expected(story, language).read_bytes().decode()
    check(content)

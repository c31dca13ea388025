"""The stories: a meeting as an editor writes it, and its files as calendars read them.

`python -m tests.render.calendar.golden` writes the expected files anew;
read the difference before committing it.
"""

from pathlib import Path

import yaml

from opengov.model import Meeting
from tests.render.calendar.portals import record, site, written

STORIES = Path(__file__).parent / "stories"
ROOT = {"en": "", "sk": "sk/"}


def stories():
    return sorted(path.parent for path in STORIES.glob("*/meeting.yml"))


def story_meeting(story):
    """Every scalar as text, as loading hands it to the model."""
    fields = yaml.load((story / "meeting.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return record(Meeting, **{"id": story.name, "timezone": "Europe/Bratislava", **fields})


def event_file(story, language):
    meeting = story_meeting(story)
    files = written(site(meeting), language)
    return files[f"{ROOT[language]}meetings/{meeting.id}/event.ics"]


def expected(story, language):
    return story / f"expected.{language}.ics"


if __name__ == "__main__":
    for each in stories():
        for tongue in ROOT:
            expected(each, tongue).write_bytes(event_file(each, tongue))

"""The stories of meetings, series, bodies, home and calendar; as in record_stories.py.

`meetings/<story>.yml` and beside it `<story>.<language>.html`;
`python -m tests.render.pages.meeting_stories` writes the expected pages anew.
"""

from pathlib import Path

from opengov.render.pages import pages
from tests.render.pages.record_stories import read, site

STORIES = Path(__file__).parent / "meetings"


def stories():
    return sorted(STORIES.glob("*.yml"))


def all_pages(story):
    """Address -> page of the story's whole portal."""
    return {page.address: page for page in pages(site(read(story)))}


def cases():
    """A story, and one of its languages."""
    return [(story, language) for story in stories() for language in read(story)["languages"]]


def written(story, language):
    return all_pages(story)[read(story)["show"]].render(language).body


def expected(story, language):
    return story.with_suffix(f".{language}.html")


if __name__ == "__main__":
    for each, tongue in cases():
        expected(each, tongue).write_text(written(each, tongue), encoding="utf-8")

"""Each story's page, in each of its languages, against its expected file; and laws over all."""

from posixpath import normpath

import pytest

from opengov.model.references import references
from tests.render.pages import meeting_stories as told
from tests.render.pages.markup import check

STORIES = pytest.mark.parametrize("story", told.stories(), ids=lambda story: story.stem)
LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")


@pytest.mark.parametrize(
    ("story", "language"), told.cases(), ids=lambda part: part if part in LANGUAGES else None
)
def test_records_become_the_expected_page(story, language):
    page = told.written(story, language)
    assert page == told.expected(story, language).read_text(encoding="utf-8")


@STORIES
def test_every_page_is_sound_in_every_language(story):
    for page in told.all_pages(story).values():
        for language in LANGUAGES:
            rendered = page.render(language)
            outline = check(rendered.body)
            anchors = [heading.anchor for heading in rendered.contents]
            assert anchors == [found for found in outline.ids if found in anchors]
            assert rendered.title
            assert rendered.description


@STORIES
def test_every_link_inside_leads_to_a_page_a_feed_or_a_file(story):
    pages = told.all_pages(story)
    outlines = {address: check(page.render("en").body) for address, page in pages.items()}
    elsewhere = ("files/", "a-z", *(f"{one}/" for one in told.site(told.read(story)).languages))
    for address, outline in outlines.items():
        for link in outline.links:
            if ":" in link.split("/")[0]:
                continue
            target, _, anchor = link.partition("#")
            found = normpath(address + target)
            if found.endswith((".ics", ".atom", ".json")) or found.startswith(elsewhere):
                continue
            found = "" if found == "." else f"{found}/"
            for language in LANGUAGES:  # the same page in another one
                found = found.removeprefix(f"{language}/")
            assert found in outlines, f"{address}: {link}"
            assert not anchor or anchor in outlines[found].ids, f"{address}: {link}"


@STORIES
def test_records_are_linked_both_ways(story):
    site = told.site(told.read(story))
    pages = told.all_pages(story)
    for record in site.portal:
        for _path, kind, target in references(record):
            other = site.portal.by_kind[kind][target]
            for here, there in ((record, other), (other, record)):
                root = "../" * here.address.count("/")
                links = check(pages[here.address].render("en").body).links
                assert root + there.address in links, f"{here.address} hides {there.address}"


@STORIES
def test_a_second_writing_gives_the_same_page(story):
    first, second = (
        {address: page.render("sk") for address, page in told.all_pages(story).items()}
        for _ in range(2)
    )
    assert first == second

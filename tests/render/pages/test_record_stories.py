"""Each story's page, in each of its languages, against its expected file; and laws over all."""

from posixpath import normpath

import pytest

from opengov.model import Body, Meeting, Series
from opengov.model.references import references
from opengov.render.calendar import feeds
from tests.render.pages import record_stories as told
from tests.render.pages.markup import check

STORIES = pytest.mark.parametrize("story", told.stories(), ids=told.name)
ELSEWHERE = {Body.kind, Meeting.kind, Series.kind}  # kinds whose pages other tests are about


@pytest.mark.parametrize(
    ("story", "language"), told.cases(), ids=lambda part: part if part in told.LANGUAGES else None
)
def test_records_become_the_expected_page(story, language):
    page = told.written(story, language)
    assert page == told.expected(story, language).read_text(encoding="utf-8")


@STORIES
def test_every_page_of_a_story_is_sound_in_every_language(story):
    for page in told.pages(told.site(told.read(story))).values():
        for language in told.LANGUAGES:
            rendered = page.render(language)
            outline = check(rendered.body)
            assert {heading.anchor for heading in rendered.contents} <= set(outline.ids)
            assert rendered.title
            assert rendered.description


@STORIES
def test_every_link_inside_leads_to_a_page_and_an_anchor(story):
    site = told.site(told.read(story))
    outlines = {
        address: check(page.render("en").body) for address, page in told.pages(site).items()
    }
    elsewhere = {record.address for record in site.portal if record.kind in ELSEWHERE}
    elsewhere |= {"calendar/", *(f"{feed.address}/" for feed in feeds(site))}
    for address, outline in outlines.items():
        for link in outline.links:
            target, _, anchor = link.partition("#")
            found = f"{normpath(address + target)}/" if target else address
            if (
                "://" in link
                or link.startswith(("mailto:", "tel:"))
                or found.startswith(("files/", "data/"))
            ):
                continue
            assert found in outlines or found in elsewhere, f"{address}: {link}"
            if anchor and found in outlines:
                assert anchor in outlines[found].ids, f"{address}: {link}"


@STORIES
def test_records_are_linked_both_ways(story):
    site = told.site(told.read(story))
    pages = told.pages(site)
    for record in site.portal:
        for _path, kind, target in references(record):
            other = site.portal.by_kind[kind][target]
            for here, there in ((record, other), (other, record)):
                address, _, _anchor = here.address.partition("#")
                if address in pages and there is not here:
                    root = "../" * address.count("/")
                    own_page, _, _anchor = there.address.partition("#")
                    links = check(pages[address].render("en").body).links
                    assert own_page == address or root + there.address in links, (
                        f"{address} does not lead to {there.address}"
                    )


@STORIES
def test_a_page_is_the_same_whenever_it_is_written(story):
    first, second = (
        {address: page.render("sk") for address, page in told.pages(site).items()}
        for site in (told.site(told.read(story)), told.site(told.read(story)))
    )
    assert first == second

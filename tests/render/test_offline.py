"""Links of a page that is read from a folder."""

import pytest

from opengov.render.offline import offline_page

FILES = frozenset(
    {
        "index.html",
        "meetings/index.html",
        "meetings/x/index.html",
        "meetings/x/event.ics",
        "sk/index.html",
        "sk/meetings/x/index.html",
        "files/a b/index.html",
        "files/report.pdf",
    }
)


@pytest.mark.parametrize(
    ("link", "led"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../x/#programme", "../x/index.html#programme"),
        ("../x/?q=1&amp;lang=sk", "../x/index.html?q=1&amp;lang=sk"),
        ("../../sk/meetings/x/", "../../sk/meetings/x/index.html"),
        ("../../files/a%20b/", "../../files/a%20b/index.html"),
        # as they were
        ("#programme", "#programme"),
        ("?q=1", "?q=1"),
        ("", ""),
        ("event.ics", "event.ics"),
        ("../../files/report.pdf", "../../files/report.pdf"),
        ("../nowhere/", "../nowhere/"),
        ("https://town.example.org/meetings/", "https://town.example.org/meetings/"),
        ("webcal://town.example.org/all.ics", "webcal://town.example.org/all.ics"),
        ("mailto:town@example.org", "mailto:town@example.org"),
        ("//town.example.org/", "//town.example.org/"),
        ("/portal/", "/portal/"),
    ],
)
def test_a_link_to_a_folder_leads_to_the_page_in_it_and_all_else_stays(link, led):
    page = f'<p><a class="x" href="{link}" title="./">a</a> ./</p>'
    expected = f'<p><a class="x" href="{led}" title="./">a</a> ./</p>'
    assert offline_page(page, "meetings/x/index.html", FILES) == expected


def test_a_page_that_has_moved_leads_to_the_new_one():
    page = '<meta http-equiv="refresh" content="0; url=../x/"><a href="../x/">x</a>'
    expected = page.replace("../x/", "../x/index.html")
    assert offline_page(page, "meetings/old/index.html", FILES) == expected


def test_a_second_time_changes_nothing():
    page = '<a href="./">a</a><a href="x/">b</a><form action="../meetings/">'
    once = offline_page(page, "meetings/index.html", FILES)
    assert once != page
    assert offline_page(once, "meetings/index.html", FILES) == once

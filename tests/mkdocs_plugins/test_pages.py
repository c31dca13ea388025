"""The pages of a portal in three languages, as a reader's browser gets them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.mkdocs_plugins.trial import build, page, with_settings, write_portal

SITE = "https://trial.example.org/portal/"


def alternates(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate " hreflang="([^"]+)" href="([^"]+)">', html))


def switcher(html: str) -> dict[str, str]:
    pattern = r'<a href="([^"]+)" hreflang="(\w+)" lang="\w+" class="md-select__link"'
    return {language: href for href, language in re.findall(pattern, html)}


def breadcrumbs(html: str) -> list[tuple[str, str]]:
    pattern = r'<a href="([^"]+)" class="md-path__link">(.*?)</a>'
    return [(title, href) for href, title in re.findall(pattern, html)]


def test_a_page_lists_its_real_translations_and_itself(built: Path) -> None:
    expected = {
        "en": f"{SITE}meetings/evening-2/",
        "sk": f"{SITE}sk/meetings/evening-2/",
        "x-default": f"{SITE}meetings/evening-2/",
    }
    assert alternates(page(built, "meetings/evening-2/")) == expected
    assert alternates(page(built, "sk/meetings/evening-2/")) == expected


def test_a_fallback_is_nobodys_translation(built: Path) -> None:
    assert alternates(page(built, "el/meetings/evening-2/")) == {}
    assert alternates(page(built, "el/about/")) == {}
    assert set(alternates(page(built, "about/"))) == {"en", "sk", "x-default"}


def test_the_default_of_a_page_without_the_default_language_is_its_original(built: Path) -> None:
    assert alternates(page(built, "sk/meetings/vecer-3/"))["x-default"] == (
        f"{SITE}sk/meetings/vecer-3/"
    )


@pytest.mark.parametrize("address", ["meetings/evening-1/", "meetings/", "about/", ""])
@pytest.mark.parametrize("language", ["", "sk/", "el/"])
def test_a_page_names_its_own_address_and_language(
    built: Path, language: str, address: str
) -> None:
    html = page(built, f"{language}{address}")
    assert f'<link rel="canonical" href="{SITE}{language}{address}">' in html
    assert f'<html lang="{language.rstrip("/") or "en"}"' in html


def test_the_switcher_leads_to_the_same_page(built: Path) -> None:
    assert switcher(page(built, "sk/meetings/evening-1/")) == {
        "en": "../../../meetings/evening-1/",
        "sk": "../../../sk/meetings/evening-1/",
        "el": "../../../el/meetings/evening-1/",
    }
    assert switcher(page(built, "about/"))["sk"] == "../sk/about/"
    assert switcher(page(built, ""))["en"] == "./"


def test_breadcrumbs_lead_up(built: Path) -> None:
    assert breadcrumbs(page(built, "sk/meetings/evening-1/")) == [
        ("Vitajte", "../../"),
        ("Stretnutia", "../"),
    ]
    assert breadcrumbs(page(built, "series/evenings/")) == [
        ("Welcome", "../../"),
        ("Meetings &amp; more", "../../meetings/"),
        ("Series of meetings", "../"),
    ]
    assert breadcrumbs(page(built, "")) == []


def test_the_section_of_a_record_is_marked_in_the_navigation(built: Path) -> None:
    html = page(built, "bodies/forum/")
    (active,) = re.findall(r'md-nav__item--active">\s*<a href="([^"]+)"', html)
    assert active == "../"


def test_a_record_can_be_edited_in_its_file(built: Path) -> None:
    source = "https://code.example.org/trial/edit/main/"
    assert f'href="{source}data/meetings/evening-1.yml"' in page(built, "sk/meetings/evening-1/")
    assert f'href="{source}docs/about.sk.md"' in page(built, "sk/about/")
    assert 'rel="edit"' not in page(built, "series/")


def test_a_record_has_a_table_of_contents_and_a_way_past_the_navigation(built: Path) -> None:
    html = page(built, "meetings/evening-1/")
    assert '<a href="#title" class="md-skip">' in html
    assert '<h1 id="title"' in html
    assert re.search(r'<a href="#programme" class="md-nav__link">', html)
    assert '<h2 id="programme">' in html


def test_links_from_markdown_follow_the_language(built: Path) -> None:
    assert 'href="meetings/evening-1/#programme"' in page(built, "")
    assert 'href="meetings/evening-1/#programme"' in page(built, "sk/")
    assert 'href="../bodies/forum/"' in page(built, "sk/about/")


def test_a_list_stands_below_the_words_of_an_editor(built: Path) -> None:
    html = page(built, "meetings/")
    heading, words, row = (
        html.index(text) for text in ("<h1", "We meet in the evening", "Second evening")
    )
    assert heading < words < row
    assert html.count("<h1") == 1


def test_a_page_in_another_language_says_so(built: Path) -> None:
    html = page(built, "el/about/")
    article = html[html.index("<article") : html.index("</article>")]
    assert '<div lang="en">' in article
    assert "og-fallback" in article
    assert 'aria-current="page"><span lang="en">About</span></a>' in html
    assert "og-fallback" not in page(built, "sk/about/")


@pytest.mark.parametrize(("file", "root"), [("404.html", ""), ("sk/404.html", "sk/")])
def test_an_error_page_holds_at_any_address(built: Path, file: str, root: str) -> None:
    html = page(built, file)
    assert f'<html lang="{root.rstrip("/") or "en"}"' in html
    links = re.findall(r'(?:href|src)="([^"#][^"]*)"', html)
    assert [link for link in links if not re.match(r"/portal/|https?:|mailto:", link)] == []
    assert switcher(html) == {"en": "/portal/", "sk": "/portal/sk/", "el": "/portal/el/"}
    assert f'<a href="/portal/{root}">' in html


def test_the_sitemap_has_every_page_and_its_translations(built: Path) -> None:
    tree = ElementTree.parse(built / "site/sitemap.xml").getroot()
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {
        str(url.findtext("s:loc", namespaces=names)): {
            str(link.get("hreflang")) for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        }
        for url in tree.iterfind("s:url", names)
    }
    on_disk = {
        f"{SITE}{path.parent.relative_to(built / 'site').as_posix()}/".replace("/./", "/")
        for path in (built / "site").rglob("index.html")
    }
    assert set(found) == on_disk
    assert found[f"{SITE}sk/meetings/evening-2/"] == {"en", "sk", "x-default"}
    assert found[f"{SITE}el/meetings/evening-2/"] == set()
    assert not (built / "site/sitemap.xml.gz").exists()


def test_files_are_written_where_they_belong(built: Path) -> None:
    site = built / "site"
    assert (site / "files/plan.txt").is_file()
    assert not (site / "sk/files").exists()
    assert 'href="../../../files/plan.txt"' in page(built, "sk/meetings/evening-1/")
    assert (site / "sk/calendar/all.ics").is_file()
    assert not (site / "locale").exists()
    assert not any("zqmark" in path.read_text("utf-8") for path in site.rglob("*.html"))


def test_a_text_without_a_title_stands_below_that_of_the_navigation(tmp_path: Path) -> None:
    settings = with_settings("  - about.md", "  - Who <we> are: about.md")
    portal = write_portal(
        tmp_path,
        **{"mkdocs.yml": settings, "docs/about.md": "## Цілі\n", "docs/about.sk.md": None},
    )
    assert build(portal) == []
    for html in (page(portal, "about/"), page(portal, "sk/about/")):
        assert '<h1 id="title">Who &lt;we&gt; are</h1>\n<h2 id="tsili">Цілі</h2>' in html
        assert html.index('<a href="#title" class="md-skip">') < html.index("<header")
        assert '<a href="#tsili" class="md-nav__link">Цілі</a>' in html


def test_titles_of_pages_that_are_not_translated_say_their_language(built: Path) -> None:
    html = page(built, "el/meetings/evening-1/")
    assert breadcrumbs(html)[0] == ('<span lang="en">Welcome</span>', "../../")
    assert 'class="md-nav__link"><span lang="en">Welcome</span></a>' in html

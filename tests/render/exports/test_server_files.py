"""What is written for web servers; `tests/servers` has real ones read it."""

from __future__ import annotations

from opengov.render.exports.server_files import FILE_TYPES, apache, headers, nginx, redirects
from tests.render.calendar.portals import meeting, site

PATH = "/portal/"  # of the site's address


def test_every_type_of_file_has_its_rule_at_every_host() -> None:
    assert (
        headers(site())
        .decode()
        .startswith(
            f"{PATH}*.ics\n"
            "  Content-Type: text/calendar; charset=utf-8\n"
            "  Cache-Control: public, max-age=900\n"
            "  Access-Control-Allow-Origin: *\n"
        )
    )
    for ending, media_type in FILE_TYPES:
        assert f"{PATH}*.{ending}\n  Content-Type: {media_type};" in headers(site()).decode()
        assert f"location ~ ^{PATH}.*\\.{ending}$ {{" in nginx(site()).decode()
        assert f"AddType {media_type} .{ending}\n" in apache(site()).decode()


def test_every_language_has_its_page_for_what_is_missing() -> None:
    told = apache(site()).decode()
    english, slovak = f"{PATH}404.html", f"{PATH}sk/404.html"
    assert told.index(english) < told.index(slovak), "the last one that fits counts"
    assert f"location {PATH}sk/ {{\n    error_page 404 {slovak};" in nginx(site()).decode()


def test_every_former_address_is_named_in_every_language() -> None:
    moved = site(meeting("new", aliases=["old"]))
    assert redirects(moved).decode().splitlines() == [
        f"{PATH}meetings/old/* {PATH}meetings/new/:splat 301",
        f"{PATH}sk/meetings/old/* {PATH}sk/meetings/new/:splat 301",
    ]
    old, new = f"{PATH}sk/meetings/old/", f"{PATH}sk/meetings/new/"
    assert f"    Redirect 301 {old} {new}\n" in apache(moved).decode()
    assert f"    rewrite ^{old}(.*)$ {new}$1 permanent;\n" in nginx(moved).decode()

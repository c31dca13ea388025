"""What a web server is to be told about calendars, open data, moved and missing pages.

nginx knows no `.ics` and serves it as `application/octet-stream`, which some programs
refuse; others keep a copy for a day unless they are told how long it is good for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from opengov.render.pages import aliases
from opengov.render.site import Site

HEADERS, REDIRECTS, NGINX, APACHE = "_headers", "_redirects", "nginx.conf", ".htaccess"
FRESH = 900  # seconds for which a copy may be used unasked


class FileType(NamedTuple):
    """Files that anybody's program may read, from anybody's page."""

    ending: str
    media_type: str  # https://www.iana.org/assignments/media-types/


FILE_TYPES = (
    FileType("ics", "text/calendar"),  # RFC 5545, section 8.1
    FileType("atom", "application/atom+xml"),  # RFC 4287, section 7
    FileType("json", "application/json"),
    FileType("csv", "text/csv"),
    FileType("ttl", "text/turtle"),
)


def headers(site: Site) -> bytes:
    """For hosts of static sites, such as Netlify and Cloudflare Pages."""
    path = urlsplit(site.url).path
    rules = (
        f"{path}*.{kind.ending}\n"
        f"  Content-Type: {kind.media_type}; charset=utf-8\n"
        f"  Cache-Control: public, max-age={FRESH}\n"
        "  Access-Control-Allow-Origin: *\n"
        for kind in FILE_TYPES
    )
    return "".join(rules).encode()


def redirects(site: Site) -> bytes:
    """For the same hosts; others send readers on by the page that stands there."""
    return "".join(f"{old}* {new}:splat 301\n" for old, new in _moves(site)).encode()


def nginx(site: Site) -> bytes:
    """To be included in the `server` block of the site."""
    path = urlsplit(site.url).path
    rules = (
        f"location ~ ^{path}.*\\.{kind.ending}$ {{\n"
        "    types { }\n"
        f'    default_type "{kind.media_type}; charset=utf-8";\n'
        "    gzip on;\n"
        f"    gzip_types {kind.media_type};\n"
        f'    add_header Cache-Control "public, max-age={FRESH}";\n'
        '    add_header Access-Control-Allow-Origin "*";\n'
        "}\n"
        for kind in FILE_TYPES
    )
    missing = (
        f"location {path}{root} {{\n    error_page 404 {path}{root}404.html;\n}}\n"
        for root in map(site.root, site.languages)
    )
    moved = (
        f"location ^~ {old} {{\n    rewrite ^{old}(.*)$ {new}$1 permanent;\n}}\n"
        for old, new in _moves(site)
    )
    how = "# Include this file in the `server` block of the site; `root` stays as it is there.\n"
    return "".join((how, *rules, *moved, *missing)).encode()


def apache(site: Site) -> bytes:
    """Works where the server allows `AllowOverride FileInfo`."""
    path = urlsplit(site.url).path
    types = (f"AddType {kind.media_type} .{kind.ending}\n" for kind in FILE_TYPES)
    endings = "|".join(kind.ending for kind in FILE_TYPES)
    missing = (
        f'<If "%{{REQUEST_URI}} =~ m#^{path}{root}#">\n'
        f"    ErrorDocument 404 {path}{root}404.html\n"
        "</If>\n"
        for root in map(site.root, site.languages)
    )
    moved = (
        f"<IfModule mod_alias.c>\n    Redirect 301 {old} {new}\n</IfModule>\n"
        for old, new in _moves(site)
    )
    return "".join(
        (
            *types,
            f"AddCharset utf-8 {' '.join(f'.{kind.ending}' for kind in FILE_TYPES)}\n",
            "<IfModule mod_headers.c>\n",
            f'    <FilesMatch "\\.({endings})$">\n',
            f'        Header set Cache-Control "public, max-age={FRESH}"\n',
            '        Header set Access-Control-Allow-Origin "*"\n',
            "    </FilesMatch>\n",
            "</IfModule>\n",
            *moved,
            *missing,
        )
    ).encode()


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    """From where to where; what lies below moves along, as the event of a meeting."""
    path = urlsplit(site.url).path
    for page in aliases.pages(site):
        for root in map(site.root, site.languages):
            yield f"{path}{root}{page.address}", f"{path}{root}{page.moved_to}"

"""What `mkdocs serve` shows while the data cannot be published."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from opengov.mkdocs_plugins.lists import list_file
from opengov.mkdocs_plugins.record_files import WrittenFile
from opengov.render.words import words

BROKEN_TEMPLATE = "problems.html"
"""The template that prints nothing but the content."""
_PAGE = Markup("""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1.1rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }}
li {{ margin-bottom: .75rem; overflow-wrap: anywhere }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{what_to_do}</p>
<ul>
{problems}
</ul>
</body>
</html>
""")


def error_page(problems: Sequence[str], language: str) -> bytes:
    """A page of its own, without the theme: every problem as `check` says it."""
    _ = words(language)._
    page = _PAGE.format(
        language=language,
        title=_("The portal cannot be shown"),
        what_to_do=_("Mend what is listed here and save: this page then gives way to the portal."),
        problems=Markup("\n").join(Markup("<li>{}</li>").format(said) for said in problems),
    )
    return str(page).encode()


def files_of_error_page(config: MkDocsConfig, page: bytes) -> Files:
    """All files of a site that shows one page at every address."""
    return Files(
        [
            list_file(config, "index.md", ""),
            WrittenFile(config, "404.html", "404.html", lambda: page),
        ]
    )

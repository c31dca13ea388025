"""The page on which a portal is searched: form, filters, and what is said about results.

The script (theme/search/search.js) finds no words in itself: it takes them from here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from markupsafe import Markup

from opengov.model import KINDS, Body
from opengov.render.exports.search.index import status_value
from opengov.render.page import Facets, Page
from opengov.render.pages.anchored import anchored
from opengov.render.pages.facets import facets
from opengov.render.pages.frame import list_page
from opengov.render.pages.links import KIND_TITLES
from opengov.render.pages.order import by_name
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.vocabulary import VOCABULARY
from opengov.render.words import words

ADDRESS = "search/"
COUNTED = 200
"""Numbers among which every plural form of a language occurs."""


def page(site: Site, pages: Iterable[Page]) -> Page:
    """`pages`: those that can be found; they tell what can be filtered by."""
    found = {one.facets for one in pages if one.in_search}
    found |= {facets(site, record) for record in anchored(site.portal)}

    def write(writer: Writer) -> Markup:
        return writer.render(
            "search.html",
            kinds=_kinds(writer, found),
            bodies=_bodies(writer, found),
            years=sorted({year for one in found for year in one.years}, reverse=True),
            statuses=_statuses(found),
            sentences=_sentences(writer),
            titles=KIND_TITLES,
            other_languages=[
                (one, _own_name(one)) for one in site.languages if one != writer.language
            ],
        )

    return list_page(
        site, ADDRESS, ADDRESS, lambda writer: writer._("Search"), write, in_search=False
    )


def _own_name(language: str) -> str:
    name = words(language).language_name(language)
    return name[:1].upper() + name[1:]


def _kinds(writer: Writer, found: Iterable[Facets]) -> Sequence[tuple[str, str]]:
    """Value and name; other pages, of lists and prose, last."""
    kinds = {one.kind for one in found}
    names = [(kind, writer._(KIND_TITLES[kind])) for kind in KINDS if kind in kinds]
    return [*names, ("pages", writer._("Other pages"))]


def _bodies(writer: Writer, found: Iterable[Facets]) -> Sequence[Body]:
    bodies = writer.site.portal.of(Body)
    return by_name(writer, (bodies[one] for one in {body for one in found for body in one.bodies}))


def _statuses(found: Iterable[Facets]) -> Mapping[str, Sequence[tuple[str, StrEnum]]]:
    """By kind: value and word, in the order of the vocabulary."""
    order = [value for words in VOCABULARY.values() for value in words]
    groups: dict[str, dict[str, StrEnum]] = {kind: {} for kind in KINDS}
    for one in found:
        if one.status:
            groups[one.kind][status_value(one)] = one.status
    return {
        kind: sorted(group.items(), key=lambda item: order.index(item[1]))
        for kind, group in groups.items()
        if group
    }


def _sentences(writer: Writer) -> str:
    """What the script says, as JSON; the number of results in each plural form of the language."""
    rule = writer.words.locale.plural_form
    results: dict[str, str] = {}
    for number in range(COUNTED):
        if (form := rule(number)) not in results:
            results[form] = writer.ngettext("{count} result", "{count} results", number)
    results.setdefault("other", results[rule(2)])
    _ = writer._
    return json.dumps(
        {
            "results": results,
            "none": _("Nothing was found. Try another word, a shorter one, or fewer filters."),
            "some": _("No page has all of these words. Shown are pages that have some of them."),
            "failed": _("The search data could not be loaded. Try again, or use the index."),
        },
        ensure_ascii=False,
    )

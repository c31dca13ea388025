"""The accessibility statement, in the order of the model of Decision (EU) 2018/1523."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from opengov.model import AccessibilityStatement
from opengov.model.accessibility import Compliance, Method
from opengov.model.references import texts
from opengov.render.exports.accessibility_json import ACCESSIBILITY_JSON
from opengov.render.msgids import _
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

ADDRESS = "accessibility/"


_STATUS: Mapping[Compliance, str] = {
    Compliance.FULL: _("This website is fully compliant with {standard}."),
    Compliance.PARTIAL: _(
        "This website is partially compliant with {standard}, due to what is listed below."
    ),
    Compliance.NONE: _(
        "This website is not compliant with {standard}, due to what is listed below."
    ),
}
_METHODS: Mapping[Method, str] = {
    Method.SELF_ASSESSMENT: _("Method: self-assessment by the public body."),
    Method.THIRD_PARTY: _("Method: assessment by a third party."),
}


def pages(site: Site) -> Iterator[Page]:
    if statement := site.portal.statement:
        page = list_page(site, ADDRESS, ADDRESS, lambda w: w._("Accessibility statement"), _write)
        in_all_its_texts = frozenset(
            language
            for language in site.languages
            if all(language in text.by_language for _path, text in texts(statement))
        )
        yield replace(page, translations=in_all_its_texts)


def _write(writer: Writer) -> Markup:
    portal = writer.site.portal
    statement = portal.statement
    assert statement is not None
    html = writer.render(
        "accessibility.html",
        statement=statement,
        law=_law(writer, statement),
        publisher=portal.publisher,
        status=writer._(_STATUS[statement.status]),
        method=writer._(_METHODS[statement.method]),
        is_due=statement.is_due_for_review(writer.site.today),
        data=ACCESSIBILITY_JSON,
    )
    if not writer.fallbacks:
        return html
    return Markup('<p class="og-note og-fallback">%s</p>\n%s') % (writer.untranslated(), html)


def _law(writer: Writer, statement: AccessibilityStatement) -> Markup:
    name = writer.text(statement.law)
    if not statement.law_url:
        return name
    return Markup('<a href="%s" rel="external">%s</a>') % (statement.law_url, name)

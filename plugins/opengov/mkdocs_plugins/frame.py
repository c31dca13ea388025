"""What our theme puts around a page: links to its translations, switcher, breadcrumbs."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from markupsafe import Markup, escape

from opengov.render.discovery import ALTERNATE
from opengov.render.exports.share_pictures import SharePicture
from opengov.render.exports.sitemap import alternates
from opengov.render.site import Site
from opengov.render.words import words


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the frame."""

    title: str  # HTML
    href: str
    language: str = ""  # of the page that it leads to, where that is another one
    url: str = ""  # the whole of it, in a trail


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a page is shown and found elsewhere; the same for all pages of a shape."""

    locale: str  # as Open Graph writes it: "sk_SK"
    picture: SharePicture
    breadcrumbs: Markup  # JSON-LD; "" for the first page of a language
    changes: Link | None  # to the log of changes, where there is one


@dataclass(frozen=True, slots=True)
class Frame:
    """Given to the templates as `opengov`."""

    title: Markup | None  # of the page, for <title>; None for the first page of a language
    head: Markup  # of this page alone: links to translations and calendars
    switcher: Sequence[Link]  # empty where there is one language
    trail: Sequence[Link]  # from the first page down to the parent
    root: str  # href of the first page of the language; ends in "/"
    footer: Markup
    offline: bool  # there is nothing to be searched with
    as_of: str  # of which day the page is, for paper
    sharing: Sharing | None  # None for an error page
    lists: Sequence[Link] = ()  # the main pages, on an error page


def hreflang(site: Site, language: str, address: str, translations: Set[str]) -> Markup:
    """Links to every real translation, of each of them; none where this is not one itself."""
    if language not in translations:
        return Markup()
    return Markup(
        "\n".join(
            f'<link {ALTERNATE} hreflang="{code}" href="{escape(href)}">'
            for code, href in alternates(site, address, translations)
        )
    )


def switcher(site: Site, address: str, up: str, stands_in: Set[str]) -> Sequence[Link]:
    """The same page in each language, translated or not; the first one where it isn't there.

    `up` leads to the root of the site: "../../", or "/portal/" on an error page.
    """
    if len(site.languages) == 1:
        return ()
    return tuple(
        Link(
            _own_name(language),
            f"{up}{site.root(language)}{address if language in stands_in else ''}" or "./",
            language,
        )
        for language in site.languages
    )


def _own_name(language: str) -> str:
    name = words(language).language_name(language)
    return str(escape(name[:1].upper() + name[1:]))


def footer(site: Site, language: str, root: str) -> Markup:
    """Licence and contact of the portal, where its accessibility is told of, and the index.

    `root` leads to the first page of the language.
    """
    settings, _ = site.portal.settings, words(language)._
    parts = []
    if settings.licence:
        licence = escape(settings.licence.read(language).text)
        if settings.licence_url:
            licence = Markup('<a href="{}" rel="license">{}</a>').format(
                settings.licence_url, licence
            )
        parts.append(escape(_("Licence: {licence}")).format(licence=licence))
    if settings.contact and settings.contact.email:
        address = settings.contact.email
        mail = Markup('<a href="mailto:{0}">{0}</a>').format(address)
        parts.append(escape(_("Contact: {contact}")).format(contact=mail))
    if site.portal.statement:
        statement = Markup('<a href="{}accessibility/">{}</a>')
        parts.append(statement.format(root, _("Accessibility statement")))
    parts.append(Markup('<a href="{}a-z/">{}</a>').format(root, _("A–Z index")))
    return Markup(" · ").join(parts)

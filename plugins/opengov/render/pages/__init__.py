"""The generated pages of a portal.

How a kind of record gets its pages
-----------------------------------
A kind has one module here and its templates in `templates/`. The module offers

    def pages(site: Site) -> Iterator[Page]

which yields a page for each record and the list pages of the kind, made by two functions:

    record_page(site, record, write)                    # frame.py
    list_page(site, address, section, title, write)     # frame.py

`title` is called with the writer too: `lambda w: w._("Series of meetings")`.
`write` is called once per page and language with a `Writer` (writer.py) and returns the HTML
below the <h1>, as a rule from a template:

    def write(writer: Writer, series: Series) -> Markup:
        return writer.render("series.html", series=series, meetings=...)

The frame adds what every record page has: <h1>, the mark of an example, the note of a removed
record, one notice where texts fall back to another language, and at the end "Related": every
record that this one names, or that names it, and that the page has not linked yet. So links
stand both ways without further ado.

In a template `w` is the writer and `_`, `ngettext`, `pgettext` are the language's:

    {{ w.h2("members", _("Members")) }}      a heading that enters the table of contents
    {{ w.text(series.title) }}               Text; its own `lang` where it is a fallback
    {{ w.prose(series.description) }}        Prose as clean HTML, "" for None
    {{ w.link(body) }}                       a link to a record, by its name
    {{ w.date(milestone.due) }}              <time>, in words, as exact as stated
    {{ w.chip(meeting.status) }}             a word of a vocabulary with its icon
    {{ w.word(meeting.mode) }}               the word alone
    {{ w.say(_("Due: {date}"), date=w.date(due)) }}   a sentence with HTML in it
    {{ w.none(_("No members recorded here.")) }}      what is not recorded is said
    {{ w.evidence(document) }}, {{ w.contact(contact) }}, {{ w.long_text(record) }}

Rules: only autoescaped output; no inline script or style; <h2> only through `w.h2` with an
English ASCII anchor; tables with <caption> and scope; a page that depends on the day says
`{{ w.as_of() }}`. `inventory.py` names every module; a new kind is one line there.
"""

from opengov.render.pages.inventory import pages

__all__ = ["pages"]

"""Taking part without a server: a mail, a form elsewhere, a form on the Git host.

Beside each way stands in plain words what goes where.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from urllib.parse import urlsplit

from markupsafe import Markup

from opengov.model import Body, Consultation
from opengov.render.mailto import mailto
from opengov.render.pages.questions import asked
from opengov.render.pages.writer import Writer

LONGEST = 1800
"""Characters of a mail link: browsers and mail programs on Windows cut what is over 2,000."""
_SUBJECT = 120  # characters


def answer_by_mail(writer: Writer, consultation: Consultation, address: str) -> str:
    """A mail with room behind each question; the page is named instead where that is too long."""
    subject = shorten(writer.plain(consultation.title), _SUBJECT, placeholder="…")
    page = writer.site.absolute(writer.language, consultation.address)
    if consultation.questions:
        body = "\n".join([*_questions(writer, consultation), page])
        if len(whole := mailto(address, subject, body)) <= LONGEST:
            return whole
    where = writer._("The questions stand here: {address}").format(address=page)
    return mailto(address, subject, where + "\n\n")


def _questions(writer: Writer, consultation: Consultation) -> Iterator[str]:
    for one in asked(consultation):
        yield f"{one.number}. {writer.plain(one.question.text)}"
        yield from ("", "", "")


def form_name(consultation: Consultation, language: str) -> str:
    """Of the file that holds the form for the Git host: "cycling.en.yml"."""
    return f"{consultation.id}.{language}.yml"


def issue_form_link(issues_url: str, consultation: Consultation, language: str) -> str:
    """Opens the form of a consultation on the Git host."""
    front = issues_url if "?" in issues_url else f"{issues_url}?template="
    return front + form_name(consultation, language)


def host(url: str) -> str:
    """The name of the site that an address leads to."""
    return urlsplit(url).netloc.rpartition("@")[2]


def ways_to_answer(writer: Writer, consultation: Consultation) -> Markup:
    """A list of links, each with what it does; "" where none is recorded."""
    channel = consultation.channel
    if channel is None:
        return Markup()
    issues_url = writer.site.portal.settings.issues_url
    form = issues_url if channel.issue_form else None
    if not (channel.url or channel.email or form):
        return Markup()
    return writer.render(
        "ways_to_answer.html",
        mail=answer_by_mail(writer, consultation, channel.email) if channel.email else None,
        recipient=_recipient(writer, consultation, channel.email) if channel.email else None,
        url=channel.url,
        url_host=host(channel.url) if channel.url else None,
        form=issue_form_link(form, consultation, writer.language) if form else None,
        form_host=host(form) if form else None,
    )


def _recipient(writer: Writer, consultation: Consultation, address: str) -> Markup:
    """The office by name, where one is recorded, and its address."""
    body = writer.site.portal.find(Body, consultation.body)
    mail = writer.mail(address)
    return Markup("%s, %s") % (writer.text(body.name), mail) if body else mail

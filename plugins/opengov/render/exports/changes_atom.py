"""`changes.atom`: the log of what happened to meetings (RFC 4287), for news readers and mail.

An entry per change, the newest first, of the last year and never more than a hundred. Its id is
a tag URI (RFC 4151) of the portal's `uid_domain`, the day and the change: later edits of the
record, builds and moves of the site leave it as it is. Its time is that of the change.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from markupsafe import Markup, escape

from opengov.model import Meeting, Text, When
from opengov.model.meeting_changes import MeetingChange, News
from opengov.model.words import MeetingStatus
from opengov.render.calendar.description import one_line
from opengov.render.page import Output
from opengov.render.site import Site
from opengov.render.words import Words, words

ADDRESS = "changes.atom"
MOST_ENTRIES = 100
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

TITLES: dict[News, Callable[[Words], str]] = {
    News.ADDED: lambda w: w._("Added: {title}"),
    News.MOVED: lambda w: w._("Moved: {title}"),
    News.POSTPONED: lambda w: w._("Postponed: {title}"),
    News.CANCELLED: lambda w: w._("Cancelled: {title}"),
    News.CHANGED: lambda w: w._("Changed: {title}"),
    News.MINUTES: lambda w: w._("Minutes published: {title}"),
}
DETAILS: dict[str, Callable[[Words], str]] = {
    "status": lambda w: w._("status"),
    "start": lambda w: w._("time"),
    "end": lambda w: w._("end"),
    "doors": lambda w: w._("Doors open"),
    "mode": lambda w: w._("whether in person or online"),
    "place": lambda w: w._("place"),
    "online": lambda w: w._("Online"),
    "registration": lambda w: w._("registration"),
}
"""Names of `model.meeting_changes.DETAILS`, as they stand on the pages of meetings."""


def outputs(site: Site, language: str) -> Iterator[Output]:
    """The log of a language, where there is any meeting to tell of."""
    if site.portal.meetings:
        yield Output(f"{site.root(language)}{ADDRESS}", partial(changes_atom, site, language))


def changes_atom(site: Site, language: str) -> bytes:
    w, entries = words(language), _entries(site)
    name = one_line(site.portal.settings.name.read(language).text)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n',
        _line("id", _tag(site, language, "changes", None)),
        _line("title", f"{w._('Changes of meetings')} – {name}"),
        _line("subtitle", _subtitle(site, w)),
        _line("updated", _instant(_updated(site, entries))),
        _link("self", "application/atom+xml", site.absolute(language, ADDRESS)),
        _link("alternate", "text/html", site.absolute(language, "meetings/")),
        f"<author>{_line('name', name)}</author>\n",
        "<generator>mkdocs-opengov</generator>\n",
        *_rights(site, language),
        *(_entry(site, w, meeting, change) for meeting, change in entries),
        "</feed>\n",
    ]
    return "".join(parts).encode()


@lru_cache(maxsize=2)
def _entries(site: Site) -> Sequence[tuple[Meeting, MeetingChange]]:
    """The newest first; at the same time in the order of the meetings."""
    news = site.portal.news.by_id
    found = [
        (meeting, change)
        for meeting in site.portal.meetings
        for change in reversed(news.get(meeting.id, ()))
    ]
    found.sort(key=lambda pair: pair[1].at, reverse=True)
    return found[:MOST_ENTRIES]


def _updated(site: Site, entries: Sequence[tuple[Meeting, MeetingChange]]) -> dt.datetime:
    """That of the newest entry; of an empty log that of the site, which is no clock's."""
    return entries[0][1].at if entries else site.stamp


def _subtitle(site: Site, w: Words) -> str:
    if site.portal.news.is_complete:
        return w._("Meetings that were added, moved, postponed or cancelled, and minutes.")
    return w._(
        "The history of the records is not known here. Only changes of which a record states "
        "the day are listed."
    )


def _rights(site: Site, language: str) -> Iterator[str]:
    settings = site.portal.settings
    if settings.licence:
        licence = settings.licence.read(language).text
        address = f" ({settings.licence_url})" if settings.licence_url else ""
        yield _line("rights", licence + address)


def _entry(site: Site, w: Words, meeting: Meeting, change: MeetingChange) -> str:
    title = meeting.title.read(w.language)
    address = site.absolute(w.language, meeting.address)
    lang = f' xml:lang="{title.language}"' if title.is_fallback else ""
    heading = TITLES[change.news](w).format(title=one_line(title.text))
    at = _instant(change.at)
    return (
        "<entry>\n"
        f"{_line('id', _tag(site, w.language, meeting.address, change))}"
        f"<title{lang}>{_xml(heading)}</title>\n"
        f"<published>{at}</published>\n<updated>{at}</updated>\n"
        f'<category term="{change.news}" label="{_xml(heading.partition(":")[0])}"/>\n'
        f"{_link('alternate', 'text/html', address)}"
        f'<summary type="html">{_xml(_summary(w, meeting, change))}</summary>\n'
        "</entry>\n"
    )


def _tag(site: Site, language: str, about: str, change: MeetingChange | None) -> str:
    """RFC 4151. The date is the day of the change; of the log as a whole the domain's is unknown,
    so it is a fixed one.
    """
    domain = site.portal.settings.uid_domain
    if change is None:
        return f"tag:{domain},2020:{language}/{about}"
    return f"tag:{domain},{change.at:%Y-%m-%d}:{language}/{about}{change.news}/{change.at:%H%M%S}"


def _summary(w: Words, meeting: Meeting, change: MeetingChange) -> str:
    """HTML: when it is, or was, and why."""
    lines = list(_lines(w, meeting, change))
    return Markup("").join(Markup("<p>%s</p>") % line for line in lines)


def _lines(w: Words, meeting: Meeting, change: MeetingChange) -> Iterator[Markup]:
    start = _time(w, meeting, change.start)
    if change.news is News.MOVED:
        if change.before:
            yield _say(w._("Moved from: {date}."), date=_time(w, meeting, change.before))
        yield _say(w._("New date: {date}."), date=start)
    elif start:
        yield start
    if change.news is News.CHANGED:
        names = w.list([DETAILS[name](w) for name in change.details])
        yield _say(w._("Changed: {list}."), list=names)
    elif change.news is News.POSTPONED:
        yield escape(w._("Postponed; the new date is not known yet."))
    elif change.news is News.CANCELLED:
        yield escape(w._("The meeting is cancelled."))
    if (reason := _reason(meeting, change)) is not None:
        words_of_it = reason.read(w.language)
        lang = Markup(' lang="%s"') % words_of_it.language if words_of_it.is_fallback else ""
        text = Markup("<span%s>%s</span>") % (lang, words_of_it.text)
        yield _say(w._("Reason: {text}"), text=text)


def _reason(meeting: Meeting, change: MeetingChange) -> Text | None:
    """As the record states it now; None where it has moved on since."""
    standing = meeting.standing
    if change.news is News.CANCELLED and standing is MeetingStatus.CANCELLED:
        return meeting.removed.reason if meeting.removed else meeting.reason
    if change.news is News.POSTPONED and standing is MeetingStatus.POSTPONED:
        return meeting.reason
    if change.news is News.MOVED:
        return next((one.reason for one in meeting.previous if one.start == change.before), None)
    return None


def _time(w: Words, meeting: Meeting, when: When | None) -> Markup:
    """In words in <time>; nothing where no date was told."""
    if when is None or when.date is None:
        return Markup()
    shown = w.date(when.date)
    if when.time:
        shown = w._("{date}, {time}").format(date=shown, time=w.time(when.time))
    iso = when.iso(meeting.timezone)
    return Markup('<time datetime="%s">%s</time>') % (iso, shown) if iso else escape(shown)


def _say(sentence: str, **values: str) -> Markup:
    return Markup(str(escape(sentence))).format(**values)


def _line(name: str, value: str) -> str:
    return f"<{name}>{_xml(value)}</{name}>\n"


def _link(rel: str, kind: str, address: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href="{_xml(address)}"/>\n'


def _xml(value: str) -> Markup:
    """Escaped, without what XML 1.0 cannot hold."""
    return escape(_NO_XML.sub(" ", str(value)))


def _instant(at: dt.datetime) -> str:
    """RFC 3339: `2022-07-15T08:30:00Z`."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

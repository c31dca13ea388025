"""Which properties there are, of which type, and how often a component may hold them.

RFC 5545, sections 3.6 and 3.8; RFC 7986, sections 4 and 5.
"""

from __future__ import annotations

from collections.abc import Mapping


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


TEXTS = _names("""
    SUMMARY DESCRIPTION LOCATION COMMENT CONTACT UID RELATED-TO NAME TZNAME PRODID
""")
TEXT_LISTS = _names("CATEGORIES RESOURCES")
CALENDAR_NAMES = _names("NAME X-WR-CALNAME")
LIKE_TEXT = TEXTS | TEXT_LISTS | _names("X-WR-CALNAME X-WR-CALDESC")
MOMENTS = _names("DTSTART DTEND DUE RECURRENCE-ID")
MOMENT_LISTS = _names("EXDATE RDATE")
IN_UTC = _names("DTSTAMP CREATED LAST-MODIFIED COMPLETED")
DURATIONS = _names("DURATION REFRESH-INTERVAL")
ADDRESSES = _names("ATTENDEE ORGANIZER")
URIS = _names("URL SOURCE CONFERENCE IMAGE TZURL ATTACH") | ADDRESSES
OFFSETS = _names("TZOFFSETFROM TZOFFSETTO")
RULES = _names("RRULE EXRULE")
INTEGERS: Mapping[str, tuple[int, int]] = {
    "PRIORITY": (0, 9),
    "PERCENT-COMPLETE": (0, 100),
    "REPEAT": (0, 2**31 - 1),
}
"""Smallest and largest."""

WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "STATUS": {
        "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
        "VTODO": ("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"),
        "VJOURNAL": ("DRAFT", "FINAL", "CANCELLED"),
    },
    "TRANSP": {"VEVENT": ("OPAQUE", "TRANSPARENT")},
    "VERSION": {"VCALENDAR": ("2.0",)},
    "CALSCALE": {"VCALENDAR": ("GREGORIAN",)},
}
"""The only values of a property, by component."""

DECLARED: Mapping[str, frozenset[str]] = {
    "REFRESH-INTERVAL": frozenset({"DURATION"}),
    "SOURCE": frozenset({"URI"}),
    "CONFERENCE": frozenset({"URI"}),
    "IMAGE": frozenset({"URI", "BINARY"}),
}
"""Properties without a type of their own: VALUE must name one of these (RFC 7986)."""

QUOTED = _names("ALTREP DIR MEMBER DELEGATED-FROM DELEGATED-TO SENT-BY")
"""Parameters whose value always stands between quotes (RFC 5545, section 3.2)."""
SINGLE = _names("""
    CN ALTREP CUTYPE DIR ENCODING FMTTYPE FBTYPE LANGUAGE PARTSTAT RANGE RELATED RELTYPE ROLE
    RSVP SENT-BY TZID VALUE LABEL EMAIL
""")
"""Parameters of one value: a comma in it had to stand between quotes."""

_EVENT_ONCE = _names("""
    DTSTAMP UID DTSTART CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY
    SEQUENCE STATUS SUMMARY URL RECURRENCE-ID COLOR
""")
ONCE: Mapping[str, frozenset[str]] = {
    "VCALENDAR": _names("""
        PRODID VERSION CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR
    """),
    "VEVENT": _EVENT_ONCE | _names("TRANSP DTEND DURATION"),
    "VTODO": _EVENT_ONCE | _names("COMPLETED PERCENT-COMPLETE DUE DURATION"),
    "VJOURNAL": _EVENT_ONCE - _names("DESCRIPTION GEO LOCATION PRIORITY"),
    "VFREEBUSY": _names("DTSTAMP UID CONTACT DTSTART DTEND ORGANIZER URL"),
    "VTIMEZONE": _names("TZID LAST-MODIFIED TZURL"),
    "STANDARD": _names("DTSTART TZOFFSETFROM TZOFFSETTO"),
    "DAYLIGHT": _names("DTSTART TZOFFSETFROM TZOFFSETTO"),
    "VALARM": _names("ACTION TRIGGER DURATION REPEAT"),
}
NEEDED: Mapping[str, tuple[str, ...]] = {
    "VCALENDAR": ("PRODID", "VERSION"),
    "VEVENT": ("DTSTAMP", "UID"),  # and DTSTART, where the calendar has no METHOD
    "VTODO": ("DTSTAMP", "UID"),
    "VJOURNAL": ("DTSTAMP", "UID"),
    "VFREEBUSY": ("DTSTAMP", "UID"),
    "VTIMEZONE": ("TZID",),
    "STANDARD": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "DAYLIGHT": ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
    "VALARM": ("ACTION", "TRIGGER"),
}
NAMES = frozenset().union(
    LIKE_TEXT,
    MOMENTS,
    MOMENT_LISTS,
    DURATIONS,
    URIS,
    OFFSETS,
    RULES,
    INTEGERS,
    *ONCE.values(),
    _names("TRANSP ACTION TRIGGER FREEBUSY REQUEST-STATUS TZID"),
)
"""Every name of a property that is known here."""

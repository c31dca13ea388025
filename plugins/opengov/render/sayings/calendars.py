"""About what is wrong with a calendar's file: what, and what is right instead.

RFC 5545 and RFC 7986; what programs misread was measured with those that people use.
"""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import Sayings

CORRECT = _("correct “{value}”")
DATE_FORMS = _("20220715, 20220715T103000 or, in UTC, 20220715T083000Z")
LINES = _("lines of at most 75 octets end in CRLF, and the next begins with a space if it goes on")
SAME_FORM = _("either all of them days, or all of them times with a TZID or in UTC")
EACH_ONCE = _("keep one of them")
ONE_ZONE = _("one VTIMEZONE for each TZID that is used")
NONE_IN_PUBLIC = _("leave it out of a public calendar")

CALENDARS: Sayings = {
    "no-calendar": (_("there is no calendar in this file"), _("BEGIN:VCALENDAR … END:VCALENDAR")),
    "byte-order-mark": (
        _("the file begins with a byte order mark, and many programs then refuse it"),
        _("save it as UTF-8 without BOM"),
    ),
    "line-end": (_("{count} lines do not end in CRLF"), LINES),
    "blank-line": (_("the line is empty"), _("delete it")),
    "overlong-line": (_("{count} lines are longer than 75 octets"), LINES),
    "cut-character": (
        _("a letter is cut in two by the end of the line; it may show as �"),
        _("fold lines between letters"),
    ),
    "cut-escape": (
        _("a backslash is cut off from the sign that it belongs to"),
        _("fold lines between letters"),
    ),
    "not-utf-8": (_("the byte {value} belongs to no text in UTF-8"), _("save the file as UTF-8")),
    "control-character": (_("there is a control character"), _("delete it")),
    "odd-space": (
        _("there is a line end of Unicode, and some programs end the line there"),
        _("write \\n for a new line"),
    ),
    "no-content-line": (
        _("“{value}” is no property"),
        _("NAME:value; is the colon missing?"),
    ),
    "raw-newline": (
        _("“{value}” stands on a line of its own and seems to belong to {property}"),
        _("write \\n for a new line"),
    ),
    "outside": (_("{value} stands outside of any calendar"), _("move it into one, or delete it")),
    "truncated": (_("the file ends before END:{value}"), _("export it again; a part is missing")),
    "crossed-end": (
        _("END:{value} closes something else than what was opened last"),
        _("components end in the reverse order of their beginning"),
    ),
    "empty": (_("the calendar is empty"), _("at least one event")),
    "no-events": (_("the calendar is empty"), _("at least one event")),
    "two-calendars": (
        _("another calendar begins here, and many programs read only the first"),
        _("one calendar in each file"),
    ),
    "too-large": (
        _("the file has {size} kB; above about 1,000 kB Google leaves events out"),
        _("publish fewer events in one file"),
    ),
    "missing": (_("{component} has no {property}"), _("it must be there")),
    "repeated": (_("{component} has more than one {property}"), EACH_ONCE),
    "duplicate-uid": (
        _("the UID “{value}” stands in line {first}, too"),
        _("each event has a UID of its own"),
    ),
    "bad-parameter": (_("{property}: a parameter is not written as NAME=value"), CORRECT),
    "unquoted-parameter": (
        _("{property}: the value of {parameter} holds a comma, colon or semicolon or an address"),
        _("put it between double quotes"),
    ),
    "unescaped": (
        _("{property}: “{sign}” stands here without a backslash"),
        _("write a backslash before it"),
    ),
    "bad-escape": (
        _("{property}: a backslash stands before a sign that needs none"),
        _("write \\\\ for a backslash"),
    ),
    "impossible-date": (_("{property}: there is no day or time “{value}”"), DATE_FORMS),
    "value-type": (
        _("{property}: a day needs VALUE=DATE, and a time must not have it"),
        DATE_FORMS,
    ),
    "tzid-on-utc": (_("{property}: a day or a time in UTC has no TZID"), _("delete the TZID")),
    "not-utc": (_("{property}: “{value}” is not in UTC"), DATE_FORMS),
    "floating-time": (
        _("{property}: “{value}” has no time zone, so each reader sees it in its own"),
        _("write it with a TZID or in UTC"),
    ),
    "undeclared-type": (_("{property} does not say of which type it is"), _("VALUE={allowed}")),
    "bad-value": (_("{property}: “{value}” is not understood"), _("see RFC 5545 and RFC 7986")),
    "bad-rule": (_("{property}: “{part}” is not understood"), _("see RFC 5545 and RFC 7986")),
    "not-allowed": (
        _("{property}: “{value}” is not one of the allowed words"),
        _("allowed: {allowed}"),
    ),
    "status": (
        _("{property}: “{value}” is not one of the allowed words"),
        _("allowed: {allowed}"),
    ),
    "geo": (
        _("{property}: “{value}” is not understood"),
        _("latitude;longitude, as in 48.7363;19.1462"),
    ),
    "sequence": (
        _("{property}: “{value}” is too large or no number"),
        _("a small number that counts the changes"),
    ),
    "end-before-start": (_("{property}: the end is not after the start"), CORRECT),
    "zero-days": (
        _("{property}: the event ends on the day on which it begins"),
        _("the end is the day after the last one"),
    ),
    "end-type": (_("{property} is not written as DTSTART is"), SAME_FORM),
    "exdate-type": (_("{property} is not written as DTSTART is"), SAME_FORM),
    "recurrence-id-type": (_("RECURRENCE-ID is not written as DTSTART is"), SAME_FORM),
    "end-and-duration": (_("there are both DURATION and {property}"), EACH_ONCE),
    "until-type": (
        _("UNTIL: “{value}” must be in UTC, or a day where DTSTART is one"),
        DATE_FORMS,
    ),
    "zone-missing": (_("there is no VTIMEZONE for the TZID “{value}”"), ONE_ZONE),
    "zone-twice": (_("there are two VTIMEZONEs for “{value}”"), ONE_ZONE),
    "zone-dtstart-utc": (
        _("{property}: the start within a time zone is a local time"),
        _("write it without Z and TZID"),
    ),
    "zone-late": (
        _("the time zone “{value}” begins after the first event that uses it"),
        _("begin it at least a year earlier"),
    ),
    "zone-offset": (
        _("the rules of “{value}” give {written} for {date}; the clocks there show {expected}"),
        _("take its rules from the IANA list of time zones"),
    ),
    "zone-rdate-list": (
        _("several dates stand in one RDATE, and some programs read only the first"),
        _("one RDATE for each date, or an RRULE"),
    ),
    "unknown-zone": (
        _("there is no time zone “{value}”"),
        _("take the name from the IANA list of time zones"),
    ),
    "override": (
        _("an occurrence of a series is changed here, and some programs show the old one as well"),
        _("write an event for each occurrence"),
    ),
    "method": (
        _("METHOD makes a message of the calendar, as invitations are"),
        NONE_IN_PUBLIC,
    ),
    "alarm": (_("an alarm would ring with everyone who subscribes"), NONE_IN_PUBLIC),
    "attendee": (_("here stands who takes part"), NONE_IN_PUBLIC),
    "no-refresh": (
        _("nothing says how often the calendar is to be read again"),
        _("REFRESH-INTERVAL;VALUE=DURATION:PT6H"),
    ),
    "no-name": (
        _("the calendar has no name, and Google shows its address instead"),
        _("X-WR-CALNAME:…"),
    ),
    "name-signs": (
        _("{property}: comma, semicolon or backslash in a name, and programs show it differently"),
        _("a name without them"),
    ),
}

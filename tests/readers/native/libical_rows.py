"""What libical makes of calendars: libical_rows.py FILE... prints JSON, as python/rows.py does.

Runs in Debian's own Python: libical is reached through GObject introspection. A line that libical
can't read makes it stop.
"""

import json
import sys
from pathlib import Path

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

EVENT, ANY = ICalGLib.ComponentKind.VEVENT_COMPONENT, ICalGLib.ComponentKind.ANY_COMPONENT
UTC = ICalGLib.Timezone.get_utc_timezone()
STATUSES = {
    ICalGLib.PropertyStatus.TENTATIVE: "TENTATIVE",
    ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED",
    ICalGLib.PropertyStatus.CANCELLED: "CANCELLED",
}


def components(calendar, kind):
    component = calendar.get_first_component(kind)
    while component is not None:
        yield component
        component = calendar.get_next_component(kind)


def row(event):
    start = event.get_dtstart()
    if start.is_date():
        shown = f"{start.get_year():04}-{start.get_month():02}-{start.get_day():02}"
    else:
        at = start.convert_to_zone(UTC)
        day = f"{at.get_year():04}-{at.get_month():02}-{at.get_day():02}"
        shown = f"{day}T{at.get_hour():02}:{at.get_minute():02}Z"
    status = STATUSES[event.get_status()]
    return [event.get_uid(), shown, status, event.get_summary(), event.get_description()]


def rows(path):
    calendar = ICalGLib.Parser.parse_string(Path(path).read_text("utf-8"))
    errors = calendar.count_errors()
    assert errors == 0, f"{path}: libical can't read {errors} lines"
    return [row(event) for event in components(calendar, EVENT)]


json.dump({path: rows(path) for path in sys.argv[1:]}, sys.stdout)

"""Evolution Data Server as a calendar program uses it: answers a line of JSON with another one.

    {"subscribe": {name: address}}   subscribes (backend webcal)
    {"refresh": [name]}              asks for them anew; returns before they are there
    {"held": [name]}                 name -> [uid, start, status, title, description] of its events
    {"forget": [name]}               unsubscribes

Runs in Debian's own Python (GObject introspection), in a D-Bus session of its own.
"""

import json
import sys
import time
from urllib.parse import urlsplit

import gi

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib  # noqa: E402

HEARD_WITHIN = 60  # seconds
DONT_WAIT = 0xFFFFFFFF  # for the connection: whoever asks again sees whether it is there
UTC = ICalGLib.Timezone.get_utc_timezone()
STATUSES = {
    ICalGLib.PropertyStatus.TENTATIVE: "TENTATIVE",
    ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED",
    ICalGLib.PropertyStatus.CANCELLED: "CANCELLED",
}


class Calendars:
    def __init__(self):
        self.registry = EDataServer.SourceRegistry.new_sync(None)
        self.clients = {}

    def subscribe(self, feeds):
        for name, address in feeds.items():
            source = self._source(name, urlsplit(address))
            self.registry.commit_source_sync(source, None)
            self.clients[name] = connected(source)

    def _source(self, name, address):
        source = EDataServer.Source.new_with_uid(name, None)
        source.set_display_name(name)
        source.set_parent("webcal-stub")
        source.get_extension("Calendar").set_backend_name("webcal")
        source.get_extension("WebDAV Backend").set_resource_path(address.path)
        access = source.get_extension("Authentication")
        access.set_host(address.hostname)
        access.set_port(address.port)
        access.set_method("none")
        source.get_extension("Security").set_method("none")
        source.get_extension("Offline").set_stay_synchronized(True)
        return source

    def refresh(self, names):
        for name in names:
            self.clients[name].refresh_sync(None)

    def held(self, names):
        return {name: rows(self.clients[name]) for name in names}

    def forget(self, names):
        for name in names:
            self.clients.pop(name)
            self.registry.ref_source(name).remove_sync(None)


def connected(source):
    """The service that answers hears of a new source a moment after the one that keeps it."""
    until = time.monotonic() + HEARD_WITHIN
    while True:
        try:
            return ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, DONT_WAIT, None)
        except GLib.Error:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def rows(client):
    zones = {None: UTC}
    _, events = client.get_object_list_sync("#t", None)
    return [row(event, client, zones) for event in events]


def row(event, client, zones):
    status = STATUSES[event.get_status()]
    start = shown(event, client, zones)
    return [event.get_uid(), start, status, event.get_summary(), event.get_description()]


def shown(event, client, zones):
    begins = event.get_first_property(ICalGLib.PropertyKind.DTSTART_PROPERTY)
    start = begins.get_dtstart()
    day = f"{start.get_year():04}-{start.get_month():02}-{start.get_day():02}"
    if start.is_date():
        return day
    parameter = begins.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    zone = parameter.get_tzid() if parameter else None
    if zone not in zones:
        zones[zone] = client.get_timezone_sync(zone, None)[1]
    start.set_timezone(zones[zone])
    at = start.convert_to_zone(UTC)
    day = f"{at.get_year():04}-{at.get_month():02}-{at.get_day():02}"
    return f"{day}T{at.get_hour():02}:{at.get_minute():02}Z"


def main():
    calendars = Calendars()
    for line in sys.stdin:
        ((command, argument),) = json.loads(line).items()
        answer = getattr(calendars, command)(argument)
        print(json.dumps(answer), flush=True)


main()

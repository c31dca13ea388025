"""Which time zone a record's clock times are in, and whether there is such a zone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from opengov.loading.nearest import nearest_few
from opengov.loading.reporting import Report
from opengov.loading.sources import Source, Sources
from opengov.model.dates import is_zone

UNZONED = "UTC"  # only where the portal's own zone is missing or wrong, so that checks can go on


class Zones:
    """The zone of a record: its own, its body's, its series', its series' body's, the portal's."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        portal = sources.portal.raw if sources.portal else None
        own = (portal or {}).get("timezone")
        self.portal = own if isinstance(own, str) and is_zone(own) else UNZONED

    def of(self, raw: dict[str, Any], body_key: str) -> str:
        """A zone that exists, for a record that states none."""
        series = self._raw("series", raw.get("series"))
        for holder in (
            self._raw("bodies", raw.get(body_key)),
            series,
            self._raw("bodies", series.get("body")),
        ):
            zone = holder.get("timezone")
            if isinstance(zone, str) and is_zone(zone):
                return zone
        return self.portal

    def is_stated(self, raw: dict[str, Any]) -> bool:
        """True where a record has a zone of its own; one that does not exist is none."""
        zone = raw.get("timezone")
        return zone is not None and (not isinstance(zone, str) or is_zone(zone))

    def _raw(self, kind: str, record_id: Any) -> dict[str, Any]:
        source = self._sources.by_kind[kind].get(record_id) if isinstance(record_id, str) else None
        return (source.raw if source else None) or {}


def check_zones(sources: Sources, report: Report) -> None:
    """Every `timezone` that is written is in the list of the world's zones."""
    for source, zone in _written_zones(sources):
        if not is_zone(zone):
            close = nearest_few(_named_like(zone), zone_names())
            report.add(
                "unknown_zone",
                source,
                ("timezone",),
                written=zone,
                nearest=", ".join(close) or None,
            )


def _written_zones(sources: Sources) -> Iterator[tuple[Source, str]]:
    for source in sources:
        zone = (source.raw or {}).get("timezone")
        if isinstance(zone, str):
            yield source, zone


def _named_like(zone: str) -> str:
    """`bratislava` as the whole name of the zone that ends in it, where there is one."""
    last = zone.rsplit("/", 1)[-1].casefold().replace(" ", "_")
    for name in zone_names():
        if name.casefold().rsplit("/", 1)[-1] == last:
            return name
    return zone


@cache
def zone_names() -> tuple[str, ...]:
    """Every zone of the locked tzdata package."""
    return tuple(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())

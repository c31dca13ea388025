"""Which calendar feed belongs to which record."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from opengov.model import Record
from opengov.render.calendar import Feed, feeds
from opengov.render.site import Site


def feed_of(site: Site, record: Record) -> Feed | None:
    """The feed that is about a record; None where it would be empty."""
    return _by_record(site).get((record.kind, record.id))


@lru_cache(maxsize=1)
def _by_record(site: Site) -> Mapping[tuple[str, str], Feed]:
    return {(feed.kind, feed.id): feed for feed in feeds(site)}

"""A portal's mkdocs.yml, read without a build."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from opengov.loading import load
from opengov.mkdocs_plugins.building import Setup
from opengov.render.calendar import outputs
from opengov.render.site import Site
from tests.mkdocs_plugins.trial import with_settings, write_portal


def site(folder: Path, **changes: str | None) -> Site:
    portal = write_portal(folder, **changes)
    setup = Setup(portal / "mkdocs.yml")
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today).portal
    assert loaded is not None
    return setup.site(loaded)


def stamp(portal: Site, address: str = "meetings/evening-1/event.ics") -> bytes:
    (content,) = [one.content() for one in outputs(portal, "en") if one.address == address]
    (line,) = [one for one in content.split(b"\r\n") if one.startswith(b"DTSTAMP:")]
    return line.removeprefix(b"DTSTAMP:")


@pytest.mark.parametrize(
    ("stated", "epoch", "told"),
    [
        ("last_modified: 2022-05-03T10:00:00+02:00\n", "1656000000", b"20220503T080000Z"),
        ("", "1656000000", b"20220623T160000Z"),
        ("", None, b"20220715T000000Z"),
    ],
    ids=["as the record states", "SOURCE_DATE_EPOCH", "the day of the build at midnight"],
)
def test_an_event_without_a_history_is_stamped_by_no_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str, epoch: str | None, told: bytes
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    text = f"title: First evening\nstart: 2022-06-01 17:00\nstatus: confirmed\n{stated}"
    assert stamp(site(tmp_path, **{"data/meetings/evening-1.yml": text})) == told


def test_the_day_is_that_of_the_settings_else_of_source_date_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1656000000")
    assert site(tmp_path / "stated").today == dt.date(2022, 7, 15)
    free = with_settings("  - opengov/portal: {today: 2022-07-15}", "  - opengov/portal")
    assert site(tmp_path / "free", **{"mkdocs.yml": free}).today == dt.date(2022, 6, 23)

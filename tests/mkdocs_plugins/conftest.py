"""The trial portal, built once for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs_plugins.trial import build, write_portal


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built trial portal; MkDocs had nothing to complain of."""
    portal = write_portal(tmp_path_factory.mktemp("trial"))
    assert build(portal) == []
    return portal

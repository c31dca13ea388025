"""The body that a cell of "Lead Institution" means."""

from __future__ import annotations

import re
import unicodedata

from opengov.model import ogp_columns as names
from opengov.model.ogp_cells import canonical
from opengov.model.text import fingerprint

_LONGEST_NAME = 120  # characters of a name; the cell is kept as a whole
_LONGEST_ID = 60


def lead_of(code: str, country: str, cell: str) -> tuple[str, str]:
    """Id and name; the country itself where no lead is named.

    Each country has its Ministry of Justice: the name says whose it is.
    """
    prefix = _slug(code or country) or fingerprint(country)
    if prefix == "by":  # addresses of filtered lists begin with "by-"
        prefix = "ogp-by"
    name = canonical(names.LEAD, cell)
    if not name:
        return prefix, country
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME - 1].rstrip()}…"
    slug = _slug(name)
    body_id = f"{prefix}-{slug}"
    if not slug or len(body_id) > _LONGEST_ID or not name.isascii():
        body_id = f"{body_id[: _LONGEST_ID - 9].rstrip('-')}-{fingerprint(name)}"
    return body_id, f"{name} ({country})"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")

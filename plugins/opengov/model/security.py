"""To whom to tell of a weakness of the site: what `/.well-known/security.txt` says (RFC 9116)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from opengov.model.record import Part

SecurityContact = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https://[^\s<>\"]+|[^\s@<>\":]+@[^\s@<>\"]+\.[^\s@<>\"]+|\+[0-9][0-9 -]+)$"
    ),
]
SecureUrl = Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"]+$")]


class Security(Part):
    """The portal's own fields of the file; the others follow from the portal and the day."""

    # E-mail addresses, telephone numbers or pages with a form, in the order of preference.
    contact: Annotated[tuple[SecurityContact, ...], Field(min_length=1)]
    policy: SecureUrl | None = None  # how reports are dealt with

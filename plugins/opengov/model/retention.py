"""Names and contacts go when the day comes that a meeting states for it.

Whoever renders is given records without them: what is not there can stand on no page, in
no feed, no data file and no search. The source keeps them until an editor deletes them;
loading reminds of that.
"""

from __future__ import annotations

import datetime as dt
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from opengov.model.meeting import Meeting, Registration, Speaker
from opengov.model.portal import Portal
from opengov.model.record import Part, RefTo
from opengov.model.text import Text

AnyPart = TypeVar("AnyPart", bound=Part)
Clean = Callable[[str], str]

GONE = "…"
_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?(?:mailto|tel):[^)]*\)", re.I)  # of Markdown
_EMAIL = r"<?(?:mailto:)?[^\s@<>\"()\[\],;:]+@[^\s@<>\"()\[\],;:]+\.[\w-]+>?"
_PHONE = r"\+\d[\d\s()./-]{6,}\d"


def without_people(portal: Portal, today: dt.date) -> Portal:
    """The portal as it may be shown on a day; the same one where nothing is to be dropped."""
    changed = {
        meeting.id: kept
        for meeting in portal.of(Meeting).values()
        if is_over(meeting, today) and (kept := nameless(meeting)) is not meeting
    }
    if not changed:
        return portal
    return Portal(
        portal.settings,
        [changed.get(r.id, r) if isinstance(r, Meeting) else r for r in portal],
    )


def is_over(meeting: Meeting, today: dt.date) -> bool:
    """True from the day of its `retention` on."""
    return meeting.retention is not None and meeting.retention <= today


def nameless(meeting: Meeting) -> Meeting:
    """Without the speakers' names and the e-mail address of the registration.

    The same words, and any e-mail address or international telephone number, give way to an
    ellipsis in every text of the record, its minutes included. A name in another
    grammatical case is not recognised. The same object where there was none of this.
    """
    known = sorted(_known(meeting), key=len, reverse=True)
    people = [r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)" for name in known]
    pattern = re.compile("|".join((*people, _EMAIL, _PHONE)), re.I)

    def clean(text: str) -> str:
        return pattern.sub(GONE, _LINK.sub(r"\1", text))

    return _part(meeting, clean)


def _known(part: Any) -> set[str]:
    """Names of speakers and the address of the registration, at any depth."""
    if isinstance(part, tuple):
        return set().union(*(_known(inner) for inner in part))
    if not isinstance(part, Part):
        return set()
    own = {
        part.name if isinstance(part, Speaker) else None,
        part.email if isinstance(part, Registration) else None,
    }
    inner = (_known(getattr(part, name)) for name in type(part).model_fields)
    return {name for name in own if name and name.split()}.union(*inner)


def _part(part: AnyPart, clean: Clean) -> AnyPart:
    changes = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        kept = _value(value, clean, may_go=field.default is None and not _is_id(field.annotation))
        if kept is not value:
            changes[name] = kept
    return part.model_copy(update=changes) if changes else part


def _is_id(annotation: Any) -> bool:
    """True for an optional reference to a record."""
    inner = (getattr(arg, "__metadata__", ()) for arg in typing.get_args(annotation))
    return any(isinstance(marker, RefTo) for marker in chain.from_iterable(inner))


def _value(value: Any, clean: Clean, *, may_go: bool) -> Any:
    """A plain value that names somebody goes as a whole: half an address leads nowhere."""
    if type(value) is str:  # no word of a vocabulary
        return None if may_go and clean(value) != value else value
    if isinstance(value, Text):
        texts = _texts(value.by_language, clean)
        return value if texts is value.by_language else replace(value, by_language=texts)
    if isinstance(value, Part):
        return _part(value, clean)
    if isinstance(value, tuple):
        kept = tuple(_value(inner, clean, may_go=False) for inner in value)
        return value if all(a is b for a, b in zip(kept, value, strict=True)) else kept
    if isinstance(value, Mapping):
        return _texts(value, clean)
    return value


def _texts(texts: Mapping[Any, Any], clean: Clean) -> Mapping[Any, Any]:
    """Language -> words; the same object where nothing changes. Counts stay counts."""
    kept = {key: clean(text) if isinstance(text, str) else text for key, text in texts.items()}
    return texts if kept == texts else MappingProxyType(kept)

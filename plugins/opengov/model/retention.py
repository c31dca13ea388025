"""Names and contacts go when the day comes that a meeting or a contact states for it.

Whoever renders is given records without them: what is not there can stand on no page, in
no feed, no data file and no search. The source keeps them until an editor deletes them;
loading reminds of that.
"""

from __future__ import annotations

import datetime as dt
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from opengov.model.body import Body
from opengov.model.meeting import Meeting, Registration, Speaker
from opengov.model.plan import Commitment
from opengov.model.portal import Portal, PortalSettings
from opengov.model.record import Part, Record, RefTo
from opengov.model.text import Text

AnyPart = TypeVar("AnyPart", bound=Part)
WithContact = TypeVar("WithContact", Body, Commitment, PortalSettings)
Clean = Callable[[str], str]

GONE = "…"
_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?(?:mailto|tel):[^)]*\)", re.I)  # of Markdown
_EMAIL = r"<?(?:mailto:)?[^\s@<>\"()\[\],;:]+@[^\s@<>\"()\[\],;:]+\.[\w-]+>?"
_PHONE = r"\+\d[\d\s()./-]{6,}\d"


def without_people(portal: Portal, today: dt.date) -> Portal:
    """The portal as it may be shown on a day; the same one where nothing is to be dropped."""
    settings = without_contact(portal.settings, today)
    changed: dict[tuple[str, str], Record] = {}
    for record in _with_people(portal):
        kept = shown(record, today)
        if kept is not record:
            changed[record.kind, record.id] = kept
    if not changed and settings is portal.settings:
        return portal
    records = [changed.get((r.kind, r.id), r) for r in portal]
    return Portal(settings, records, portal.rules, portal.histories, portal.statement, portal.news)


def shown(record: Record, today: dt.date) -> Record:
    """A record as it may be shown on a day; the same one where nothing is to be dropped."""
    if isinstance(record, Meeting):
        return nameless(record) if is_over(record.retention, today) else record
    if isinstance(record, Body):
        return without_contact(record, today)
    if isinstance(record, Commitment):
        return without_contact(record, today)
    return record


def is_over(retention: dt.date | None, today: dt.date) -> bool:
    """True from the day that is stated on."""
    return retention is not None and retention <= today


def nameless(meeting: Meeting) -> Meeting:
    """Without the speakers' names and the e-mail address of the registration.

    The same words, and any e-mail address or international telephone number, give way to an
    ellipsis in every text of the record, its minutes included. A name in another
    grammatical case is not recognised. The same object where there was none of this.
    """
    return _part(meeting, _cleaner(_known(meeting), _EMAIL, _PHONE))


def without_contact(of: WithContact, today: dt.date) -> WithContact:
    """Without name, e-mail and phone of its contact, and these words in its texts; see nameless."""
    contact = of.contact
    if contact is None or not is_over(contact.retention, today):
        return of
    known = {words for words in (contact.name, contact.email, contact.phone) if words}
    return _part(of, _cleaner(known)) if known else of


def without_contacts(known: set[str]) -> Clean:
    """Puts an ellipsis for these words, and for any e-mail address or telephone number.

    For words of former versions, which nobody can correct any more.
    """
    return _cleaner(known, _EMAIL, _PHONE)


def _with_people(portal: Portal) -> Iterator[Record]:
    for kind in (Meeting, Body, Commitment):
        yield from portal.by_kind[kind.kind].values()


def _cleaner(known: set[str], *forms: str) -> Clean:
    """Puts an ellipsis for words that are known, longest first, and for what has a form."""
    longest_first = sorted(known, key=len, reverse=True)
    people = [r"\s+".join(map(re.escape, name.split())) for name in longest_first]
    people = [rf"(?<!\w){name}(?!\w)" for name in people]
    pattern = re.compile("|".join((*people, *forms)), re.I)

    def clean(text: str) -> str:
        return pattern.sub(GONE, _LINK.sub(r"\1", text))

    return clean


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

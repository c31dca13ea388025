"""What a meeting's status, mode, place and reasons say must fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opengov.loading.checks.data import Data
from opengov.loading.problem import Path
from opengov.model import Meeting, Project, Record, Text
from opengov.model.words import MeetingStatus, Mode

OFF = {MeetingStatus.CANCELLED, MeetingStatus.POSTPONED}
MOVED = OFF | {MeetingStatus.RESCHEDULED}
_SYSTEMS_TEXT = """
teams zoom webex skype jitsi gotomeeting bigbluebutton whereby discord epresence online on-line
virtual videoconference videokonferencia etäkokous verkossa verkkokokous teams-kokous
online-kokous videokonferenca онлайн διαδικτυακά τηλεδιάσκεψη
"""
SYSTEMS = frozenset(_SYSTEMS_TEXT.split())
_AROUND_TEXT = """
bbb call cez cisco etänä facebook google internet live meet meeting microsoft ms na preko
prostredníctvom remote splet spletu stream streaming via video videocall videokonferenci
virtually virtuálne web youtube διαδίκτυο μέσω відеоконференція віртуально через інтернет
"""
AROUND = frozenset(_AROUND_TEXT.split())
"""Words that stand beside the name of a system: "via Microsoft Teams"."""
_WORD = re.compile(r"[\w-]+")


def check_status(data: Data) -> None:
    for meeting in data.of(Meeting).values():
        status = meeting.status
        if status is MeetingStatus.RESCHEDULED and not meeting.previous:
            data.lacks("previous_missing", meeting, (), "previous")
        if meeting.previous and status not in MOVED:
            data.warn("previous_but_not_moved", meeting, "status", written=status.value)
        if status in OFF and meeting.reason is None and meeting.removed is None:
            data.warn("reason_missing", meeting, "status", written=status.value)
        if meeting.reason is not None and status not in MOVED:
            data.warn("reason_without_cause", meeting, "reason", written=status.value)


def check_mode(data: Data) -> None:
    for meeting in data.of(Meeting).values():
        mode, online, place = meeting.mode, meeting.online, meeting.place
        if mode is Mode.ONLINE and place is not None:
            data.warn("place_of_online_meeting", meeting, "place")
        if mode is Mode.IN_PERSON and online is not None:
            data.warn("online_in_person", meeting, "online")
        if mode is Mode.UNKNOWN and online is not None:
            data.warn("mode_not_stated", meeting, "online")
        if online is not None and online.registrants_only and online.public_url is not None:
            data.error("private_and_public", meeting, "online", "public_url")


def check_places(data: Data) -> None:
    """Teams is no municipality."""
    for record, path, text in _places(data):
        for language, words in text.by_language.items():
            here = path if len(text.by_language) == 1 else (*path, language)
            if "://" in words:
                data.error("address_as_place", record, *here)
            elif is_system(words):
                data.error("system_as_place", record, *here, written=words)


def is_system(words: str) -> bool:
    """True where a text names a meeting system, or says "online", and nothing else."""
    found = [word.casefold() for word in _WORD.findall(words.replace("e:p", "ep"))]
    return bool(SYSTEMS.intersection(found)) and SYSTEMS.union(AROUND).issuperset(found)


def _places(data: Data) -> Iterator[tuple[Record, Path, Text]]:
    for meeting in data.of(Meeting).values():
        if meeting.place is not None:
            for key in ("name", "municipality", "room"):
                text = getattr(meeting.place, key)
                if text is not None:
                    yield meeting, ("place", key), text
    for project in data.of(Project).values():
        if project.place is not None:
            yield project, ("place",), project.place

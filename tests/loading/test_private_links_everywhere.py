"""A join address of any service, in any field of any kind of record, is told where it stands.

The fields are found from the model itself: a new one is tested from its first day on.
"""

import json
import typing

import pytest
import yaml

from opengov.loading.private_links import join_addresses
from opengov.model import KINDS, PortalSettings
from opengov.model.record import Part
from opengov.render.problem_words import say
from tests.loading.trees import load_tree, write

SERVICES = {
    "Teams": "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Qx%40thread.v2/0",
    "Zoom": "https://us02web.zoom.us/j/81234567890?pwd=Qx",
    "Google Meet": "https://meet.google.com/abc-defg-hij",
    "Webex": "https://town.webex.com/meet/mayor",
    "Jitsi": "https://meet.jit.si/OurTownMeeting",
    "e:presence": "https://www.epresence.gov.gr/conferences/1/join",
    "BigBlueButton": "https://bbb.town.example/b/abc-def-ghi",
    "GoTo Meeting": "https://meet.goto.com/123456789",
    "Skype": "https://join.skype.com/abcDEF",
    "Whereby": "https://whereby.com/our-town",
    "BlueJeans": "https://bluejeans.com/123456",
    "Amazon Chime": "https://chime.aws/1234567890",
    "RingCentral": "https://v.ringcentral.com/join/123456",
    "Discord": "https://discord.gg/abcdef",
    "Nextcloud Talk": "https://cloud.town.example/index.php/call/a1b2c3d4",
}
PUBLIC = {("meetings", "online", "public_url"), ("meetings", "registration", "url")}
"""Where a meeting states an address for everyone."""
LOADED = {"id", "src_uri", "long_text", "kind"}  # no fields of a file, or not free to choose
FIELD = pytest.mark.parametrize("service", SERVICES)


def kinds_of(annotation):
    inner = typing.get_args(annotation)
    return [annotation] if not inner else [found for each in inner for found in kinds_of(each)]


def leaves(model, path=()):
    """(path, whether each part of it is one of several) of every field that is no part itself."""
    for name, field in model.model_fields.items():
        inside_itself = bool(path) and path[-1][0] == name
        if inside_itself or (not path and name in LOADED):
            continue
        many = typing.get_origin(field.annotation) is tuple
        here = (*path, (field.alias or name, many))
        parts = [
            k for k in kinds_of(field.annotation) if isinstance(k, type) and issubclass(k, Part)
        ]
        if parts:
            yield from leaves(parts[0], here)
        else:
            yield here


def record_with(path, value):
    """The mapping in which the value stands at the path, and nothing else."""
    for key, many in reversed(path):
        value = {key: [value] if many else value}
    return value


FIELDS = [
    (kind, path)
    for kind, model in KINDS.items()
    for path in leaves(model)
    if (kind, *(key for key, _ in path)) not in PUBLIC
]


def files_with(address):
    """Path -> text: the address in every field, as the original and as a translation."""
    files = {}
    for number, (kind, path) in enumerate(FIELDS):
        for name, value in (("plain", f"Join at {address}."), ("text", {"en": "x", "sk": address})):
            mapping = {"title": "x", "name": "x", **record_with(path, value)}
            text = json.dumps(mapping, indent=1, ensure_ascii=False)
            files[f"data/{kind}/{name}-{number}.yml"] = f"{text}\n"
    return files


def test_every_kind_of_field_is_tried():
    found = {(kind, *(key for key, _ in path)) for kind, path in FIELDS}
    for field in (
        ("meetings", "title"),
        ("meetings", "documents", "url"),
        ("meetings", "dealt_with", "result"),
        ("meetings", "agenda", "items", "speakers", "role"),
        ("meetings", "online", "system"),
        ("meetings", "place", "address"),
        ("meetings", "registration", "how"),
        ("bodies", "contact", "phone"),
        ("commitments", "milestones", "evidence", "url"),
        ("consultations", "questions", "context"),
        ("proposals", "reason"),
        ("terms", "definition"),
    ):
        assert field in found
    assert {kind for kind, _ in FIELDS} == set(KINDS)
    assert len(FIELDS) > 250


@FIELD
def test_in_any_field_of_any_record(service, tmp_path):
    address = SERVICES[service]
    files = files_with(address)
    loaded = load_tree(write(tmp_path, files))
    assert loaded.portal is None
    leaks = [problem for problem in loaded.problems if problem.code == "private_link"]
    assert {problem.place.file for problem in leaks} == set(files)
    for problem in leaks:
        line = files[problem.place.file].splitlines()[problem.place.line - 1]
        assert problem.arguments["service"] == service
        assert next(join_addresses(line[problem.place.column - 1 :])).service == service
        assert address.partition("//")[2] not in say(problem, "en"), "a message must not spread it"


@FIELD
def test_in_any_field_of_the_portal_itself(service, tmp_path):
    address = SERVICES[service]
    for number, path in enumerate(leaves(PortalSettings)):
        text = yaml.safe_dump(record_with(path, f"x {address}"), width=500)
        loaded = load_tree(write(tmp_path / str(number), {"data/portal.yml": text}))
        leaks = [p.place.file for p in loaded.problems if p.code == "private_link"]
        assert leaks == ["data/portal.yml"], path


ELSEWHERE = {
    "a comment": ("data/meetings/x.yml", "title: x\n# {}\nstart: 2022-05-02\nstatus: confirmed\n"),
    "a text of several lines": ("data/terms/x.yml", "label: x\ndefinition: >\n  Join at\n  {}\n"),
    "minutes": ("data/meetings/open-day-1.sk.md", "# Zápisnica\n\n[x]({})\n"),
    "a definition of a link": ("data/meetings/open-day-1.sk.md", "Pozri [tu][1].\n\n[1]: {}\n"),
    "a comment of Markdown": ("data/meetings/open-day-1.sk.md", "<!-- {} -->\n"),
    "a page": ("docs/about.md", "---\ntitle: About\n---\n\nWe meet: <{}>\n"),
    "a translated page": ("docs/about.sk.md", "Stretneme sa na {}, príďte.\n"),
    "the head of a page": ("docs/about.md", "---\njoin: {}\n---\n\nAbout\n"),
    "a copied file": ("docs/files/list.csv", "day,where\n2022-05-02,{}\n"),
    "a copied page": ("docs/files/old.html", '<p>x</p>\n<a href="{}">x</a>\n'),
    "a copied calendar": ("docs/files/old.ics", "BEGIN:VCALENDAR\r\nURL:{}\r\nEND:VCALENDAR\r\n"),
}


@FIELD
@pytest.mark.parametrize("where", ELSEWHERE)
def test_outside_of_the_fields(service, where, tmp_path):
    file, text = ELSEWHERE[where]
    loaded = load_tree(write(tmp_path, {file: text.format(SERVICES[service])}))
    assert loaded.portal is None
    assert [(problem.code, problem.place.file) for problem in loaded.problems] == [
        ("private_link", file)
    ]


@FIELD
@pytest.mark.parametrize("field", sorted(path[1:] for path in PUBLIC), ids=".".join)
def test_what_a_meeting_publishes_itself_is_no_leak(service, field, tmp_path):
    address = SERVICES[service]
    text = {
        ("online", "public_url"): f"mode: online\nonline:\n  public_url: {address}\n",
        ("registration", "url"): f"registration:\n  url: {address}\n",
    }[field]
    files = {
        "data/meetings/x.yml": f"title: x\nstart: 2022-08-02\nstatus: confirmed\n{text}",
        "docs/join.md": f"Come: {address}\n",
        "data/meetings/x.en.md": f"We met at [{address}]({address}).\n",
    }
    loaded = load_tree(write(tmp_path, files))
    assert loaded.portal is not None, loaded.problems
    assert not [problem for problem in loaded.problems if problem.code == "private_link"]

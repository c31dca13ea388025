"""Forms for a Git host: what GitHub, Gitea and Forgejo ask of them."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from opengov.render.exports.issue_forms import issue_forms
from tests.render.pages.record_stories import site

PORTAL = {
    "languages": ["en", "sk"],
    "issues_url": "https://git.example.org/town/portal/issues/new",
}
CYCLING: dict[str, Any] = {
    "id": "cycling",
    "title": {"en": "Where to cycle: now?", "sk": "Kde jazdiť na bicykli?"},
    "purpose": {"en": "For the *network*. " + "More words. " * 40, "sk": "Pre sieť."},
    "opens": "2022-07-01",
    "closes": "2022-08-31",
    "channel": {"issue_form": "true"},
    "questions": [
        {"number": "1", "text": {"en": "yes", "sk": "Áno?"}, "context": {"en": "- a\n- b"}},
        {"number": "2.1", "text": {"en": "Which way?", "sk": "Kadiaľ?"}},
    ],
}


def forms(**changes: Any) -> dict[str, str]:
    return dict(issue_forms(site({"portal": PORTAL, "consultations": [{**CYCLING, **changes}]})))


def test_each_language_has_a_form_with_a_field_for_each_question() -> None:
    found = forms()
    assert list(found) == ["cycling.en.yml", "cycling.sk.yml"]
    form = yaml.safe_load(found["cycling.en.yml"])
    assert form["name"] == "Where to cycle: now? (English)"
    assert form["title"] == "Where to cycle: now?"
    assert form["description"].startswith("For the network. More words.")
    preface, *fields = form["body"]
    assert preface["type"] == "markdown"
    assert "<https://town.example.org/consultations/cycling/>" in preface["attributes"]["value"]
    assert fields == [
        {
            "type": "textarea",
            "id": "question-1",
            "attributes": {"label": "1. yes", "description": "- a\n- b"},
        },
        {"type": "textarea", "id": "question-at-2", "attributes": {"label": "2.1. Which way?"}},
    ]
    assert "1. Áno?" in found["cycling.sk.yml"]


def test_what_the_hosts_demand_holds_in_every_language() -> None:
    names = []
    for text in forms().values():
        form = yaml.safe_load(text)
        names.append(form["name"])
        assert {"name", "description", "title", "body"} == form.keys()
        assert 0 < len(form["description"]) <= 200
        ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
        assert len(set(ids)) == len(ids) > 0
        assert all(re.fullmatch(r"[A-Za-z0-9_-]+", field_id) for field_id in ids)
    assert len(set(names)) == len(names)


def test_without_questions_there_is_one_field() -> None:
    _preface, field = yaml.safe_load(forms(questions=[])["cycling.en.yml"])["body"]
    assert field["attributes"] == {"label": "Your answer"}


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"closes": "2022-07-14"}, 0),
        ({"opens": "2022-08-01"}, 2),
        ({"channel": {"email": "town@example.org"}}, 0),
        ({"channel": {}}, 0),
        ({"removed": {"date": "2022-07-01", "reason": "twice"}}, 0),
    ],
)
def test_only_what_can_be_answered_now_or_soon_has_a_form(
    changes: dict[str, Any], count: int
) -> None:
    assert len(forms(**changes)) == count


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_title_is_read_as_it_was_written(title: str) -> None:
    form = yaml.safe_load(forms(title=title)["cycling.sk.yml"])
    assert form["title"] == title
    assert form["name"].startswith(title)


def test_the_same_data_give_the_same_bytes() -> None:
    assert forms() == forms()

"""From a question to the evidence, and back, on the pages of the example town."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from opengov.loading import load
from opengov.render.page import Page
from opengov.render.pages import pages
from opengov.render.site import Site
from tests.walking import WHOLE, Walk, from_evidence_to_questions, from_question_to_evidence

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2022, 7, 15)
URL = "https://town.example.org/portal/"
LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")
CONSULTATION = "consultations/example-consultation-2021/"


@cache
def example() -> Site:
    loaded = load(ROOT / "data", docs_dir=ROOT / "docs", today=TODAY)
    assert loaded.portal is not None, loaded.problems
    return Site(loaded.portal, TODAY, URL, dt.datetime(2022, 7, 15, tzinfo=dt.UTC))


@cache
def all_pages() -> dict[str, Page]:
    return {page.address: page for page in pages(example())}


@cache
def html(language: str, url: str) -> str:
    address = url.removeprefix(example().absolute(language, ""))
    return all_pages()[address].render(language).body


def walk_in(language: str) -> Walk:
    return Walk(example().absolute(language, ""), lambda url: html(language, url))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_leads_to_evidence_and_evidence_back_to_the_question(language: str) -> None:
    walk = walk_in(language)
    question = f"{walk.root}{CONSULTATION}#question-1"
    ways = from_question_to_evidence(walk, question)
    found = {way[-1] for way in ways}
    assert {"https://data.example.org/", "https://data.example.org/budget"} <= found
    for way in ways:
        assert way in from_evidence_to_questions(walk, way[-1])


def test_every_proposal_and_its_question_lead_to_each_other() -> None:
    walk = walk_in("en")
    asked = 0
    for address in all_pages():
        if address.startswith("proposals/example-"):
            proposal = f"{walk.root}{address}"
            for link in walk.links(proposal, "consultations", WHOLE):
                if "#" in link:
                    assert proposal in walk.links(link, "proposals")
                    asked += 1
    assert asked == 10


def test_every_commitment_and_the_proposals_behind_it_lead_to_each_other() -> None:
    walk = walk_in("en")
    found = set()
    for address in all_pages():
        if address.startswith("proposals/example-"):
            proposal = f"{walk.root}{address}"
            for link in walk.links(proposal, "commitments", "commitments"):
                if "#" not in link:
                    assert proposal in walk.links(link, "proposals", "origin")
                    found.add(link)
    assert len(found) == 3

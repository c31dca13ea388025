"""The mail that is begun, and the forms that are opened."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from opengov.model import Consultation
from opengov.render.pages.taking_part import LONGEST, answer_by_mail, issue_form_link
from opengov.render.pages.writer import Writer
from tests.render.pages.markup import Outline
from tests.render.pages.record_stories import pages, site

CYCLING: dict[str, Any] = {
    "id": "cycling",
    "title": {"en": "Where & how?", "el": "Πού και πώς;"},
    "channel": {"email": "town@example.org"},
    "questions": [
        {"number": "1", "text": {"en": "Where is it dangerous?", "el": "Πού είναι επικίνδυνα;"}},
        {"text": {"en": "100 % sure?", "el": "Είστε βέβαιοι;"}},
    ],
}


def mail(language: str, **changes: Any) -> tuple[str, dict[str, str]]:
    """The link, and its fields as a mail program reads them."""
    portal_site = site({"consultations": [{**CYCLING, **changes}]})
    consultation = portal_site.portal.of(Consultation)["cycling"]
    link = answer_by_mail(Writer(portal_site, language), consultation, "town@example.org")
    fields = dict(part.split("=") for part in urlsplit(link).query.split("&"))
    return link, {name: unquote(text) for name, text in fields.items()}


def test_the_questions_stand_in_the_mail_with_room_for_answers() -> None:
    link, fields = mail("en")
    assert link.startswith("mailto:town@example.org?")
    assert fields["subject"] == "Where & how?"
    assert fields["body"].split("\r\n") == [
        "1. Where is it dangerous?",
        *("", "", ""),
        "2. 100 % sure?",
        *("", "", ""),
        "https://town.example.org/consultations/cycling/",
    ]


def test_the_mail_is_in_the_language_of_the_reader() -> None:
    _link, fields = mail("el")
    assert fields["subject"] == "Πού και πώς;"
    assert "1. Πού είναι επικίνδυνα;" in fields["body"]
    assert fields["body"].endswith("https://town.example.org/el/consultations/cycling/")


@pytest.mark.parametrize("letter", ["a", "я"])
def test_where_the_questions_are_too_long_the_page_is_named_instead(letter: str) -> None:
    questions = [{"text": " ".join([letter * 9] * 40)} for _ in range(5)]
    link, fields = mail("en", questions=questions, title=letter * 50 + " " + letter * 400)
    assert len(link) <= LONGEST
    assert letter * 9 not in fields["body"]
    assert "https://town.example.org/consultations/cycling/" in fields["body"]
    assert fields["subject"] == letter * 50 + "…"


def test_without_questions_the_page_is_named() -> None:
    _link, fields = mail("en", questions=[])
    assert "https://town.example.org/consultations/cycling/" in fields["body"]


@pytest.mark.parametrize(
    ("issues_url", "link"),
    [
        ("https://h.example/t/p/issues/new", "/issues/new?template=cycling.sk.yml"),
        (
            "https://h.example/t/p/issues/new?template=.forgejo/ISSUE_TEMPLATE/",
            "/issues/new?template=.forgejo/ISSUE_TEMPLATE/cycling.sk.yml",
        ),
    ],
)
def test_the_form_of_the_language_is_opened_on_either_kind_of_host(
    issues_url: str, link: str
) -> None:
    consultation = site({"consultations": [CYCLING]}).portal.of(Consultation)["cycling"]
    assert issue_form_link(issues_url, consultation, "sk") == f"https://h.example/t/p{link}"


@pytest.mark.parametrize(
    ("dates", "offered", "said"),
    [
        ({}, True, ""),
        ({"opens": "2022-07-15"}, True, ""),
        ({"closes": "2022-07-15"}, True, "Closes today"),
        ({"closes": "2022-07-15 10:00"}, True, "Closes today"),
        ({"opens": "2022-07-16"}, False, "takes no answers yet"),
        ({"closes": "2022-07-14"}, False, "takes no more answers"),
        ({"closes": "2022-07-31", "report": {"title": "R"}}, False, "takes no more answers"),
        (
            {"closes": "2022-07-31", "removed": {"date": "2022-07-01", "reason": "twice"}},
            False,
            "takes no more answers",
        ),
    ],
)
def test_only_what_is_open_can_be_answered(dates: dict[str, Any], offered: bool, said: str) -> None:
    portal_site = site({"consultations": [{**CYCLING, **dates}]})
    page = Outline(pages(portal_site)["consultations/cycling/"].render("en").body)
    assert any(link.startswith("mailto:") for link in page.links) is offered
    assert said in page.text


def test_without_its_host_no_form_is_offered() -> None:
    portal_site = site({"consultations": [{**CYCLING, "channel": {"issue_form": "true"}}]})
    page = Outline(pages(portal_site)["consultations/cycling/"].render("en").body)
    assert "How to answer is not recorded here." in page.text

"""Consultations as forms on a Git host: `<id>.<language>.yml`.

GitHub, Gitea and Forgejo read the same format:
https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
Each question becomes a field; ids and labels differ from each other, as the hosts demand.
A text is written as in JSON, which every reader of YAML takes for the same text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from opengov.model import Consultation, Proposal
from opengov.model.states import ConsultationState, consultation_state, takes_answers
from opengov.render.pages.context import one_line
from opengov.render.pages.questions import Asked, asked
from opengov.render.pages.taking_part import form_name
from opengov.render.site import Site
from opengov.render.words import words

MARK = "# Written by `opengov export issue-forms`; "
"""The beginning of each form, by which it is known again."""
_DESCRIPTION = 200  # characters that the hosts take


def issue_forms(site: Site) -> Iterator[tuple[str, str]]:
    """Name and YAML of each form: of consultations that take answers or soon will, by id."""
    consultations = site.portal.of(Consultation)
    for consultation_id in sorted(consultations):
        consultation = consultations[consultation_id]
        if _has_form(site, consultation):
            for language in site.languages:
                yield form_name(consultation, language), _form(site, consultation, language)


def _has_form(site: Site, consultation: Consultation) -> bool:
    if consultation.channel is None or not consultation.channel.issue_form or consultation.removed:
        return False
    proposals = [
        proposal
        for proposal in site.portal.of(Proposal).values()
        if proposal.consultation == consultation.id and not proposal.removed
    ]
    state = consultation_state(consultation, proposals, site.today)
    return state is ConsultationState.PLANNED or takes_answers(consultation, proposals, site.today)


def _form(site: Site, consultation: Consultation, language: str) -> str:
    in_words = words(language)
    title = consultation.title.read(language).text
    about = consultation.purpose or consultation.description or consultation.title
    lines = [
        f"{MARK}the questions stand in {consultation.src_uri}",
        # A host shows all forms in one list, and wants different names.
        f"name: {_quoted(f'{title} ({in_words.language_name(language)})')}",
        f"description: {_quoted(one_line(about.read(language).text, _DESCRIPTION))}",
        f"title: {_quoted(title)}",
        "body:",
        *_preface(site, consultation, language),
    ]
    for one in asked(consultation):
        lines += _question(one, language)
    if not consultation.questions:
        lines += _area("answer", in_words._("Your answer"))
    return "\n".join(lines) + "\n"


def _preface(site: Site, consultation: Consultation, language: str) -> Iterator[str]:
    public = words(language)._(
        "What you write here is published for everyone, under the name of your account."
    )
    page = site.absolute(language, consultation.address)
    yield "  - type: markdown"
    yield "    attributes:"
    yield f"      value: {_quoted(f'{public} <{page}>')}"


def _question(one: Asked, language: str) -> Iterator[str]:
    context = one.question.context
    yield from _area(one.anchor, f"{one.number}. {one.question.text.read(language).text}")
    if context:
        yield f"      description: {_quoted(context.read(language).text)}"


def _area(field_id: str, label: str) -> Iterator[str]:
    """A field of several lines. Nobody has to answer every question."""
    yield "  - type: textarea"
    yield f"    id: {field_id}"
    yield "    attributes:"
    yield f"      label: {_quoted(label)}"


def _quoted(text: str) -> str:
    """Line ends that JSON knows nothing of would be folded by YAML."""
    quoted = json.dumps(text, ensure_ascii=False)
    for letter in "\u0085\u2028\u2029":
        quoted = quoted.replace(letter, f"\\u{ord(letter):04x}")
    return quoted

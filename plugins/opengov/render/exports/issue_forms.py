"""Consultations as forms on a Git host: `<id>.<language>.yml`.

GitHub, Gitea and Forgejo read the same format:
https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
Each question becomes a field; its `id`s and labels differ, as the hosts demand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

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
    form = {
        # A host shows all forms in one list, and wants different names.
        "name": f"{title} ({in_words.language_name(language)})",
        "description": one_line(about.read(language).text, _DESCRIPTION),
        "title": title,
        "body": [
            _preface(site, consultation, language),
            *(_field(one, language) for one in asked(consultation)),
            *([] if consultation.questions else [_area("answer", in_words._("Your answer"))]),
        ],
    }
    text = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=100)
    return f"{MARK}the questions stand in {consultation.src_uri}\n{text}"


def _preface(site: Site, consultation: Consultation, language: str) -> dict[str, Any]:
    public = words(language)._(
        "What you write here is published for everyone, under the name of your account."
    )
    page = site.absolute(language, consultation.address)
    return {"type": "markdown", "attributes": {"value": f"{public} <{page}>"}}


def _field(one: Asked, language: str) -> dict[str, Any]:
    context = one.question.context
    label = f"{one.number}. {one.question.text.read(language).text}"
    return _area(one.anchor, label, context.read(language).text if context else None)


def _area(field_id: str, label: str, description: str | None = None) -> dict[str, Any]:
    """A field of several lines. Nobody has to answer every question."""
    attributes = {"label": label} | ({"description": description} if description else {})
    return {"type": "textarea", "id": field_id, "attributes": attributes}

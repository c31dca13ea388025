"""Words of the glossary: by which words a text is found to speak of a term."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.loading.problem import Grade
from opengov.model import Term


def check_forms(data: Data) -> None:
    """Further words stand beside a label of their language, and belong to one term."""
    owners: dict[tuple[str, str], str] = {}
    terms = data.of(Term).values()
    for term in terms:
        for language, label in term.label.by_language.items():
            owners.setdefault((language, label.casefold()), term.id)
    for term in terms:
        for language, forms in term.forms.items():
            if language not in term.label.by_language:
                data.error("forms_without_label", term, "forms", language, language=language)
            for position, form in enumerate(forms):
                other = owners.setdefault((language, form.casefold()), term.id)
                if other != term.id:
                    data.report.add(
                        "same_heading",
                        data.source(term),
                        ("forms", language, position),
                        grade=Grade.WARNING,
                        other=other,
                    )

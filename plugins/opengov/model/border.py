"""What a value needs to know of its surroundings when it is parsed."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationInfo


def border(info: ValidationInfo[Any]) -> dict[str, Any]:
    """The validation context: the record's `language` and the portal's `languages`."""
    context = info.context or {}
    return {
        "language": context.get("language", "en"),
        "languages": tuple(context.get("languages", ("en",))),
    }

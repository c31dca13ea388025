"""Reads the duties of a profile, which are part of this package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from opengov.model.profile import Rule
from opengov.model.words import Profile


@cache
def rules_of(profile: Profile) -> tuple[Rule, ...]:
    """In the order of the file; none for a portal without a profile."""
    if profile is Profile.NONE:
        return ()
    text = files("opengov").joinpath("profiles", f"{profile.value}.yml").read_text("utf-8")
    return tuple(Rule.model_validate(rule) for rule in yaml.load(text, yaml.BaseLoader))

"""The duties that a profile names: what is to be done, how often, and who says so."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from opengov.model.record import Id, Part, Url


class Measure(StrEnum):
    """What a rule counts; `model/duties.py` has a function for each."""

    FORUM_MEETS = "forum_meets"  # the newest meeting of the forum that is known to have been held
    FORUM_RULES = "forum_rules"  # the published rules of the forum
    WEBSITE = "website"  # the website of the forum
    REPOSITORY = "repository"  # days on which documents came to the repository
    EVIDENCE = "evidence"  # commitments of the plan, and the documents that show what was done
    TIMELINE = "timeline"  # days between publishing a consultation and opening it
    CHANNEL = "channel"  # ways to answer, and from when to when
    RESPONSE = "response"  # proposals, and their decisions with a reason
    REVIEWS = "reviews"  # meetings about carrying out the plan


class Source(Part):
    """The official text, for readers who want to see it."""

    name: str
    url: Url


class Rule(Part):
    """A duty. Its words stand in `render/duty_words.py` under its id: a page needs them translated.

    A period is given in months or in days, as the source has it.
    """

    id: Id
    measure: Measure
    source: Source
    checked: dt.date  # when somebody last compared the rule with its source
    confirmed: bool  # False: the official text could not be read, and the page says so
    months: int | None = Field(default=None, ge=1)
    days: int | None = Field(default=None, ge=1)
    times: int = Field(default=1, ge=1)  # within the period

"""What is checked once every record is in order by itself.

Each check is a function of all the data that reports what it finds; none depends on
another, and none looks at a record that the model refused.
"""

from __future__ import annotations

from collections.abc import Callable

from opengov.loading.checks.accessibility import check_publisher, check_statement
from opengov.loading.checks.attachments import check_attachments
from opengov.loading.checks.clock import check_clock_times
from opengov.loading.checks.data import Data
from opengov.loading.checks.follow_up import check_dealt_with, check_kept_places
from opengov.loading.checks.identity import check_aliases, check_same_heading, check_tags
from opengov.loading.checks.languages import (
    check_language_codes,
    check_outdated,
    check_repeated_languages,
)
from opengov.loading.checks.order import (
    check_consultations,
    check_meeting_times,
    check_milestone_dates,
    check_periods,
)
from opengov.loading.checks.participation import (
    check_channels,
    check_guidelines,
    check_inner_numbers,
    check_members,
    check_proposals,
)
from opengov.loading.checks.people import check_consent, check_retention
from opengov.loading.checks.promises import (
    check_assessments,
    check_milestones,
    check_plans,
    check_strategy_areas,
    check_updates,
)
from opengov.loading.checks.references import check_circles, check_references
from opengov.loading.checks.series import check_counts, check_numbers
from opengov.loading.checks.status import check_mode, check_places, check_status
from opengov.loading.checks.terms import check_forms
from opengov.loading.checks.titles import check_titles
from opengov.loading.checks.values import (
    check_colours,
    check_dates_in_words,
    check_last_modified,
    check_numbers_are_finite,
)

CHECKS: tuple[Callable[[Data], None], ...] = (
    check_aliases,
    check_tags,
    check_same_heading,
    check_forms,
    check_references,
    check_circles,
    check_clock_times,
    check_meeting_times,
    check_periods,
    check_consultations,
    check_milestone_dates,
    check_status,
    check_mode,
    check_places,
    check_titles,
    check_counts,
    check_numbers,
    check_dealt_with,
    check_kept_places,
    check_consent,
    check_retention,
    check_attachments,
    check_milestones,
    check_updates,
    check_plans,
    check_strategy_areas,
    check_assessments,
    check_proposals,
    check_channels,
    check_guidelines,
    check_inner_numbers,
    check_members,
    check_language_codes,
    check_repeated_languages,
    check_outdated,
    check_colours,
    check_last_modified,
    check_numbers_are_finite,
    check_dates_in_words,
    check_publisher,
    check_statement,
)

__all__ = ["CHECKS", "Data"]

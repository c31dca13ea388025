"""The profiles that come with the package."""

import pytest

from opengov.loading.profiles import rules_of
from opengov.model.profile import Measure
from opengov.model.words import Profile
from opengov.render.duty_words import DUE, TEXTS, TITLES

PROFILES = [profile for profile in Profile if profile is not Profile.NONE]


@pytest.mark.parametrize("profile", PROFILES)
def test_each_rule_has_words_a_source_and_a_day_on_which_it_was_checked(profile):
    rules = rules_of(profile)
    assert [rule.measure for rule in rules] == list(Measure)
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert {rule.id} <= TITLES.keys() & TEXTS.keys()
        assert rule.source.url.startswith("https://opengovpartnership.org/") or (
            rule.source.url.startswith("https://www.opengovpartnership.org/")
        )
        if rule.months or rule.days:
            assert rule.measure in DUE


def test_what_could_not_be_confirmed_is_marked():
    confirmed = {rule.id for rule in rules_of(Profile.OGP_NATIONAL) if rule.confirmed}
    assert confirmed == {"forum-meets", "forum-rules", "website", "repository"}
    assert not any(rule.confirmed for rule in rules_of(Profile.OGP_LOCAL))


def test_no_rule_has_words_for_nothing():
    used = {rule.id for profile in PROFILES for rule in rules_of(profile)}
    assert used == TITLES.keys() == TEXTS.keys()


def test_a_portal_without_a_profile_has_no_duties():
    assert rules_of(Profile.NONE) == ()

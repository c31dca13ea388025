"""A wrong set-up is told with its cure, in one run, before anything is built or cleaned."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError

from tests.mkdocs_plugins.trial import FILES, build, page, with_settings, write_portal

CASES = {
    "no site_url": ("site_url: https://trial.example.org/portal/\n", "", "site_url: calendars"),
    "a site_url that calendars do not take": (
        "https://trial.example.org/portal/",
        "https://δοκιμή.example.org/portal/",
        "the host as `xn--",
    ),
    "a site_url that is too long for calendars": (
        "https://trial.example.org/portal/",
        f"https://trial.example.org/{150 * 'x'}/",
        "site_url: Google adds no calendar",
    ),
    "another theme": (
        "theme:\n  name: material\n  font: false\n  features: [content.action.edit]\n",
        "theme: mkdocs\n",
        "set `theme: {name: material}`",
    ),
    "letters from elsewhere": ("  font: false\n", "", "theme.font: it comes from Google"),
    "readers counted elsewhere": (
        "validation:",
        "extra: {analytics: {provider: google, property: G-1}}\nvalidation:",
        "extra.analytics: Google thus learns",
    ),
    "pages that the browser swaps": (
        "content.action.edit",
        "navigation.instant.prefetch",
        "theme.features: navigation.instant.prefetch",
    ),
    "a link to the source": ("content.action.edit", "content.action.view", "where to edit it"),
    "addresses that end in .html": (
        "site_name:",
        "use_directory_urls: false\nsite_name:",
        "use_directory_urls: addresses",
    ),
    "folders for languages": ("docs_structure: suffix", "docs_structure: folder", "to `suffix`"),
    "the theme set by i18n": (
        "reconfigure_material: false",
        "reconfigure_material: true",
        "plugins.i18n.reconfigure_material: `opengov/portal` does this itself",
    ),
    "the search set by i18n": (
        "      reconfigure_search: false\n",
        "",
        "plugins.i18n.reconfigure_search",
    ),
    "the search of the theme": (
        "plugins:\n",
        "plugins:\n  - search\n",
        "plugins: search: the portal has a search of its own",
    ),
    "pages in some languages only": (
        "docs_structure: suffix",
        "fallback_to_default: false",
        "plugins.i18n.fallback_to_default",
    ),
    "a language less": (
        "        - {locale: el, name: Ελληνικά}\n",
        "",
        "it builds en, sk, but data/portal.yml has en, sk, el",
    ),
    "one language for a quick look": (
        "docs_structure: suffix",
        "build_only_locale: sk",
        "it builds sk, but",
    ),
    "another default language": (
        "name: English, default: true}\n        - {locale: sk, name: Slovenčina,",
        "name: English}\n        - {locale: sk, name: Slovenčina, default: true,",
        "the default is sk, but the first of data/portal.yml is en",
    ),
}


@pytest.mark.parametrize(("old", "new", "cure"), CASES.values(), ids=CASES)
def test_a_wrong_setting_names_its_cure(tmp_path: Path, old: str, new: str, cure: str) -> None:
    portal = write_portal(tmp_path, **{"mkdocs.yml": with_settings(old, new)})
    (portal / "site").mkdir()
    (portal / "site/index.html").write_text("As published", encoding="utf-8")
    with pytest.raises(ConfigurationError) as refused:
        build(portal)
    assert cure in str(refused.value)
    assert page(portal, "") == "As published"


@pytest.mark.parametrize(("old", "new"), [case[:2] for case in CASES.values()], ids=CASES)
def test_a_wrong_setting_is_told_in_the_language_of_the_editors(
    tmp_path: Path, old: str, new: str
) -> None:
    told = []
    for language in ("en", "sk"):
        settings = f"{FILES['data/portal.yml']}editors_language: {language}\n"
        files = {"mkdocs.yml": with_settings(old, new), "data/portal.yml": settings}
        with pytest.raises(ConfigurationError) as refused:
            build(write_portal(tmp_path / language, **files))
        told.append([line.partition(": ") for line in str(refused.value).splitlines()[1:]])
    in_english, in_slovak = told
    assert [setting for setting, _, _ in in_english] == [setting for setting, _, _ in in_slovak]
    assert not {words for _, _, words in in_english} & {words for _, _, words in in_slovak}


def test_several_languages_need_the_plugin_for_them(tmp_path: Path) -> None:
    settings = with_settings("plugins:", "plugins:\n  - opengov/portal\nleft_out:")
    settings = settings[: settings.index("left_out:")]
    portal = write_portal(tmp_path, **{"mkdocs.yml": settings})
    with pytest.raises(ConfigurationError, match=r"pip install mkdocs-opengov\[i18n\]"):
        build(portal)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    settings = with_settings("reconfigure_search: false", "reconfigure_search: true")
    settings = settings.replace("site_url:", "# site_url:")
    with pytest.raises(ConfigurationError) as refused:
        build(write_portal(tmp_path, **{"mkdocs.yml": settings}))
    assert len(str(refused.value).splitlines()) == 3


def test_part_of_a_site_cannot_be_built_alone(tmp_path: Path) -> None:
    config = load_config(str(write_portal(tmp_path) / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=True)
    with pytest.raises(ConfigurationError, match="build without it"):
        mkdocs_build(config, dirty=True)


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    portal = write_portal(tmp_path, **{"mkdocs.yml": with_settings("2022-07-15", '"yesterday"')})
    with pytest.raises(ConfigurationError, match="“yesterday” is no day"):
        build(portal)

"""The stories: records as an editor writes them, and the page that readers get.

`records/<kind>/<story>.yml` holds the records and which page is meant, and beside it stands
`<story>.<language>.html`. `python -m tests.render.pages.record_stories` writes the expected
pages anew; read the difference before committing it.
"""

import datetime as dt
from pathlib import Path

import yaml

from opengov.loading.profiles import rules_of
from opengov.model import KINDS, Portal, PortalSettings
from opengov.render.pages import (
    commitment,
    consultation,
    duties,
    glossary,
    guideline,
    plan,
    project,
    proposal,
    report,
    repository,
    strategy,
)
from opengov.render.site import Site

STORIES = Path(__file__).parent / "records"
TODAY = dt.date(2022, 7, 15)
LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")
MODULES = (
    plan,
    commitment,
    strategy,
    guideline,
    consultation,
    proposal,
    project,
    report,
    repository,
    glossary,
    duties,
)


def stories():
    return sorted(STORIES.glob("*/*.yml"))


def name(story):
    return f"{story.parent.name}/{story.stem}"


def read(story):
    """Every scalar as text, as loading hands it to the model."""
    return yaml.load(story.read_text(encoding="utf-8"), yaml.BaseLoader)


def site(records, today=TODAY):
    """A portal from kind -> list of the fields of records; `portal` adds to its settings."""
    context = {"language": "en", "languages": LANGUAGES}
    settings = PortalSettings.model_validate(
        {
            "name": "Town",
            "timezone": "Europe/Bratislava",
            "uid_domain": "town.example.org",
            "languages": LANGUAGES,
            **records.get("portal", {}),
        },
        context=context,
    )
    made = [
        KINDS[kind].model_validate(
            fields, context={**context, "language": fields.get("language", "en")}
        )
        for kind in KINDS
        for fields in records.get(kind, ())
    ]
    stamp = dt.datetime.combine(today, dt.time(), tzinfo=dt.UTC)
    return Site(
        Portal(settings, made, rules_of(settings.profile)),
        today,
        "https://town.example.org/",
        stamp,
    )


def pages(portal_site):
    """Address -> page of every kind that these tests are about."""
    return {page.address: page for module in MODULES for page in module.pages(portal_site)}


def cases():
    """A story, and one of its languages."""
    return [(story, language) for story in stories() for language in read(story)["languages"]]


def written(story, language):
    told = read(story)
    return pages(site(told))[told["show"]].render(language).body


def expected(story, language):
    return story.with_suffix(f".{language}.html")


if __name__ == "__main__":
    for each, tongue in cases():
        expected(each, tongue).write_text(written(each, tongue), encoding="utf-8")

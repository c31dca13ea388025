"""`opengov export ogp-form` and `ogp-csv`: plans for the Open Government Partnership."""

from __future__ import annotations

import click

from opengov.cli.exporting import tell_errors
from opengov.loading import load
from opengov.mkdocs_plugins.building import Setup
from opengov.mkdocs_plugins.telling import editors_language
from opengov.model import ActionPlan, Portal
from opengov.render.exports.ogp_csv import ogp_csv
from opengov.render.exports.ogp_form import ogp_form


def print_ogp_form(setup: Setup, plan_id: str, language: str | None) -> bool:
    """Whether the form was printed; if not, the reasons have been."""
    portal = _portal(setup)
    if portal is None:
        return False
    plan = portal.of(ActionPlan)[_known(portal, plan_id)]
    _print(ogp_form(portal, plan, language or portal.settings.languages[0]))
    return True


def print_ogp_csv(setup: Setup, plan_id: str | None) -> bool:
    """Whether the table was printed; if not, the reasons have been."""
    portal = _portal(setup)
    if portal is None:
        return False
    _print(ogp_csv(portal, plan_id and _known(portal, plan_id)))
    return True


def _portal(setup: Setup) -> Portal | None:
    """Without the names whose time is over."""
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    if loaded.portal is None:
        tell_errors(loaded, editors_language(setup.data_dir))
        return None
    return setup.site(loaded.portal).portal


def _known(portal: Portal, plan_id: str) -> str:
    plans = sorted(portal.of(ActionPlan))
    if plan_id not in plans:
        raise click.BadParameter(f"there is no plan “{plan_id}”; there are: {', '.join(plans)}")
    return plan_id


def _print(text: str) -> None:
    """As it is: a terminal's encoding and line ends have no say."""
    click.echo(text.encode(), nl=False)

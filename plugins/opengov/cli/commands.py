"""The commands, and what each way to end means."""

from __future__ import annotations

import datetime as dt
import errno
import sys
import traceback
from pathlib import Path
from typing import Any

import click

from opengov.cli.building import build_portal
from opengov.cli.calendar_importing import Options, import_calendar
from opengov.cli.checking import check_data
from opengov.cli.duties import tell_duties
from opengov.cli.exporting import export_issue_forms
from opengov.cli.importing import import_ogp_commitments
from opengov.cli.linting import lint_files
from opengov.cli.offline import build_offline
from opengov.cli.ogp_exports import print_ogp_csv, print_ogp_form
from opengov.mkdocs_plugins.building import Setup, SetupError, told
from opengov.render.words import catalogue_languages

GOOD, PROBLEMS, WRONG_SETUP, FAULT = range(4)

_OF_THE_MACHINE = {  # a full disk, a folder that may not be written ...
    errno.EACCES,
    errno.EBUSY,
    errno.EDQUOT,
    errno.ENOSPC,
    errno.EPERM,
    errno.EROFS,
    errno.EXDEV,
}

_FAULT = """
This is a fault of mkdocs-opengov (or of a plugin or hook beside it), not of your data.
Whatever was published stays as it was. Please report it together with the lines below.
"""


class Distinguishing(click.Group):
    """Keeps a mistake in the data, a wrong setup and a fault of ours apart."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            with told(lambda line: click.echo(line, err=True)):
                return super().invoke(ctx)
        except SetupError as error:
            click.echo(f"Setup: {error}", err=True)
            ctx.exit(WRONG_SETUP)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # the last one: a reader such as `head` has had enough
        except Exception as error:
            if isinstance(error, OSError) and error.errno in _OF_THE_MACHINE:
                click.echo(f"Setup: {error}", err=True)
                ctx.exit(WRONG_SETUP)
            click.echo(_FAULT, err=True)
            traceback.print_exc(file=sys.stderr)
            ctx.exit(FAULT)


config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The portal's configuration.",
)
language_option = click.option(
    "--language",
    type=click.Choice(catalogue_languages()),
    help="Of the messages; else `editors_language` of data/portal.yml, else its first language.",
)


@click.group(cls=Distinguishing, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-opengov")
def main() -> None:
    """Open-government portals from small data files.

    Exits with 0 when all is good, 1 for problems in the data or pages, 2 for a
    wrong setup, 3 for a fault of the program.
    """


@main.command()
@config_option
@language_option
@click.pass_context
def check(ctx: click.Context, config_file: Path, language: str | None) -> None:
    """Say everything that is wrong with the data."""
    ctx.exit(GOOD if check_data(Setup(config_file), language) else PROBLEMS)


@main.command()
@config_option
@language_option
@click.pass_context
def status(ctx: click.Context, config_file: Path, language: str | None) -> None:
    """Say what the records show of each rule of the portal's profile.

    For each forum: met, not met or no data, the records that show it, and the day by
    which something has to happen next. A rule that is not met is no error.
    """
    ctx.exit(GOOD if tell_duties(Setup(config_file), language) else PROBLEMS)


@main.command()
@config_option
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    help="Where the site is published; else `site_dir` of the configuration.",
)
@click.option(
    "--strict/--no-strict",
    default=None,
    help="Whether a warning of MkDocs stops the build; else `strict` of the configuration.",
)
@click.option(
    "--published",
    type=click.Path(path_type=Path),
    help="A copy of the published site, to compare the calendars with; else the site's folder.",
)
@click.option(
    "--allow-loss",
    is_flag=True,
    help="Publish even where events vanish from calendars without a reason in the data.",
)
@click.option(
    "--offline",
    "copy",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Publish nothing; write a copy into DIR that needs no server, as for a USB stick.",
)
@click.pass_context
def build(
    ctx: click.Context,
    config_file: Path,
    site_dir: Path | None,
    strict: bool | None,
    published: Path | None,
    allow_loss: bool,
    copy: Path | None,
) -> None:
    """Check, build, and replace the published site as a whole or not at all.

    Tells which events appear, move, are cancelled or leave a calendar since then.
    """
    setup = Setup(config_file, strict)
    if copy:
        if site_dir or published or allow_loss:
            raise click.UsageError("--offline publishes nothing and goes with --strict only")
        ctx.exit(GOOD if build_offline(setup, copy) else PROBLEMS)
    target = site_dir or setup.site_dir
    done = build_portal(setup, target, published=published, allow_loss=allow_loss)
    ctx.exit(GOOD if done else PROBLEMS)


@main.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False, readable=True),
)
@click.option(
    "--profile",
    type=click.Choice(["feed", "rfc5545"]),
    default="feed",
    show_default=True,
    help="rfc5545 tells only what is against the standards, as for calendars of others.",
)
@click.option(
    "--language", type=click.Choice(catalogue_languages()), default="en", show_default=True
)
@click.pass_context
def lint(ctx: click.Context, files: tuple[Path, ...], profile: str, language: str) -> None:
    """Say what is wrong with calendars, and what programs misread in them.

    Every FILE is an iCalendar file (.ics). Exits with 0 where nothing was found, 1 where
    something was, 2 where a file cannot be read.
    """
    try:
        good = lint_files(files, language, only_broken=profile == "rfc5545")
    except OSError as error:
        raise SetupError(str(error)) from error
    ctx.exit(GOOD if good else PROBLEMS)


@main.group()
def export() -> None:
    """Write files that other programs read."""


@export.command("issue-forms")
@config_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.pass_context
def issue_forms(ctx: click.Context, config_file: Path, folder: Path) -> None:
    """Write a form for each consultation and language into FOLDER.

    Those are consultations with `issue_form: true` that are open or planned. FOLDER is
    where the Git host looks for them: .github/ISSUE_TEMPLATE, or .forgejo/ISSUE_TEMPLATE.
    Forms of consultations that have closed are removed; no other file is touched.
    """
    ctx.exit(GOOD if export_issue_forms(Setup(config_file), folder) else PROBLEMS)


@export.command("ogp-form")
@config_option
@language_option
@click.argument("plan")
@click.pass_context
def ogp_form(ctx: click.Context, config_file: Path, plan: str, language: str | None) -> None:
    """Print PLAN and its commitments in the order of the OGP template, ready to paste."""
    ctx.exit(GOOD if print_ogp_form(Setup(config_file), plan, language) else PROBLEMS)


@export.command("ogp-csv")
@config_option
@click.argument("plan", required=False)
@click.pass_context
def ogp_csv(ctx: click.Context, config_file: Path, plan: str | None) -> None:
    """Print commitments, of PLAN or all, as rows of the OGP commitments data set."""
    ctx.exit(GOOD if print_ogp_csv(Setup(config_file), plan) else PROBLEMS)


@main.group("import")
def import_() -> None:
    """Make records of tables from elsewhere."""


@import_.command("ogp-commitments")
@config_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.pass_context
def ogp_commitments(ctx: click.Context, config_file: Path, file: Path, dry_run: bool) -> None:
    """Write a record for each row of FILE, a CSV of the OGP commitments data set.

    Plans and lead bodies that are missing are made, too. A record edited by hand is left
    as it is. What cannot be read is told with its row and column.
    """
    ctx.exit(
        GOOD if import_ogp_commitments(Setup(config_file), file, dry_run=dry_run) else PROBLEMS
    )


day_type = click.DateTime(["%Y-%m-%d"])


@import_.command("calendar")
@config_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--body", required=True, help="Id of the body that holds the meetings.")
@click.option("--series", help="Id of the series that they belong to.")
@click.option("--text-language", help="Language of titles that name none; else the portal's first.")
@click.option("--from", "first", type=day_type, help="First day to be imported.")
@click.option("--until", "last", type=day_type, help="Last day; of series else a year ahead.")
@click.option("--public-calls", is_flag=True, help="Addresses in CONFERENCE are for everyone.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.pass_context
def calendar(
    ctx: click.Context,
    config_file: Path,
    file: Path,
    body: str,
    series: str | None,
    text_language: str | None,
    first: dt.datetime | None,
    last: dt.datetime | None,
    public_calls: bool,
    dry_run: bool,
) -> None:
    """Write a meeting for each event of FILE, an iCalendar file (.ics).

    Series are written out. A record edited by hand is left as it is; a second import knows
    its records. Who is invited is never taken over. What cannot be read is told with its line.
    """
    options = Options(
        body,
        series,
        text_language,
        first.date() if first else None,
        last.date() if last else None,
        public_calls,
        dry_run,
    )
    ctx.exit(GOOD if import_calendar(Setup(config_file), file, options) else PROBLEMS)

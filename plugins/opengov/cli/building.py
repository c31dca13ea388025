"""`opengov build`: a site that is complete takes the place of the published one."""

from __future__ import annotations

from pathlib import Path

import click

from opengov.cli.completeness import missing
from opengov.cli.feed_changes import told, told_losses
from opengov.cli.feed_comparison import Comparison, compare
from opengov.cli.publishing import TargetError, replacing
from opengov.mkdocs_plugins.building import BuildStoppedError, Setup, SetupError
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.words import Words, words


class IncompleteError(Exception):
    """MkDocs ended well and yet something is not there: a fault of ours or of a plugin."""


class LossError(Exception):
    """Subscribers would lose events, and the data give no reason."""


def build_portal(
    setup: Setup, target: Path, *, published: Path | None = None, allow_loss: bool = False
) -> bool:
    """Whether the site was published; if not, the reasons have been printed.

    The feeds are compared with those in `published`, else in the target.
    Raises SetupError where the target may not be written, IncompleteError, OSError.
    """
    in_words = words(editors_language(setup.data_dir))
    _ = in_words._
    if published and not published.is_dir():
        raise SetupError(_("{folder}: there is no such folder").format(folder=published))
    try:
        with replacing(target) as folder:
            site = setup.build(folder)
            if absent := missing(site, folder):
                raise IncompleteError(f"missing or empty: {', '.join(absent)}")
            _tell(compare(published or target, folder, site), in_words, allow_loss=allow_loss)
    except TargetError as refused:
        raise SetupError(_refusal(refused, in_words)) from refused
    except (BuildStoppedError, LossError):
        click.echo(_("Nothing was published: {folder} is as it was.").format(folder=target))
        return False
    click.echo(_("Published in {folder}").format(folder=target))
    return True


def _tell(comparison: Comparison, in_words: Words, *, allow_loss: bool) -> None:
    """Raises LossError unless a loss is allowed."""
    for line in told(comparison, in_words):
        click.echo(line)
    if comparison.lost:
        for line in told_losses(comparison.lost, in_words):
            click.echo(line, err=not allow_loss)
        if not allow_loss:
            raise LossError


def _refusal(refused: TargetError, in_words: Words) -> str:
    _ = in_words._
    if not refused.foreign:
        return _("{folder} is no folder; name another one with --site-dir").format(
            folder=refused.target
        )
    return _(
        "{folder} holds files that opengov has not made, such as {files}, and they would be lost; "
        "move them away, or name another folder with --site-dir"
    ).format(folder=refused.target, files=in_words.list(refused.foreign))

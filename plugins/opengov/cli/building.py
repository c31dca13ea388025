"""`opengov build`: a site that is complete takes the place of the published one."""

from __future__ import annotations

from pathlib import Path

import click

from opengov.cli.completeness import missing
from opengov.cli.publishing import TargetError, replacing
from opengov.mkdocs_plugins.building import BuildStoppedError, Setup, SetupError
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.words import Words, words


class IncompleteError(Exception):
    """MkDocs ended well and yet something is not there: a fault of ours or of a plugin."""


def build_portal(setup: Setup, target: Path) -> bool:
    """Whether the site was published; if not, the reasons have been printed.

    Raises SetupError where the target may not be written, IncompleteError, OSError.
    """
    in_words = words(editors_language(setup.data_dir))
    _ = in_words._
    try:
        with replacing(target) as folder:
            site = setup.build(folder)
            if absent := missing(site, folder):
                raise IncompleteError(f"missing or empty: {', '.join(absent)}")
    except TargetError as refused:
        raise SetupError(_refusal(refused, in_words)) from refused
    except BuildStoppedError:
        click.echo(_("Nothing was published: {folder} is as it was.").format(folder=target))
        return False
    click.echo(_("Published in {folder}").format(folder=target))
    return True


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

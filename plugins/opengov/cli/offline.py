"""`opengov build --offline`: the portal as a folder that is read without a server."""

from __future__ import annotations

from pathlib import Path

import click

from opengov.cli.building import IncompleteError
from opengov.cli.completeness import missing
from opengov.cli.publishing import TargetError, replacing
from opengov.mkdocs_plugins.building import BuildStoppedError, Setup, SetupError
from opengov.mkdocs_plugins.manifest import files_below
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.offline import offline_page
from opengov.render.words import words

_ERROR_PAGE = "404.html"  # of a server; its links begin at the root of the host


def build_offline(setup: Setup, target: Path) -> bool:
    """Whether the copy was written, as a whole; if not, the reasons have been printed.

    Raises SetupError where the target may not be written, IncompleteError, OSError.
    """
    _ = words(editors_language(setup.data_dir))._
    try:
        with replacing(target) as folder:
            site = setup.build(folder, offline=True)
            if absent := missing(site, folder):
                raise IncompleteError(f"missing or empty: {', '.join(absent)}")
            _lead_to_pages(folder)
    except TargetError as refused:
        raise SetupError(
            _("{folder} holds files that are no copy of a portal; name another folder").format(
                folder=refused.target
            )
        ) from refused
    except BuildStoppedError:
        click.echo(_("No copy was written: {folder} is as it was.").format(folder=target))
        return False
    click.echo(_("To read the copy, open {file} in a browser.").format(file=target / "index.html"))
    return True


def _lead_to_pages(folder: Path) -> None:
    files = frozenset(files_below(folder))
    for address in files:
        if address.rpartition("/")[2] == _ERROR_PAGE:
            (folder / address).unlink()
        elif address.endswith(".html"):
            html = (folder / address).read_bytes().decode()
            (folder / address).write_bytes(offline_page(html, address, files).encode())

"""The files that all languages have in common, or that can only be written at the very end."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from opengov.mkdocs_plugins.edition import Edition
from opengov.mkdocs_plugins.manifest import write_manifest_of_cleaned
from opengov.mkdocs_plugins.record_files import write_file
from opengov.render.exports.shared import shared_outputs
from opengov.render.exports.sitemap import Listed, sitemap
from opengov.render.site import Site


def write_shared_files(
    site: Site, editions: Collection[Edition], site_dir: Path, docs_dir: Path
) -> None:
    """Sitemap, shared files, search data of each language; last the list of all files.

    A file of the editors' own at the address of a shared one stays, as their robots.txt.
    """
    listed: dict[str, Listed] = {}
    for edition in editions:
        listed |= edition.listed
    (site_dir / "sitemap.xml").write_bytes(sitemap(site, listed.values()))
    guard = next(iter(editions)).guard
    ours = [one for one in shared_outputs(site) if not (docs_dir / one.address).is_file()]
    for output in ours:
        made = output.content()
        guard.check(made.decode(), output.address)
        write_file(f"{site_dir}/{output.address}", made)
    for edition in editions:
        for address, content in edition.search_files().items():
            (site_dir / address).write_bytes(content)
    write_manifest_of_cleaned(site_dir, {output.address for output in ours})

"""Nothing is written that holds the join address of a meeting for registered people only."""

from __future__ import annotations

from mkdocs.exceptions import PluginError

from opengov.loading.private_links import allowed_addresses, private_addresses
from opengov.render.site import Site


class PrivateLinkGuard:
    """Looks through what is about to be written; sources have been looked through by loading."""

    def __init__(self, site: Site) -> None:
        self._allowed = allowed_addresses(site.portal)
        self._own = site.url

    def check(self, text: str, where: str) -> None:
        """Raises PluginError, which stops the build; never repeats the address."""
        if text.startswith("BEGIN:VCALENDAR"):
            text = text.replace("\r\n ", "")
        # Most addresses in a text are our own; without them the search takes a tenth of the time.
        for found in private_addresses(text.replace(self._own, " "), self._allowed):
            raise PluginError(
                f"{where}: the address of an online meeting ({found.service}) stands here that no "
                "meeting states as its `public_url` or registration; remove it, or state it there"
            )

"""Nothing is written that holds the join address of a meeting for registered people only."""

from __future__ import annotations

from mkdocs.exceptions import PluginError

from opengov.loading.private_links import allowed_addresses, private_addresses
from opengov.render.site import Site
from opengov.render.words import words


class PrivateLinkGuard:
    """Looks through what is about to be written; sources have been looked through by loading."""

    def __init__(self, site: Site) -> None:
        self._allowed = allowed_addresses(site.portal)
        self._own = site.url
        self._editors_language = site.editors_language

    def check(self, text: str, where: str) -> None:
        """Raises PluginError, which stops the build; never repeats the address."""
        if text.startswith("BEGIN:VCALENDAR"):
            text = text.replace("\r\n ", "")
        # Most addresses in a text are our own; without them the search takes a tenth of the time.
        for found in private_addresses(text.replace(self._own, " "), self._allowed):
            message = words(self._editors_language)._(
                "{place}: the address of an online meeting ({service}) stands here that no meeting "
                "states as its `public_url` or registration; remove it, or state it there"
            )
            raise PluginError(message.format(place=where, service=found.service))

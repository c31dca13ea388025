"""Pages and templates through MkDocs' theme and the events of all plugins, as MkDocs does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import jinja2
from jinja2.bccache import Bucket
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from opengov.mkdocs_plugins.dressing import mended


class KeptTemplates(jinja2.BytecodeCache):
    """The theme's compiled templates: each language's build would compile them anew."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if (code := self._code.get(bucket.key)) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


@dataclass(frozen=True)
class Theming:
    """What MkDocs renders the pages of one language with."""

    config: MkDocsConfig
    nav: Navigation
    env: jinja2.Environment
    documents: Sequence[File]  # the ordinary pages

    def page(self, page: Page) -> str:
        """A page that has its content, as MkDocs' own `_build_page` renders it."""
        plugins = self.config.plugins
        page.active = True
        try:
            context = get_context(self.nav, self.documents, self.config, page)
            template = self.env.get_template("main.html")
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            output = template.render(context)
            return plugins.on_post_page(output, page=page, config=self.config)
        finally:
            page.active = False

    def error_page(self, name: str) -> str:
        """A template whose links have to hold at any address: they begin at the host's root."""
        plugins = self.config.plugins
        base_url = urlsplit(self.config.site_url or "/").path
        template = plugins.on_pre_template(
            self.env.get_template(name), template_name=name, config=self.config
        )
        context = get_context(self.nav, self.documents, self.config, base_url=base_url)
        context = plugins.on_template_context(context, template_name=name, config=self.config)
        output = mended(template.render(context))
        return plugins.on_post_template(output, template_name=name, config=self.config)

"""What a saying is made of."""

from __future__ import annotations

from collections.abc import Mapping

from opengov.render.msgids import _

Part = str | tuple[str, ...]
Saying = tuple[Part, ...]
"""What is wrong, what is allowed, how to cure it; each a msgid, or several of which the first
is said that needs no fact the problem does not have. A part without its facts is left out.
"""
Sayings = Mapping[str, Saying]


MEANT = (_("did you mean “{nearest}”?"), _("correct the word, or delete the line"))

"""What is said about each problem, in English: msgids of the catalogues."""

from opengov.render.sayings.fields import FIELDS
from opengov.render.sayings.files import FILES
from opengov.render.sayings.marking import Saying, Sayings

SAYINGS: Sayings = {**FILES, **FIELDS}

__all__ = ["SAYINGS", "Saying", "Sayings"]

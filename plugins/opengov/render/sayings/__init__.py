"""What is said about each problem, in English: msgids of the catalogues."""

from opengov.render.sayings.accessibility import ACCESSIBILITY
from opengov.render.sayings.fields import FIELDS
from opengov.render.sayings.files import FILES
from opengov.render.sayings.importing import IMPORTING
from opengov.render.sayings.meetings import MEETINGS
from opengov.render.sayings.records import RECORDS
from opengov.render.sayings.saying import Saying, Sayings

SAYINGS: Sayings = {**ACCESSIBILITY, **FILES, **FIELDS, **RECORDS, **MEETINGS, **IMPORTING}

__all__ = ["SAYINGS", "Saying", "Sayings"]

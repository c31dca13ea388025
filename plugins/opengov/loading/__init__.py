"""Reads `data/`, the only code that does: a portal, and every problem at once."""

from opengov.loading.folder import Loaded, load
from opengov.loading.problem import Grade, Place, Problem

__all__ = ["Grade", "Loaded", "Place", "Problem", "load"]

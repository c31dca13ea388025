"""The command `opengov`: exit 0 good, 1 problems, 2 wrong setup, 3 a fault of ours."""

from opengov.cli.commands import main

__all__ = ["main"]

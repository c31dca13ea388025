"""`python -m opengov.cli`, where the command itself is not on the path."""

from opengov.cli import main

main(prog_name="opengov")

"""What every test may ask for."""

from __future__ import annotations

import os

import pytest

NOTHING_MAY_BE_SKIPPED = bool(os.environ.get("OPENGOV_NO_SKIP"))


def _left_out(config: pytest.Config) -> int:
    """Tests that were skipped, or were expected to fail."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    stats = reporter.stats if reporter else {}
    return sum(len(stats.get(outcome, ())) for outcome in ("skipped", "xfailed", "xpassed"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A suite that left something out has not passed, where OPENGOV_NO_SKIP is set."""
    if NOTHING_MAY_BE_SKIPPED and _left_out(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if NOTHING_MAY_BE_SKIPPED and (count := _left_out(config)):
        terminalreporter.write_line(f"OPENGOV_NO_SKIP: {count} left out, and nothing may be")

"""Debian's Chromium, which asks nothing of the world by itself."""

from __future__ import annotations

import os

from playwright.sync_api import Browser, Playwright

PROGRAM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",  # CI is root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def launched(playwright: Playwright) -> Browser:
    """Without a window. The environment's CHROMIUM names another program."""
    return playwright.chromium.launch(executable_path=PROGRAM, args=FLAGS)

"""Takes the pictures of the README anew: the example portal in Chromium, in few colours.

make pictures
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import launched
from tests.browser.serving import served

HERE = Path(__file__).parent
COLOURS = 128
"""Enough for text with smoothed edges; a picture is then a third of what it would be."""


@dataclass(frozen=True)
class Picture:
    name: str
    address: str
    width: int = 1280  # CSS pixels
    height: int = 860
    scheme: str = "light"


PICTURES = (
    Picture("home", ""),
    Picture("meeting", "meetings/example-forum-9/"),
    Picture("month", "calendar/2022/06/"),
    Picture("plan-dark", "plans/example-plan-2021-2023/", scheme="dark"),
    Picture("meeting-phone", "uk/meetings/example-forum-9/", width=360, height=740),
)


def taken(browser: Browser, home: str, picture: Picture) -> bytes:
    """A PNG of what a reader sees first."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(home + picture.address, wait_until="networkidle")
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    written = io.BytesIO()
    shot.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        subprocess.run([*build, "--site-dir", site], cwd=HERE.parent, check=True)
        with served(site) as home, sync_playwright() as playwright:
            browser = launched(playwright)
            for picture in PICTURES:
                png = taken(browser, home, picture)
                (HERE / f"{picture.name}.png").write_bytes(png)
                print(f"{picture.name}.png: {len(png) / 1000:.0f} kB")
            browser.close()


if __name__ == "__main__":
    main()

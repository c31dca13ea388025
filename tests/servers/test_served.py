"""The site behind real web servers that read what the build has written for them."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from opengov.cli import main
from tests.cli.portals import edit, write_portal

PATH = "/portal/"  # where the site lies on its host
APACHE_MODULES = Path("/usr/lib/apache2/modules")  # of Debian


class Answer(NamedTuple):
    """What a server has sent."""

    status: int
    headers: dict[str, str]
    body: bytes


Get = Callable[[str], Answer]


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a server has as its root: the site in a folder of it."""
    folder = tmp_path_factory.mktemp("portal")
    write_portal(folder)
    edit(folder / "data/meetings/open-evening.yml", "title:", "aliases: [evening]\ntitle:")
    edit(folder / "mkdocs.yml", "little-town.example.org/", f"little-town.example.org{PATH}")
    arguments = ["build", "--config", str(folder / "mkdocs.yml")]
    root = folder / "host"
    result = CliRunner().invoke(main, [*arguments, "--site-dir", str(root / PATH.strip("/"))])
    assert result.exit_code == 0, result.output
    for parent in (root, *root.parents):
        if parent.stat().st_mode & 0o077 == 0:
            parent.chmod(0o755)  # the workers of a server are another user than we
    return root


@pytest.fixture(params=["nginx", "apache2"])
def get(request: pytest.FixtureRequest, host: Path, tmp_path: Path) -> Iterator[Get]:
    """`get("calendar/all.ics")` from each server in turn."""
    program = shutil.which(request.param, path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        pytest.skip(f"{request.param} is not installed")
    port = _free_port()
    config = tmp_path / "server.conf"
    if request.param == "nginx":
        config.write_text(_nginx(host, tmp_path, port))
        command = [program, "-e", str(tmp_path / "error.log"), "-c", str(config)]
    else:
        config.write_text(_apache(host, tmp_path, port))
        command = [program, "-f", str(config), "-D", "FOREGROUND"]
    server = subprocess.Popen(command)
    try:
        _wait_for(port)
        yield lambda address: _get(port, address)
    finally:
        server.terminate()
        server.wait(10)


def _nginx(host: Path, folder: Path, port: int) -> str:
    places = " ".join(
        f"{kind}_temp_path {folder / kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""
daemon off;
pid {folder / "server.pid"};
events {{ }}
http {{
    types {{ text/html html; }}
    access_log off;
    {places}
    server {{
        listen 127.0.0.1:{port};
        root {host};
        include {host}{PATH}nginx.conf;
    }}
}}
"""


def _apache(host: Path, folder: Path, port: int) -> str:
    modules = ("mpm_event", "authz_core", "authz_host", "mime", "headers", "dir", "alias")
    loaded = "\n".join(
        f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in modules
    )
    return f"""
{loaded}
ServerName localhost
ServerRoot {folder}
Listen 127.0.0.1:{port}
PidFile {folder / "server.pid"}
ErrorLog {folder / "error.log"}
TypesConfig /dev/null
DocumentRoot {host}
<Directory {host}>
    Require all granted
    AllowOverride FileInfo
</Directory>
"""


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens at {port}")


def _get(port: int, address: str) -> Answer:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", f"{PATH}{address}")
        response = connection.getresponse()
        return Answer(response.status, dict(response.getheaders()), response.read())


@pytest.mark.parametrize(
    ("address", "media_type"),
    [
        ("calendar/all.ics", "text/calendar"),
        ("sk/calendar/series/evenings.ics", "text/calendar"),
        ("meetings/open-evening/event.ics", "text/calendar"),
        ("sk/changes.atom", "application/atom+xml"),
        ("data/meetings.json", "application/json"),
    ],
)
def test_calendars_and_data_are_named_for_what_they_are_and_free_for_all(
    get: Get, host: Path, address: str, media_type: str
) -> None:
    answer = get(address)
    assert answer.status == 200
    assert answer.headers["Content-Type"].replace(" ", "") == f"{media_type};charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=900"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.body == (host / PATH.strip("/") / address).read_bytes()


@pytest.mark.parametrize(
    ("address", "language"),
    [("nowhere/", "en"), ("sk/nowhere/", "sk"), ("sk/meetings/nowhere.html", "sk")],
)
def test_a_missing_page_is_told_in_the_language_of_its_address(
    get: Get, address: str, language: str
) -> None:
    answer = get(address)
    assert answer.status == 404
    assert f'<html lang="{language}"' in answer.body.decode()


def test_pages_are_served_as_before(get: Get) -> None:
    answer = get("sk/meetings/open-evening/index.html")
    assert answer.status == 200
    assert "Otvorený večer" in answer.body.decode()
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("root", ["", "sk/"])
@pytest.mark.parametrize("file", ["", "event.ics"])
def test_a_former_address_leads_to_the_new_one(get: Get, root: str, file: str) -> None:
    answer = get(f"{root}meetings/evening/{file}")
    assert answer.status == 301
    assert answer.headers["Location"].endswith(f"{PATH}{root}meetings/open-evening/{file}")

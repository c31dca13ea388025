"""A built site, answered over HTTP on this machine as an ordinary web server would answer it."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

BASE = "/opengov/"
"""The path of the example portal's `site_url`."""
_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".ics", ".xml", ".atom", ".webmanifest"}


@lru_cache(maxsize=50)
def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=6, mtime=0)


class _Answers(SimpleHTTPRequestHandler):
    """Files below BASE, compressed with gzip as every host of static sites does, and 404.html."""

    def translate_path(self, path: str) -> str:
        path = urlsplit(path).path
        return super().translate_path(f"/{path.removeprefix(BASE)}" if BASE in path else "/none")

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if path.is_file():
            self._answer(HTTPStatus.OK, path)
        else:
            self._answer(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))

    def _answer(self, status: HTTPStatus, path: Path) -> None:
        body = path.read_bytes()
        self.send_response(status)
        if path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = _compressed(body)
            self.send_header("Content-Encoding", "gzip")
        kind = self.guess_type(path.name)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: tests watch the browser's side."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing for a browser that left before the answer was there."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The URL of the home page, for as long as the context lasts."""
    server = _Server(("127.0.0.1", 0), partial(_Answers, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        server.server_close()

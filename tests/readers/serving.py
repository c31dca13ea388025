"""A server on loopback, as careful about changes as a real one: an ETag for each content."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Server(ThreadingHTTPServer):
    """Serves the .ics files below a folder. `asked` counts requests by path and program."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.asked: Counter[tuple[str, str]] = Counter()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def times_asked(self, path: str, program: str) -> int:
        """How often a program, by the beginning of its name, has asked for a path."""
        asked = self.asked.copy().items()
        return sum(n for (at, who), n in asked if at == path and who.startswith(program))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = self.path.lstrip("/")
        try:
            content = (self.server.folder / path).read_bytes()
        except OSError:
            self.send_error(404)
            return
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        is_known = self.headers.get("If-None-Match") == tag
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", tag)
        self.send_header("Content-Type", "text/calendar; charset=utf-8")
        self.send_header("Content-Length", "0" if is_known else str(len(content)))
        self.end_headers()
        if not is_known:
            self.wfile.write(content)
        self.server.asked[path, self.headers.get("User-Agent", "")] += 1

    def log_message(self, *_: object) -> None:
        """Nothing: the tests tell what matters."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

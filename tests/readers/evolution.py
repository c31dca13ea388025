"""Evolution Data Server (GNOME Calendar, Evolution) in a D-Bus session and home of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

CLIENT = Path(__file__).with_name("native") / "evolution_client.py"
DEBIANS_PYTHON = "/usr/bin/python3"


class Evolution:
    """Subscribes, refreshes, and tells what its calendars hold."""

    def __enter__(self) -> Self:
        self._home = Path(tempfile.mkdtemp(prefix="evolution-"))
        folders = {
            "HOME": self._home,
            "XDG_RUNTIME_DIR": self._home / "run",
            "XDG_CONFIG_HOME": self._home / "config",
            "XDG_DATA_HOME": self._home / "data",
            "XDG_CACHE_HOME": self._home / "cache",
        }
        for folder in folders.values():
            folder.mkdir(mode=0o700, exist_ok=True)
        own = {name: str(folder) for name, folder in folders.items()}
        environment = {**os.environ, **own, "TZ": "UTC", "GIO_USE_PROXY_RESOLVER": "dummy"}
        environment.pop("DISPLAY", None)
        with self._home.joinpath("log").open("wb") as log:
            self._process = subprocess.Popen(
                ["dbus-run-session", "--", DEBIANS_PYTHON, str(CLIENT)],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        try:
            self._process.wait(10)  # the session ends with the client, its services with it
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        shutil.rmtree(self._home, ignore_errors=True)

    def subscribe(self, feeds: Mapping[str, str]) -> None:
        """Name -> address; returns before all of them are there."""
        self._ask(subscribe=dict(feeds))

    def refresh(self, names: Sequence[str]) -> None:
        """Asks for them anew; returns before they are there."""
        self._ask(refresh=list(names))

    def held(self, names: Sequence[str]) -> Mapping[str, Sequence[Sequence[str]]]:
        """Name -> [uid, start, status, title, description] of what it holds now."""
        found: Mapping[str, Sequence[Sequence[str]]] = self._ask(held=list(names))
        return found

    def forget(self, names: Sequence[str]) -> None:
        """Unsubscribes."""
        self._ask(forget=list(names))

    def _ask(self, **command: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, self._home.joinpath("log").read_text("utf-8", "replace")
        return json.loads(answer)

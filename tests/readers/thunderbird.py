"""Thunderbird without a screen: subscribes, refreshes, and tells what its calendars hold.

Driven through Marionette (a length, a colon, and JSON over a socket) in the chrome context.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

STARTS_WITHIN = 120  # seconds
ANSWERS_WITHIN = 120
PREFERENCES = {
    "app.update.enabled": False,
    "calendar.timezone.local": "Europe/Bratislava",
    "calendar.timezone.useSystemTimezone": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mailnews.start_page.enabled": False,
    "network.dns.disabled": False,
    "network.proxy.type": 0,
}
READING = """
const {cal} = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const nothing = () => {};
const refreshed = calendar => new Promise((done, failed) => {
  const observer = {
    QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
    onStartBatch: nothing, onEndBatch: nothing, onAddItem: nothing, onModifyItem: nothing,
    onDeleteItem: nothing, onPropertyChanged: nothing, onPropertyDeleting: nothing,
    onLoad() { calendar.removeObserver(observer); done(); },
    onError(_, number, message) {
      calendar.removeObserver(observer);
      failed(`${calendar.name}: ${number} ${message}`);
    },
  };
  calendar.addObserver(observer);
  calendar.refresh();
});
const shown = date => {
  const text = (date.isDate ? date : date.getInTimezone(cal.dtz.UTC)).icalString;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return date.isDate ? day : `${day}T${text.slice(9, 11)}:${text.slice(11, 13)}Z`;
};
const held = async calendar => {
  const all = Ci.calICalendar;
  const items = await calendar.getItemsAsArray(all.ITEM_FILTER_TYPE_ALL, 0, null, null);
  return items.map(item => [
    item.id, shown(item.startDate), item.status, item.title, item.getProperty("DESCRIPTION"),
  ]);
};
"""
SUBSCRIBE = """
const [wanted, done] = arguments;
for (const [name, url, isCached] of wanted) {
  const calendar = cal.manager.createCalendar("ics", Services.io.newURI(url));
  calendar.name = name;
  calendar.setProperty("cache.enabled", isCached);
  cal.manager.registerCalendar(calendar);
}
done(null);
"""
REFRESH = """
const [done] = arguments;
(async () => {
  const subscribed = cal.manager.getCalendars().filter(each => each.type == "ics");
  await Promise.all(subscribed.map(refreshed));
  const found = {};
  for (const each of subscribed) found[each.name] = await held(each);
  return found;
})().then(done, error => done({error: String(error)}));
"""
FORGET = """
const [done] = arguments;
for (const each of cal.manager.getCalendars()) {
  if (each.type == "ics") cal.manager.removeCalendar(each);
}
done(null);
"""


class Thunderbird:
    """A process of its own with an empty profile, for as long as the context lasts."""

    def __init__(self) -> None:
        self._profile = Path(tempfile.mkdtemp(prefix="thunderbird-"))
        self._port = _free_port()
        self._count = 0
        lines = {**PREFERENCES, "marionette.port": self._port}
        self._profile.joinpath("user.js").write_text(
            "".join(f'user_pref("{name}", {json.dumps(lines[name])});\n' for name in lines)
        )

    def __enter__(self) -> Self:
        command = ["thunderbird", "--headless", "--marionette", "--remote-allow-system-access"]
        command += ["--no-remote", "--profile", str(self._profile)]
        log = self._profile.joinpath("log").open("wb")
        environment = {**os.environ, "HOME": str(self._profile), "MOZ_HEADLESS": "1", "TZ": "UTC"}
        self._process = subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        log.close()
        try:
            self._socket = self._connected()
            self._receive()  # its greeting
            self._say("WebDriver:NewSession", capabilities={})
            self._say("Marionette:SetContext", value="chrome")
            self._say("WebDriver:SetTimeouts", script=ANSWERS_WITHIN * 1000)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()
        self._stop()

    def subscribe(self, feeds: Mapping[str, str], *, cached: bool = True) -> None:
        """Name -> address. `cached` as its dialog suggests: a copy for when one is offline."""
        self._run(SUBSCRIBE, [[name, url, cached] for name, url in feeds.items()])

    def refresh(self) -> Mapping[str, Sequence[Sequence[str]]]:
        """Name of each calendar -> [uid, start, status, title, description] of what it holds."""
        found = self._run(REFRESH)
        assert "error" not in found, found["error"]
        return found

    def forget(self) -> None:
        """Unsubscribes from all."""
        self._run(FORGET)

    def _run(self, script: str, *arguments: Any) -> Any:
        said = self._say(
            "WebDriver:ExecuteAsyncScript",
            script=READING + script,
            args=list(arguments),
            sandbox="system",
            newSandbox=True,
        )
        return said.get("value")

    def _say(self, command: str, **parameters: Any) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def _receive(self) -> Any:
        size = b""
        while (byte := self._socket.recv(1)) != b":":
            assert byte, "Thunderbird has gone"
            size += byte
        content = bytearray()
        while len(content) < int(size):
            content += self._socket.recv(int(size) - len(content))
        return json.loads(content)

    def _connected(self) -> socket.socket:
        until = time.monotonic() + STARTS_WITHIN
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self._port), ANSWERS_WITHIN)
            except ConnectionRefusedError:
                assert self._process.poll() is None, self._profile.joinpath("log").read_text()
                assert time.monotonic() < until, "Thunderbird doesn't start"
                time.sleep(0.2)

    def _stop(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

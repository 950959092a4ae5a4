"""Walks through every page in every view while each connection that the server or the page asks for is written down.

    python tests/browser/silent_walk.py FOLDER

prints JSON: `pages` that were seen, `asked` what the browser fetched from elsewhere, `connected` where the server
reached for that is not this computer. `test_silence.py` runs it where there is no way out of this computer.
"""

from __future__ import annotations

import fcntl
import json
import re
import shutil
import socket
import struct
import sys
from contextlib import suppress
from pathlib import Path

from browsing import CHROMIUM, PAGES, VIEWS, Tab, Watch, launch, new_context
from playwright.sync_api import sync_playwright
from serving import Server

_FAR = re.compile(r"sa_family=AF_INET6?.*?(?:inet_addr\(\"|inet_pton\(AF_INET6, \")([0-9a-fA-F.:]+)\"")
_FLAGS_OF_LO = struct.pack("16sH14s", b"lo", 0x1 | 0x40, b"")  # up and running
_SET_FLAGS = 0x8914


class Traced(Server):
    """A server whose every call to the network is written down by strace."""

    wrapper = ("strace", "-D", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg")

    @property
    def log(self) -> Path:
        return self.base / "calls.txt"

    def start(self) -> None:
        self.base.mkdir(parents=True, exist_ok=True)
        self.under = (*self.wrapper, "-o", str(self.log))
        super().start()

    def connected(self) -> list[str]:
        """Return the addresses of other computers that it reached for."""
        far = set(_FAR.findall(self.log.read_text(encoding="utf-8", errors="replace")))
        return sorted(each for each in far if not each.startswith("127.") and each not in {"::1", "::ffff:127.0.0.1"})


def main(folder: Path) -> None:
    """Walk, and print what was seen."""
    _let_this_computer_reach_itself()
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        server = Traced(folder, "demo")
        watch = Watch(server.port)
        context = new_context(browser)
        watch.over(context)
        tab = Tab(context.new_page(), server)
        seen = [each for page in PAGES for each in _walked(tab, page)]
        browser.close()
        server.stop()
    print(json.dumps({"pages": seen, "asked": watch.elsewhere, "connected": server.connected()}))


def _walked(tab: Tab, page: str) -> list[str]:
    tab.go(page)
    for summary in tab.page.get_by_test_id("stMain").locator("summary").all():
        if summary.is_visible():
            summary.click()
            tab.settled()
    for view in VIEWS.get(page, ()):
        tab.view(view)
    return [page, *(f"{page}: {view}" for view in VIEWS.get(page, ()))]


def _let_this_computer_reach_itself() -> None:
    """Bring the loopback device up: in a namespace of its own it is down at first."""
    attempt = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with attempt, suppress(PermissionError):  # outside a namespace it is up already
        fcntl.ioctl(attempt.fileno(), _SET_FLAGS, _FLAGS_OF_LO)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

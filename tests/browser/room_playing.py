"""How do the tests open a room on a real server, act as its host by remote control, and take part with phones?"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from browsing import _AXE, _RULES
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from serving import ROOT, STARTS_WITHIN, environment, free_port
from serving import _answers as answers

SMALL = {"viewport": {"width": 360, "height": 640}, "is_mobile": True, "has_touch": True}
AGENT = "Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36"


class RoomServer:
    """A workshop's server in a process of its own; `do` says what its host does."""

    def __init__(self, base: Path, database: str = "") -> None:
        self.base, self.port = base, free_port()
        self._database = [database] if database else []
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, or start again with the same rooms."""
        self.base.mkdir(parents=True, exist_ok=True)
        line = [sys.executable, str(ROOT / "tests/browser/room_server.py"), str(self.base / "rooms"), str(self.port)]
        with (self.base / "said.txt").open("ab") as log:
            self.process = subprocess.Popen(
                [*line, *self._database],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=environment(self.base),
                cwd=self.base,
            )
        until = time.monotonic() + STARTS_WITHIN
        while not answers(self.url):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)

    def said(self) -> str:
        """Return what it wrote on the terminal so far."""
        return (self.base / "said.txt").read_text(encoding="utf-8")

    def do(self, what: str, **order: Any) -> Any:
        """Let the host do something, and return what the server says to it."""
        self.process.stdin.write(json.dumps({"do": what, **order}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def stop(self) -> None:
        """End it with Ctrl+C."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()


class Room:
    """One open room, by its host."""

    def __init__(self, server: RoomServer, *steps: str, plan: str = "") -> None:
        self.server = server
        opened = server.do("open", steps=list(steps), plan=plan)
        self.id, self.code = opened["room"], opened["code"]

    def act(self, *actions: str) -> None:
        """Press one button after another."""
        for action in actions:
            said = self.server.do("act", room=self.id, action=action)
            assert "refused" not in said, said

    def host(self) -> dict[str, Any]:
        """Return what the host sees."""
        return self.server.do("host", room=self.id)

    def shows(self, name: str, expected: Any, within: float = 10) -> None:
        """See a number on the host's screen."""
        until = time.monotonic() + within
        while (found := self.host()[name]) != expected:
            assert time.monotonic() < until, f"{name}: {found}, not {expected}"
            time.sleep(0.1)


def small_phone(browser: Browser, light: str = "light") -> BrowserContext:
    """Return a browser as a small phone has it."""
    return browser.new_context(
        **SMALL,
        color_scheme=light,
        user_agent=AGENT,
        locale="en-GB",
        timezone_id="Europe/Berlin",
        reduced_motion="reduce",
    )


class Phone:
    """One tab of a phone, in the words of the person who holds it."""

    def __init__(self, page: Page, server: RoomServer) -> None:
        self.page, self.server = page, server

    def scan(self, code: str) -> Phone:
        """Open the address that the QR code says."""
        self.page.goto(f"{self.server.url}/join?code={code}")
        return self

    def join(self, code: str) -> Phone:
        """Scan, read, agree, and see the room."""
        self.scan(code)
        self.press("I agree, and join")
        self.in_room(code)
        return self

    def in_room(self, code: str) -> None:
        """See the room."""
        expect(self.page.get_by_role("heading", level=1, name=f"{code[:4]} {code[4:]}")).to_be_visible()
        expect(self.page.get_by_text("Part ")).to_be_visible()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).tap()

    def view(self, name: str) -> None:
        self.page.get_by_role("radio", name=name, exact=True).tap()

    def slide(self, label: str, value: int) -> None:
        """Put a slider where a thumb would."""
        slider = self.page.get_by_role("slider", name=label)
        box = slider.bounding_box()
        thumb = 28
        x = thumb / 2 + (box["width"] - thumb) * value / 10
        slider.tap(position={"x": x, "y": box["height"] / 2})
        expect(slider).to_have_attribute("aria-valuetext", str(value))

    def tick(self, title: str) -> None:
        self.page.locator("label", has_text=title).tap()

    def write(self, label: str, words: str) -> None:
        self.field(label).fill(words)

    def field(self, label: str) -> Locator:
        return self.page.get_by_role("textbox", name=label, exact=True)

    def send(self) -> None:
        """Send, and see that it arrived."""
        self.page.get_by_role("button", name=re.compile("^Send")).tap()
        self.says("Sent. You can change it until it is taken into the picture.")

    def says(self, words: str | re.Pattern[str]) -> None:
        """See what stands below the form."""
        expect(self.page.locator("#status")).to_have_text(words)

    def sees(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def kept(self) -> dict[str, Any]:
        """Return what the phone keeps."""
        return self.page.evaluate("JSON.parse(localStorage.getItem('worthwhile.workshop'))")

    def keeps_nothing(self) -> None:
        """See that the phone has forgotten the room."""
        until = time.monotonic() + 10
        while self.kept() is not None:
            assert time.monotonic() < until, self.kept()
            self.page.wait_for_timeout(100)

    def barriers(self) -> list[str]:
        """Return what axe finds on the page: rule, node and why."""
        self.page.evaluate(_AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate(f"axe.run({{runOnly: {json.dumps(_RULES)}, resultTypes: ['violations']}})")
        return [
            f"{violation['id']} {node['target']} {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    def measures(self) -> dict[str, int]:
        """Return how wide and high the page is, and where its lowest button ends."""
        return self.page.evaluate(
            """() => {
                const main = document.querySelector('[data-testid=stMain]');
                return {width: document.documentElement.scrollWidth, height: main.scrollHeight, seen: main.clientHeight};
            }"""
        )

"""Measures a room full of phones, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/workshop_load.py [--phones 200] [--workers 1]

One server keeps the room in DuckDB; several share it in a PostgreSQL of their own on loopback, and each phone stays with one.

Each phone is a browser tab over Streamlit's own protocol, which looks at the room's version as the component in a real
phone does. All answer within ten seconds, at moments drawn by chance. The host's page stands in a real browser. Driver and
browser share the machine with the server.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

sys.path += [str(Path(__file__).resolve().parents[1] / each) for each in ("browser", "core/workshop")]

from browsing import CHROMIUM, launch
from driver import Server, Tab
from playwright.sync_api import sync_playwright
from room_playing import Room, RoomServer
from streamlit.proto.Delta_pb2 import Delta
from workshop_house import PostgresServer, binaries

LOOKS = 2.5
"""Seconds between two looks of a phone at its room, as token.js has it."""

WITHIN = 10.0
BARS = {"lost": 0, "p95": 1000.0, "behind": 3.0, "resident": 600.0}


class Served(RoomServer):
    """The workshop's server, with what the driver asks of one."""

    @property
    def address(self) -> str:
        return self.url

    cpu = Server.cpu
    resident = Server.resident


class Phone(Tab):
    """One phone: its token, and what its page told its components."""

    def __init__(self, server: Served, code: str) -> None:
        super().__init__(server, "join", f"code={code}")
        self.port = server.port
        self.shown: dict[str, Any] = {}
        self.here: dict[str, Any] = {"room": "", "token": "", "version": None}
        self.ms: float | None = None
        self.answered = 0.0

    def join(self) -> None:
        """Come in as a phone does: speak, agree, keep the token."""
        self.run()
        self.hold("phone", {"here": self.here})
        self.press("coming_in.join")
        issued = self.shown["phone"]["issued"]
        self.here = {**(issued or self.here), "version": None}
        self.hold("phone", {"here": self.here})

    def answer(self, nonce: str, draft: dict[str, Any]) -> None:
        """Send an answer until the room says that it is kept, and note how long that took."""
        began = time.perf_counter()
        sent = {"nonce": nonce, "step": self.shown["form"]["step"], "draft": draft}
        self.tell("form", "send", sent)
        reply = self.shown["form"]["reply"]
        assert reply["done"], reply
        assert reply["nonce"] == nonce
        self.ms = (time.perf_counter() - began) * 1e3
        self.answered = time.monotonic()

    def watch(self, line: http.client.HTTPConnection) -> None:
        """Look at the room; ask for the page where the host did something."""
        line.request("GET", f"/_workshop/room/{self.here['room']}")
        version = json.loads(line.getresponse().read())["version"]
        if version != self.shown["phone"]["drawn"]:
            self.here = {**self.here, "version": version}
            self.hold("phone", {"here": self.here})

    def _learn(self, delta: Delta) -> None:
        super()._learn(delta)
        element = delta.new_element
        if element.WhichOneof("type") == "bidi_component":
            self.shown[element.bidi_component.id.split("-", 2)[2]] = json.loads(element.bidi_component.json)


class Crowd:
    """All phones, each in a thread of its own, which goes on until the end."""

    def __init__(self, phones: list[Phone]) -> None:
        self.phones = phones
        self.going = True
        self.errors: list[str] = []
        self.due: dict[Phone, tuple[float, dict[str, Any]]] = {}
        self._threads = [threading.Thread(target=self._live, args=(each,), daemon=True) for each in phones]
        for thread in self._threads:
            thread.start()

    def answer(self, draft: Callable[[random.Random], dict[str, Any]]) -> None:
        """Let all answer within ten seconds."""
        draw, now = random.Random(6), time.monotonic()
        self.due = {each: (now + draw.uniform(0, WITHIN), draft(draw)) for each in self.phones}

    def waits(self) -> bool:
        return any(each.ms is None for each in self.phones)

    def drew(self, step: str) -> bool:
        return all(each.shown.get("form", {}).get("step") == step for each in self.phones)

    def end(self) -> None:
        self.going = False
        for thread in self._threads:
            thread.join(20)

    def _live(self, phone: Phone) -> None:
        line = http.client.HTTPConnection("127.0.0.1", phone.port)
        look = time.monotonic() + random.uniform(0, LOOKS)
        try:
            while self.going:
                at, draft = self.due.get(phone, (None, None))
                now = time.monotonic()
                if at and now >= at and phone.ms is None:
                    phone.answer(f"{id(phone)}", draft)
                elif now >= look:
                    phone.watch(line)
                    look = max(look + LOOKS, time.monotonic())
                until = min(filter(None, (look, at if phone.ms is None else None)))
                time.sleep(min(0.5, max(0.0, until - time.monotonic())))
        except Exception as error:  # noqa: BLE001 - a phone that breaks is a finding, not the end of the others
            self.errors.append(repr(error))


class HostPage:
    """The host's control screen in a browser, and when it said how many had answered."""

    def __init__(self, server: Served, room: Room, ending: ExitStack) -> None:
        chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if chromium is None:
            sys.exit("The host's page needs Chromium (Debian: apt-get install chromium).")
        browser = launch(ending.enter_context(sync_playwright()), chromium)
        ending.callback(browser.close)
        self._page = browser.new_page()
        self._page.goto(f"{server.url}/host")
        self._page.get_by_label("The host’s key").fill(re.search(r"The host's key: (\S+)", server.said())[1])
        self._page.get_by_role("button", name="Sign in").click()
        self._page.get_by_role("button", name=f"Room {room.code[:4]} {room.code[4:]}").click()
        self._page.get_by_role("heading", name="Timer").wait_for()
        self.said: list[tuple[int, float]] = []

    def look(self) -> None:
        """Note how many have answered, where that is another number than before."""
        found = re.search(r"At least (\d+) have answered", self._page.inner_text("body"))
        count = int(found[1]) if found else 0
        if count and (not self.said or self.said[-1][0] != count):
            self.said.append((count, time.monotonic()))

    def knows(self, count: int) -> bool:
        return bool(self.said) and self.said[-1][0] >= count - count % 5

    def behind(self, answered: Sequence[float]) -> float:
        """Return how many seconds after as many answers were on the disk it said so, at most."""
        due = sorted(answered)
        return max(at - due[count - 1] for count, at in self.said)


def joined(servers: Sequence[Served], room: Room, count: int) -> list[Phone]:
    """Return phones that came in, ten at a time."""
    phones = [Phone(servers[place % len(servers)], room.code) for place in range(count)]

    def some(mine: list[Phone]) -> None:
        for each in mine:
            each.__enter__()
            each.join()

    threads = [threading.Thread(target=some, args=(phones[part::10],)) for part in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not all(each.here["token"] for each in phones):
        sys.exit("The room lets no more in: 500 in all, 300 a minute from one address to one process.")
    return phones


def until(true: Callable[[], bool], seconds: float) -> float:
    """Wait until something is true; return how long it took."""
    began = time.monotonic()
    while not true() and time.monotonic() - began < seconds:
        time.sleep(0.05)
    return time.monotonic() - began


def cpu_of(servers: Sequence[Served]) -> float:
    """Return the milliseconds of CPU time that all servers have used."""
    return sum(each.cpu() for each in servers)


def share(servers: Sequence[Served], seconds: float) -> float:
    """Return the part of one core that all servers use."""
    cpu, began = cpu_of(servers), time.monotonic()
    time.sleep(seconds)
    return (cpu_of(servers) - cpu) / (time.monotonic() - began) / 10


def played(servers: Sequence[Served], count: int, ending: ExitStack) -> dict[str, float]:
    """Play one activity with all phones, and return what was measured; the host is at the first server."""
    room = Room(servers[0], "as_to_a_friend", "check_out")
    host = HostPage(servers[0], room, ending)
    began = time.monotonic()
    phones = joined(servers, room, count)
    found = {"joining": time.monotonic() - began, "resident_joined": max(each.resident() for each in servers)}
    crowd = Crowd(phones)
    time.sleep(LOOKS * 2)
    found["idle"] = share(servers, 20)
    cpu = cpu_of(servers)
    room.act("open")
    found["opened"] = until(lambda: all(each.shown["form"].get("open") for each in phones), 30)
    found["opening_cpu"] = (cpu_of(servers) - cpu) / count
    cpu = cpu_of(servers)
    crowd.answer(lambda draw: {"to_self": draw.randint(0, 10), "to_friend": draw.randint(0, 10)})
    ended = time.monotonic() + 60
    while (crowd.waits() or not host.knows(count)) and not crowd.errors and time.monotonic() < ended:
        host.look()
        time.sleep(0.05)
    found["answering_cpu"] = (cpu_of(servers) - cpu) / count
    times = sorted(each.ms for each in phones if each.ms is not None)
    found["p50"], found["p95"], found["most"] = statistics.median(times), times[int(len(times) * 0.95)], times[-1]
    found["behind"] = host.behind([each.answered for each in phones])
    room.act("reveal")
    found["lost"] = count - min(room.host()["taken"].values())
    found["resident"] = max(each.resident() for each in servers)
    crowd.end()
    found["errors"] = len(crowd.errors)
    for error in crowd.errors[:3]:
        print(error)
    return found


def shared_database(base: Path, ending: ExitStack) -> str:
    """Start a PostgreSQL of one's own until the end, and return its address."""
    found = binaries()
    if found is None:
        sys.exit("PostgreSQL is not installed here (Debian: apt-get install postgresql).")
    folder = base / "postgres"
    folder.mkdir()
    base.chmod(0o755)  # it runs as another user
    postgres = PostgresServer(found, folder)
    ending.callback(postgres.stop)
    return postgres.address


def main() -> int:
    asking = argparse.ArgumentParser()
    asking.add_argument("--phones", type=int, default=200)
    asking.add_argument("--workers", type=int, default=1)
    asked = asking.parse_args()
    count = asked.phones
    load = os.getloadavg()[0]
    with ExitStack() as ending:
        base = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="worthwhile-room-")))
        database = shared_database(base, ending) if asked.workers > 1 else ""
        servers = [Served(base / "served", database) for _ in range(asked.workers)]
        for server in servers:
            ending.callback(server.stop)
        found = played(servers, count, ending)
    print(
        f"{count} phones, processes: {asked.workers}; load of the machine before: {load:.1f}, after: {os.getloadavg()[0]:.1f}\n"
    )
    rows = {
        "answers lost": ("lost", "{:.0f}"),
        "an answer until it is on the disk and said so, p50, ms": ("p50", "{:.0f}"),
        "p95, ms": ("p95", "{:.0f}"),
        "the slowest, ms": ("most", "{:.0f}"),
        "the host's view behind, at most, s": ("behind", "{:.1f}"),
        "resident, MB, the largest process": ("resident", "{:.0f}"),
        "resident once all had joined, MB": ("resident_joined", "{:.0f}"),
        "all in the room after, s": ("joining", "{:.1f}"),
        "an idle room, percent of one core": ("idle", "{:.1f}"),
        "opened until all phones show it, s": ("opened", "{:.1f}"),
        "CPU a phone of that, ms": ("opening_cpu", "{:.1f}"),
        "CPU an answer, ms": ("answering_cpu", "{:.1f}"),
        "phones that broke": ("errors", "{:.0f}"),
    }
    for label, (name, form) in rows.items():
        bar = f"  (bar {BARS[name]:.0f})" if name in BARS else ""
        print(f"{label:<58}{form.format(found[name]):>8}{bar}")
    missed = [name for name, bar in BARS.items() if found[name] > bar] + ["errors"] * bool(found["errors"])
    print("\nMissed: " + ", ".join(missed) if missed else "\nEvery bar is held.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

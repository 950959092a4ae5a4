"""Measures what issue "Speed" asks for, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/speed.py [--folder FOLDER] [--part PART ...]

FOLDER keeps the made journals between runs. CPU time counts; time on the clock tells of the machine's other work, too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from driver import ROOT, Run, Server, Tab, resident, served
from filling import PAGES, Page, by_hand, widgets
from journals import made

RERUNS, ROUNDS, VIEWS, SAVES, STARTS, SEEN = 40, 5, 7, 12, 5, 12
"""How often each is measured; the median counts."""

PACKAGES = "streamlit, altair, pandas, duckdb"
EMPTY = [
    sys.executable,
    "-m",
    "streamlit",
    "run",
    str(Path(__file__).with_name("empty_page.py")),
    "--server.port",
    "PORT",
]


def worthwhile(folder: Path) -> list[str]:
    """Return the command that serves a journal."""
    return [sys.executable, "-m", "worthwhile", "--no-browser", "--journal", str(folder), "--port", "PORT"]


@dataclass
class Line:
    """One line of the table."""

    what: str
    measured: float
    bar: float | None
    unit: str

    @property
    def missed(self) -> bool:
        return self.bar is not None and self.measured > self.bar

    def __str__(self) -> str:
        if self.bar is None:
            return f"{self.what:<52} {self.measured:>8.1f} {self.unit:<6}"
        digits = 2 if self.unit == "times" else 1
        told = f"{self.what:<52} {self.measured:>8.{digits}f} {self.unit:<6} {self.bar:>6g}"
        return told + ("  MISSED" if self.missed else "")


def runs(folders: dict[str, Path]) -> Iterator[Line]:
    """Measure first views, reruns and saves on each page, the two journals by turns."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(served(worthwhile(folder))) for name, folder in folders.items()}
        empty = stack.enter_context(served(EMPTY))
        with Tab(empty) as tab:
            tab.run()
            yield Line("rerun, empty page", median(tab.again(RERUNS) for _ in range(ROUNDS)), None, "ms CPU")
        yield Line("first view, empty page", median(_first(empty, "").cpu for _ in range(VIEWS)), None, "ms CPU")
        for page in PAGES:
            yield from _on(page, servers)


def _on(page: str, servers: dict[str, Server]) -> Iterator[Line]:
    views: dict[str, list[Run]] = {name: [] for name in servers}
    reruns: dict[str, list[float]] = {name: [] for name in servers}
    saves: dict[str, list[Run]] = {name: [] for name in servers}
    with ExitStack() as stack:
        tabs = {name: stack.enter_context(Tab(server, PAGES[page].path)) for name, server in servers.items()}
        for tab in tabs.values():
            tab.run()
        for _ in range(VIEWS):
            for name, server in servers.items():
                views[name].append(_first(server, PAGES[page].path))
        for _ in range(ROUNDS):
            for name, tab in tabs.items():
                reruns[name].append(tab.again(RERUNS))
        for _ in range(SAVES):
            for name, tab in tabs.items():
                tab.fill(widgets(PAGES[page]))
                saves[name].append(tab.press("keep"))
    first = {name: median(run.cpu for run in each) for name, each in views.items()}
    again = {name: median(each) for name, each in reruns.items()}
    saved = {name: median(run.cpu for run in each) for name, each in saves.items()}
    sent = {name: median(run.bytes for run in each) / 1e3 for name, each in views.items()}
    for what, found, bar, unit in (
        ("rerun", again, 15, "ms CPU"),
        ("run after a save", saved, 200, "ms CPU"),
        ("first view", first, 350, "ms CPU"),
        ("first view", sent, 90, "KB"),
    ):
        for name, value in found.items():
            yield Line(f"{what}, {page}, {name}", value, bar, unit)
        yield Line(f"{what}, {page}, ten years to one", found["ten_years"] / found["one_year"], 1.2, "times")


def _first(server: Server, page: str) -> Run:
    with Tab(server, page) as tab:
        return tab.run()


def starts(folders: dict[str, Path]) -> Iterator[Line]:
    """Measure from the start of the process until the first run has finished, ours and an empty app by turns."""
    ours, empty = [], []
    for _ in range(STARTS):
        empty.append(_start(EMPTY))
        ours.append(_start(worthwhile(folders["ten_years"])))
    yield Line("start to first answer, empty app", median(empty), None, "s")
    yield Line("start to first answer, ten_years", median(ours), None, "s")
    yield Line("start to first answer, to an empty app", median(ours) / median(empty), 1.3, "times")


def _start(command: list[str]) -> float:
    began = time.perf_counter()
    with served(command):
        return time.perf_counter() - began


def memory(folders: dict[str, Path]) -> Iterator[Line]:
    """Measure resident memory after a hundred reruns, beside a process that only imports the packages."""
    bare = subprocess.Popen(
        [sys.executable, "-c", f"import {PACKAGES}; print(flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    bare.stdout.readline()
    imports = resident(bare.pid)
    bare.communicate(b"\n")
    yield Line("resident, bare imports", imports, None, "MB")
    for page in PAGES.values():
        megabytes = _resident(folders["ten_years"], [page])
        yield Line(f"resident after 100 reruns, {page.path or 'today'}, to imports", megabytes / imports, 1.3, "times")
    megabytes = _resident(folders["ten_years"], list(PAGES.values()))
    yield Line("resident after 100 reruns of every page", megabytes, None, "MB")
    yield Line("resident after 100 reruns of every page, to imports", megabytes / imports, None, "times")


def _resident(folder: Path, pages: list[Page]) -> float:
    with served(worthwhile(folder)) as server:
        for page in pages:
            with Tab(server, page.path) as tab:
                tab.run()
                tab.again(100)
        return server.resident()


_UNTIL_DRAWN = """async ([label, place]) => {
  const button = [...document.querySelectorAll("button")].find((each) => each.textContent.includes(label));
  const said = () => document.querySelectorAll("[data-testid=stVegaLiteChart]")[place]?.ariaLabel;
  const before = said();
  const began = performance.now();
  button.click();
  while (!said() || said() === before) {
    if (performance.now() - began > 20000) throw new Error(`still ${before}`);
    await new Promise((done) => setTimeout(done, 2));
  }
  return performance.now() - began;
}"""
"""From the press until the figure's text alternative is another: both on the clock of the browser."""


def seen(folders: dict[str, Path]) -> Iterator[Line]:
    """Measure in Chromium from pressing Keep to the figure being updated."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        for name, folder in folders.items():
            with served(worthwhile(folder)) as server:
                for what, page in PAGES.items():
                    sheet = browser.new_page(viewport={"width": 1280, "height": 2400})
                    sheet.goto(f"{server.address}/{page.path}")
                    took = [_kept(sheet, page) for _ in range(SEEN)]
                    yield Line(f"save to figure in Chromium, {what}, {name}", median(took), 400, "ms")
                    sheet.close()
        browser.close()


def _kept(sheet: Any, page: Page) -> float:
    sheet.get_by_test_id("stVegaLiteChart").nth(page.figure).wait_for()
    sheet.wait_for_selector('[data-test-script-state="notRunning"]')
    sheet.wait_for_timeout(500)  # the form before this one is gone
    label = by_hand(sheet, page)
    sheet.wait_for_timeout(1500)  # the draft is saved
    sheet.wait_for_selector('[data-test-script-state="notRunning"]')
    return sheet.evaluate(_UNTIL_DRAWN, [label, page.figure])


PARTS = {"runs": runs, "starts": starts, "memory": memory, "seen": seen}


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="where the made journals are kept")
    parser.add_argument("--part", choices=PARTS, action="append", help="what to measure; all by default")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as fresh:
        folders = made(asked.folder or Path(fresh))
        print(f"{'load on this machine':<52} {os.getloadavg()[0]:>8.1f}")
        lines = []
        for part in asked.part or PARTS:
            for line in PARTS[part](folders):
                print(line, flush=True)
                lines.append(line)
    return int(any(line.missed for line in lines))


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())

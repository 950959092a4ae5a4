"""Measures what looking back costs over ten years of entries, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/reviewing.py FOLDER

FOLDER holds a journal, as `speed.py --folder` makes one; it is copied, never opened itself.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from driver import Server, Tab, served
from speed import EMPTY, RERUNS, ROUNDS, VIEWS, Line, worthwhile

RERUN = {"weekly_review": 25, "measures": 15, "patterns": 15}
"""Milliseconds of CPU that a rerun of each page may cost."""

_DONE = 8_000
"""Bytes of a run of Patterns from which on its figure is there."""


def found(server: Server) -> Iterator[Line]:
    """Measure from opening Patterns until what was found is there: it is looked for in the background."""
    began = time.perf_counter()
    with Tab(server, "patterns") as tab:
        while tab.run().bytes < _DONE:
            time.sleep(0.1)
    yield Line("patterns, opened to found", time.perf_counter() - began, 3, "s")


def looked_at(server: Server) -> Iterator[Line]:
    """Measure first views and reruns."""
    for page, bar in RERUN.items():
        views = []
        for _ in range(VIEWS):
            with Tab(server, page) as tab:
                views.append(tab.run())
        yield Line(f"first view, {page}", median(view.cpu for view in views), 350, "ms CPU")
        yield Line(f"first view, {page}", median(view.bytes for view in views) / 1e3, 90, "KB")
        with Tab(server, page) as tab:
            tab.run()
            yield Line(f"rerun, {page}", median(tab.again(RERUNS) for _ in range(ROUNDS)), bar, "ms CPU")


def kept(server: Server) -> Iterator[Line]:
    """Measure the run that keeps a review: a week has one, so that it is measured once."""
    with Tab(server, "weekly_review") as tab:
        tab.run()
        tab.fill({"remember": {"text": "It rained, and nothing came of it."}})
        yield Line("run after a save, weekly_review", tab.press("keep").cpu, 200, "ms CPU")


def main() -> int:
    """Print every line as it is known; return 1 where a bar is missed."""
    missed = False
    with tempfile.TemporaryDirectory() as made, served(EMPTY) as empty:
        with Tab(empty) as tab:
            tab.run()
            print(Line("rerun, empty page", median(tab.again(RERUNS) for _ in range(ROUNDS)), None, "ms CPU"))
        folder = Path(made) / "journal"
        shutil.copytree(sys.argv[1], folder)
        with served(worthwhile(folder)) as server:
            for part in (found, looked_at, kept):
                for line in part(server):
                    print(line, flush=True)
                    missed |= line.missed
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

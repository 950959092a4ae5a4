"""How long does a week take to become a PDF with two figures, and how much memory does a server keep of it?

`python tests/bench/paper.py`: exit code 1 where a page takes more than a second of CPU once the house is warm, or where making
ten of them leaves more than 10 MB in this process. Cold is the first page of a fresh process, imports of the figures included.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from datetime import UTC, date, datetime

from core.paper import Document, Figure, Heading, Lines, Quote, to_pdf

BAR = 1.0
KEPT_BAR = 10
ROUNDS = 10
MADE = date(2026, 11, 22)


def week() -> Document:
    """Return a week's page: two figures of a lived-in journal, sentences and own words."""
    from core.figures import draw
    from core.rhythm import check_in
    from core.store import open_store

    store = open_store(None)
    journal = store.unlock(None)
    journal.save(check_in.SLICE.samples(datetime(2026, 11, 22, 20, tzinfo=UTC)))
    drawn = [draw(check_in.SLICE.figure(name), journal, MADE, dark=False) for name in ("five_statements", "overall")]
    store.close()
    figures = [Figure(each.chart.to_dict(validate=False), each.sentence) for each in drawn]
    words = [Quote("I went over it again and again.\nThen I let it be. " * 3, "What was hard")] * 5
    blocks = (Heading("Looking back"), figures[0], Lines(("Three thoughts weighed.",) * 8), figures[1], *words)
    return Document("Your week", "en", MADE, blocks)


def resident() -> float:
    """Return the megabytes that this process holds."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


def timed(document: Document) -> tuple[float, float]:
    """Return the seconds of CPU, in both processes, and of the clock that one PDF takes."""
    begun, used = time.perf_counter(), _used()
    to_pdf(document)
    return _used() - used, time.perf_counter() - begun


def _used() -> float:
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def main() -> int:
    """Measure and print; return the exit code."""
    begun = time.perf_counter()
    document = week()
    cpu, clock = timed(document)
    print(f"cold: {time.perf_counter() - begun:.2f} s, of it the page {clock:.2f} s, {cpu:.2f} s CPU")
    before = resident()
    took = [timed(document) for _ in range(ROUNDS)]
    kept = resident() - before
    cpu, clock = (statistics.median(column) for column in zip(*took, strict=True))
    other = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"warm: {clock:.2f} s, {cpu:.2f} s CPU (bar {BAR:g} s CPU)")
    print(f"memory kept here: {kept:.1f} MB (bar {KEPT_BAR} MB); the other process held {other:.0f} MB, and is gone")
    return int(cpu > BAR or kept > KEPT_BAR)


if __name__ == "__main__":
    sys.exit(main())

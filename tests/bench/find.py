"""Measures what finding costs over ten years of entries, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/find.py FOLDER

FOLDER holds a journal without a passphrase, as `speed.py --folder` makes one; it is copied, never opened itself.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median, quantiles

from driver import Tab, resident, served
from speed import EMPTY, RERUNS, ROUNDS, VIEWS, Line, worthwhile

from core import entries
from core.insights.goals import reads as goals
from core.insights.goals import store as strengths
from core.insights.goals.model import Strength
from core.insights.goals.tables import STRENGTH
from core.insights.self_talk import reads as self_talk
from core.store import Journal, open_store
from core.store.lock import set_passphrase
from core.words import index
from core.words.search import Asked, found, read, tables_of

PASSPHRASE = "a lamp in the quiet hall"
WORDS = (
    *("a", "t", "w", "the", "and", "door", "sister", "gruse", "naïve", "שלום", "😀", "143th", "zzz", "qu", "mee"),
    *(
        "the and a of",
        "sister quiet",
        "be in a ph",
        "nobody phone question café",
        "me it as i not",
        "zzz the",
        "th an a",
    ),
    *('"as the it"', '"sister שלום"', '"nothing came of it', '"the door" sister', '"zzz the"'),
)
NARROWED = (
    Asked("door", slug="goals"),
    Asked("door", first=date(2024, 1, 1), last=date(2025, 1, 1)),
    Asked("the", narrowed=(("self_talk", "trap", "labelling"),)),
    Asked("the a", held_back=True),
    Asked(slug="self_compassion"),
)
ROUNDS_OF_ALL = 5


def cpu(act: Callable[[], object]) -> float:
    """Return the milliseconds of CPU time that something takes."""
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def searching(journal: Journal, how: str) -> Iterator[Line]:
    """Measure reading all words, then each search, then a search after a save."""
    index.forget()
    before, begun, worked = resident_here(), time.perf_counter(), time.process_time()
    read(journal, Asked("a"), lambda _done, _of: None)
    yield Line(f"words read, {how}", time.process_time() - worked, 2, "s CPU")
    yield Line(f"words read, {how}", time.perf_counter() - begun, None, "s")
    yield Line(f"memory of them, with what reading took, {how}", resident_here() - before, None, "MB")
    read(journal, Asked("a", held_back=True), lambda _done, _of: None)
    a_goal = next(iter(goals.goal_titles(journal)))
    asked = (*map(Asked, WORDS), *NARROWED, Asked("a", narrowed=(("goals", "goal", a_goal),)))
    for order, best in (("newest first", False), ("best first", True)):
        spent = [cpu(lambda a=a, b=best: found(journal, a, best_first=b)) for a in asked for _ in range(ROUNDS_OF_ALL)]
        yield Line(f"a search, {order}, {how}, half of them", median(spent), None, "ms CPU")
        yield Line(f"a search, {order}, {how}, 19 of 20", quantiles(spent, n=20)[-1], 50, "ms CPU")
        yield Line(f"a search, {order}, {how}, the longest", max(spent), None, "ms CPU")
    yield from after_saves(journal, how)


def after_saves(journal: Journal, how: str) -> Iterator[Line]:
    """Measure the search after a save, and after an entry was forgotten."""
    now = datetime.now(UTC)
    spent, gone = [], []
    for number in range(20):
        entry = strengths.add_strength(journal, Strength(now.date(), f"zzz {number}", ""), now)
        spent.append(cpu(lambda: found(journal, Asked("zzz"))))
        entries.forget(journal, STRENGTH, entry, now)
        gone.append(cpu(index.follow))
    yield Line(f"a search after a save, {how}", median(spent), 50, "ms CPU")
    yield Line(f"words of a forgotten entry let go, {how}", median(gone), None, "ms CPU")
    on_shelf = [cpu(lambda w=w: self_talk.found_records(journal, text=w)) for w in WORDS]
    yield Line(f"a search on a shelf, {how}, the longest", max(on_shelf), 50, "ms CPU")


def page(folder: Path) -> Iterator[Line]:
    """Measure the page as a browser asks for it."""
    with served(worthwhile(folder)) as server:
        views = []
        for _ in range(VIEWS):
            with Tab(server, "find") as tab:
                views.append(tab.run())
        yield Line("first view, find", median(view.cpu for view in views), 350, "ms CPU")
        yield Line("first view, find", median(view.bytes for view in views) / 1e3, 90, "KB")
        with Tab(server, "find") as tab:
            tab.run()
            yield Line("rerun, find", median(tab.again(RERUNS) for _ in range(ROUNDS)), 15, "ms CPU")
            first = tab.hold("find.words", "door")
            yield Line("the first search, words read with it", first.ms / 1e3, None, "s")
            yield Line("the first search, words read with it", first.cpu / 1e3, None, "s CPU")
            runs = [tab.hold("find.words", word) for word in WORDS]
            yield Line("run with a new search, find, half of them", median(run.cpu for run in runs), None, "ms CPU")
            yield Line("run with a new search, find, the longest", max(run.cpu for run in runs), 200, "ms CPU")
            yield Line("run with a new search, find, the longest", max(run.bytes for run in runs) / 1e3, 90, "KB")
            again = [tab.again(RERUNS) for _ in range(ROUNDS)]
            yield Line("rerun with what was found, find", median(again), 15, "ms CPU")


def resident_here() -> float:
    """Return the megabytes of memory of this process."""
    return resident(os.getpid())


def told(lines: Iterator[Line]) -> bool:
    """Print each line as it is known; say whether a bar was missed."""
    missed = False
    for line in lines:
        print(line, flush=True)
        missed |= line.missed
    return missed


def main() -> int:
    """Print every line as it is known; return 1 where a bar is missed."""
    missed = False
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "journal"
        shutil.copytree(sys.argv[1], folder)
        store = open_store(folder)
        journal = store.unlock(None)
        tables = tables_of(journal, Asked(held_back=True))
        rows = sum(journal.rows(f"SELECT count(*) FROM {table.full_name}")[0][0] for table in tables)
        print(Line("entries to be searched", rows, None, ""))

        missed |= told(searching(journal, "plain"))
        opened = set_passphrase(journal, PASSPHRASE, datetime.now(UTC))
        missed |= told(searching(opened, "locked"))
        store.close()
        shutil.rmtree(folder)
        shutil.copytree(sys.argv[1], folder)
        with served(EMPTY) as empty, Tab(empty) as tab:
            tab.run()
            print(Line("rerun, empty page", median(tab.again(RERUNS) for _ in range(ROUNDS)), None, "ms CPU"))
        missed |= told(page(folder))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

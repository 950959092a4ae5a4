"""What does a save cost against a bare insert and commit, and how long does a long journal take to open?

`python tests/bench/saving.py [JOURNAL]`: exit code 1 where a save costs more than 2.5 times the bare one. JOURNAL is the
folder of a long journal: a copy of it is opened. Both write the same row, on the same disk, with the same settings.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from core.moment import head
from core.settings import SETTING
from core.store import Put, fresh, open_store

BAR = 2.5
ROUNDS = 9
SAVES = 100
NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)


def row(identity: str) -> dict[str, object]:
    return {**head(NOW, identity=identity), "value": "x" * 300}


def measured(write: Callable[[str], None], name: str) -> tuple[float, float]:
    """Return milliseconds of CPU and of the clock for one write."""
    cpu, clock = time.process_time(), time.perf_counter()
    for number in range(SAVES):
        write(f"{name}.{number}")
    return (time.process_time() - cpu) / SAVES * 1000, (time.perf_counter() - clock) / SAVES * 1000


def compared(folder: Path) -> bool:
    """Print both and their ratio; they take turns, so that what else the machine does meets both."""
    store = open_store(folder / "journal")
    journal = store.unlock(None)
    with store.cursor() as cursor:
        ((laws,),) = cursor.execute("SELECT sql FROM duckdb_tables() WHERE table_name = 'setting'").fetchall()
    bare = fresh.connect(folder / "bare.duckdb")
    bare.execute("CREATE SCHEMA settings")
    bare.execute(laws)
    names = [column.name for column in SETTING.columns]
    insert = f"INSERT INTO settings.setting VALUES ({', '.join('?' * len(names))})"

    def bare_write(identity: str) -> None:
        values = row(identity)
        with bare.cursor() as cursor:
            cursor.begin()
            cursor.execute(insert, [values[name] for name in names])
            cursor.commit()

    def save(identity: str) -> None:
        journal.save([Put(SETTING, row(identity))])

    rounds = [(measured(bare_write, f"b{n}"), measured(save, f"s{n}")) for n in range(ROUNDS)]
    store.close()
    bare.close()
    met = True
    for place, name in enumerate(("CPU", "clock")):
        plain = statistics.median(each[0][place] for each in rounds)
        ours = statistics.median(each[1][place] for each in rounds)
        met &= ours <= BAR * plain
        print(f"{name}: bare {plain:.2f} ms, save {ours:.2f} ms, {ours / plain:.2f} times (at most {BAR})")
    return met


def opened(folder: Path, journal: Path) -> None:
    """Print how long a copy of a journal takes to open, the first time and when it was opened before."""
    shutil.copytree(journal, folder / "long")
    for name in ("first", "again", "after a save"):
        start = time.perf_counter()
        store = open_store(folder / "long")
        took = (time.perf_counter() - start) * 1000
        print(f"open, {name}: {took:.0f} ms")
        start = time.perf_counter()
        store.unlock(None).save([Put(SETTING, {**row("opened"), "revision": None})])
        store.close()
        print(f"close, with a fresh file: {(time.perf_counter() - start) * 1000:.0f} ms")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        fine = compared(Path(made))
        if sys.argv[1:]:
            opened(Path(made), Path(sys.argv[1]))
    sys.exit(0 if fine else 1)

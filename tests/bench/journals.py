"""Makes a one-year and a ten-year journal, always of the same entries, ending on the day they are made.

    python tests/bench/journals.py FOLDER

fills FOLDER/one_year and FOLDER/ten_years through the slices' own operations.
"""

from __future__ import annotations

import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from years import assertiveness, check_in, goals, measures, roots, self_compassion, self_talk, weekly_review

from core import settings
from core.store import Journal, open_store

JOURNALS = {"one_year": 1, "ten_years": 10}
YEARS = (check_in, roots, self_talk, goals, assertiveness, self_compassion, measures, weekly_review)


def make(folder: Path, years: int, now: datetime) -> None:
    """Make one journal in `folder`, with a save a slice."""
    store = open_store(folder)
    try:
        journal = store.unlock(None)
        begun = now - timedelta(days=years * 365)
        settings.write(journal, "begun", begun.date().isoformat(), begun)
        for each in YEARS:
            ops = list(each.ops(years, now))
            journal.save(sorted(ops, key=lambda op: op.table.full_name))  # a statement each table, not one a row
    finally:
        store.close()


def made(folder: Path) -> dict[str, Path]:
    """Return the folder of each journal, made where it is missing."""
    found = {name: folder / name for name in JOURNALS}
    for name, path in found.items():
        if not path.exists():
            make(path, JOURNALS[name], datetime.now().astimezone())
    return found


def counts(journal: Journal) -> dict[str, int]:
    """Return how many rows each table holds."""
    return {
        table.full_name: journal.rows(f"SELECT count(*) FROM {table.full_name}")[0][0] for table in journal.tables()
    }


if __name__ == "__main__":
    started = time.perf_counter()
    for name, path in made(Path(sys.argv[1])).items():
        opened = open_store(path)
        print(name, counts(opened.unlock(None)))
        opened.close()
    print(f"{time.perf_counter() - started:.1f} s")

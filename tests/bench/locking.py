"""Measures what a passphrase costs over ten years of entries, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/locking.py FOLDER

FOLDER holds a journal without a passphrase, as `speed.py --folder` makes one; it is copied, never opened itself.
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

from core import drafts
from core.drafts import Draft
from core.figures import draw
from core.rhythm import check_in
from core.store import Journal, Store, open_store
from core.store.lock import remove_passphrase, set_passphrase
from core.store.sealing import Sealer, new_key

PASSPHRASE = "a lamp in the quiet hall"
TEXTS, LENGTH, SAVES = 40_000, 300, 60


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds on the clock that something takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def save(journal: Journal, now: datetime) -> float:
    """Return the milliseconds that one save of four rows of words takes."""
    form = Draft("bench", "self_talk", "thought_record")
    values = {f"field_{n}": "a sentence of some length, as one writes it " * 4 for n in range(4)}
    return statistics.median(timed(lambda: drafts.put(journal, form, values, now)) for _ in range(SAVES))


def today(journal: Journal, now: datetime) -> None:
    """Read what Today shows: its figures, the week, what waits, the drafts."""
    for each in journal.store.slices:
        each.waiting(journal, now.date())
        each.week(journal, now.date())
    for figure in check_in.SLICE.figures:
        draw(figure, journal, now.date(), dark=False)
    drafts.opened(journal)


def sealing() -> list[tuple[str, float, float | None]]:
    """Seal and open many texts."""
    sealer, texts = Sealer(new_key()), ["x" * LENGTH] * TEXTS
    sealed: list[str] = []
    seal = timed(lambda: sealed.extend(sealer.seal(text, str(n)) for n, text in enumerate(texts)))
    opened = timed(lambda: [sealer.open(text, str(n)) for n, text in enumerate(sealed)])
    return [(f"seal {TEXTS:,} texts of {LENGTH} letters", seal, 1000), (f"open {TEXTS:,} texts", opened, 1000)]


def measured(folder: Path) -> list[tuple[str, float, float | None]]:
    """Return each line of the table: what, milliseconds, and the bar."""
    now = datetime.now(UTC)
    store: Store = open_store(folder)
    today(store.unlock(None), now)  # the first one loads Altair
    plain = save(store.unlock(None), now)
    lines = sealing()
    lines.append(("set a passphrase", timed(lambda: set_passphrase(store.unlock(None), PASSPHRASE, now)), None))
    found: list[Journal] = []

    def unlock_and_show() -> None:
        found.append(store.unlock(PASSPHRASE))
        today(found[0], now)

    lines.append(("unlock and show Today", timed(unlock_and_show), 1000))
    lines += [("save four rows, plain", plain, None), ("save four rows, sealed", save(found[0], now), plain * 2.5)]
    lines.append(("open every entry", timed(lambda: [found[0].entries(table) for table in found[0].tables()]), None))
    lines.append(("remove the passphrase", timed(lambda: remove_passphrase(found[0], PASSPHRASE)), None))
    store.close()
    return lines


def main() -> int:
    """Measure over a copy."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "journal"
        shutil.copytree(sys.argv[1], folder)
        lines = measured(folder)
    for what, milliseconds, bar in lines:
        print(f"{what:<42}{milliseconds:>9.1f} ms" + (f"   bar {bar:.1f}" if bar else ""))
    return int(any(bar is not None and milliseconds > bar for _, milliseconds, bar in lines))


if __name__ == "__main__":
    sys.exit(main())

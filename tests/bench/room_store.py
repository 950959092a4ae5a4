"""How long does a phone wait for its answer to be kept, when a whole room answers at once?

`python tests/bench/room_store.py [postgresql://..]`: 200 phones, each a thread, all at once and then within ten
seconds; and what the host's and the phones' views cost in a room of 200. Without an address: a DuckDB file in a
temporary folder.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))
from core.workshop import Action, Keys, Phones, Rooms, open_database
from core.workshop.activities import plans

PHONES = 200
WITHIN = 10.0
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def told(name: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    at_95 = ordered[int(0.95 * len(ordered))]
    print(
        f"{name:44} median {statistics.median(ordered) * 1e3:7.1f} ms   p95 {at_95 * 1e3:7.1f} ms   most {ordered[-1] * 1e3:7.1f} ms"
    )


def timed(work: Callable[[], object], times: int) -> list[float]:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return found


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(sys.argv[1] if len(sys.argv) > 1 else Path(folder) / "workshop.duckdb")
        keys = Keys(Path(folder) / "keys")
        rooms, phones = Rooms(database, keys), Phones(database, keys)
        room = rooms.open(plans()["plan_90"].steps, NOW)
        rooms.act(room, Action.NEXT, NOW)
        rooms.act(room, Action.OPEN, NOW)
        tokens: list[str] = []
        told("a phone joins", timed(lambda: tokens.append(phones.join(room)), PHONES))
        told(
            "one answers alone",
            timed(lambda: phones.answer(room, tokens[0], "check_in", {"worth": 5, "kindness": 4}), 50),
        )
        for name, within in (("all at once", 0.0), (f"all within {WITHIN:g} s", WITHIN)):
            told(f"{PHONES} answer {name}", together(phones, room, tokens, within))
        told("version", timed(lambda: rooms.version(room), 200))
        told("phone's view", timed(lambda: phones.view(room, tokens[1], NOW), 200))
        told("host's view, 200 answers hidden", timed(lambda: rooms.host(room, NOW), 20))
        told("reveal, 200 answers", timed(lambda: rooms.act(room, Action.REVEAL, NOW), 1))
        told("screen, 200 answers shown", timed(lambda: rooms.screen(room, NOW), 200))
        shown = rooms.host(room, NOW).held[0].n
        print(f"{shown} of {PHONES} answers are in the picture")
        told("end", timed(lambda: rooms.act(room, Action.END, NOW), 1))
        rooms.close(room)
        database.close()


def together(phones: Phones, room: str, tokens: list[str], within: float) -> list[float]:
    """Let every phone answer, spread over so many seconds; return how long each waited."""
    waited: list[float] = []
    ready = threading.Barrier(len(tokens))

    def answer(place: int) -> None:
        ready.wait()
        time.sleep(within * place / len(tokens))
        start = time.perf_counter()
        phones.answer(room, tokens[place], "check_in", {"worth": place % 11, "kindness": place % 7})
        waited.append(time.perf_counter() - start)

    threads = [threading.Thread(target=answer, args=(place,)) for place in range(len(tokens))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return waited


if __name__ == "__main__":
    main()

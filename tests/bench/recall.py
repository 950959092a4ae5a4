"""Measures how soon a person's own words are found again, prints a table, and ends with 1 where a bar is missed.

    python tests/bench/recall.py [--journal FOLDER] [--thoughts FILE]

FOLDER holds a journal, as `speed.py --folder` makes one; it is copied, and the pages are measured over it. FILE is a table
with `hot_thought` and `balanced_thought`: how often does the one find the other, and does half a thought, mistyped?
"""

from __future__ import annotations

import csv
import random
import shutil
import sys
import tempfile
import time
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from driver import Tab, served
from speed import RERUNS, ROUNDS, VIEWS, Line, worthwhile

from core import entries
from core.insights.self_talk import recall
from core.insights.self_talk.model import thought_record
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.moment import head
from core.store import Journal, open_store
from core.store.lock import set_passphrase
from core.words import past
from core.words.helped import what_helped
from core.words.similar import Index, similar

THOUGHTS, QUESTIONS, MORE = 10_000, 400, 25
NOW = datetime(2026, 11, 22, 20, 30, tzinfo=UTC)

_BEGINNINGS = ("I always", "I never", "Nobody", "They all", "It is my fault that I", "I should", "If I", "Why do I", "")
_SYLLABLES = ("ba", "co", "di", "fe", "gu", "la", "mi", "no", "pe", "ra", "so", "tu", "ver", "wen", "lin", "tor")
_ENDINGS = ("", "", "s", "ing", "ed", "ly")


def made(chance: random.Random) -> list[str]:
    """Make thoughts of four to thirty words, few of which are frequent and most rare (Zipf), as in any language."""
    stems = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(6_000)})
    chance.shuffle(stems)
    frequent = [1 / (place + 3) for place in range(len(stems))]

    def thought() -> str:
        words = [stem + chance.choice(_ENDINGS) for stem in chance.choices(stems, frequent, k=chance.randint(4, 30))]
        return f"{chance.choice(_BEGINNINGS)} {' '.join(words)}".strip()

    return [thought() for _ in range(THOUGHTS)]


def asked(thoughts: list[str], chance: random.Random) -> list[str]:
    """Return what is typed: the first words of a thought, as many as there are at a pause."""
    return [" ".join(each.split()[: chance.randint(3, 25)]) for each in chance.sample(thoughts, QUESTIONS)]


def cpu(act: Callable[[], object]) -> float:
    """Return the milliseconds of CPU time that something takes, all threads together."""
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1e3


def spread(what: str, times: list[float], bar: float) -> Iterator[Line]:
    yield Line(f"{what}, p50", median(times), None, "ms CPU")
    yield Line(f"{what}, p95", quantiles(times, n=20)[-1], bar, "ms CPU")


def indexed(thoughts: list[str], typed: list[str]) -> Iterator[Line]:
    """Measure the index alone."""
    tracemalloc.start()
    index = Index[int]()

    def build() -> None:
        for place, thought in enumerate(thoughts):
            index.put(place, thought, place)
        index.settle()

    build()
    yield Line("memory of the index", tracemalloc.get_traced_memory()[0] / 1e6, None, "MB")
    tracemalloc.stop()
    index = Index[int]()
    yield Line("index made", cpu(build) / 1e3, 1, "s CPU")
    yield from spread("a query", [cpu(lambda text=text: index.near(text)) for text in typed], 5)

    def more(place: int) -> None:
        index.put(place, f"{thoughts[place % THOUGHTS]} once more", place)
        index.near("once more")

    yield from spread("a query after one more", [cpu(lambda at=at: more(THOUGHTS + at)) for at in range(MORE)], 10)
    yield from spread("a query after one amended", [cpu(lambda at=at: more(at)) for at in range(MORE)], 10)


def kept(name: str, journal: Journal, typed: list[str]) -> Iterator[Line]:
    """Measure the same over a journal: from its rows, opened where it is locked, to what is shown."""

    def shown(text: str, *, wait: bool = False) -> None:
        recall.also_wrote(journal, recall.near(journal, text, wait=wait))

    yield Line(f"{name}: first query, read and made", cpu(lambda: shown(typed[0], wait=True)) / 1e3, 1, "s CPU")
    near = [cpu(lambda text=text: recall.near(journal, text)) for text in typed]
    yield from spread(f"{name}: a query", near, 5)
    yield from spread(f"{name}: a query, its entries read", [cpu(lambda text=text: shown(text)) for text in typed], 15)
    later = []
    for at in range(MORE):
        draft = {"hot_thought": f"{typed[at]} again", "balanced_thought": "It passed"}
        journal.save([entries.put(THOUGHT_RECORD, thought_record(draft, NOW.date()), head(NOW))])
        later.append(cpu(lambda at=at: recall.near(journal, typed[at])))
    yield from spread(f"{name}: a query after one more entry", later, 50)
    yield Line(f"{name}: what helped, asked first", cpu(lambda: what_helped(journal, typed[0])) / 1e3, None, "s CPU")
    yield Line(f"{name}: what helped, asked again", cpu(lambda: what_helped(journal, typed[1])), None, "ms CPU")


def journals(thoughts: list[str], typed: list[str]) -> Iterator[Line]:
    """Measure a journal of these thoughts without a passphrase, and with one."""
    store = open_store(None)
    journal = store.unlock(None)

    def record(place: int, thought: str) -> entries.Put:
        then = NOW - timedelta(hours=place)
        told = {"hot_thought": thought, "balanced_thought": f"It was one evening, the {place}th", "belief_before": 80}
        return entries.put(THOUGHT_RECORD, thought_record({**told, "belief_after": 35}, then.date()), head(then))

    journal.save([record(place, thought) for place, thought in enumerate(thoughts)])
    yield from kept("plain", journal, typed)
    past.forget()
    yield from kept("unlocked", set_passphrase(journal, "a lamp in the quiet hall", NOW), typed)
    store.close()


def pages(folder: Path) -> Iterator[Line]:
    """Measure Self-talk over a journal of years while a thought is typed, and what comes after a save."""
    with served(worthwhile(folder)) as server:
        first = []
        for _ in range(VIEWS):
            with Tab(server, "self_talk") as tab:
                first.append(tab.run())
        yield Line("first view, self_talk", median(view.cpu for view in first), 350, "ms CPU")
        with Tab(server, "self_talk") as tab:
            tab.run()

            def typing(text: str) -> float:
                begun = server.cpu()
                tab.fill({"hot_thought": {"text": text}})
                return server.cpu() - begun

            begun = time.perf_counter()
            tab.fill({"hot_thought": {"text": "Nobody"}})
            yield Line("the first words typed, on the clock", (time.perf_counter() - begun) * 1e3, 200, "ms")
            time.sleep(3)  # by then the index is made, beside the page
            words = ["Nobody", "called", "after", "the", "meeting", "and", "my", "sister", "was", "late", "again"]
            runs = [typing(" ".join(words[:n])) for n in range(2, len(words) + 1)]
            yield Line("words typed after that, with their draft saved", median(runs), 200, "ms CPU")
            yield Line(
                "rerun, self_talk with a thought in it", median(tab.again(RERUNS) for _ in range(ROUNDS)), 15, "ms CPU"
            )


def again(file: Path, chance: random.Random) -> Iterator[Line]:
    """Measure how often thoughts are found by what was said of them: in the first three, above the threshold."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    thoughts = [row["hot_thought"] for row in rows]

    def share(texts: list[str]) -> float:
        found = [place in {near.key for near in similar_to(text)} for place, text in enumerate(texts)]
        return 100 * sum(found) / len(texts)

    index = Index[int]()
    for place, thought in enumerate(thoughts):
        index.put(place, thought, place)

    def similar_to(text: str) -> list:
        return index.near(text)

    assert similar(thoughts[0], thoughts) == similar_to(thoughts[0])
    yield Line("found by its fairer view", share([row["balanced_thought"] for row in rows]), None, "%")
    yield Line("found by half of itself, mistyped", share([mistyped(each, chance) for each in thoughts]), None, "%")
    others = [index.near(thought, 1, without=(place,)) for place, thought in enumerate(thoughts)]
    yield Line("another thought is found", 100 * sum(map(bool, others)) / len(others), None, "%")


def mistyped(thought: str, chance: random.Random) -> str:
    """Return the first or the last half of a thought, a letter wrong in one long word of five."""
    words = thought.split()
    half = max(4, len(words) // 2)
    return " ".join(_slip(word, chance) for word in (words[:half] if chance.random() < 0.5 else words[-half:]))


def _slip(word: str, chance: random.Random) -> str:
    if len(word) <= 3 or chance.random() >= 0.2:
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def main() -> int:
    """Print every line as it is known; return 1 where a bar is missed."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--thoughts", type=Path)
    given = parser.parse_args()
    chance = random.Random(7)
    thoughts = made(chance)
    typed = asked(thoughts, chance)
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        parts = [indexed(thoughts, typed), journals(thoughts, typed)]
        if given.thoughts:
            parts.append(again(given.thoughts, chance))
        if given.journal:
            shutil.copytree(given.journal, Path(folder) / "journal")
            parts.append(pages(Path(folder) / "journal"))
        for part in parts:
            for line in part:
                print(line, flush=True)
                missed |= line.missed
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

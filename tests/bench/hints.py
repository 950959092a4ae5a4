"""How often do the hints name the trap that people marked, and how often is help offered where it need not be?

By hand: python tests/bench/hints.py THOUGHTS.csv, with columns hot_thought, trap, balanced_thought. The words of a set stay
where they are. It ends with 1 where a bar is missed. The second half was put aside before the cues were written.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from core.data import load
from core.words.crisis import watch
from core.words.hints import MOST, Hint, hints, listed
from core.words.phrases import find, words

FILLED_UP = [trap["slug"] for trap in load("practice", "self_talk")["traps"]]
"""The order in which traps stand after the hints, where a set asks for three: that of the list on screen, whatever the set."""

NAMES = {
    "overgeneralization": "overgeneralising",
    "mental filtering": "mental_filter",
    "labeling and mislabeling": "labelling",
    "jumping to conclusions: mind reading": "mind_reading",
    "should statements": "should_statements",
    "discounting the positive": "discounting_the_positive",
    "black-and-white or polarized thinking / all or nothing thinking": "all_or_nothing",
    "personalization": "personalising",
    "jumping to conclusions: fortune-telling": "fortune_telling",
    "catastrophizing": "catastrophising",
}
"""The patterns of the measured set as our traps; other names are looked up among those under which our traps are known."""

FIRST_THREE, PRECISION, SLOWEST = 0.62, 0.35, 1.0
"""The bars: share of thoughts, share of hints, milliseconds of CPU."""


@dataclass(frozen=True)
class Marked:
    """A thought, the trap that was marked in it, and the balanced thought beside it, where there is one."""

    thought: str
    trap: str
    balanced: str


def main(file: Path) -> int:
    """Print what was measured, for both halves, and return 1 where a bar is missed."""
    marked = read(file)
    halves = [[each for each in marked if aside(each.thought) == side] for side in (False, True)]
    missed = False
    for name, half in zip(("written with", "put aside"), halves, strict=True):
        if half:
            print(f"\n{name}: {len(half)} thoughts")
            missed |= report(half)
    for name, texts in (("thoughts", [m.thought for m in marked]), ("balanced thoughts", [m.balanced for m in marked])):
        offered = sum(bool(watch(text)) for text in texts)
        print(f"help offered beside {offered} of {len(texts)} {name}")
    return int(missed)


def read(file: Path) -> list[Marked]:
    """Return the thoughts of a set whose marks are traps of ours."""
    known = {
        title.lower(): slug for slug, titles in load("practice", "trap_names")["traps"].items() for title in titles
    }
    known |= {trap["title"].lower(): trap["slug"] for trap in load("practice", "self_talk")["traps"]} | NAMES
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    names = [" ".join(row["trap"].lower().split()) for row in rows]
    unknown = {name for name in names if name not in known}
    if unknown:
        print(f"left out, no trap of ours: {', '.join(sorted(unknown))}")
    return [
        Marked(row["hot_thought"], known[name], row.get("balanced_thought") or "")
        for row, name in zip(rows, names, strict=True)
        if name in known
    ]


def aside(thought: str) -> bool:
    """Whether a thought is in the half that was put aside: by its text alone, so that it stays there."""
    return sha256(thought.encode()).digest()[0] % 2 == 1


def report(half: Sequence[Marked]) -> bool:
    """Print the figures of one half, and say whether it misses a bar."""
    hints("A thought, so that the cues are read.")
    found, took = [], []
    for each in half:
        before = time.process_time_ns()
        found.append(hints(each.thought))
        took.append((time.process_time_ns() - before) / 1e6)
    ranked = [filled_up(some) for some in found]
    right = sum(each.trap in traps(some) for each, some in zip(half, found, strict=True))
    named = sum(map(len, found))
    first = sum(each.trap == order[0] for each, order in zip(half, ranked, strict=True)) / len(half)
    first_three = sum(each.trap in order[:MOST] for each, order in zip(half, ranked, strict=True)) / len(half)
    precision = right / named if named else 0.0
    plain = sum(each.trap in FILLED_UP[:MOST] for each in half) / len(half)
    balanced = [hints(each.balanced) for each in half if each.balanced]
    print(f"  first hit {first:.3f}, first three {first_three:.3f} (without hints {plain:.3f}; bar {FIRST_THREE})")
    print(f"  precision of what is named {precision:.3f} (bar {PRECISION}), {named / len(half):.2f} a thought")
    said = sum(in_so_many_words(each.balanced) for each in half) / len(half)
    print(
        f"  any hint {share(found):.3f}; on balanced thoughts, where none is asked for, {share(balanced):.3f}; strong {said:.3f}"
    )
    print(f"  ms a thought: mean {sum(took) / len(took):.3f}, worst {max(took):.3f} (bar {SLOWEST})")
    return first_three < FIRST_THREE or precision < PRECISION or max(took) > SLOWEST


def in_so_many_words(text: str) -> bool:
    """Whether a strong cue stands in a text."""
    given = words(text)
    return any(find(phrase, given) for some in listed().phrases.values() for phrase in some[max(some)])


def filled_up(found: Sequence[Hint]) -> list[str]:
    """Return all traps, those that were named first."""
    named = traps(found)
    return [*named, *(trap for trap in FILLED_UP if trap not in named)]


def traps(found: Sequence[Hint]) -> list[str]:
    """Return what some hints name."""
    return [hint.trap for hint in found]


def share(found: Sequence[Sequence[Hint]]) -> float:
    """Return how many of some texts got any hint."""
    return sum(map(bool, found)) / len(found) if found else 0.0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))

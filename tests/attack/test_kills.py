"""A process killed at any moment loses nothing that it had acknowledged, and leaves no half of a save."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import victim

from core.store import open_store

TOGETHER = 6
"""Kills on one journal before it is begun anew: with each the damage of the one before is met."""


def acted_until_killed(
    folder: Path, activity: str, first: int, extra: int, wait_for: str, longest: float, dice
) -> list[int]:
    """Run an activity, kill it at some moment after `wait_for`, and return what it had acknowledged."""
    process = subprocess.Popen(
        [sys.executable, victim.__file__, str(folder), activity, str(first), str(extra)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(victim.__file__).parents[2])},
    )
    said = ""
    while said.strip() != wait_for:
        said = process.stdout.readline()
        assert said, "it ended by itself"
    time.sleep(dice.uniform(0, longest))
    process.kill()
    rest = process.stdout.read().splitlines()
    assert process.wait() == -signal.SIGKILL, "it ended by itself"
    return [int(line) for line in rest if line.isdecimal()]


def damaged_before(folder: Path, dice: random.Random) -> None:
    """Damage the live file so that the next opening has to restore it."""
    live = max((path for path in folder.iterdir() if path.name.isdecimal()), key=lambda path: int(path.name))
    file = live / "journal.duckdb"
    data = bytearray(file.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)


def killed(folder: Path, rounds: int, activities: list[str], seed: int) -> int:
    """Kill activities in turn, and look after each; return how many saves were acknowledged in all."""
    dice = random.Random(seed)
    acknowledged: list[int] = []
    extra, at = 0, 0
    for turn in range(rounds):
        journal = folder / str(turn // TOGETHER)
        if turn % TOGETHER == 0:
            at, extra = at + len(acknowledged), 0
            acknowledged = []
        activity = activities[turn % len(activities)]
        first = (acknowledged[-1] if acknowledged else 0) + 10
        wait_for, longest = "open", 1.5 if activity == "resealing" else 0.25  # a passphrase takes a while on purpose
        if activity == "restoring":
            if journal.exists() and acknowledged:
                damaged_before(journal, dice)
            activity, wait_for, longest = "saving", "ready", 0.35
        elif activity == "migrating":
            extra += 1
            activity, wait_for, longest = "saving", "ready", 0.35
        acknowledged += acted_until_killed(journal, activity, first, extra, wait_for, longest, dice)
        store = open_store(journal, victim.migrated(extra))
        assert victim.lost(store, acknowledged) == [], (seed, turn, activity, store.told)
        assert not any("could not be" in told for told in store.told), (seed, turn, store.told)
        if dice.random() < 0.5:
            store.close()
        else:
            store._release()  # as it is, with all that was saved beside the file
    return at + len(acknowledged)


ALL = [*victim.ACTIVITIES, "restoring", "migrating"]


def test_a_kill_while_saving_compacting_restoring_or_migrating_loses_nothing(tmp_path):
    assert killed(tmp_path, 14, ALL, seed=1) > 0


@pytest.mark.attack_long
@pytest.mark.parametrize("seed", range(10, 24))
def test_hundreds_of_kills_lose_nothing(tmp_path, seed):
    print(f"acknowledged: {killed(tmp_path, 28, ALL, seed)}")

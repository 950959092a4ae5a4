"""Whichever write finds the disk full: the save is refused, nothing acknowledged is lost, and room again is enough."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest
import victim

from core.store import open_store

SCRIPT = """
import resource, signal, sys
import victim
from core.store import NotSavedError, StoreError, open_store
folder, room, activity = sys.argv[1], int(sys.argv[2]), sys.argv[3]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(folder, victim.SLICES)
for number in range(20):
    victim.save(store, number); print(number)
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
refused = 0
for number in range(20, 60):
    try: victim.save(store, number); print(number)
    except NotSavedError as error: refused += 1; assert "no room left" in str(error), error
    try:
        if number % 10 == 0: victim.ACTIVITIES[activity](store, 1000 + number); print(1000 + number)
    except Exception as error: refused += 1; assert type(error).__module__ != "builtins" or isinstance(error, OSError)
assert victim.lost(store, []) == []
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
victim.save(store, 2000); print(2000)
store._release()
sys.exit(3 if refused else 0)
"""


def filled(folder: Path, room: int, activity: str) -> bool:
    """Let no file grow past `room` bytes for a while; return whether something was refused."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder), str(room), activity],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": f"{Path(__file__).parents[2]}:{Path(__file__).parent}"},
    )
    assert run.returncode in (0, 3), run.stderr
    acknowledged = [int(line) for line in run.stdout.split()]
    store = open_store(folder, victim.SLICES)
    assert victim.lost(store, acknowledged) == [], (room, activity, store.told)
    assert 2000 in acknowledged
    store.close()
    return run.returncode == 3


def test_a_disk_full_at_a_save_or_a_fresh_file_loses_nothing(tmp_path):
    rooms = [(8_000, "saving"), (30_000, "compacting"), (120_000, "taking_over"), (90_000, "erasing")]
    assert all(filled(tmp_path / str(room), room, activity) for room, activity in rooms)


def test_a_journal_opens_and_reads_on_a_full_disk(tmp_path):
    store = open_store(tmp_path, victim.SLICES)
    for number in range(20):
        victim.save(store, number)
    store._release()
    script = (
        "import resource, signal, sys, victim; from core.store import open_store\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "print(len(victim.lost(open_store(sys.argv[1], victim.SLICES), range(20))))"
    )
    run = subprocess.run(
        [sys.executable, "-B", "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": f"{Path(__file__).parents[2]}:{Path(__file__).parent}"},
    )
    assert run.stdout.strip() == "0"


@pytest.mark.attack_long
@pytest.mark.parametrize("activity", victim.ACTIVITIES)
def test_a_disk_full_at_any_write_loses_nothing(tmp_path, activity):
    refusals = [filled(tmp_path / str(room), room, activity) for room in range(4_000, 260_000, 8_000)]
    assert any(refusals)
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY

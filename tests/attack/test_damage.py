"""Whatever one thing is damaged, every acknowledged save is there; where it is not, the person is told."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
import victim

from core.store import open_store

SAVES = range(60)


@cache
def attacked() -> Path:
    """Make the journal that is copied for each attack: three generations, and saves that are in no file yet."""
    folder = Path(mkdtemp(prefix="attack")) / "journal"
    for part in (SAVES[:20], SAVES[20:40]):
        store = open_store(folder, victim.SLICES)
        for number in part:
            victim.save(store, number)
        store.close()
    store = open_store(folder, victim.SLICES)
    for number in SAVES[40:]:
        if number == 50:
            shutil.copy(wal(folder), folder.parent / "old.wal")
        victim.save(store, number)
    store._release()
    return folder


@pytest.fixture(scope="module", autouse=True)
def _removed():
    yield
    shutil.rmtree(attacked().parent)
    attacked.cache_clear()


def live(folder: Path) -> Path:
    return max((each for each in folder.iterdir() if each.name.isdecimal()), key=lambda each: int(each.name))


def wal(folder: Path) -> Path:
    return live(folder) / "journal.duckdb.wal"


def log(folder: Path) -> Path:
    return max(folder.glob("log-*"), key=lambda file: int(file.name.removeprefix("log-")))


PARTS: dict[str, Callable[[Path], Path]] = {
    "file": lambda folder: live(folder) / "journal.duckdb",
    "wal": wal,
    "log": log,
    "sum": lambda folder: live(folder) / "sum",
}


def survives(folder: Path, damage: Callable[[Path], None]) -> tuple[str, ...]:
    """Damage a copy; open it, look, save, and open it again. Return what was told."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(attacked(), folder)
    damage(folder)
    store = open_store(folder, victim.SLICES)
    told = store.told
    missing = victim.lost(store, SAVES)
    assert missing == [], told
    assert not any("could not be" in sentence for sentence in told)
    victim.save(store, 1000)
    store.close()
    again = open_store(folder, victim.SLICES)
    assert victim.lost(again, [*SAVES, 1000]) == []
    assert again.told == ()
    again.close()
    return told


def flip(file: Path, dice: random.Random) -> None:
    data = bytearray(file.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    file.write_bytes(data)


def cut(file: Path, share: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])


@pytest.mark.parametrize("part", PARTS)
def test_a_flipped_bit_loses_nothing(tmp_path, part):
    for seed in range(4):
        survives(tmp_path / "journal", lambda folder, seed=seed: flip(PARTS[part](folder), random.Random(seed)))


@pytest.mark.parametrize("part", PARTS)
def test_a_file_that_is_torn_or_gone_loses_nothing(tmp_path, part):
    for share in (0, 0.4, 0.95):
        survives(tmp_path / "journal", lambda folder, share=share: cut(PARTS[part](folder), share))
    survives(tmp_path / "journal", lambda folder: PARTS[part](folder).unlink())


def test_an_old_log_of_duckdb_that_was_put_back_loses_nothing(tmp_path):
    told = survives(tmp_path / "journal", lambda folder: shutil.copy(attacked().parent / "old.wal", wal(folder)))
    assert "nothing is missing" in told[0]


def test_a_live_folder_that_is_gone_loses_nothing(tmp_path):
    survives(tmp_path / "journal", lambda folder: shutil.rmtree(live(folder)))


def test_what_was_damaged_is_put_aside_as_it_was(tmp_path):
    folder, before = tmp_path / "journal", b""

    def damage(folder: Path) -> None:
        nonlocal before
        flip(PARTS["file"](folder), random.Random(3))
        before = PARTS["file"](folder).read_bytes()

    (told,) = survives(folder, damage)
    (aside,) = (folder / "damaged").rglob("journal.duckdb")
    assert aside.read_bytes() == before
    assert "damaged" in told
    assert "nothing is missing" in told


def test_a_file_and_its_log_damaged_together_are_never_a_silent_loss(tmp_path):
    for seed in range(6):
        shutil.rmtree(tmp_path / "journal", ignore_errors=True)
        folder = shutil.copytree(attacked(), tmp_path / "journal")
        dice = random.Random(seed)
        flip(PARTS["file"](folder), dice)
        cut(log(folder), dice.uniform(0.1, 0.9))
        store = open_store(folder, victim.SLICES)
        missing = victim.lost(store, SAVES)
        assert bool(missing) <= any("could not be" in told for told in store.told), (seed, missing, store.told)
        store.close()


@pytest.mark.attack_long
@pytest.mark.parametrize("part", PARTS)
def test_hundreds_of_flipped_bits_lose_nothing(tmp_path, part):
    for seed in range(1000, 1100):
        survives(tmp_path / "journal", lambda folder, seed=seed: flip(PARTS[part](folder), random.Random(seed)))


@pytest.mark.attack_long
@pytest.mark.parametrize("part", PARTS)
def test_torn_at_many_cut_points_nothing_is_lost(tmp_path, part):
    for point in range(60):
        survives(tmp_path / "journal", lambda folder, point=point: cut(PARTS[part](folder), point / 60))

"""What was saved is done again from the log to the same rows; an old journal opens for ever."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from datetime import date, datetime, time
from pathlib import Path

import duckdb
import pytest

from core import settings
from core.registry import SLICES
from core.store import Drop, NotSavedError, Put, open_store
from core.store.log import GENESIS, Log, begin, following, read

OLD = Path(__file__).parents[2] / "old_journals"


def everything(store) -> dict[str, list[tuple]]:
    with store.cursor() as cursor:
        return {
            table.full_name: sorted(
                cursor.execute(f"SELECT {', '.join(c.name for c in table.columns)} FROM {table.full_name}").fetchall()
            )
            for each in SLICES
            for table in each.tables
        }


def without_its_live_file(folder: Path) -> None:
    shutil.rmtree(max((each for each in folder.iterdir() if each.name.isdecimal()), key=lambda each: int(each.name)))


def test_every_kind_of_row_is_the_same_when_done_again(tmp_path, now):
    store = open_store(tmp_path)
    ops = [op for each in SLICES for op in each.samples(now)]
    store.save(ops)
    for op in ops[::7]:
        if isinstance(op, Put):
            store.save([Put(op.table, {**op.row, "revision": None, "day": date(1987, 2, 28)})])
    store.save([Drop(op.table, (op.row["id"],)) for op in ops[::9] if isinstance(op, Put)])
    before = everything(store)
    store._release()
    without_its_live_file(tmp_path)
    again = open_store(tmp_path)
    assert everything(again) == before
    assert "nothing is missing" in again.told[0]
    again.close()


def test_days_times_numbers_and_letters_outlast_the_log(tmp_path, now):
    from core.insights.goals.tables import STEP
    from core.moment import head

    row = {
        **head(now, identity="s"),
        "instant": datetime.fromisoformat("2026-11-22T19:30:01.123456"),
        "what": "a\x1f\n\"quoted\" 'words' \u2028 🌱\U0010ffff",
        "place": "",
        "strength": "",
        "planned_time": time(23, 59, 59, 999999),
        "planned_day": date(9999, 12, 31),
        "position": 2_000_000_000,
        "confidence": 10,
        "size": "small",
        "status": "planned",
    }
    store = open_store(tmp_path)
    store.save([Put(STEP, row)])
    before = everything(store)
    assert before["goals.step"][0][2] == row["instant"]
    store._release()
    without_its_live_file(tmp_path)
    again = open_store(tmp_path)
    assert everything(again) == before
    again.close()


def test_a_refused_save_leaves_nothing_in_the_log(tmp_path, now):
    store = open_store(tmp_path)
    settings.write(store.unlock(None), "a", "kept", now)
    size = store._live.log.file.stat().st_size
    with pytest.raises(NotSavedError):
        store.save([Put(settings.SETTING, {"id": "b", "day": None, "revision": 1, "value": "x"})])
    assert store._live.log.file.stat().st_size == size
    store.close()


@pytest.mark.parametrize("file", sorted(OLD.glob("*.gz")), ids=lambda file: file.name)
def test_a_journal_of_an_older_release_opens_with_all_it_holds(tmp_path, now, file):
    (tmp_path / "1").mkdir()
    live = tmp_path / "1" / "journal.duckdb"
    live.write_bytes(gzip.decompress(file.read_bytes()))
    with duckdb.connect(str(live), read_only=True) as old:
        names = old.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE schema_name <> 'house'"
        ).fetchall()
        before = {
            name: old.execute(f"SELECT id, day, revision FROM {name} ORDER BY id").fetchall() for (name,) in names
        }
    assert sum(map(len, before.values())) > 200
    store = open_store(tmp_path)
    with store.cursor() as cursor:
        after = {n: cursor.execute(f"SELECT id, day, revision FROM {n} ORDER BY id").fetchall() for n in before}
    assert after == before
    assert all(each.week(store.unlock(None), now.date()) for each in SLICES)
    assert store.generations()[0].entries > 100
    store.close()
    again = open_store(tmp_path)
    assert again.told == ()
    again.close()


def test_what_was_logged_and_not_committed_is_cut_off_again(tmp_path):
    log = Log(begin(tmp_path, tmp_path, GENESIS), GENESIS, 0)
    log.size = log.file.stat().st_size
    refused, kept = following(GENESIS, [{"drop": "a.b", "ids": ["long"] * 50}]), following(GENESIS, [])
    log.append(refused)
    assert read(log.file).records == (refused,)
    log.cut()
    assert read(log.file).records == ()
    log.append(refused)
    log.append(kept)
    log.accept(kept)
    log.close()
    assert read(log.file).records == (kept,)
    assert read(log.file).size == log.file.stat().st_size


def test_a_folder_in_whose_place_another_was_put_refuses_to_save(tmp_path, now):
    folder = tmp_path / "journal"
    store = open_store(folder)
    folder.rename(tmp_path / "elsewhere")
    shutil.copytree(tmp_path / "elsewhere", folder)
    with pytest.raises(NotSavedError, match="no longer where it was opened"):
        settings.write(store.unlock(None), "a", "into which of them?", now)
    store._release()


def test_a_folder_moved_away_refuses_to_save_and_goes_on_when_it_is_back(tmp_path, now):
    folder = tmp_path / "journal"
    store = open_store(folder)
    journal = store.unlock(None)
    settings.write(journal, "a", "before", now)
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(NotSavedError, match="no longer where it was opened"):
        settings.write(journal, "b", "while away", now)
    with pytest.raises(NotSavedError):
        store.erase_past()
    assert not folder.exists()
    (tmp_path / "elsewhere").rename(folder)
    settings.write(journal, "c", "back", now)
    store.close()
    again = open_store(folder)
    assert {row["id"] for row in again.unlock(None).entries(settings.SETTING)} == {"a", "c"}
    again.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs a user who may become another")
def test_a_folder_that_may_only_be_read_is_a_plain_sentence(tmp_path):
    open_store(tmp_path / "journal").close()
    script = (
        "import os, sys; from core.store import StoreError, open_store; import core.registry\n"
        "os.setuid(65534)\n"
        "try: open_store(sys.argv[1])\nexcept StoreError as error: print(error)"
    )
    tmp_path.chmod(0o755)
    for parent in tmp_path.parents:
        if parent.stat().st_mode & 0o001 == 0:
            parent.chmod(parent.stat().st_mode | 0o011)
    run = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "journal")], capture_output=True, text=True, check=True
    )
    assert "cannot write to its folder" in run.stdout

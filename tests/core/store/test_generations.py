"""Which generations are kept, and what one can do with them."""

from __future__ import annotations

import dataclasses
import threading
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from core import drafts, settings
from core.moment import head
from core.settings import SETTING
from core.slice import Slice
from core.store import Drop, Put, Store, StoreError, WrongFileError, fresh, open_store
from core.store.generations import LIVES, kept

START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
SLICES = (settings.SLICE, drafts.SLICE)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def opened(folder: Path, clock: Clock) -> Store:
    return open_store(folder, SLICES, clock)


def keep(store: Store, identity: str, value: str = "x") -> None:
    store.save([Put(SETTING, {**head(START, identity=identity), "revision": None, "value": value})])


def held(store: Store) -> set[str]:
    return {row["id"] for row in store.unlock(None).entries(SETTING)}


def lived(moments: list[datetime]) -> list[datetime]:
    """Let a generation be made at each moment, and thin out each time; return those left at the end."""
    left: list[datetime] = []
    for now in moments:
        left.append(now)
        places = kept([(made, 1) for made in left], now)
        left = [made for place, made in enumerate(left) if place in places]
    return left


def test_over_months_there_is_one_an_hour_then_one_a_day_then_one_a_week_and_none_over_thirty_days():
    moments = [START + timedelta(minutes=20 * n) for n in range(3 * 24 * 90)]
    left, now = lived(moments), moments[-1]
    ages = [now - made for made in left]
    assert len([age for age in ages if age <= timedelta(days=1)]) in (24, 25, 26)
    assert len([age for age in ages if timedelta(days=1) < age <= timedelta(days=14)]) in (13, 14)
    assert len([age for age in ages if timedelta(days=14) < age]) in (2, 3)
    assert max(ages) <= LIVES
    assert all(later - earlier <= timedelta(days=8) for earlier, later in pairwise(left))


def test_the_newest_two_are_kept_however_old_they_are():
    left = lived([START, START + timedelta(hours=1), START + timedelta(days=400)])
    assert left == [START + timedelta(hours=1), START + timedelta(days=400)]


def test_a_clock_that_ran_ahead_and_was_set_back_neither_keeps_anything_for_ever_nor_drops_what_is_new():
    ahead = [START + timedelta(days=2000, hours=n) for n in range(5)]
    after = [START + timedelta(days=1, hours=6 * n) for n in range(200)]
    soon, later = lived([START, *ahead, *after[:100]]), lived([START, *ahead, *after])
    assert len(set(soon) & set(ahead)) <= 1
    assert set(later).isdisjoint(ahead)
    assert later[-4:] == after[-4:]


def test_the_last_of_a_chapter_is_not_thinned_out_by_what_follows_soon():
    made = [(START, 1), (START + timedelta(minutes=1), 1), *((START + timedelta(minutes=2 + n), 2) for n in range(9))]
    assert kept(made, START + timedelta(hours=1)) == {1, 9, 10}


def test_going_back_brings_the_earlier_state_and_keeps_the_present_one(tmp_path, clock):
    store = opened(tmp_path, clock)
    keep(store, "early")
    store.close()
    store = opened(tmp_path, clock)
    keep(store, "late")
    before = store.version("settings")
    earlier = next(each for each in store.generations() if each.number == store.generations()[0].number)
    store.go_back(earlier.number)
    assert held(store) == set()
    assert store.version("settings") > before
    keep(store, "since")
    found = {}
    for each in store.generations():
        with duckdb.connect(str(tmp_path / str(each.number) / "journal.duckdb"), read_only=True) as file:
            found[each.number] = {
                identity for (identity,) in file.execute("SELECT id FROM settings.setting").fetchall()
            }
    assert {"early", "late"} in found.values()
    present = next(number for number, ids in found.items() if ids == {"early", "late"})
    store.go_back(present)
    assert held(store) == {"early", "late"}
    store.close()
    store = opened(tmp_path, clock)
    assert held(store) == {"early", "late"}
    store.close()


def test_a_generation_that_is_damaged_is_refused_and_nothing_changes(tmp_path, clock):
    store = opened(tmp_path, clock)
    keep(store, "a")
    number = store.generations()[0].number
    file = tmp_path / str(number) / "journal.duckdb"
    file.write_bytes(file.read_bytes()[:-1] + b"\x01")
    for wrong in (number, 99):
        with pytest.raises(WrongFileError, match="nothing was changed"):
            store.go_back(wrong)
    assert held(store) == {"a"}
    store.close()


def test_a_journal_can_be_copied_and_the_copy_taken_over(tmp_path, clock):
    store = opened(tmp_path / "journal", clock)
    keep(store, "copied")
    store.copy_to(tmp_path / "it's a copy.duckdb")
    keep(store, "later")
    store.take_over(tmp_path / "it's a copy.duckdb")
    assert held(store) == {"copied"}
    store.close()


def _other_program(file: Path) -> None:
    with duckdb.connect(str(file)) as other:
        other.execute("CREATE TABLE t AS SELECT 1")


def _not_a_database(file: Path) -> None:
    file.write_bytes(b"words " * 5000)


def _changed(file: Path, sql: str) -> None:
    store = open_store(None, SLICES)
    store.copy_to(file)
    store.close()
    with duckdb.connect(str(file)) as other:
        other.execute(sql)


HOSTILE = {
    "another program's": _other_program,
    "no database": _not_a_database,
    "missing": lambda file: file.unlink(missing_ok=True),
    "newer": lambda file: _changed(file, "INSERT INTO house.migration VALUES ('settings', '9999_later.sql')"),
    "other columns": lambda file: _changed(file, "ALTER TABLE settings.setting ADD COLUMN more VARCHAR"),
}


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_file_that_is_not_ours_is_refused_and_nothing_changes(tmp_path, clock, hostile):
    store = opened(tmp_path / "journal", clock)
    keep(store, "kept")
    HOSTILE[hostile](tmp_path / "given.duckdb")
    before = sorted(path for path in (tmp_path / "journal").rglob("*") if path.is_file())
    with pytest.raises(WrongFileError):
        store.take_over(tmp_path / "given.duckdb")
    assert held(store) == {"kept"}
    assert sorted(path for path in (tmp_path / "journal").rglob("*") if path.is_file()) == before
    store.close()


def test_a_view_that_reads_elsewhere_does_not_come_in(tmp_path, clock):
    store = opened(tmp_path / "journal", clock)
    _changed(tmp_path / "given.duckdb", "CREATE VIEW settings.v AS SELECT * FROM read_text('/etc/hostname')")
    store.take_over(tmp_path / "given.duckdb")
    with store.cursor() as cursor:
        assert cursor.execute("SELECT view_name FROM duckdb_views() WHERE view_name = 'v'").fetchall() == []
    store.close()


def test_erasing_the_past_leaves_no_byte_of_what_was_dropped(tmp_path, clock, monkeypatch):
    monkeypatch.setitem(fresh.SETTINGS, "force_compression", "uncompressed")
    mark = b"a-mark-nobody-else-writes"
    store = opened(tmp_path, clock)
    keep(store, "secret", mark.decode())
    keep(store, "kept")
    store._live.renew()
    (tmp_path / "damaged").mkdir()
    (tmp_path / "damaged" / "old").write_bytes(mark)
    store.unlock(None).save([Drop(SETTING, ("secret",))])
    assert _holding(tmp_path, mark)
    store.erase_past()
    assert _holding(tmp_path, mark) == []
    assert held(store) == {"kept"}
    keep(store, "after")
    store.close()
    assert _holding(tmp_path, mark) == []
    store = opened(tmp_path, clock)
    assert (held(store), store.told) == ({"kept", "after"}, ())
    store.close()


def test_what_was_dropped_leaves_the_folder_within_thirty_days_of_use(tmp_path, clock, monkeypatch):
    monkeypatch.setitem(fresh.SETTINGS, "force_compression", "uncompressed")
    mark = b"a-mark-nobody-else-writes"
    for day in range(34):
        clock.now = START + timedelta(days=day)
        store = opened(tmp_path, clock)
        keep(store, "every day", str(day))
        if day == 0:
            keep(store, "secret", mark.decode())
        if day == 2:
            store.unlock(None).save([Drop(SETTING, ("secret",))])
        store.close()
    assert _holding(tmp_path, mark) == []


def _holding(folder: Path, mark: bytes) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and mark in path.read_bytes()]


def counted(journal, over, wrong) -> None:
    """Count over and over; what fails, or counts less than before, is wrong."""
    seen = 0
    while not over.is_set():
        try:
            ((count,),) = journal.rows("SELECT count(*) FROM settings.setting")
        except Exception as error:  # noqa: BLE001 - in a thread, it would be told to nobody
            wrong.append(error)
            return
        if count < seen:
            wrong.append((seen, count))
        seen = count


def test_threads_read_and_save_on_while_fresh_files_are_made(tmp_path, clock):
    store = opened(tmp_path, clock)
    journal, wrong, over = store.unlock(None), [], threading.Event()

    def write(name: int) -> None:
        for turn in range(15):
            keep(store, f"{name}.{turn}")

    readers = [threading.Thread(target=counted, args=(journal, over, wrong)) for _ in range(4)]
    writers = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in [*readers, *writers]:
        thread.start()
    for _ in range(6):
        with store._writing:
            store._live.renew()
    for thread in writers:
        thread.join()
    over.set()
    for thread in readers:
        thread.join()
    assert (wrong, len(held(store))) == ([], 60)
    store.close()


def test_in_memory_there_is_nothing_to_go_back_to(clock):
    store = open_store(None, SLICES, clock)
    store.erase_past()
    assert store.generations() == []
    with pytest.raises(StoreError, match="memory only"):
        store.go_back(1)
    store.close()


class _Later(Slice):
    def migrations(self) -> dict[str, str]:
        return {**super().migrations(), "9001_later.sql": "ALTER TABLE settings.setting ADD COLUMN later VARCHAR"}


def test_a_generation_from_before_a_migration_remains(tmp_path, clock):
    store = opened(tmp_path, clock)
    keep(store, "before")
    store._release()
    later = _Later(**{each.name: getattr(settings.SLICE, each.name) for each in dataclasses.fields(Slice)})
    store = open_store(tmp_path, (later, drafts.SLICE), clock)
    before = store.generations()[0]
    with duckdb.connect(str(tmp_path / str(before.number) / "journal.duckdb"), read_only=True) as file:
        names = {name for name, *_ in file.execute("DESCRIBE settings.setting").fetchall()}
        rows = file.execute("SELECT id FROM settings.setting").fetchall()
    assert (rows, "later" in names) == ([("before",)], False)
    assert held(store) == {"before"}
    store.close()
    with pytest.raises(WrongFileError, match="newer Worthwhile"):
        opened(tmp_path, clock)

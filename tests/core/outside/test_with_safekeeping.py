"""What needs the store's generations: the way back after a restore, a newer journal refused, no byte after erasing."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from core import settings
from core.insights.self_talk import add_record
from core.insights.self_talk.model import thought_record
from core.outside import backup, erase
from core.store import WrongFileError, open_store

MARK = "quillwort"


def write(journal, now, words):
    return add_record(journal, thought_record({"hot_thought": words}, now.date()), now)


def bytes_with(folder: Path, mark: str) -> list[str]:
    return [str(each) for each in folder.rglob("*") if each.is_file() and mark.encode() in each.read_bytes()]


def test_restoring_keeps_what_was_here_as_the_generation_before(on_disk, tmp_path, now):
    write(on_disk, now, "in the backup")
    backup.write(on_disk, tmp_path / "b.zip", now)
    write(on_disk, now, "since then")
    backup.restore(on_disk, tmp_path / "b.zip")
    assert on_disk.rows("SELECT hot_thought FROM self_talk.thought_record") == [("in the backup",)]
    before = next(each for each in on_disk.generations() if each.entries == 2)
    on_disk.go_back(before.number)
    assert len(on_disk.rows("SELECT id FROM self_talk.thought_record")) == 2


def test_a_backup_of_a_newer_schema_that_hides_it_is_refused_by_the_store(on_disk, tmp_path, now):
    write(on_disk, now, "here")
    copy = tmp_path / "newer.duckdb"
    on_disk.copy_to(copy)
    with duckdb.connect(str(copy)) as connection:
        connection.execute("INSERT INTO house.migration VALUES ('settings', '9999_later.sql')")
    with pytest.raises(WrongFileError, match="newer"):
        on_disk.take_over(copy)
    assert on_disk.rows("SELECT hot_thought FROM self_talk.thought_record") == [("here",)]


def test_a_journal_that_was_restored_opens_again_as_it_is(tmp_path, now):
    store = open_store(tmp_path / "journal")
    journal = store.unlock(None)
    settings.write(journal, "country", "DE", now)
    backup.write(journal, tmp_path / "b.zip", now)
    settings.write(journal, "country", "AT", now)
    backup.restore(journal, tmp_path / "b.zip")
    store.close()
    again = open_store(tmp_path / "journal")
    assert settings.read(again.unlock(None), "country") == "DE"
    again.close()


@pytest.mark.parametrize("what", ["period", "insight", "everything"])
def test_no_byte_of_what_was_erased_is_left_in_the_folder(tmp_path, now, what):
    store = open_store(tmp_path / "journal")
    journal = store.unlock(None)
    with store.cursor() as cursor:
        cursor.execute("PRAGMA force_compression='uncompressed'")  # compressed words would hide from the search
    write(journal, now, f"{MARK} in a thought")
    store.close()
    store = open_store(tmp_path / "journal")
    journal = store.unlock(None)
    assert bytes_with(tmp_path / "journal", MARK)
    day = now.date()
    found = {
        "period": lambda: erase.period(journal, day, day),
        "insight": lambda: erase.insight(journal, "self_talk"),
        "everything": lambda: erase.everything(journal),
    }[what]()
    erase.carry_out(journal, found)
    assert bytes_with(tmp_path / "journal", MARK) == []
    store.close()
    assert bytes_with(tmp_path / "journal", MARK) == []

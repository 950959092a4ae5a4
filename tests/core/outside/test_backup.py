"""Does a backup hold the whole journal, and is everything else that calls itself one refused?"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import duckdb
import pytest

from core import drafts
from core.drafts import Draft
from core.outside import backup
from core.store import StoreError, WrongFileError


@pytest.fixture
def good(lived_in, tmp_path, now):
    """A backup of a journal in which every slice holds something."""
    file = tmp_path / "backup.zip"
    backup.write(lived_in, file, now)
    return file


def members(file) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def packed(file, parts, **more) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **more) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_backup_says_what_it_holds_and_is_for_this_user_alone(lived_in, good):
    found = backup.read(good)
    assert found.total == sum(len(lived_in.entries(table, "true")) for table in lived_in.tables() if table.entry)
    assert (found.made, found.sealed) == ("2026-11-22T20:30+01:00", False)
    assert good.stat().st_mode & 0o077 == 0
    assert sorted(members(good)) == ["journal.duckdb", "manifest.json"]


def test_it_holds_drafts_too_and_is_what_a_browser_takes(on_disk, now):
    drafts.put(on_disk, Draft("f", "check_in", "check_in"), {"line": "half a sen"}, now)
    data = backup.made(on_disk, now)
    assert backup.read(io.BytesIO(data)).total == 0
    on_disk.save([drafts.discard(on_disk, "f")])
    backup.restore(on_disk, io.BytesIO(data))
    assert [each.values for each in drafts.opened(on_disk)] == [{"line": "half a sen"}]


def test_a_file_that_is_there_is_left_as_it_is(journal, tmp_path, now):
    file = tmp_path / "mine.zip"
    file.write_text("mine")
    with pytest.raises(StoreError, match="already"):
        backup.write(journal, file, now)
    assert file.read_text() == "mine"


def test_a_folder_that_is_not_there_is_a_plain_sentence(journal, tmp_path, now):
    with pytest.raises(StoreError, match="could not be written"):
        backup.write(journal, tmp_path / "nowhere" / "b.zip", now)


def test_nothing_is_left_beside_the_journal(on_disk, tmp_path, now):
    before = sorted(each.name for each in on_disk.folder.iterdir())
    file = tmp_path / "b.zip"
    backup.write(on_disk, file, now)
    (tmp_path / "bad.zip").write_bytes(file.read_bytes()[:-2000])
    with pytest.raises(WrongFileError):
        backup.restore(on_disk, tmp_path / "bad.zip")
    assert sorted(each.name for each in on_disk.folder.iterdir()) == before


def refused(journal, everything, file, why):
    before = everything(journal)
    for attempt in (backup.read, lambda one: backup.restore(journal, one)):
        with pytest.raises(WrongFileError, match=why) as caught:
            attempt(file)
        assert str(caught.value).endswith("Nothing was changed.")
    assert everything(journal) == before


def sqlite_file(file):
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


def duckdb_file(file):
    with duckdb.connect(str(file)) as connection:
        connection.execute("CREATE TABLE t (x INTEGER)")


FOREIGN = {
    "nothing": lambda file: file.write_bytes(b""),
    "a picture": lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    "60 MB": lambda file: file.write_bytes(b"PK\x03\x04" + bytes(60_000_000)),
    "an SQLite file": sqlite_file,
    "a DuckDB file": duckdb_file,
    "another zip": lambda file: packed(file, {"word/document.xml": b"<x/>"}),
    "a zip of nothing": lambda file: packed(file, {}),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_another_programs_file_is_refused(lived_in, everything, tmp_path, kind):
    file = tmp_path / "foreign.zip"
    FOREIGN[kind](file)
    refused(lived_in, everything, file, "no backup of Worthwhile")


@pytest.mark.parametrize("share", [0.01, 0.5, 0.9, 0.999])
def test_a_backup_that_was_cut_off_is_refused(lived_in, everything, good, share):
    data = good.read_bytes()
    good.write_bytes(data[: int(len(data) * share)])
    refused(lived_in, everything, good, "damaged or cut off")


@pytest.mark.parametrize("place", [0.2, 0.5, 0.8])
def test_a_flipped_bit_is_noticed(lived_in, everything, good, place):
    data = bytearray(good.read_bytes())
    data[int(len(data) * place)] ^= 1
    good.write_bytes(data)
    refused(lived_in, everything, good, "damaged")


def test_a_journal_that_is_not_what_was_backed_up_is_refused(lived_in, everything, good):
    parts = members(good)
    changed = bytearray(parts["journal.duckdb"])
    changed[len(changed) // 2] ^= 1
    packed(good, {**parts, "journal.duckdb": bytes(changed)})
    refused(lived_in, everything, good, "not what was written")


@pytest.mark.parametrize("name", ["../escaped.txt", "/escaped.txt", "..\\escaped.txt", "journal.duckdb/../../x"])
def test_a_path_that_leads_elsewhere_is_refused_and_nothing_is_written_there(lived_in, everything, good, name):
    packed(good, {**members(good), name: b"x"})
    refused(lived_in, everything, good, "no backup of Worthwhile")
    packed(good, {"manifest.json": members(good)["manifest.json"], name: b"x"})
    refused(lived_in, everything, good, "no backup of Worthwhile")
    assert not [*good.parent.parent.glob("escaped*"), *Path("/").glob("escaped*")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_in_it_twice_is_refused(lived_in, everything, good):
    parts = members(good)
    with zipfile.ZipFile(good, "w") as archive:
        for name in ("manifest.json", "journal.duckdb", "journal.duckdb"):
            archive.writestr(name, parts[name])
    refused(lived_in, everything, good, "no backup of Worthwhile")


def test_a_bomb_is_refused_without_being_unpacked(lived_in, everything, good, monkeypatch):
    told = json.loads(members(good)["manifest.json"])
    packed(good, {"manifest.json": json.dumps({**told, "size": 1000}), "journal.duckdb": bytes(50_000_000)})
    refused(lived_in, everything, good, "not what was written")
    monkeypatch.setattr(backup, "MOST_BYTES", 10_000_000)
    refused(lived_in, everything, good, "more than any journal holds")
    packed(good, {"manifest.json": b" " * 20_000_000, "journal.duckdb": b"x"})
    refused(lived_in, everything, good, "more than any journal holds")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"format": "another"}, "no backup of Worthwhile"),
        ({"version": 2}, "newer Worthwhile"),
        ({"schema": {"settings": "9999_later.sql"}}, "newer Worthwhile"),
        ({"schema": {"patience": "0001_create.sql"}}, "newer Worthwhile"),
        ({"size": -1}, "does not say what it holds"),
        ({"size": True}, "does not say what it holds"),
        ({"size": "12"}, "does not say what it holds"),
        ({"sha256": None}, "does not say what it holds"),
        ({"made": "x" * 1000}, "does not say what it holds"),
        ({"entries": {"a": -1}}, "does not say what it holds"),
        ({"entries": [1]}, "does not say what it holds"),
        ({"sealed": "no"}, "does not say what it holds"),
        ({"sha256": "0" * 64}, "not what was written"),
    ],
)
def test_a_manifest_that_says_what_cannot_be_is_refused(lived_in, everything, good, change, why):
    parts = members(good)
    packed(good, {**parts, "manifest.json": json.dumps({**json.loads(parts["manifest.json"]), **change})})
    refused(lived_in, everything, good, why)


@pytest.mark.parametrize("manifest", [b"", b"[" * 50_000, b"\xff\xfe", b"null", b'{"format": NaN}'])
def test_a_manifest_that_is_no_manifest_is_refused(lived_in, everything, good, manifest):
    packed(good, {**members(good), "manifest.json": manifest})
    refused(lived_in, everything, good, "no backup of Worthwhile")

"""Is a file that is no table, or made to harm, refused in a sentence by everything that takes one, with nothing changed?"""

from __future__ import annotations

import sqlite3

import duckdb
import pytest

from core.importing.command import import_file, takers
from core.importing.csv_file import MOST_BYTES
from core.store import open_store


@pytest.fixture
def journal():
    store = open_store(None)
    yield store.unlock(None)
    store.close()


def sqlite_bytes(folder):
    connection = sqlite3.connect(folder / "x.sqlite")
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    return (folder / "x.sqlite").read_bytes()


def duckdb_bytes(folder):
    with duckdb.connect(str(folder / "x.duckdb")) as connection:
        connection.execute("CREATE TABLE t (x INTEGER)")
    return (folder / "x.duckdb").read_bytes()


FILES = {
    "empty": lambda _: b"",
    "60 MB": lambda _: b"a,b\n" * 15_000_000,
    "60 MB in one line": lambda _: b"a" * (MOST_BYTES + 1),
    "a picture": lambda _: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "a zip": lambda _: b"PK\x03\x04\x14\x00\x00\x00",
    "SQLite": sqlite_bytes,
    "DuckDB": duckdb_bytes,
    "NUL bytes": lambda _: b"day,hot_thought\n2026-11-01,a\x00b\n",
    "not UTF-8": lambda _: "day,hot_thought\n2026-11-01,müde\n".encode("latin-1"),
    "UTF-16": lambda _: "day,hot_thought\n2026-11-01,x\n".encode("utf-16"),
    "an open quotation": lambda _: b'day,hot_thought\n2026-11-01,"never closed\n',
    "a cell of a million letters": lambda _: b"day,hot_thought\n2026-11-01," + b"x" * 1_000_000 + b"\n",
    "no names": lambda _: b"\n\n,,,\n",
}


@pytest.mark.parametrize("into", ["check_in", "self_talk", "roots.belief", "check_in.daylio", "self_talk.freecbt"])
@pytest.mark.parametrize("kind", FILES)
def test_it_is_refused_in_a_sentence_and_nothing_changes(journal, now, tmp_path, into, kind):
    file, said = tmp_path / "file", []
    file.write_bytes(FILES[kind](tmp_path))
    assert import_file(journal, file, into, now, echo=said.append) == 1
    assert len(said) == 1
    assert said[0].endswith((".", "?", '".', '."'))
    assert not any(journal.entries(table, "true") for table in journal.tables())


def test_everything_that_takes_a_file_says_which(journal):
    assert all(each.title and each.about.endswith(".") for each in takers().values())

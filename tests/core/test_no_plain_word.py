"""No word that was written in a locked journal can be found in any byte of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import drafts, settings
from core.get_help.model import STEP_SLUGS, Contact
from core.get_help.store import add_contact, write_plan
from core.importing.preview import keep, preview
from core.insights import self_talk
from core.insights.self_talk import store as self_talk_store
from core.moment import head
from core.registry import SLICES
from core.store import Put, open_store
from core.store.lock import change_passphrase, remove_passphrase, set_passphrase
from core.table import Kind

PASSPHRASE = "a lamp in the quiet hall"
MARK = "Marked-word-ö-"
_FILLED = {Kind.ID: "id", Kind.CHOICE: "choice", Kind.CHOICES: "choice", Kind.TICK: True}


@pytest.fixture
def store(tmp_path):
    """A store on disk in which DuckDB packs no words together, where grep would miss them."""
    opened = open_store(tmp_path / "journal")
    with opened.cursor() as cursor:
        cursor.execute("PRAGMA force_compression='uncompressed'")
    yield opened
    opened.close()


def marked_everywhere(journal, now):
    """Write a marked word wherever a word can stand: in every sealed column, and by every way that makes one of words."""
    for table in journal.tables():
        rows = {
            column.name: MARK + column.name if column.sealed else _FILLED.get(column.kind, 1) for column in table.own
        }
        days = {c.name: now.date() for c in table.own if c.kind is Kind.DAY}
        others = {c.name: None for c in table.own if c.kind in (Kind.TIME, Kind.INSTANT)}
        journal.save([Put(table, {**head(now, identity=table.name), **rows, **days, **others, "import_key": MARK})])
    drafts.put(journal, drafts.Draft("f", "self_talk", "thought_record"), {"hot_thought": MARK, "own": [MARK]}, now)
    settings.write(journal, "country", MARK, now)
    self_talk_store.add_own_trap(journal, f"{MARK}trap", now)
    self_talk_store.add_own_feeling(journal, f"{MARK}feeling", now)
    add_contact(journal, Contact(f"{MARK}name", f"{MARK}how"), now)
    write_plan(journal, {step: MARK + step for step in STEP_SLUGS}, now, was={})
    importer = self_talk.SLICE.importers[0]
    found = preview(journal, importer, f"day,hot_thought\n2026-11-01,{MARK}imported\n".encode(), now.date())
    keep(journal, found, now)


def where_marked(folder: Path) -> list[str]:
    marks = [MARK.encode(), MARK.encode().hex().encode(), MARK.encode("utf-16-le")]
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [str(file) for file in files if any(mark in file.read_bytes() for mark in marks)]


def test_the_search_finds_words_in_a_journal_without_a_lock(store, now, tmp_path):
    marked_everywhere(store.unlock(None), now)
    assert where_marked(tmp_path)
    with store.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    assert where_marked(tmp_path)


def test_no_word_lies_in_any_file_of_a_locked_journal_open_or_closed(store, now, tmp_path):
    journal = set_passphrase(store.unlock(None), PASSPHRASE, now)
    marked_everywhere(journal, now)
    assert where_marked(tmp_path) == []
    with store.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    assert where_marked(tmp_path) == []
    change_passphrase(journal, PASSPHRASE, "seven boats under grey rain", now)
    store.copy_to(tmp_path / "copy.duckdb")
    store.close()
    assert where_marked(tmp_path) == []


def test_every_marked_word_is_there_once_the_journal_is_opened(store, now):
    journal = set_passphrase(store.unlock(None), PASSPHRASE, now)
    marked_everywhere(journal, now)
    for opened in (journal, store.unlock(PASSPHRASE), remove_passphrase(journal, PASSPHRASE)):
        if opened.is_open:
            for table in opened.tables():
                (row,) = opened.entries(table, "id = $id", id=table.name)
                assert [row[c.name] for c in table.own if c.sealed] == [MARK + c.name for c in table.own if c.sealed]
        assert journal.damaged == set()


def test_setting_a_passphrase_leaves_no_byte_of_what_was_readable_before(store, now, tmp_path):
    marked_everywhere(store.unlock(None), now)
    set_passphrase(store.unlock(None), PASSPHRASE, now)
    assert where_marked(tmp_path) == []


def test_there_is_a_sealed_column_in_every_slice():
    assert [each.slug for each in SLICES if not any(t.worded for t in each.tables)] == []

"""A passphrase is set, changed and removed; what it locks reads the same once opened, and not at all before."""

from __future__ import annotations

import json
import unicodedata

import pytest

from core import entries, settings
from core.insights.goals.tables import STEP
from core.insights.self_talk.tables import OWN_FEELING, OWN_TRAP
from core.registry import SLICES
from core.settings import SETTING
from core.store import (
    DamagedEntryError,
    Journal,
    LockedError,
    Put,
    Store,
    StoreError,
    WrongFileError,
    WrongPassphraseError,
    open_store,
)
from core.store.house import LOCK
from core.store.lock import change_passphrase, has_recovery_key, remove_passphrase, set_passphrase
from core.store.recovery_key import new_recovery_key, printed

PASSPHRASE = "a lamp in the quiet hall"
OTHER = "seven boats under grey rain"


@pytest.fixture(scope="module")
def kept(moment):
    """What the samples of every slice say, each row as it is kept in a plain journal."""
    store = open_store(None)
    plain = store.unlock(None)
    plain.save([op for each in SLICES for op in each.samples(moment)])
    settings.write(plain, "country", "DE", moment)
    yield everything(plain)
    store.close()


@pytest.fixture
def store(moment, kept):
    """A store that holds the same rows, readable."""
    opened = open_store(None)
    opened.save([Put(table, {**row, "revision": None}) for table, rows in kept.items() for row in rows])
    yield opened
    opened.close()


def everything(journal: Journal):
    return {table: sorted(journal.entries(table, "true"), key=lambda row: row["id"]) for table in journal.tables()}


def raw(store: Store, table, column):
    with store.cursor() as cursor:
        return [text for (text,) in cursor.execute(f"SELECT {column} FROM {table.full_name}").fetchall()]


def lock(store: Store, now, passphrase=PASSPHRASE, recovery=None) -> Journal:
    return set_passphrase(store.unlock(None), passphrase, now, recovery)


def test_every_sealable_text_is_sealed_and_reads_the_same_once_opened(store, now, kept):
    assert not store.locked
    opened = lock(store, now)
    assert store.locked
    assert everything(opened) == everything(store.unlock(PASSPHRASE)) == kept
    texts = [text for table in kept for name in table.sealed for text in raw(store, table, name) if text]
    assert len(texts) > 100
    assert [text for text in texts if not text.startswith("wws1:")] == []


def test_setting_and_removing_leave_every_row_as_it_was_revision_included(store, now, kept):
    remove_passphrase(lock(store, now), PASSPHRASE)
    assert not store.locked
    assert everything(store.unlock(None)) == kept
    assert raw(store, LOCK, "told") == []


def test_without_the_passphrase_nothing_opens_and_the_three_messages_differ(store, now):
    lock(store, now)
    with pytest.raises(LockedError) as none:
        store.unlock(None)
    with pytest.raises(WrongPassphraseError) as wrong:
        store.unlock(PASSPHRASE + " ")
    messages = {str(none.value), str(wrong.value), str(DamagedEntryError())}
    assert len(messages) == 3
    assert PASSPHRASE not in "".join(messages)


def test_a_passphrase_for_a_journal_without_one_is_said_so(store):
    with pytest.raises(StoreError, match="no passphrase"):
        store.unlock(PASSPHRASE)


def test_a_journal_opened_before_the_lock_neither_reads_nor_writes_after_it(store, now):
    before = store.unlock(None)
    opened = lock(store, now)
    for use in (lambda: before.entries(SETTING), lambda: before.rows("SELECT 1"), lambda: before.frame("SELECT 1")):
        with pytest.raises(LockedError):
            use()
    with pytest.raises(LockedError):
        settings.write(before, "country", "plain words", now)
    assert settings.read(opened, "country") == "DE"


def test_a_locked_journal_drops_its_key_and_the_others_stay_open(store, now):
    opened = lock(store, now)
    another = store.unlock(PASSPHRASE)
    opened.lock()
    with pytest.raises(LockedError):
        settings.read(opened, "country")
    with pytest.raises(LockedError):
        settings.write(opened, "country", "AT", now)
    assert settings.read(another, "country") == "DE"


def test_once_the_passphrase_is_removed_whoever_had_opened_the_journal_goes_on(store, now):
    opened = lock(store, now)
    another, closed = store.unlock(PASSPHRASE), store.unlock(PASSPHRASE)
    closed.lock()
    remove_passphrase(opened, PASSPHRASE)
    settings.write(another, "country", "AT", now)
    assert raw(store, SETTING, "value") == ["AT"]
    with pytest.raises(LockedError):
        settings.read(closed, "country")


def test_composed_and_decomposed_letters_are_the_same_passphrase(store, now):
    lock(store, now, unicodedata.normalize("NFD", "schöne grüße überall"))
    store.unlock(unicodedata.normalize("NFC", "schöne grüße überall"))


def test_changing_lets_the_new_one_in_and_the_old_one_no_more_and_seals_nothing_anew(store, now):
    opened = lock(store, now)
    before = raw(store, SETTING, "value")
    change_passphrase(opened, PASSPHRASE, OTHER, now)
    assert raw(store, SETTING, "value") == before
    with pytest.raises(WrongPassphraseError):
        store.unlock(PASSPHRASE)
    store.unlock(OTHER)
    assert settings.read(opened, "country") == "DE"


def test_change_and_remove_ask_for_the_passphrase_even_in_an_open_journal(store, now):
    opened = lock(store, now)
    with pytest.raises(WrongPassphraseError):
        change_passphrase(opened, "not this one", OTHER, now)
    with pytest.raises(WrongPassphraseError):
        remove_passphrase(opened, "not this one")
    assert store.locked
    store.unlock(PASSPHRASE)


def test_a_short_passphrase_and_a_second_one_are_refused_and_change_nothing(store, now, kept):
    with pytest.raises(StoreError, match="8 characters"):
        lock(store, now, "seven c")
    assert everything(store.unlock(None)) == kept
    opened = lock(store, now)
    with pytest.raises(StoreError, match="already"):
        set_passphrase(opened, OTHER, now)
    store.unlock(PASSPHRASE)


def test_a_recovery_key_opens_too_until_it_is_not_kept_any_more(store, now):
    key = new_recovery_key()
    opened = lock(store, now, recovery=key)
    store.unlock(printed(key).lower())
    change_passphrase(opened, printed(key), OTHER, now)
    assert has_recovery_key(store)
    store.unlock(printed(key))
    change_passphrase(opened, OTHER, PASSPHRASE, now, keep_recovery=False)
    assert not has_recovery_key(store)
    with pytest.raises(WrongPassphraseError):
        store.unlock(printed(key))


def test_neither_passphrase_nor_keys_lie_in_the_journal(store, now):
    key = new_recovery_key()
    lock(store, now, recovery=key)
    (told,) = raw(store, LOCK, "told")
    assert PASSPHRASE not in told
    assert printed(key) not in told
    how = json.loads(told)["passphrase"]
    assert (how["kdf"], how["memory_kib"], how["iterations"]) == ("argon2id", 65536, 3)


def test_a_failing_save_leaves_the_journal_as_it_was_without_a_lock(store, now, kept, monkeypatch):
    bad = {**store.unlock(None).entries(SETTING)[0], "id": "bad", "day": None, "revision": None}
    monkeypatch.setattr(Journal, "sealed", lambda _self, ops: [*ops, Put(SETTING, bad)])
    with pytest.raises(StoreError, match="nothing was changed"):
        lock(store, now)
    monkeypatch.undo()
    assert not store.locked
    assert everything(store.unlock(None)) == kept


def spoil(store: Store, table, column, identity, value="wws1:AAAA"):
    with store.cursor() as cursor:
        cursor.execute(f"UPDATE {table.full_name} SET {column} = ? WHERE id = ?", [value, identity])


def test_one_damaged_entry_is_named_as_such_and_all_others_open(store, now, kept):
    opened = lock(store, now)
    table = next(table for table in kept if table.entry and len(kept[table]) > 2)
    lost = kept[table][0]["id"]
    spoil(store, table, table.named_by, lost)
    assert [row["id"] for row in opened.entries(table, "true ORDER BY id")] == [r["id"] for r in kept[table][1:]]
    assert lost not in opened.words(table, table.named_by, [row["id"] for row in kept[table]])
    assert opened.damaged == {(table.full_name, lost)}
    with pytest.raises(DamagedEntryError, match="others open"):
        entries.one(opened, table, lost)


def test_words_moved_to_another_entry_column_or_table_are_damage_there(store, now, kept):
    opened = lock(store, now)
    first, second, third = (row["id"] for row in kept[STEP][:3])
    trap = kept[OWN_TRAP][0]["id"]
    with store.cursor() as cursor:
        (what,) = cursor.execute("SELECT what FROM goals.step WHERE id = ?", [first]).fetchone()
        cursor.execute(
            "UPDATE self_talk.own_feeling SET id = ?, label = (FROM self_talk.own_trap SELECT label)", [trap]
        )
    spoil(store, STEP, "what", second, what)
    spoil(store, STEP, "place", third, what)
    assert entries.one(opened, STEP, first)
    assert entries.one(opened, OWN_TRAP, trap)
    for table, identity in ((STEP, second), (STEP, third), (OWN_FEELING, trap)):
        with pytest.raises(DamagedEntryError):
            entries.one(opened, table, identity)


def test_a_passphrase_is_not_removed_over_a_damaged_entry(store, now, kept):
    opened = lock(store, now)
    table = next(table for table in kept if table.entry and kept[table])
    spoil(store, table, table.named_by, kept[table][0]["id"])
    with pytest.raises(DamagedEntryError):
        remove_passphrase(opened, PASSPHRASE)
    assert store.locked
    assert store.unlock(PASSPHRASE).entries(SETTING)


@pytest.mark.parametrize(
    "told", ["x", "no JSON", "{}", "[]", '{"scheme": 2}', '{"scheme": 1, "key": "k", "passphrase": {}}']
)
def test_a_damaged_lock_is_neither_a_wrong_passphrase_nor_an_open_door(store, now, told):
    lock(store, now)
    spoil(store, LOCK, "told", "lock", told)
    store.reread_lock()
    assert store.locked
    with pytest.raises(WrongFileError, match="its own lock is damaged"):
        store.unlock(PASSPHRASE)


def test_a_setting_whose_value_is_damaged_can_be_chosen_anew(store, now):
    opened = lock(store, now)
    spoil(store, SETTING, "value", "country")
    assert settings.read(opened, "country") is None
    settings.write(opened, "country", "AT", now)
    assert settings.read(opened, "country") == "AT"

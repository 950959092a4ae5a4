"""`worthwhile lock` and `unlock` set and remove a passphrase, which is asked for and never shown."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from core import settings
from core.cli import worthwhile
from core.store import LockedError, open_store
from core.store.lock import set_passphrase

PASSPHRASE = "a lamp in the quiet hall"


@pytest.fixture
def folder(tmp_path, now):
    store = open_store(tmp_path / "journal")
    settings.write(store.unlock(None), "country", "DE", now)
    store.close()
    return tmp_path / "journal"


@pytest.fixture
def run(folder):
    """Run a command over the journal, with lines typed in."""

    def run(*words, typed=()):
        lines = "".join(f"{line}\n" for line in typed)
        return CliRunner().invoke(worthwhile, [*words, "--journal", str(folder)], input=lines)

    return run


def country(folder, passphrase):
    store = open_store(folder)
    try:
        return settings.read(store.unlock(passphrase), "country")
    finally:
        store.close()


def test_lock_asks_twice_says_what_it_means_and_shows_nothing(run, folder):
    told = run("lock", typed=[PASSPHRASE, PASSPHRASE])
    assert told.exit_code == 0, told.output
    assert "no way to recover" in told.output
    assert PASSPHRASE not in told.output
    assert country(folder, PASSPHRASE) == "DE"
    with pytest.raises(LockedError):
        country(folder, None)


def test_two_that_differ_are_asked_for_again(run, folder):
    told = run("lock", typed=[PASSPHRASE, "another one", PASSPHRASE, PASSPHRASE])
    assert told.exit_code == 0, told.output
    assert country(folder, PASSPHRASE) == "DE"


def test_a_short_one_is_refused_and_nothing_changed(run, folder):
    told = run("lock", typed=["short", "short"])
    assert told.exit_code == 1
    assert "8 characters" in told.output
    assert country(folder, None) == "DE"


def test_unlock_removes_it_by_the_passphrase_alone(run, folder):
    run("lock", typed=[PASSPHRASE, PASSPHRASE])
    wrong = run("unlock", typed=["not this one"])
    assert (wrong.exit_code, "not the passphrase" in wrong.output) == (1, True)
    assert run("unlock", typed=[PASSPHRASE]).exit_code == 0
    assert country(folder, None) == "DE"


def test_each_says_so_where_there_is_nothing_to_do(run):
    assert "has no passphrase" in run("unlock").output
    run("lock", typed=[PASSPHRASE, PASSPHRASE])
    assert "already" in run("lock", typed=[PASSPHRASE, PASSPHRASE]).output


def test_import_asks_for_the_passphrase_of_a_locked_journal(run, folder, tmp_path, now):
    store = open_store(folder)
    set_passphrase(store.unlock(None), PASSPHRASE, now)
    store.close()
    file = tmp_path / "thoughts.csv"
    file.write_text("day,hot_thought\n2026-11-01,one\n", encoding="utf-8")
    wrong = run("import", str(file), "--into", "self_talk", typed=["not this one"])
    assert (wrong.exit_code, "not the passphrase" in wrong.output) == (1, True)
    assert "Imported: 1." in run("import", str(file), "--into", "self_talk", typed=[PASSPHRASE]).output
    assert "Imported: 0." in run("import", str(file), "--into", "self_talk", typed=[PASSPHRASE]).output

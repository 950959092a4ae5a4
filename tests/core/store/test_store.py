"""A journal opens, is written through one door, and is found again."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from core import drafts, settings
from core.moment import head
from core.settings import SETTING
from core.slice import Slice
from core.store import (
    AlreadyOpenError,
    AmendedElsewhereError,
    Drop,
    Journal,
    NotSavedError,
    Put,
    StoreError,
    WrongFileError,
    open_store,
)


def put(now, identity, value, revision=1):
    return Put(SETTING, {**head(now, identity=identity), "revision": revision, "value": value})


def kept(journal: Journal) -> dict[str, str]:
    return {row["id"]: row["value"] for row in journal.entries(SETTING)}


def test_what_was_saved_is_there_after_closing_and_opening(tmp_path, now):
    store = open_store(tmp_path / "journal")
    store.unlock(None).save([put(now, "a", "Ungewöhnlich – 🌱 \u202bשלום")])
    store.close()
    again = open_store(tmp_path / "journal")
    assert kept(again.unlock(None)) == {"a": "Ungewöhnlich – 🌱 \u202bשלום"}
    again.close()


def test_a_failing_operation_undoes_the_whole_save(journal, now):
    with pytest.raises(NotSavedError, match="nothing was changed"):
        journal.save([put(now, "a", "kept?"), put(now, "b", None)])
    assert kept(journal) == {}
    journal.save([put(now, "a", "now it is")])
    assert kept(journal) == {"a": "now it is"}


def test_an_entry_amended_in_another_tab_is_not_overwritten(journal, now):
    journal.save([put(now, "a", "first")])
    journal.save([put(now, "a", "tab one", revision=2)])
    with pytest.raises(AmendedElsewhereError):
        journal.save([put(now, "a", "tab two", revision=2)])
    assert kept(journal) == {"a": "tab one"}


def test_a_row_that_is_gone_cannot_be_amended(journal, now):
    with pytest.raises(AmendedElsewhereError):
        journal.save([put(now, "a", "never was", revision=2)])


def test_without_a_revision_the_last_write_stands(journal, now):
    for value in ("one", "two", "three"):
        journal.save([put(now, "a", value, revision=None)])
    ((revision,),) = journal.rows("SELECT revision FROM settings.setting")
    assert (kept(journal), revision) == ({"a": "three"}, 3)


def test_two_puts_of_one_row_in_one_save_run_in_their_order(journal, now):
    journal.save([put(now, "a", "one"), put(now, "b", "x"), put(now, "a", "two", revision=2)])
    assert kept(journal) == {"a": "two", "b": "x"}


def test_dropping_removes_a_row_and_is_content_where_there_is_none(journal, now):
    journal.save([put(now, "a", "x"), put(now, "b", "y")])
    journal.save([Drop(SETTING, ("a", "never there"))])
    assert kept(journal) == {"b": "y"}


def test_a_version_rises_with_its_own_slice_only(journal, now):
    before = journal.version("settings"), journal.version("check_in")
    journal.save([put(now, "a", "x")])
    assert (journal.version("settings") > before[0], journal.version("check_in") == before[1]) == (True, True)


def test_typing_a_draft_raises_no_figure_version(journal, now):
    figures = [each.slug for each in (s for s in _slices() if s.slug != "drafts")]
    before = journal.version(*figures)
    drafts.put(journal, drafts.Draft("f", "self_talk", "thought_record"), {"hot_thought": "half a"}, now)
    assert journal.version(*figures) == before


def test_a_refused_save_raises_no_version(journal, now):
    before = journal.version("settings")
    with pytest.raises(NotSavedError):
        journal.save([put(now, "a", None)])
    assert journal.version("settings") == before


def test_folder_and_files_are_private(tmp_path, now):
    root = tmp_path / "journal"
    store = open_store(root)
    store.unlock(None).save([put(now, "a", "x")])
    store.announce("http://127.0.0.1:1")
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [root, *root.rglob("*")]}
    store.close()
    assert {mode for path, mode in modes.items() if path.suffix or path.name in ("lock", "address")} == {0o600}
    assert modes[root] == modes[root / "1"] == 0o700
    assert any(path.suffix == ".wal" for path in modes)


def test_a_second_process_is_told_where_the_journal_is_open(tmp_path):
    store = open_store(tmp_path / "journal")
    store.announce("http://127.0.0.1:8501")
    script = (
        "import sys; from core.store import AlreadyOpenError, open_store\n"
        "try: open_store(sys.argv[1])\nexcept AlreadyOpenError as error: print(error)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "journal")], capture_output=True, text=True, check=True
    )
    store.close()
    where, what_to_press = run.stdout.strip().splitlines()
    assert where == "Worthwhile is already open in another window: http://127.0.0.1:8501"
    assert "press Ctrl+C in the window where it was started" in what_to_press


def test_the_same_process_cannot_open_it_twice_and_can_after_closing(tmp_path):
    store = open_store(tmp_path / "journal")
    with pytest.raises(AlreadyOpenError):
        open_store(tmp_path / "journal")
    store.close()
    open_store(tmp_path / "journal").close()


def test_a_file_that_is_no_journal_is_refused_and_left_as_it_is(tmp_path):
    (tmp_path / "1").mkdir()
    file = tmp_path / "1" / "journal.duckdb"
    file.write_bytes(b"not a database" * 1000)
    with pytest.raises(WrongFileError, match="left as it is"):
        open_store(tmp_path)
    assert file.read_bytes() == b"not a database" * 1000


def test_a_journal_of_a_newer_release_is_refused(tmp_path):
    store = open_store(tmp_path)
    with store.cursor() as cursor:
        cursor.execute("INSERT INTO house.migration VALUES ('settings', '9999_later.sql')")
    store.close()
    with pytest.raises(WrongFileError, match="newer Worthwhile"):
        open_store(tmp_path)


def test_a_folder_that_cannot_be_made_is_a_plain_sentence(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot write to its folder"):
        open_store(tmp_path / "file" / "journal")


def test_views_are_written_again_only_when_their_text_changed(tmp_path):
    store = open_store(tmp_path)
    before = dict(_view_texts(store))
    store.close()
    again = open_store(tmp_path)
    after, size = dict(_view_texts(again)), (tmp_path / "1" / "journal.duckdb.wal")
    written = size.stat().st_size if size.exists() else 0
    again.close()
    assert before == after
    assert written < 200


def test_fifty_threads_saving_and_reading_lose_nothing(journal, now):
    wrong: list[object] = []

    def work(number: int) -> None:
        for turn in range(4):
            journal.save([put(now, f"{number}.{turn}", f"{number}")])
            found = journal.rows("SELECT value FROM settings.setting WHERE id = $id", id=f"{number}.{turn}")
            if found != [(f"{number}",)]:
                wrong.append(found)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, len(kept(journal))) == ([], 200)


def test_a_killed_process_loses_no_acknowledged_save(tmp_path):
    script = (
        "import sys; from datetime import datetime; from zoneinfo import ZoneInfo; from core import settings\n"
        "from core.store import open_store\n"
        "journal = open_store(sys.argv[1]).unlock(None)\n"
        "for n in range(100000):\n"
        "    settings.write(journal, f'n{n}', str(n), datetime.now(ZoneInfo('UTC'))); print(n, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    acknowledged = [int(process.stdout.readline()) for _ in range(40)]
    os.kill(process.pid, signal.SIGKILL)
    acknowledged += [int(line) for line in process.stdout.read().splitlines() if line]
    process.wait()
    store = open_store(tmp_path)
    found = kept(store.unlock(None))
    store.close()
    assert [number for number in acknowledged if found.get(f"n{number}") != str(number)] == []


def test_a_full_disk_refuses_the_save_and_loses_nothing_that_was_acknowledged(tmp_path):
    script = (
        "import resource, signal, sys; from datetime import datetime; from zoneinfo import ZoneInfo\n"
        "from core import settings; from core.store import NotSavedError, open_store\n"
        "journal = open_store(sys.argv[1]).unlock(None)\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY))\n"
        "for n in range(2000):\n"
        "    try: settings.write(journal, f'n{n}', 'x' * 5000, datetime.now(ZoneInfo('UTC')))\n"
        "    except NotSavedError as error: print(error); break\n"
        "    print(n)\n"
        "print(len(journal.rows('SELECT * FROM settings.setting')))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
        "settings.write(journal, 'room again', 'y', datetime.now(ZoneInfo('UTC'))); print('saved')\n"
    )
    run = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    *acknowledged, refusal, readable, after = run.stdout.splitlines()
    store = open_store(tmp_path)
    found = kept(store.unlock(None))
    store.close()
    assert "no room left on the disk" in refusal
    assert int(readable) == len(acknowledged) > 10
    assert (after, "room again" in found) == ("saved", True)
    assert [number for number in acknowledged if f"n{number}" not in found] == []


def test_a_folder_with_spaces_and_other_letters_will_do(tmp_path, now):
    folder = tmp_path / "Mein Tagebuch – 日記 ñ"
    store = open_store(folder)
    settings.write(store.unlock(None), "country", "JP", now)
    store.close()
    again = open_store(folder)
    assert settings.read(again.unlock(None), "country") == "JP"
    again.close()


def test_a_setting_chosen_twice_holds_the_last_choice(journal, now):
    settings.write(journal, "country", "DE", now)
    settings.write(journal, "country", "AT", now + timedelta(minutes=1))
    assert settings.read(journal, "country") == "AT"


def test_a_journal_without_a_passphrase_takes_none(tmp_path):
    store = open_store(None)
    with pytest.raises(StoreError, match="no passphrase"):
        store.unlock("a guess")
    store.close()


def test_importing_the_store_imports_neither_streamlit_nor_altair():
    script = "import sys, core.store; core.store.open_store(None); print('streamlit' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def _slices() -> tuple[Slice, ...]:
    from core.registry import SLICES

    return SLICES


def _view_texts(store) -> list[tuple[str, str]]:
    with store.cursor() as cursor:
        return cursor.execute("SELECT slug, text FROM house.views").fetchall()


def test_the_same_row_has_the_same_fingerprint_and_another_row_another(journal: Journal, tmp_path: Path):
    assert journal.fingerprint("self_talk", "a", "b") == journal.fingerprint("self_talk", "a", "b")
    assert journal.fingerprint("self_talk", "ab") != journal.fingerprint("self_talk", "a", "b")

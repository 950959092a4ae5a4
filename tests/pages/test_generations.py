"""Going back to an earlier state of the journal, and being told once what happened to its file."""

from __future__ import annotations

import shutil

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core import journal as house_journal
from core import settings
from core.store import open_store


@pytest.fixture
def on_disk(tmp_path, now):
    """A journal in a folder, with one setting, closed once."""
    store = open_store(tmp_path / "journal")
    settings.write(store.unlock(None), "begun", "2026-11-22", now)
    settings.write(store.unlock(None), "mark", "early", now)
    store.close()
    return tmp_path / "journal"


@pytest.fixture
def hold(on_disk):
    """Open it again for the pages; closed afterwards."""

    def opened():
        store = open_store(on_disk)
        house_journal.hold(store)
        return store.unlock(None)

    yield opened
    house_journal.close()
    st.cache_data.clear()


def words(app) -> str:
    return "\n".join(str(each.value) for kind in ("header", "text") for each in app.get(kind))


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def at_settings(visit) -> AppTest:
    app = visit("settings")
    app.session_state["generations.fold"] = True
    return app.run()


def test_going_back_asks_first_and_keeps_how_it_was(hold, visit, now):
    journal = hold()
    settings.write(journal, "mark", "between", now)
    journal.store._live.renew()
    journal.store._live.renew()
    settings.write(journal, "mark", "late", now)
    app = at_settings(visit)
    assert "You are asked once more" in words(app)
    press(app, "generations.go")
    assert settings.read(journal, "mark") == "late"
    press(app, "generations.stay")
    press(app, "generations.go")
    press(app, "generations.go")
    assert settings.read(journal, "mark") == "between"
    assert "How it was before is kept in this list" in words(app)
    newest = max(each.number for each in journal.generations())
    kept = [each.number for each in journal.generations() if each.number < newest]
    journal.go_back(kept[0])
    assert settings.read(journal, "mark") == "late"


def test_a_damaged_generation_is_a_sentence_and_nothing_changes(hold, visit, on_disk, now):
    journal = hold()
    number = journal.generations()[0].number
    (on_disk / str(number) / "journal.duckdb").write_bytes(b"torn")
    app = press(press(at_settings(visit), "generations.go"), "generations.go")
    assert "This earlier state is damaged" in words(app)
    assert settings.read(journal, "mark") == "early"


def test_a_restored_file_is_told_on_today_until_it_was_read(hold, visit, on_disk):
    live = max((path for path in on_disk.iterdir() if path.name.isdecimal()), key=lambda path: int(path.name))
    shutil.rmtree(live)
    journal = hold()
    app = visit()
    assert "nothing is missing" in words(app)
    press(app, "generations.heard")
    assert "nothing is missing" not in words(app)
    assert settings.read(journal, "mark") == "early"


def test_the_demo_offers_no_earlier_states(begun, visit):
    assert "Earlier states of your journal" not in words(visit("settings"))

"""Do the cards of Settings let a person take everything out, bring it in, and erase it knowingly?"""

from __future__ import annotations

import pytest
import streamlit as st

from core import drafts, settings
from core import journal as house_journal
from core.drafts import Draft
from core.outside import backup, export
from core.registry import SLICES
from core.rhythm.check_in.store import CHECK_IN
from core.store import open_store


@pytest.fixture
def lived_in(begun, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    return begun


def texts(app) -> str:
    return "\n".join(each.value for each in app.text)


def unfold(app, name):
    app.session_state[f"{name}.fold"] = True
    return app.run()


def erased(app, word):
    app.text_input(key="settings.erase.word").set_value(word)
    app.button(key="settings.erase.go").click().run()
    assert not app.exception
    return app


def test_what_is_folded_is_not_made(lived_in, visit):
    app = visit("settings")
    keys = [each.key for each in (*app.button, *app.text_input, *app.multiselect)]
    assert not [key for key in keys if key and key.startswith(("settings.erase", "settings.export"))]


def test_erasing_says_how_much_would_go_and_needs_the_word(lived_in, visit):
    app = unfold(visit("settings"), "settings.erase")
    app.session_state["settings.erase.way"] = "insight"
    app.run()
    app.selectbox(key="settings.erase.slug").set_value("check_in").run()
    count = len(lived_in.entries(CHECK_IN, "true"))
    assert f"Entries that would go, forgotten ones too: {count}." in texts(app)
    assert "yours to delete" in texts(app)
    erased(app, "yes")
    assert "Nothing was erased: the word “erase” was not typed." in texts(app)
    assert len(lived_in.entries(CHECK_IN, "true")) == count
    erased(app, " Erase ")
    assert f"Erased for good: {count} entries." in texts(app)
    assert lived_in.entries(CHECK_IN, "true") == []
    assert settings.read(lived_in, "begun") == "2026-11-22"


def test_erasing_everything_leads_back_to_the_welcome(lived_in, visit, now):
    drafts.put(lived_in, Draft("f", "goals", "goal"), {"wish": "half a sen"}, now)
    app = unfold(visit("settings"), "settings.erase")
    app.session_state["settings.erase.way"] = "everything"
    app.run()
    assert "the passphrase, where there is one, would go, too" in texts(app)
    erased(app, "erase")
    assert [table.full_name for table in lived_in.tables() if lived_in.entries(table, "true")] == []


def test_without_a_choice_nothing_can_be_erased(lived_in, visit):
    app = unfold(visit("settings"), "settings.erase")
    assert "Nothing is chosen yet." in texts(app)
    assert "settings.erase.go" not in [each.key for each in app.button]


def test_the_demo_can_neither_be_erased_nor_overwritten(lived_in, visit):
    app = visit()
    app.session_state["demo"] = True
    app.switch_page("pages/settings.py").run()
    labels = [each.label for each in app.expander]
    assert "Choose what to erase" not in labels
    assert "Put a backup back" not in labels


def test_an_export_says_that_it_is_readable_and_leaves_roots_out_unless_ticked(lived_in, visit):
    app = unfold(visit("settings"), "settings.export")
    assert "Whoever has this file can read it." in texts(app)
    assert "roots" not in app.multiselect(key="settings.export.slugs").value
    assert app.checkbox(key="settings.export.roots").value is False


@pytest.fixture
def lived_in_on_disk(tmp_path, now):
    """A journal in a folder, full of samples, that the pages show."""
    store = open_store(tmp_path / "journal")
    journal = store.unlock(None)
    settings.write(journal, "begun", "2026-11-22", now)
    journal.save([op for each in SLICES for op in each.samples(now)])
    house_journal.hold(store)
    yield journal
    house_journal.close()
    st.cache_data.clear()


def test_a_backup_shows_what_is_in_it_asks_and_comes_back(lived_in_on_disk, visit, now):
    lived_in = lived_in_on_disk
    data = backup.made(lived_in, now)
    count = len(lived_in.entries(CHECK_IN, "true"))
    app = unfold(visit("settings"), "settings.backup.restore")
    lived_in.save([])
    app.file_uploader(key="settings.backup.file").set_value(("b.zip", data, "application/zip")).run()
    entries = sum(op.table.entry for each in SLICES for op in each.samples(now))
    assert f"A backup of 2026-11-22, 20:30+01:00, with {entries} entries." in texts(app)
    from core.store import Drop

    lived_in.save([Drop(CHECK_IN, tuple(row["id"] for row in lived_in.entries(CHECK_IN, "true")))])
    app.button(key="settings.backup.put").click().run()
    assert not app.exception
    assert "is back. What was here before is kept beside it." in texts(app)
    assert len(lived_in.entries(CHECK_IN, "true")) == count


def test_a_foreign_backup_is_refused_on_screen(lived_in, visit):
    app = unfold(visit("settings"), "settings.backup.restore")
    app.file_uploader(key="settings.backup.file").set_value(("b.zip", b"PK nothing", "application/zip")).run()
    assert "no backup of Worthwhile" in texts(app)
    assert "settings.backup.put" not in [each.key for each in app.button]


def test_an_export_comes_in_with_its_counts_and_without_its_words(lived_in, begun, visit, now):
    store = open_store(None)
    other = store.unlock(None)
    other.save([op for each in SLICES for op in each.samples(now)])
    data = export.write(other, export.chosen(with_held_back=True), ".json", now)
    store.close()
    app = visit("settings")
    app.file_uploader(key="settings.import.file").set_value(("a.json", data, "application/json")).run()
    assert "An export of Worthwhile." in texts(app)
    next(each for each in app.button if each.label.startswith("Bring in")).click().run()
    assert not app.exception
    assert "entries came in." in texts(app)
    assert len(begun.entries(CHECK_IN, "true")) == 72


def test_daylios_moods_are_shown_and_can_be_changed(begun, visit):
    data = b"full_date,date,weekday,time,mood,activities,note_title,note\n2026-11-01,,,,rad,,,\n2026-11-02,,,,odd,,,\n"
    app = visit("settings")
    app.selectbox(key="settings.import.into").set_value("check_in.daylio").run()
    app.file_uploader(key="settings.import.file").set_value(("d.csv", data, "text/csv")).run()
    assert "1 rows hold names that are not known here." in texts(app)
    app.selectbox(key="settings.import.mood.odd").set_value("4")
    next(each for each in app.button if each.label == "Use these names").click().run()
    assert "rad (1): 9" in texts(app)
    unfold(app, "settings.import.known")
    app.selectbox(key="settings.import.mood.rad").set_value("10")
    next(each for each in app.button if each.label == "Use these names").click().run()
    next(each for each in app.button if each.label.startswith("Bring in")).click().run()
    assert sorted(row["overall"] for row in begun.entries(CHECK_IN)) == [4, 10]

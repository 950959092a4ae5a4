"""Can a person take everything along, erase it, and have it back?"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from core.store import open_store

DAYLIO = "full_date,date,weekday,time,mood,activities,note_title,note\n" + "".join(
    f"2026-11-0{day},,,20:00,{mood},walk | tea,,\n"
    for day, mood in enumerate(("awful", "bad", "meh", "good", "rad"), 1)
)


@pytest.fixture
def tab(serve, visit):
    """Somebody wrote one line, and is in Settings."""
    tab = visit(serve(), "today", "desktop light")
    tab.write("One line, if you like", "Walked home *by* the river")
    tab.press("Keep this check-in")
    tab.sees("Kept")
    return tab.settled().turn_to("settings")


def taken(tab, name, folder: Path) -> Path:
    """Press a button that makes a file, and keep the file."""
    with tab.page.expect_download() as loading:
        tab.page.get_by_role("button", name=name).click()
    file = folder / loading.value.suggested_filename
    loading.value.save_as(file)
    return file


def hand_in(tab, card, file: Path):
    tab.card(card).locator("input[type=file]").first.set_input_files(file)
    tab.settled()


def test_a_backup_brings_back_what_was_erased(tab, tmp_path):
    file = taken(tab, "Make a backup", tmp_path)
    assert file.name.startswith("worthwhile-")
    part = tab.unfold("Choose what to erase")
    tab.page.get_by_role("radio", name="One page", exact=True).click()
    tab.settled()
    tab.choose("Page", "Check-in", part)
    tab.sees("Entries that would go, forgotten ones too: 1.")
    word = tab.page.get_by_role("textbox", name="Type “erase” to confirm")
    word.fill("erase")
    word.press("Enter")
    tab.settled().press("Erase it for good")
    tab.sees("Erased for good: 1 entry.")
    tab.turn_to("today").sees_not("Walked home *by* the river")
    tab.turn_to("settings").unfold("Put a backup back")
    tab.settled()
    hand_in(tab, "Backup", file)
    tab.sees("with 1 entry")
    tab.press("Put it in the place of the present journal")
    tab.sees("What was here before is kept beside it.")
    tab.settled().server.stop()
    assert lines(tab.server.journal) == ["Walked home *by* the river"]


def lines(folder) -> list[str]:
    store = open_store(folder)
    found = store.unlock(None).rows("SELECT line FROM check_in.check_in")
    store.close()
    return [line for (line,) in found]


def test_an_export_to_read_holds_the_words_as_they_are(tab, tmp_path):
    part = tab.unfold("Choose what goes along")
    tab.settled()
    tab.choose("As", "Markdown: to read and to print", part)
    tab.settled()
    text = taken(tab, "Make the file", tmp_path).read_text(encoding="utf-8")
    assert text.startswith("# Worthwhile\n\nWhoever has this file can read it.")
    assert "> Walked home \\*by\\* the river" in text
    assert [each for each in tab.barriers(figures=False) if "FileUploader" not in each["html"]] == []  # Streamlit's own
    assert tab.out_of_reach() == []


def test_daylios_moods_are_shown_with_their_numbers_before_they_come_in(tab, tmp_path):
    file = tmp_path / "daylio.csv"
    file.write_text(DAYLIO, encoding="utf-8")
    card = tab.card("Bring entries in")
    tab.choose("Into", "Check-ins: an export of Daylio", card)
    tab.settled()
    hand_in(tab, "Bring entries in", file)
    for mood, number in (("awful", 1), ("bad", 3), ("meh", 5), ("good", 7), ("rad", 9)):
        expect(card).to_contain_text(f"{mood} (1): {number}")
    tab.press("Bring in 5")
    tab.sees("5 entries came in.")

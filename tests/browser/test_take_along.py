"""Can a person print their week, and hand somebody else a page of what they ticked alone?"""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdf
import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from core.registry import SLICES
from core.store import open_store


@pytest.fixture
def tab(serve, visit):
    """Somebody has written in this week and the weeks before, and looks at the week."""
    server = serve()
    server.stop()
    store = open_store(server.journal)
    today = datetime.now(ZoneInfo("Europe/Berlin"))
    sunday = today + timedelta(days=6 - today.weekday())
    store.unlock(None).save([op for each in SLICES if each.slug != "settings" for op in each.samples(sunday)])
    store.close()
    server.start()
    return visit(server, "weekly_review", "desktop light")


def taken(tab, name, inside, folder: Path) -> Path:
    """Press a button that makes a file, and keep the file."""
    button = inside.get_by_test_id("stDownloadButton").get_by_role("button", name=name).first
    expect(button).to_be_enabled()
    tab.settled()
    with tab.page.expect_download() as loading:
        button.click()
    file = folder / loading.value.suggested_filename
    loading.value.save_as(file)
    return file


def words(file: Path) -> str:
    reader = pypdf.PdfReader(io.BytesIO(file.read_bytes()))
    return " ".join("\n".join(page.extract_text() for page in reader.pages).split())


def test_a_week_is_printed_and_read_as_text(tab, tmp_path):
    card = tab.card("Take it along")
    file = taken(tab, "PDF, to print", card, tmp_path)
    assert file.name.startswith("week-20")
    said = words(file)
    assert "Your week, " in said
    assert "Looking back" in said
    assert "Roots" not in said
    text = taken(tab, "Markdown, as text", card, tmp_path).read_text(encoding="utf-8")
    assert text.startswith("# Your week, ")
    assert "Roots" not in text


def test_only_what_was_ticked_is_on_the_page_for_somebody_else(tab, tmp_path):
    part = tab.unfold("Share some of it", tab.card("Take it along"))
    tab.settled()
    expect(part.get_by_text("Nothing is ticked yet.")).to_be_visible()
    expect(part.get_by_role("button", name="PDF, to print")).to_be_disabled()
    lines = part.get_by_role("checkbox")
    assert lines.count() > 3
    assert not [n for n in range(lines.count()) if lines.nth(n).is_checked()]
    part.get_by_test_id("stCheckbox").nth(1).locator("label").click()
    tab.settled()
    expect(part.get_by_text("This page will hold 1 line.")).to_be_visible()
    said = words(taken(tab, "PDF, to print", part, tmp_path))
    row = part.get_by_test_id("stCheckbox").nth(1).locator("xpath=ancestor::*[@data-testid='stHorizontalBlock'][1]")
    ticked = " ".join(row.get_by_test_id("stText").last.inner_text().split()).strip("“”")
    assert ticked in said
    other = part.get_by_test_id("stCheckbox").nth(2).locator("xpath=ancestor::*[@data-testid='stHorizontalBlock'][1]")
    assert " ".join(other.get_by_test_id("stText").last.inner_text().split()).strip("“”") not in said


def test_the_reminder_is_a_calendar_file_with_a_discreet_name(tab, tmp_path):
    part = tab.unfold("Be reminded once a week", tab.card("Take it along"))
    tab.settled()
    first = taken(tab, "Make the calendar file", part, tmp_path)
    (event,) = Calendar.from_ical(first.read_bytes()).walk("VEVENT")
    assert (first.name, event["summary"]) == ("ten-quiet-minutes.ics", "Ten quiet minutes")
    again = taken(tab, "Make the calendar file", part, tmp_path)
    (newer,) = Calendar.from_ical(again.read_bytes()).walk("VEVENT")
    assert newer["uid"] == event["uid"]

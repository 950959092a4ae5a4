"""Does `worthwhile review` write the week that was meant, whole and for this user alone, or say kindly why not?"""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.cli import journals, worthwhile
from core.model import RefusedError
from core.registry import SLICES
from core.rhythm.weekly_review import command
from core.store import open_store
from core.store.lock import set_passphrase

PASSPHRASE = "seven quiet herons wade past"


@pytest.fixture
def folder(tmp_path, now):
    """The folder of a journal that is lived in, and closed."""
    store = open_store(tmp_path / "journal")
    store.unlock(None).save([op for each in SLICES for op in each.samples(now)])
    store.close()
    return tmp_path / "journal"


@pytest.fixture
def ask(folder, monkeypatch, now):
    """Run the command over that journal and return exit code and words."""
    monkeypatch.setattr(journals, "now", lambda: now)

    def ask(*words, answer=None):
        line = ["review", *map(str, words), "--journal", str(folder)]
        result = CliRunner().invoke(worthwhile, line, input=answer, catch_exceptions=False)
        return result.exit_code, result.output

    return ask


def left(tmp_path) -> list[str]:
    return sorted(each.name for each in tmp_path.iterdir() if each.name != "journal")


@pytest.mark.parametrize("name", ["week.pdf", "week.md", "WEEK.PDF"])
def test_it_writes_a_week_for_this_user_alone_and_says_what_is_in_it(ask, tmp_path, name, pdf_text):
    code, said = ask("--to", tmp_path / name)
    assert code == 0, said
    assert "16 to 22 November 2026" in said
    assert "Whoever has this file can read it. Roots is never in it." in said
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    data = (tmp_path / name).read_bytes()
    held = data.decode() if name.endswith("md") else pdf_text(data)
    assert "Your week, 16 to 22 November 2026" in held
    assert left(tmp_path) == [name]


def test_letter_is_chosen_by_name(ask, tmp_path, pdf_read):
    assert ask("--to", tmp_path / "a.pdf", "--paper", "us-letter")[0] == 0
    assert pdf_read((tmp_path / "a.pdf").read_bytes()).pages[0].mediabox.height == 792


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 11, 22), date(2026, 11, 16)),  # a Sunday: the week that ends
        (date(2026, 11, 23), date(2026, 11, 16)),  # a Monday: the one that is over
        (date(2026, 11, 21), date(2026, 11, 9)),
        (date(2027, 1, 1), date(2026, 12, 21)),
    ],
)
def test_without_a_week_it_is_the_last_one_that_is_over(tmp_path, today, monday):
    assert command.asked("", tmp_path / "a.pdf", "a4", today, over=False).monday == monday


@pytest.mark.parametrize(
    ("week", "monday"),
    [
        ("2026-W47", date(2026, 11, 16)),
        ("2026W47", date(2026, 11, 16)),
        ("2020-w53", date(2020, 12, 28)),
        ("2026-W01", date(2025, 12, 29)),
    ],
)
def test_a_week_is_told_by_year_and_number(tmp_path, week, monday):
    assert command.asked(week, tmp_path / "a.md", "a4", date(2026, 11, 22), over=False).monday == monday


@pytest.mark.parametrize(
    ("week", "why"),
    [
        ("2026-W54", "no week"),
        ("2021-W53", "no week"),
        ("47", "no week"),
        ("2026-11-16", "no week"),
        ("2026-W48", "not begun"),
    ],
)
def test_a_week_that_is_none_or_to_come_is_refused(ask, tmp_path, week, why):
    code, said = ask("--to", tmp_path / "a.pdf", "--week", week)
    assert (code, why in said, left(tmp_path)) == (1, True, [])


def test_an_unknown_ending_a_missing_folder_and_a_file_that_is_there_are_refused(ask, tmp_path):
    (tmp_path / "a.md").write_text("mine", encoding="utf-8")
    for file, why in (("a.docx", "end in .pdf or .md"), ("no/a.pdf", "no folder"), ("a.md", "left as it is. Please")):
        code, said = ask("--to", tmp_path / file)
        assert (code, why in said.replace("was left", "left")) == (1, True), said
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "mine"
    assert ask("--to", tmp_path / "a.md", "--force")[0] == 0
    assert "Your week" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert left(tmp_path) == ["a.md"]


def test_several_things_that_are_wrong_are_said_at_once(tmp_path):
    with pytest.raises(RefusedError) as refused:
        command.asked("2026-W99", tmp_path / "a.odt", "a4", date(2026, 11, 22), over=False)
    assert set(refused.value.problems) == {"to", "week"}


def test_a_locked_journal_asks_for_its_passphrase_only_once_the_order_is_right(ask, folder, tmp_path, now):
    store = open_store(folder)
    set_passphrase(store.unlock(None), PASSPHRASE, now)
    store.close()
    code, said = ask("--to", tmp_path / "a.odt", answer=f"{PASSPHRASE}\n")
    assert (code, "Passphrase" in said) == (1, False)
    assert ask("--to", tmp_path / "a.pdf", answer="another one\n")[0] == 1
    assert left(tmp_path) == []
    code, said = ask("--to", tmp_path / "a.pdf", answer=f"{PASSPHRASE}\n")
    assert (code, left(tmp_path)) == (0, ["a.pdf"]), said


def test_while_it_is_open_elsewhere_it_says_where_and_what_to_press(ask, folder, tmp_path):
    store = open_store(folder)
    store.announce("http://127.0.0.1:8501")
    code, said = ask("--to", tmp_path / "a.pdf")
    store.close()
    assert code == 1
    assert "http://127.0.0.1:8501" in said
    assert "Your week, Take it along" in said


def test_the_same_week_asked_for_twice_gives_the_same_file(ask, tmp_path):
    ask("--to", tmp_path / "a.pdf")
    ask("--to", tmp_path / "b.pdf")
    assert Path(tmp_path / "a.pdf").read_bytes() == Path(tmp_path / "b.pdf").read_bytes()

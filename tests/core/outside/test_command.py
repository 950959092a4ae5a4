"""Do `worthwhile backup`, `restore`, `export` and `import` say what they did, and where the journal is open?"""

from __future__ import annotations

import json
import zipfile

import pytest
from click.testing import CliRunner

from core.cli import journals, worthwhile
from core.registry import SLICES
from core.rhythm.check_in.store import CHECK_IN
from core.store import open_store


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

    def ask(*words, journal=None, answer=None):
        line = [*map(str, words), "--journal", str(journal or folder)]
        result = CliRunner().invoke(worthwhile, line, input=answer, catch_exceptions=False)
        return result.exit_code, result.output

    return ask


@pytest.fixture
def total(now) -> int:
    """How many entries that journal holds."""
    return sum(op.table.entry for each in SLICES for op in each.samples(now))


def check_ins(folder) -> int:
    store = open_store(folder)
    found = len(store.unlock(None).entries(CHECK_IN, "true"))
    store.close()
    return found


def test_a_backup_goes_where_it_is_told_and_comes_back_into_another_folder(ask, folder, tmp_path, total):
    code, said = ask("backup", "--to", tmp_path / "b.zip")
    assert (code, f"{total} entries" in said, "whoever has this file can read it" in said) == (0, True, True)
    code, said = ask("restore", tmp_path / "b.zip", "--yes", journal=tmp_path / "other")
    assert (code, "Restored." in said) == (0, True)
    assert check_ins(tmp_path / "other") == check_ins(folder) > 0


def test_restoring_asks_first_and_no_leaves_everything(ask, folder, tmp_path):
    ask("backup", "--to", tmp_path / "b.zip")
    (tmp_path / "empty").mkdir()
    code, said = ask("restore", tmp_path / "b.zip", journal=tmp_path / "empty", answer="n\n")
    assert code == 1
    assert "2026-11-22" in said
    assert "Nothing was changed." in said
    assert check_ins(tmp_path / "empty") == 0


def test_a_foreign_file_is_refused_before_it_asks(ask, folder, tmp_path):
    (tmp_path / "x.zip").write_bytes(b"not a zip")
    code, said = ask("restore", tmp_path / "x.zip")
    assert (code, "no backup of Worthwhile" in said, "Put it" in said) == (1, True, False)


@pytest.mark.parametrize("ending", ["json", "md", "zip", "csv"])
def test_an_export_is_made_by_its_ending_without_roots(ask, tmp_path, ending):
    file = tmp_path / f"out.{ending}"
    code, said = ask("export", "--to", file, *(["--insight", "check_in"] if ending == "csv" else []))
    assert code == 0, said
    assert "Roots was left out" in said
    assert "Whoever has this file can read it." in said
    assert file.stat().st_mode & 0o077 == 0
    names = zipfile.ZipFile(file).namelist() if ending == "zip" else [file.read_text(encoding="utf-8")]
    assert not any("roots.experience" in name or "## Roots" in name for name in names)
    assert ask("export", "--to", file)[0] == 1


def test_days_and_insights_are_chosen_and_wrong_ones_refused(ask, tmp_path):
    code, _ = ask(
        "export", "--to", tmp_path / "a.json", "--insight", "check_in", "--from", "2026-11-01", "--until", "2026-11-22"
    )
    assert code == 0
    found = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["tables"]
    assert set(found) == {"check_in.check_in"}
    assert all("2026-11-01" <= row["day"] <= "2026-11-22" for row in found["check_in.check_in"])
    for words, why in (
        (["--insight", "nothing"], "There is no"),
        (["--insight", "roots"], "asked for apart"),
        (["--from", "2026-11-02", "--until", "2026-11-01"], "before the first"),
    ):
        code, said = ask("export", "--to", tmp_path / "b.json", *words)
        assert (code, why in said) == (1, True)
    assert ask("export", "--to", tmp_path / "b.docx")[0] == 1
    assert not list(tmp_path.glob("b.*"))


def test_an_export_comes_in_again_without_saying_into_what(ask, folder, tmp_path, total):
    ask("export", "--to", tmp_path / "a.json", "--with-roots")
    code, said = ask("import", tmp_path / "a.json", journal=tmp_path / "other")
    assert (code, f"New here: {total}." in said, f"Imported: {total}." in said) == (0, True, True)
    code, said = ask("import", tmp_path / "a.json", journal=tmp_path / "other")
    assert (code, f"the same: {total}." in said, "Imported: 0." in said) == (0, True, True)


@pytest.mark.parametrize(("words", "there"), [(["backup"], "Backup"), (["export", "--to", "a.md"], "Export")])
def test_while_it_is_open_elsewhere_it_says_where_and_what_to_press(ask, folder, words, there):
    store = open_store(folder)
    store.announce("http://127.0.0.1:8501")
    code, said = ask(*words)
    store.close()
    assert code == 1
    assert "already open in another window: http://127.0.0.1:8501" in said
    assert f"Settings, {there}" in said

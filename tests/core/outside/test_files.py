"""Is a file for the person written whole or not at all, and for them alone?"""

from __future__ import annotations

import os
import stat

import pytest

from core.outside import files


def left(folder) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_nobody_else_can_read_it_whatever_the_computer_usually_allows(tmp_path):
    before = os.umask(0o022)
    try:
        files.write(tmp_path / "a.pdf", b"words")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600
    assert (tmp_path / "a.pdf").read_bytes() == b"words"


def test_one_that_is_there_stays_unless_it_is_to_be_written_over(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        files.write(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
    files.write(tmp_path / "a.pdf", b"new", over=True)
    assert (tmp_path / "a.pdf").read_bytes() == b"new"
    assert left(tmp_path) == ["a.pdf"]


def test_a_file_that_cannot_be_written_leaves_nothing_half_done(tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "a.pdf").write_bytes(b"mine")
    with pytest.raises(OSError, match="No space"):
        files.write(tmp_path / "a.pdf", b"new", over=True)
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
    assert left(tmp_path) == ["a.pdf"]

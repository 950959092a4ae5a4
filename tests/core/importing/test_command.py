"""Does `worthwhile import` say in plain sentences what it did and what it did not?"""

from __future__ import annotations

import pytest

from core.importing.command import import_file
from core.insights.self_talk import THOUGHT_RECORD

GOOD = b"day,hot_thought,trap\n2026-11-01,one,Labeling\n2026-11-02,two,\n"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def run(journal, now, tmp_path, told):
    """Import bytes and return the exit code."""

    def run(data: bytes, into: str = "self_talk", **options):
        file = tmp_path / "thoughts.csv"
        file.write_bytes(data)
        return import_file(journal, file, into, now, echo=told.append, **options)

    return run


def kept(journal) -> int:
    return len(journal.entries(THOUGHT_RECORD))


def test_a_good_file_comes_in(run, journal, told):
    assert run(GOOD) == 0
    assert told == ["Ready to come in: 2.", "Imported: 2."]
    assert kept(journal) == 2


def test_the_same_file_again_says_that_it_is_here(run, journal, told):
    run(GOOD)
    told.clear()
    assert run(GOOD) == 0
    assert told == ["Ready to come in: 0.", "Here already, and left as it is: 2.", "Imported: 0."]
    assert kept(journal) == 2


def test_refused_rows_are_told_and_nothing_comes_in(run, journal, told):
    assert run(b"day,hot_thought,mood\n2026-11-01,one,4\nsoon,two,5\n") == 1
    assert told[1:4] == [
        "Columns that are not used: mood.",
        "Cannot come in: 1.",
        "  line 3, day: Please give the day as year, month and day: 2026-11-23.",
    ]
    assert told[-1] == "One row cannot come in. Nothing was imported."
    assert kept(journal) == 0


def test_refused_rows_are_skipped_where_that_is_asked_for(run, journal, told):
    assert run(b"day,hot_thought\n2026-11-01,one\nsoon,two\n2026-11-03\n", skip_refused=True) == 0
    assert told[-1] == "Imported: 1."
    assert kept(journal) == 1


def test_of_many_refused_rows_twenty_are_told(run, told):
    assert run(b"day,hot_thought\n" + b"soon,two\n" * 31) == 1
    assert sum(line.startswith("  line ") for line in told) == 20
    assert "  and 11 more" in told


def test_an_unknown_name_is_told_with_what_to_type(run, journal, told):
    data = b"day,hot_thought,trap,feelings\n2026-11-01,one,Zigzag,blue 20\n"
    assert run(data) == 1
    assert '  Zigzag (lines: 1): --means traps "Zigzag" ""' in told
    assert '  blue (lines: 1): --means feelings "blue" ""' in told
    assert any(line.startswith("  Our traps: all_or_nothing, ") for line in told)
    assert kept(journal) == 0
    assert run(data, means=[("traps", "Zigzag", "labelling"), ("feelings", "blue", "")]) == 0
    assert kept(journal) == 1


@pytest.mark.parametrize("means", [("traps", "Zigzag", "zag"), ("moods", "Zigzag", "labelling")])
def test_a_meaning_that_is_none_of_ours_is_told(run, journal, told, means):
    assert run(GOOD, means=[means]) == 1
    assert "none of our names" in told[-1]
    assert kept(journal) == 0


def test_a_file_that_is_no_table_is_told(run, told):
    assert run(b"") == 1
    assert told == ["This file is empty."]


def test_a_file_that_is_not_there_is_told(journal, now, tmp_path, told):
    missing = tmp_path / "missing.csv"
    assert import_file(journal, missing, "self_talk", now, echo=told.append) == 1
    assert told == [f"{missing} cannot be read: No such file or directory."]


def test_a_part_that_takes_no_file_is_told(run, told):
    assert run(GOOD, into="get_help") == 1
    assert told[0].startswith('"get_help" takes no file. These do: check_in, ')
    assert ", self_talk" in told[0]

"""A draft is read field by field, and all that is wrong with it is said at once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import LONGEST, Reader, RefusedError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["a\x00b", "half \ud83d of a sign", 7, ["a"]])
def test_what_no_store_can_hold_is_refused_by_name(typed):
    reader = Reader({"line": typed})
    reader.words("line")
    assert list(reader.problems) == ["line"]


def test_words_are_kept_without_the_space_around_them():
    assert Reader({"line": "  two words \n"}).words("line") == "two words"


def test_the_longest_text_is_kept_and_one_letter_more_is_refused():
    reader = Reader({"fits": "x" * LONGEST, "long": "x" * (LONGEST + 1)})
    assert (len(reader.words("fits")), reader.problems) == (LONGEST, {})
    reader.words("long")
    assert "20,000" in reader.problems["long"]


@pytest.mark.parametrize(("typed", "read"), [(0, 0), (100, 100), (None, None), ("", None)])
def test_a_rating_from_0_to_100_or_nothing_is_read(typed, read):
    reader = Reader({"belief": typed})
    assert (reader.rating("belief"), reader.problems) == (read, {})


@pytest.mark.parametrize("typed", [-1, 101, 50.5, "50", True])
def test_any_other_rating_is_refused(typed):
    reader = Reader({"belief": typed})
    assert reader.rating("belief") is None
    assert list(reader.problems) == ["belief"]


@pytest.mark.parametrize(
    ("typed", "told"), [(None, TODAY), ("", TODAY), ("2026-11-22", TODAY), ("2020-02-29", date(2020, 2, 29))]
)
def test_a_day_is_read_and_none_is_today(typed, told):
    assert Reader({"day": typed}).day("day", TODAY) == told


@pytest.mark.parametrize("typed", ["2026-11-23", "1800-01-01", "22.11.2026", "2025-02-29", 5])
def test_a_day_to_come_too_far_back_or_no_day_at_all_is_refused(typed):
    reader = Reader({"day": typed})
    reader.day("day", TODAY)
    assert list(reader.problems) == ["day"]


def test_a_choice_is_one_of_the_list():
    reader = Reader({"part": "noon"})
    assert reader.choice("part", ("morning", "night")) is None
    assert list(reader.problems) == ["part"]


def test_everything_that_is_wrong_is_said_at_once():
    reader = Reader({"a": -1, "b": "\x00"})
    reader.rating("a")
    reader.words("b")
    with pytest.raises(RefusedError) as refused:
        reader.finish()
    assert list(refused.value.problems) == ["a", "b"]


@given(st.text())
def test_any_text_is_kept_or_refused_and_never_changed_within(typed):
    reader = Reader({"line": typed})
    read = reader.words("line")
    assert read == typed.strip() or list(reader.problems) == ["line"]

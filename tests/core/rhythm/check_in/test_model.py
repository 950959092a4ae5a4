"""Which drafts become a check-in, and which are refused, kindly and by field?"""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import LONGEST, RefusedError
from core.rhythm.check_in.model import STATEMENTS, CheckIn, check_in, draft, very_low

TODAY = date(2026, 11, 22)
EMPTY = CheckIn(
    day=TODAY,
    overall=None,
    roots=None,
    self_talk=None,
    goals=None,
    assertiveness=None,
    self_compassion=None,
    nothing_went_wrong=False,
    line="",
    greet=False,
)

anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.integers(), max_size=2)
)
rating = st.one_of(st.none(), st.integers(0, 10), anything)
drafts = st.fixed_dictionaries(
    {},
    optional={
        "day": st.one_of(st.dates(max_value=TODAY).map(date.isoformat), anything),
        "overall": rating,
        **dict.fromkeys(STATEMENTS, rating),
        "nothing_went_wrong": st.one_of(st.booleans(), anything),
        "line": st.one_of(st.text(), anything),
        "greet": st.one_of(st.booleans(), anything),
    },
)


@given(drafts)
def test_any_draft_is_refused_by_field_or_round_trips(typed):
    record, problems = None, {}
    try:
        record = check_in(typed, TODAY)
    except RefusedError as refused:
        problems = refused.problems

    if record is None:
        assert problems
        assert problems.keys() <= {"day", "overall", *STATEMENTS, "line"}
        assert all(sentence.endswith(".") for sentence in problems.values())
    else:
        assert check_in(draft(record), TODAY) == record


def test_one_number_is_enough():
    assert check_in({"overall": 0}, TODAY).overall == 0


def test_one_line_is_enough():
    assert check_in({"line": " a quiet day \n"}, TODAY).line == "a quiet day"


def test_that_nothing_went_wrong_is_enough():
    assert check_in({"nothing_went_wrong": True}, TODAY).nothing_went_wrong


@pytest.mark.parametrize("typed", [{}, {"line": "  "}, {"overall": None, "greet": True}, {"day": "2026-11-20"}])
def test_a_check_in_with_nothing_in_it_is_kindly_refused(typed):
    with pytest.raises(RefusedError) as refused:
        check_in(typed, TODAY)

    assert refused.value.problems == {
        "overall": "There is nothing in this check-in yet. One number or one line is enough."
    }


def test_a_wrong_rating_is_not_called_missing():
    with pytest.raises(RefusedError) as refused:
        check_in({"goals": 11}, TODAY)

    assert refused.value.problems == {"goals": "Please choose a whole number from 0 to 10."}


def test_all_problems_are_said_at_once():
    with pytest.raises(RefusedError) as refused:
        check_in({"day": "2026-11-23", "overall": -1, "line": "x" * (LONGEST + 1)}, TODAY)

    assert refused.value.problems.keys() == {"day", "overall", "line"}


def test_without_a_day_it_is_today():
    assert check_in({"overall": 5}, TODAY).day == TODAY


def test_an_earlier_day_can_be_told_of():
    assert check_in({"overall": 5, "day": "2026-11-01"}, TODAY).day == date(2026, 11, 1)


def test_a_greeting_needs_a_line():
    assert not check_in({"overall": 5, "greet": True}, TODAY).greet
    assert check_in({"line": "rain and soup", "greet": True}, TODAY).greet


def test_where_nothing_went_wrong_a_rating_of_kindness_is_let_go():
    record = check_in({"nothing_went_wrong": True, "self_compassion": 7, "roots": 4}, TODAY)

    assert record.self_compassion is None
    assert record.nothing_went_wrong
    assert record.roots == 4


@pytest.mark.parametrize(("overall", "low"), [(0, True), (2, True), (3, False), (None, False)])
def test_only_overall_makes_a_check_in_very_low(overall, low):
    record = check_in({"overall": overall, "line": "so it is", **dict.fromkeys(STATEMENTS, 0)}, TODAY)

    assert very_low(record) is low


def test_the_statements_stand_in_the_order_of_the_menu():
    assert list(STATEMENTS) == ["roots", "self_talk", "goals", "assertiveness", "self_compassion"]


def test_the_model_loads_no_store_and_no_drawing():
    code = (
        "import sys; import core.rhythm.check_in.model, core.model; "
        "print([name for name in ('altair', 'pandas', 'streamlit') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"

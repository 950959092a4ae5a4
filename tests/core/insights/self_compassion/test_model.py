"""Which drafts become a hard moment, a pause or a letter, and what is said of the others?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insights.self_compassion import model
from core.insights.self_compassion.model import VOICES
from core.model import LONGEST, RefusedError, draft_of

TODAY = date(2026, 11, 22)
KINDS = {
    "as_to_a_friend": (model.as_to_a_friend, draft_of, "happened"),
    "pause": (model.pause, draft_of, "kindness"),
    "letter": (model.letter, draft_of, "letter"),
}
WORDS = (
    "happened",
    "to_self",
    "to_friend",
    "to_me_now",
    "mindfulness",
    "common_humanity",
    "kindness",
    "letter",
    "note",
)
HARSHNESS = ("harshness_self", "harshness_friend", "harshness_now")
DISTRESS = ("distress_before", "distress_after")


def problems(read, draft):
    with pytest.raises(RefusedError) as refused:
        read(draft, TODAY)
    return refused.value.problems


def test_what_happened_alone_is_enough():
    record = model.as_to_a_friend({"happened": "  Forgot her birthday\n"}, TODAY)

    assert (record.happened, record.day) == ("Forgot her birthday", TODAY)
    assert (record.voice, record.harshness_self, record.to_me_now) == (None, None, "")


@pytest.mark.parametrize("empty", [{}, {"happened": " \n"}, {"to_me_now": "There, there"}])
def test_without_what_happened_a_moment_is_kindly_refused(empty):
    assert problems(model.as_to_a_friend, empty) == {"happened": "Write down in a few words what happened."}


def test_harshness_goes_to_ten_and_distress_to_a_hundred():
    draft = {"happened": "x", **dict.fromkeys(HARSHNESS, 10), **dict.fromkeys(DISTRESS, 100)}
    record = model.as_to_a_friend(draft, TODAY)

    assert (record.harshness_now, record.distress_after) == (10, 100)
    assert set(problems(model.as_to_a_friend, {**draft, "harshness_now": 11, "distress_after": 101})) == {
        "harshness_now",
        "distress_after",
    }


def test_only_a_friend_or_someone_kind_speaks():
    assert model.as_to_a_friend({"happened": "x", "voice": "someone_kind"}, TODAY).voice == "someone_kind"
    assert set(problems(model.as_to_a_friend, {"happened": "x", "voice": "my_boss"})) == {"voice"}


@pytest.mark.parametrize(
    "draft",
    [{"minutes": 1}, {"mindfulness": "Tired"}, {"common_humanity": "Everyone"}, {"kindness": "Tea"}]
    + [{name: 0} for name in DISTRESS],
)
def test_the_timer_or_one_line_or_one_number_makes_a_pause(draft):
    record = model.pause(draft, TODAY)

    assert {name: getattr(record, name) for name in draft} == draft


@pytest.mark.parametrize("draft", [{}, {"kindness": "  "}, {"minutes": 0}, {"minutes": None, "distress_after": None}])
def test_a_pause_of_nothing_at_all_is_kindly_refused(draft):
    assert problems(model.pause, draft) == {
        "kindness": "A minute with the timer is enough, or one line, or one number."
    }


def test_no_minutes_are_none_beside_a_line():
    assert model.pause({"kindness": "Tea", "minutes": 0}, TODAY).minutes is None


@pytest.mark.parametrize("minutes", [-1, 241, 2.5, "3", True])
def test_minutes_are_a_whole_number_within_four_hours(minutes):
    assert set(problems(model.pause, {"kindness": "Tea", "minutes": minutes})) == {"minutes"}


def test_a_letter_may_ask_for_a_day_ahead_but_was_read_on_none_to_come():
    ahead, tomorrow = TODAY + timedelta(days=90), TODAY + timedelta(days=1)
    record = model.letter({"letter": "Dear one", "reread_on": ahead.isoformat()}, TODAY)

    assert (record.reread_on, record.reread_at) == (ahead, None)
    assert problems(model.letter, {"letter": "x", "reread_at": tomorrow.isoformat()}) == {
        "reread_at": "This day has not come yet."
    }


@pytest.mark.parametrize("draft", [{}, {"letter": ""}, {"note": "Still true"}])
def test_a_letter_without_a_line_is_kindly_refused(draft):
    assert problems(model.letter, draft) == {"letter": "Write a line or two to yourself first."}


def test_all_that_is_wrong_is_said_at_once_by_field():
    draft = {"letter": "x" * (LONGEST + 1), "day": "2027-01-01", "reread_on": "soon", "reread_at": "2290-01-01"}

    assert set(problems(model.letter, draft)) == {"letter", "day", "reread_on", "reread_at"}


words = st.text(max_size=40) | st.none() | st.integers() | st.just("x" * (LONGEST + 1))
ratings = st.integers(-2, 12) | st.sampled_from([100, 101, 240, 241]) | st.none() | st.booleans() | st.text(max_size=3)
days = st.dates(date(1890, 1, 1), date(2090, 1, 1)).map(date.isoformat) | st.none() | st.text(max_size=5)
DRAFTS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(WORDS, words),
        **dict.fromkeys((*HARSHNESS, *DISTRESS, "minutes"), ratings),
        **dict.fromkeys(("day", "reread_on", "reread_at"), days),
        "voice": st.sampled_from([*VOICES, "my_boss"]) | st.none(),
    },
)


def named(refused, fields):
    """Each problem is a sentence, under the name of a field."""
    assert refused.problems.keys() <= fields
    assert all(sentence.endswith(".") for sentence in refused.problems.values())


@pytest.mark.parametrize("kind", KINDS)
@given(draft=DRAFTS)
def test_any_draft_is_refused_by_name_or_comes_back_the_same(kind, draft):
    read, undone, naming = KINDS[kind]
    try:
        record = read(draft, TODAY)
    except RefusedError as refused:
        named(refused, {*draft, naming})
    else:
        assert read(json.loads(json.dumps(undone(record))), TODAY) == record

"""Which drafts become a thought record or a prediction test, and what is said of the others?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insights.self_talk import model
from core.insights.self_talk.model import FEELINGS, HAPPENED, PARTS, TRAPS, Feeling
from core.model import LONGEST, RefusedError, draft_of

TODAY = date(2026, 11, 22)
OWN = frozenset({"0193-own"})


def problems(read, draft, *more):
    with pytest.raises(RefusedError) as refused:
        read(draft, TODAY, *more)
    return refused.value.problems


def test_the_thirteen_traps_stand_in_one_order_each_told_in_one_sentence():
    assert list(TRAPS) == [
        "all_or_nothing",
        "overgeneralising",
        "mental_filter",
        "discounting_the_positive",
        "mind_reading",
        "fortune_telling",
        "catastrophising",
        "emotional_reasoning",
        "should_statements",
        "labelling",
        "personalising",
        "blaming",
        "comparing",
    ]
    assert all(trap.slug == slug and trap.title and trap.meaning.endswith(".") for slug, trap in TRAPS.items())


def test_the_thought_alone_is_enough():
    record = model.thought_record({"hot_thought": "  They all noticed\n"}, TODAY)

    assert record.hot_thought == "They all noticed"
    assert record.day == TODAY
    assert (record.belief_before, record.feelings, record.traps, record.partly_true) == (None, (), (), False)


@pytest.mark.parametrize("empty", [{}, {"hot_thought": None}, {"hot_thought": " \n "}, {"situation": "At work"}])
def test_without_the_thought_a_record_is_kindly_refused(empty):
    assert problems(model.thought_record, empty) == {"hot_thought": "Write the thought down in your own words."}


def test_all_that_is_wrong_is_said_at_once_by_field():
    draft = {
        "hot_thought": "x" * (LONGEST + 1),
        "day": (TODAY + timedelta(days=1)).isoformat(),
        "part": "dusk",
        "belief_before": 101,
        "balanced_belief": 50.0,
        "belief_after": True,
        "feelings": ["anxious"],
        "before.anxious": -1,
        "traps": ["mind_reading", "unheard_of"],
    }

    found = problems(model.thought_record, draft)

    assert set(found) == {
        "hot_thought",
        "day",
        "part",
        "belief_before",
        "balanced_belief",
        "belief_after",
        "before.anxious",
        "traps",
    }
    assert found["traps"] == "One of these is not in the list any more. Please choose again."


@pytest.mark.parametrize("ticked", ["mind_reading", {"mind_reading": True}, [1], [["mind_reading"]], 7])
def test_what_is_no_list_of_names_is_refused(ticked):
    assert set(problems(model.thought_record, {"hot_thought": "x", "traps": ticked})) == {"traps"}


def test_own_traps_and_feelings_are_let_in_once_they_are_known():
    draft = {"hot_thought": "x", "traps": ["0193-own"], "feelings": ["0193-own"]}

    assert set(problems(model.thought_record, draft)) == {"traps", "feelings"}
    assert model.thought_record(draft, TODAY, OWN).traps == ("0193-own",)


def test_ticked_traps_come_in_the_order_of_the_list_own_ones_last_and_each_once():
    draft = {"hot_thought": "x", "traps": ["0193-own", "comparing", "all_or_nothing", "comparing"]}

    assert model.thought_record(draft, TODAY, OWN).traps == ("all_or_nothing", "comparing", "0193-own")


def test_the_rating_of_a_feeling_that_was_unticked_again_is_left_out():
    draft = {"hot_thought": "x", "feelings": ["sad"], "before.sad": 70, "after.sad": 0, "before.angry": 300}

    assert model.thought_record(draft, TODAY).feelings == (Feeling("sad", 70, 0),)


def test_a_thought_may_belong_to_an_old_belief_be_it_forgotten_or_not():
    draft = {"hot_thought": "x", "old_belief": "0193-gone"}
    assert model.thought_record(draft, TODAY).old_belief == "0193-gone"
    assert model.thought_record({"hot_thought": "x"}, TODAY).old_belief is None


def test_a_prediction_is_open_until_it_is_said_what_happened():
    open_one = model.prediction_test({"prediction": "They will laugh", "probability": 0}, TODAY)
    told = model.prediction_test({"prediction": "They will laugh", "happened": "partly"}, TODAY)

    assert (open_one.happened, open_one.probability) == (None, 0)
    assert (told.happened, told.probability) == ("partly", None)


def test_a_prediction_without_words_or_with_an_unknown_outcome_is_refused():
    assert problems(model.prediction_test, {"happened": "maybe", "probability": 100.5}) == {
        "prediction": "Write down what you expect to happen.",
        "probability": "Please choose a whole number from 0 to 100.",
        "happened": "Please choose one of the list.",
    }


def test_an_own_word_is_one_line_neither_empty_nor_long():
    assert model.label("  The clock \n of others ") == "The clock of others"
    assert model.label("x" * 60) == "x" * 60
    for bad in ("", " \n", "x" * 61, None):
        with pytest.raises(RefusedError) as refused:
            model.label(bad)
        assert set(refused.value.problems) == {"label"}


words = st.text(max_size=40) | st.none() | st.integers() | st.just("x" * (LONGEST + 1))
ratings = st.integers(-5, 105) | st.none() | st.booleans() | st.text(max_size=3)
names = st.sampled_from([*FEELINGS, *TRAPS, *OWN, "unheard_of"])
days = st.dates(date(1890, 1, 1), date(2027, 1, 1)).map(date.isoformat) | st.none() | st.text(max_size=5)
RECORD_DRAFTS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(
            (
                "situation",
                "place",
                "hot_thought",
                "other_thoughts",
                "evidence_for",
                "evidence_against",
                "need_now",
                "balanced_thought",
            ),
            words,
        ),
        **dict.fromkeys(("belief_before", "balanced_belief", "belief_after", "before.sad", "after.sad"), ratings),
        "feelings": st.lists(names, max_size=4) | words,
        "traps": st.lists(names, max_size=4) | words,
        "day": days,
        "old_belief": st.sampled_from(["0193-gone", "no id at all", 7]) | st.none(),
        "part": st.sampled_from([*PARTS, "dusk"]) | st.none(),
        "partly_true": st.booleans() | words,
    },
)
PREDICTION_DRAFTS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("prediction", "plan", "learned"), words),
        "probability": ratings,
        "happened": st.sampled_from([*HAPPENED, "maybe"]) | st.none(),
        "day": days,
    },
)


def named(refused, fields):
    """Each problem is a sentence, under the name of a field."""
    assert refused.problems.keys() <= fields
    assert all(sentence.endswith(".") for sentence in refused.problems.values())


@given(RECORD_DRAFTS)
def test_any_draft_of_a_record_is_refused_by_name_or_comes_back_the_same(draft):
    try:
        record = model.thought_record(draft, TODAY, OWN)
    except RefusedError as refused:
        named(refused, {*draft, "hot_thought"})
    else:
        again = json.loads(json.dumps(model.record_draft(record)))
        assert model.thought_record(again, TODAY, OWN) == record


@given(PREDICTION_DRAFTS)
def test_any_draft_of_a_prediction_is_refused_by_name_or_comes_back_the_same(draft):
    try:
        record = model.prediction_test(draft, TODAY)
    except RefusedError as refused:
        named(refused, {*draft, "prediction"})
    else:
        again = json.loads(json.dumps(draft_of(record)))
        assert model.prediction_test(again, TODAY) == record

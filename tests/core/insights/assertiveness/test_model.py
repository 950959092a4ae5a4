"""Which drafts become a conversation, and what is said of the others?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insights.assertiveness import model
from core.model import LONGEST, RefusedError, draft_of

TODAY = date(2026, 11, 22)


def problems(draft):
    with pytest.raises(RefusedError) as refused:
        model.conversation(draft, TODAY)
    return refused.value.problems


def test_the_four_kinds_stand_in_one_order_with_an_example_for_each_part():
    assert list(model.KINDS) == ["ask", "say_no", "set_limit", "answer_pushback"]
    for slug, kind in model.KINDS.items():
        assert kind.slug == slug
        assert all((kind.title, kind.meaning, kind.sentence, kind.describe, kind.express, kind.specify))
        assert kind.consequences


def test_the_sentence_alone_is_enough():
    record = model.conversation({"sentence": "  No, thank you.\n"}, TODAY)

    assert (record.sentence, record.day) == ("No, thank you.", TODAY)
    assert (record.kind, record.expected, record.planned_day, record.said, record.learned) == (
        None,
        None,
        None,
        None,
        "",
    )


@pytest.mark.parametrize("empty", [{}, {"sentence": None}, {"sentence": " \n "}, {"need": "Quiet", "expected": 40}])
def test_without_the_sentence_it_is_kindly_refused(empty):
    assert problems(empty) == {"sentence": "Write down the one sentence that you want to say."}


def test_all_that_is_wrong_is_said_at_once_by_field():
    found = problems(
        {
            "sentence": "x" * (LONGEST + 1),
            "day": (TODAY + timedelta(days=1)).isoformat(),
            "kind": "shout",
            "person": "sister",
            "expected": 101,
            "planned_day": "some day",
            "said": "maybe",
            "actual": 50.0,
            "style": "rude",
            "outcome": "won",
            "respect_self": 11,
            "respect_other": -1,
        }
    )

    wrong = {"sentence", "day", "kind", "person", "expected", "planned_day", "said", "actual", "style", "outcome"}
    assert set(found) == {*wrong, "respect_self", "respect_other"}
    assert found["respect_self"] == "Please choose a whole number from 0 to 10."


def test_a_conversation_may_be_planned_ahead_and_may_not_be_had_in_the_future():
    tomorrow = (TODAY + timedelta(days=1)).isoformat()

    assert model.conversation({"sentence": "x", "planned_day": tomorrow}, TODAY).planned_day == TODAY + timedelta(
        days=1
    )
    assert set(problems({"sentence": "x", "day": tomorrow})) == {"day"}


WORDS = st.text("aé \n\u0000\ud800", max_size=4)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
RATINGS = st.none() | st.integers(-1, 101)
FITTING = {
    "day": st.none() | DAYS,
    "planned_day": st.none() | DAYS,
    "sentence": WORDS,
    "kind": st.sampled_from([None, "", *model.KINDS]),
    "person": st.sampled_from([None, *model.PERSONS]),
    "said": st.sampled_from([None, *model.SAID]),
    "style": st.sampled_from([None, *model.STYLES]),
    "outcome": st.sampled_from([None, *model.OUTCOMES]),
    **dict.fromkeys(("expected", "actual", "respect_self", "respect_other"), RATINGS),
    **dict.fromkeys(("desc_describe", "learned"), WORDS),
}
ODD = st.sampled_from([None, True, 3.5, [], ["x"], {"a": 1}, "x", -7])


@given(st.fixed_dictionaries({}, optional={field: fitting | ODD for field, fitting in FITTING.items()}))
def test_any_draft_is_refused_by_field_or_comes_back_the_same(draft):
    try:
        record = model.conversation(draft, TODAY)
    except RefusedError as refused:
        named(refused, {*draft, "sentence"})
    else:
        same_again(record)


@given(
    st.fixed_dictionaries(
        {"sentence": st.sampled_from(["No.", " Could you? \n"])},
        optional={
            field: st.integers(0, 10) if fitting is RATINGS else fitting
            for field, fitting in FITTING.items()
            if fitting not in (WORDS, FITTING["day"], FITTING["planned_day"])
        },
    )
)
def test_what_is_filled_in_as_asked_is_never_refused(draft):
    same_again(model.conversation(draft, TODAY))


def named(refused, fields):
    assert refused.problems
    assert set(refused.problems) <= fields
    assert all(refused.problems.values())


def same_again(record):
    again = json.loads(json.dumps(draft_of(record)))
    assert model.conversation(again, TODAY) == record

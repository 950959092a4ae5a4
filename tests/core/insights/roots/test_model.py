"""Which drafts become entries of Roots, what is said of the others, and when is a pause offered?"""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.insights.roots import model
from core.insights.roots.model import AGES, SUPPORTS, THEMES
from core.insights.roots.pacing import offer
from core.model import LONGEST, RefusedError, draft_of

TODAY = date(2026, 11, 22)
KINDS = {
    "experience": (model.experience, model.experience_draft, "message"),
    "belief": (model.belief, draft_of, "old_belief"),
    "rating": (model.belief_rating, draft_of, "belief"),
    "rule": (model.rule, draft_of, "rule"),
    "evidence": (model.evidence, draft_of, "happened"),
}
each_kind = pytest.mark.parametrize("kind", KINDS)


def problems(read, draft):
    with pytest.raises(RefusedError) as refused:
        read(draft, TODAY)
    return refused.value.problems


@each_kind
def test_an_empty_draft_is_kindly_refused_by_the_one_field_that_is_needed(kind):
    read, _, needed = KINDS[kind]
    assert list(problems(read, {})) == [needed]


def test_the_message_alone_is_enough_and_names_the_experience():
    record = model.experience({"message": " I slow others down\n"}, TODAY)
    assert (record.label, record.message, record.day) == ("I slow others down", "I slow others down", TODAY)
    assert model.experience_draft(record)["label"] == ""
    assert model.experience({"label": "The move"}, TODAY).label == "The move"


def test_prefer_not_to_say_clears_nothing():
    record = model.experience({"label": "x", "themes": ["not_said", "bullying"]}, TODAY)
    assert record.themes == ("bullying", "not_said")


def test_the_themes_of_the_practice_are_all_there():
    assert {"childhood_trauma", "parental_neglect", "bullying", "discrimination", "not_said"} <= THEMES.keys()
    assert len(THEMES) == 14


def test_a_rating_needs_one_number_at_least_and_a_pair():
    assert set(problems(model.belief_rating, {"belief": "a"})) == {"old_rating"}
    assert set(problems(model.belief_rating, {"old_rating": 5})) == {"belief"}
    assert model.belief_rating({"belief": "a", "new_rating": 0}, TODAY).new_rating == 0


def test_a_pair_that_is_unknown_is_kept_and_what_is_no_id_is_refused():
    assert model.rule({"rule": "x", "belief": "0193-gone"}, TODAY).belief == "0193-gone"
    for bad in ("two words", 7, ["a"], "x" * 61):
        assert set(problems(model.rule, {"rule": "x", "belief": bad})) == {"belief"}


def test_all_that_is_wrong_is_said_at_once_by_field():
    draft = {
        "happened": "x" * (LONGEST + 1),
        "day": (TODAY + timedelta(days=1)).isoformat(),
        "supports": "neither",
        "old_rating": 101,
        "new_rating": True,
    }
    assert set(problems(model.evidence, draft)) == {"happened", "day", "supports", "old_rating", "new_rating"}


words = st.text(max_size=30) | st.none() | st.integers() | st.just("x" * (LONGEST + 1))
ratings = st.integers(-5, 105) | st.none() | st.booleans()
DRAFTS = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(
            (
                *("label", "message", "fairer_message", "to_younger_me", "made_sense", "who_saw"),
                *("old_belief", "new_belief", "rule", "helped", "costs", "kinder_rule", "happened", "quality"),
            ),
            words,
        ),
        **dict.fromkeys(("belief_then", "belief_now", "distress_before", "distress_after"), ratings),
        **dict.fromkeys(("old_rating", "new_rating"), ratings),
        "age_band": st.sampled_from([*AGES, "90_on"]) | st.none(),
        "themes": st.lists(st.sampled_from([*THEMES, "unheard_of"]), max_size=4) | words,
        "supports": st.sampled_from([*SUPPORTS, "neither"]) | st.none(),
        "belief": st.sampled_from(["0193-a", "not an id", ""]) | st.none(),
        "pair": st.booleans() | words,
        "day": st.dates(date(1890, 1, 1), date(2027, 1, 1)).map(date.isoformat) | st.none() | st.text(max_size=5),
    },
)


def named(refused, fields):
    """Each problem is a sentence, under the name of a field."""
    assert refused.problems.keys() <= fields
    assert all(sentence.endswith(".") for sentence in refused.problems.values())


@each_kind
@given(draft=DRAFTS)
def test_any_draft_is_refused_by_name_or_comes_back_the_same(kind, draft):
    read, back, needed = KINDS[kind]
    try:
        record = read(draft, TODAY)
    except RefusedError as refused:
        named(refused, {*draft, needed, "old_rating"})
    else:
        assert read(json.loads(json.dumps(back(record))), TODAY) == record


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (None, None, None),
        (69, None, None),
        (70, None, "high"),
        (95, 40, None),  # it has eased
        (95, 70, "high"),
        (None, 70, "high"),
        (20, 39, None),
        (20, 40, "risen"),
        (60, 80, "risen"),
        (0, None, None),
    ],
)
def test_a_pause_is_offered_from_seventy_on_and_at_a_rise_of_twenty(before, after, reason):
    assert offer(before, after) == reason

"""Do answers give the published scores, is a gap refused by name, and is a change told from its noise?"""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures import MissingAnswersError, beyond_noise, own_scale, scale, scales, score, threshold

OWN = own_scale("mine", "Sundays", {"a": "I rested.", "b": "I hurried.", "c": "I sang."}, 2, 9, {"b"})
ALL = (*scales(), OWN)
REVERSED_OF_RSES = {"no_good", "proud_of", "useless", "respect", "failure"}


def all_with(scale_id, number):
    return {item.id: number for item in scale(scale_id).items}


@st.composite
def filled_in(draw):
    form = draw(st.sampled_from(ALL))
    number = st.integers(form.lowest_answer, form.highest_answer)
    return form, {item.id: draw(number) for item in form.items}


@pytest.mark.parametrize(("answers", "expected"), [((5, 4, 3, 2, 1), 60), ((5,) * 5, 100), ((0,) * 5, 0)])
def test_the_who5_gives_the_published_scores(answers, expected):
    ids = [item.id for item in scale("who5").items]
    found = score("who5", dict(zip(ids, answers, strict=True)))
    assert (found.value, found.lowest, found.highest) == (expected, 0, 100)


def test_the_who5_with_four_answers_is_refused_and_says_which_is_missing():
    answers = all_with("who5", 3)
    del answers["rested"]
    with pytest.raises(MissingAnswersError, match="rested") as refused:
        score("who5", answers)
    assert refused.value.missing == ("rested",)


def test_rosenberg_answered_alike_throughout_lies_in_the_middle():
    assert score("rses", all_with("rses", 3)).value == 15
    assert score("rses", all_with("rses", 2)).value == 15


def test_rosenbergs_ideal_answer_gives_thirty_and_its_opposite_none():
    ideal = {item: 0 if item in REVERSED_OF_RSES else 3 for item in all_with("rses", 0)}
    assert score("rses", ideal).value == 30
    assert score("rses", {item: 3 - answer for item, answer in ideal.items()}).value == 0


@pytest.mark.parametrize("item", [item.id for item in scale("rses").items])
def test_each_rosenberg_item_moves_the_score_in_its_own_direction(item):
    moved = score("rses", all_with("rses", 1) | {item: 2}).value - score("rses", all_with("rses", 1)).value
    assert moved == (-1 if item in REVERSED_OF_RSES else 1)


def test_the_others_add_up_from_one_to_five():
    assert score("sise", {"high_self_esteem": 4}).value == 4
    for scale_id in ("ipip_assertiveness", "ipip_self_esteem"):
        assert score(scale_id, all_with(scale_id, 5)).value == 30
        best = {item.id: 1 if item.reverse else 5 for item in scale(scale_id).items}
        assert score(scale_id, best).value == 50


def test_an_own_scale_is_scored_like_the_others():
    found = score(OWN, {"a": 9, "b": 2, "c": 2})
    assert (found.value, found.lowest, found.highest) == (9 + 9 + 2, 6, 27)


@given(filled_in())
def test_a_score_lies_within_its_scale(form_and_answers):
    form, answers = form_and_answers
    found = score(form, answers)
    assert (found.lowest, found.highest) == (form.lowest, form.highest)
    assert found.lowest <= found.value <= found.highest
    assert (found.value % form.factor) == 0


@given(filled_in())
def test_answers_turned_round_give_the_score_turned_round(form_and_answers):
    form, answers = form_and_answers
    mirror = {item: form.lowest_answer + form.highest_answer - answer for item, answer in answers.items()}
    assert score(form, answers).value + score(form, mirror).value == form.lowest + form.highest


@given(filled_in(), st.randoms())
def test_the_order_of_answers_plays_no_part(form_and_answers, random):
    form, answers = form_and_answers
    shuffled = list(answers.items())
    random.shuffle(shuffled)
    assert score(form, dict(shuffled)) == score(form, answers)


@given(filled_in(), st.data())
def test_missing_answers_are_refused_by_name_in_the_forms_order(form_and_answers, data):
    form, answers = form_and_answers
    order = [item.id for item in form.items]
    gone = data.draw(st.sets(st.sampled_from(order), min_size=1))
    left_empty = data.draw(st.booleans())
    rest = {item: answer for item, answer in answers.items() if item not in gone}
    with pytest.raises(MissingAnswersError) as refused:
        score(form, rest | dict.fromkeys(gone) if left_empty else rest)
    assert refused.value.missing == tuple(item for item in order if item in gone)


@given(filled_in(), st.data())
def test_a_number_outside_the_range_is_refused(form_and_answers, data):
    form, answers = form_and_answers
    item = data.draw(st.sampled_from(sorted(answers)))
    outside = data.draw(st.integers(max_value=form.lowest_answer - 1) | st.integers(min_value=form.highest_answer + 1))
    with pytest.raises(ValueError, match=item):
        score(form, answers | {item: outside})


@pytest.mark.parametrize("answer", [True, 3.0, "3", nan])
def test_what_is_no_whole_number_is_refused(answer):
    with pytest.raises(ValueError, match="calm"):
        score("who5", all_with("who5", 3) | {"calm": answer})


def test_an_answer_to_another_scales_item_is_refused():
    with pytest.raises(ValueError, match="worth"):
        score("who5", all_with("who5", 3) | {"worth": 3})


def test_an_unknown_scale_has_no_score():
    with pytest.raises(KeyError):
        score("phq9", {})


def test_thresholds_are_known_for_three_scales_and_for_no_others():
    assert {each.id: threshold(each) for each in ALL} == {
        "rses": 6,
        "who5": 23.6,
        "sise": 2,
        "ipip_assertiveness": None,
        "ipip_self_esteem": None,
        "mine": None,
    }


@pytest.mark.parametrize(
    ("scale_id", "before", "after", "expected"),
    [
        ("rses", 15, 20, False),
        ("rses", 15, 21, True),
        ("rses", 15.5, 21, False),
        ("rses", 21, 15, True),
        ("who5", 40, 60, False),
        ("who5", 40, 64, True),
        ("sise", 3, 4, False),
        ("sise", 3, 5, True),
        ("ipip_assertiveness", 10, 50, None),
    ],
)
def test_a_change_is_beyond_the_noise_from_its_threshold_on(scale_id, before, after, expected):
    assert beyond_noise(scale_id, before, after) is expected


@given(st.sampled_from(ALL), st.floats(0, 1), st.floats(0, 1))
def test_a_fall_counts_as_a_rise_does(form, one, other):
    before, after = (form.lowest + share * (form.highest - form.lowest) for share in (one, other))
    assert beyond_noise(form, before, after) is beyond_noise(form, after, before)
    assert not beyond_noise(form, before, before)


@pytest.mark.parametrize("score_before", [nan, inf, -1, 31])
def test_what_is_no_score_of_the_scale_is_refused(score_before):
    with pytest.raises(ValueError, match="between 0 and 30"):
        beyond_noise("rses", score_before, 15)

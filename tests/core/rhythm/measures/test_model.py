"""Are answers taken whole or refused by name, and does an own scale keep what its scores rest on?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures import scale, scales, score
from core.model import RefusedError
from core.rhythm.measures import model
from core.rhythm.measures.model import ANSWER, FilledIn, OwnScale

TODAY = date(2026, 11, 22)
RSES, WHO5 = scale("rses"), scale("who5")
OWN = OwnScale(TODAY, "A day", "I went out\nI hid", 0, 10, ("2",))

shipped = st.sampled_from(scales())
text = st.text("a1 \n\x00\ud800ö", max_size=12)
typed = st.one_of(st.none(), text, st.integers(-5, 200), st.booleans(), st.lists(text, max_size=3))


def answers(form, number):
    return {ANSWER + item.id: number for item in form.items}


def refused(read, *given):
    with pytest.raises(RefusedError) as caught:
        read(*given)
    return caught.value.problems


@given(
    shipped.flatmap(
        lambda form: st.tuples(
            st.just(form),
            st.dictionaries(
                st.sampled_from([ANSWER + item.id for item in form.items] + ["day", "note", "at", "way"]),
                typed,
                max_size=3,
            ),
        )
    )
)
def test_any_draft_is_refused_by_field_or_gives_a_score(drawn):  # fmt: skip
    form, changed = drawn
    try:
        record = model.filled_in({**answers(form, 2), **changed}, TODAY, form)
    except RefusedError as error:
        said = list(error.problems.values())
    else:
        said = ["It is kept."]
        assert form.lowest <= score(form, dict(record.answers)).value <= form.highest
    assert said
    assert all(sentence.strip() for sentence in said)


@given(
    shipped.flatmap(
        lambda form: st.tuples(
            st.just(form),
            st.lists(
                st.sampled_from([answer.number for answer in form.answers]),
                min_size=len(form.items),
                max_size=len(form.items),
            ),
        )
    )
)
def test_a_record_read_as_a_draft_gives_itself_again(drawn):  # fmt: skip
    form, numbers = drawn
    given = tuple((item.id, number) for item, number in zip(form.items, numbers, strict=True))
    record = FilledIn(TODAY, form.id, "A line", given)
    assert model.filled_in(model.draft_of(record), TODAY, form) == record


def test_zero_is_an_answer():
    record = model.filled_in(answers(RSES, 0), TODAY, RSES)
    assert dict(record.answers) == {item.id: 0 for item in RSES.items}


def test_a_missing_answer_is_named_by_its_place_and_words():
    draft = {**answers(WHO5, 3), "answer.calm": None}
    assert list(refused(model.filled_in, draft, TODAY, WHO5).values()) == [
        "Statement 2 has no answer yet: “I have felt calm and relaxed”"
    ]


def test_many_missing_answers_are_named_by_their_places():
    draft = {**answers(RSES, 3), **{f"answer.{item}": None for item in ("no_good", "useless", "worth", "failure")}}
    (sentence,) = refused(model.filled_in, draft, TODAY, RSES).values()
    assert sentence == "Statements 2, 6, 7 and 9 have no answer yet, and a score is made of all of them."


def test_a_form_without_any_answer_is_refused_in_one_sentence():
    assert list(refused(model.filled_in, {"note": "Later"}, TODAY, RSES).values()) == ["There is no answer here yet."]


@pytest.mark.parametrize("number", [4, -1, True, 1.0, "2"])
def test_what_the_form_does_not_offer_is_no_answer(number):
    assert "answer.worth" in refused(model.filled_in, {**answers(RSES, 2), "answer.worth": number}, TODAY, RSES)


@pytest.mark.parametrize(("days", "kept"), [(0, False), (13, False), (14, True), (40, True), (-13, False), (-14, True)])
def test_two_weeks_lie_between_two_answers_in_either_direction(days, kept):
    other, day = TODAY - timedelta(days=60), TODAY - timedelta(days=60 - days)
    draft = {**answers(RSES, 2), "day": day.isoformat()}
    if kept:
        assert model.filled_in(draft, TODAY, RSES, [other]).day == day
    else:
        assert "every two weeks at most" in refused(model.filled_in, draft, TODAY, RSES, [other])["day"]


@pytest.mark.parametrize(("form", "days"), [("rses", 14), ("who5", 14), ("sise", 7)])
def test_a_scale_is_due_again_from_a_day_on_and_never_overdue(form, days):
    last = TODAY - timedelta(days=days - 1)
    assert model.again_from(last, scale(form), TODAY) == TODAY + timedelta(days=1)
    assert model.again_from(last, scale(form), TODAY + timedelta(days=1)) is None
    assert model.again_from(None, scale(form), TODAY) is None


@pytest.mark.parametrize(("numbers", "low"), [((0, 0, 0, 0, 0), True), ((1, 1, 1, 1, 0), True), ((4, 0, 0, 0, 0), True),
                                              ((1, 1, 1, 1, 1), False), ((5, 0, 0, 0, 0), False)])  # fmt: skip
def test_less_than_some_of_the_time_on_the_whole_is_very_low(numbers, low):
    given = tuple((item.id, number) for item, number in zip(WHO5.items, numbers, strict=True))
    assert model.very_low(FilledIn(TODAY, "who5", "", given)) is low


def test_no_other_scale_is_very_low():
    assert not model.very_low(model.filled_in(answers(RSES, 0), TODAY, RSES))


@given(st.dictionaries(st.sampled_from(["title", "statements", "highest", "reversed", "day"]), typed))
def test_any_own_scale_is_refused_by_field_or_can_be_answered(draft):
    try:
        record = model.own_scale(draft, TODAY)
    except RefusedError as error:
        problems = error.problems
    else:
        problems = None
        form = model.as_scale("mine", record)
        assert model.own_scale(model.own_draft(record), TODAY) == record
        assert model.filled_in(answers(form, form.highest_answer), TODAY, form)
    assert problems != {}


def test_an_own_scale_says_what_it_lacks():
    problems = refused(model.own_scale, {"statements": "One\n\none "}, TODAY)
    assert problems["title"].startswith("Please give your scale a name")
    assert problems["statements"].startswith("One statement stands here twice")
    assert problems["highest"] == "Please choose how each statement is answered."


def test_a_mark_goes_with_its_statement_when_a_line_is_put_in_before_it():
    draft = {**model.own_draft(OWN), "statements": "I slept\nI went out\nI hid"}
    assert model.own_scale(draft, TODAY).reversed == ("3",)


def test_a_key_goes_with_its_statement_and_turns_its_answer_round():
    form = model.as_scale("mine", OWN)
    assert [(item.id, item.reverse) for item in form.items] == [("1", False), ("2", True)]
    assert score(form, {"1": 10, "2": 0}).value == 20


def test_once_answered_only_the_wording_of_an_own_scale_changes():
    draft = {
        **model.own_draft(OWN),
        "title": "My day",
        "statement.1": "I went outside",
        "highest": 5,
        "reversed": ["1"],
    }
    changed = model.own_scale(draft, TODAY, OWN)
    assert changed == OwnScale(TODAY, "My day", "I went outside\nI hid", 0, 10, ("2",))


def test_once_answered_no_statement_can_be_taken_out():
    problems = refused(model.own_scale, {**model.own_draft(OWN), "statement.2": " "}, TODAY, OWN)
    assert "statements" in problems


def test_a_mended_statement_stays_one_line():
    draft = {**model.own_draft(OWN), "statement.1": "I went\nout"}
    assert model.own_scale(draft, TODAY, OWN).lines == ["I went out", "I hid"]

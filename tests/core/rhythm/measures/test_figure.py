"""Do sentence and state say the same of the scores, and no more than the measure's noise allows?"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.measures import beyond_noise, scale
from core.rhythm import measures
from core.rhythm.measures import figure, ghosts, model, reads, store
from core.rhythm.measures.figure_reads import Scores
from core.rhythm.measures.judging import judged, start
from core.rhythm.measures.model import FilledIn, OwnScale
from core.rhythm.measures.reads import Scored

TODAY = date(2026, 11, 22)
RSES, WHO5, IPIP = scale("rses"), scale("who5"), scale("ipip_assertiveness")


def state(form, *values, apart=14):
    days = [TODAY - timedelta(days=apart * (len(values) - 1 - place)) for place in range(len(values))]
    return figure.scores(Scores(form, list(map(Scored, days, values))), TODAY)


def test_nothing_is_empty():
    assert figure.scores(None, TODAY).empty
    assert state(RSES).empty


@pytest.mark.parametrize(("values", "told"), [((19,), "1 score, 19 of 30"), ((19, 12), "2 scores, 19 and 12 of 30")])
def test_one_or_two_scores_are_too_few_and_have_no_band(values, told):
    found = state(RSES, *values)
    assert found.sentence == f"Rosenberg self-esteem scale: {told}; too few to say more."
    assert found.band.empty
    assert found.middle.empty
    assert list(found.points["value"]) == list(values)
    assert not found.points["first"].any()


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ((10, 12, 16), "within"),  # from 11, the middle of two
        ((10, 12, 17), "beyond"),
        ((10, 12, 16, 17), "within"),  # from 12, the median of three
        ((10, 12, 16, 18), "beyond"),
        ((18, 18, 18, 12), "beyond"),
        ((18, 18, 18, 13), "within"),
        ((10, 10, 10, 30, 30, 15), "within"),  # what lay between is not chosen to please
    ],
)
def test_the_latest_is_seen_from_the_median_of_the_first(values, verdict):
    found = state(RSES, *values)
    assert f": {verdict} the measure's own noise of 6 points (shaded)" in found.sentence
    assert judged(RSES, values).startswith(verdict)
    ((low, high),) = found.band.itertuples(index=False)
    assert (low < values[-1] < high) is (verdict == "within")


def test_the_first_scores_are_rings_and_the_last_is_never_one_of_them():
    assert list(state(RSES, 10, 12, 17).points["first"]) == [True, True, False]
    assert list(state(RSES, 10, 12, 17, 11).points["first"]) == [True, True, True, False]


def test_where_no_noise_is_known_there_is_no_band_no_ring_and_no_verdict():
    found = state(IPIP, 20, 22, 40, 45)
    assert "How much this scale moves by chance is not known" in found.sentence
    assert not re.search("within|beyond|above|below", found.sentence)
    assert found.band.empty
    assert not found.points["first"].any()


@given(st.lists(st.integers(0, 25).map(lambda sum_: 4 * sum_), min_size=1, max_size=30))
def test_sentence_and_state_always_agree(values):
    found = state(WHO5, *values)
    assert list(found.points["value"]) == values
    assert list(found.latest["value"]) == values[-1:]
    began = start(values)
    assert found.band.empty is (began is None)
    if began:
        beyond = beyond_noise(WHO5, began.value, values[-1])
        assert ("beyond the measure" in found.sentence) is beyond
        assert ("within the measure" in found.sentence) is not beyond
        ((low, high),) = found.band.itertuples(index=False)
        assert 0 <= low <= began.value <= high <= 100
        assert f"median is {found.middle['value'][0]:g}" in found.sentence


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_no_sentence_says_why_or_grades(values):
    said = f"{state(RSES, *values).sentence} {judged(RSES, values)}".casefold()
    assert not re.search(r"\b(because|better|worse|improved?|good|bad|low|high)\b", said)


def test_ten_years_of_an_own_scale_are_a_dot_a_month():
    own = model.as_scale("mine", OwnScale(TODAY, "Mine", "One", 0, 10, ()))
    found = state(own, *([3, 5, 7] * 1200), apart=1)
    assert 115 <= len(found.points) <= 122
    assert "3,600 scores" in found.sentence
    assert "Each dot is the middle value of a month." in found.sentence


def test_ten_years_every_two_weeks_stay_as_they_are():
    assert len(state(RSES, *([12, 15] * 130)).points) == 260


def test_the_ghost_is_a_state_like_any_other():
    assert not ghosts.scores(TODAY).empty


def test_a_figure_shows_the_scale_that_it_is_asked_for(journal, now, scores):
    scores("rses", 12, 18)
    scores("who5", 40)
    read = measures.SLICE.figure("scores").read
    assert read(journal, TODAY, "rses").scored[-1].value == 18
    assert read(journal, TODAY).scale.id == "who5"
    assert read(journal, TODAY, "sise").scored == []
    assert read(journal, TODAY, "unknown") is None


def test_the_week_is_told_the_scores_of_its_days_alone(journal, scores):
    scores("rses", 12, 12, 12, 20)
    note = measures.SLICE.week(journal, date(2026, 11, 16))
    assert note.entries == 1
    assert note.sentences[0].startswith("Rosenberg self-esteem scale: 20 of 30, beyond the measure's own noise")
    assert measures.SLICE.week(journal, date(2026, 11, 9)).entries == 0
    earlier = measures.SLICE.week(journal, date(2026, 11, 2))
    assert earlier.sentences[0].startswith("Rosenberg self-esteem scale: 12 of 30, within")


def test_the_week_holds_no_word_of_an_own_scale(journal, now):
    identity = store.add_own_scale(journal, OwnScale(TODAY, "Secret name", "Secret line", 0, 10, ()), now)
    store.add(journal, FilledIn(TODAY, identity, "Secret note", (("1", 7),)), now)
    (sentence,) = measures.SLICE.week(journal, date(2026, 11, 16)).sentences
    assert sentence == "A scale of your own: 7 of 10, too few scores to say more."


def test_patterns_get_the_middle_score_of_a_day(journal, now, scores):
    scores("rses", 12, 18)
    store.add(journal, FilledIn(TODAY, "rses", "", tuple((item.id, 0) for item in RSES.items)), now)
    frame = measures.SLICE.series(journal)["rses"]
    assert list(frame["value"]) == [12, 16.5]


def test_a_very_low_who5_is_known_by_the_one_filled_in_last_that_day(journal, now, scores):
    scores("who5", 16)
    assert reads.very_low_on(journal, TODAY)
    assert not reads.very_low_on(journal, TODAY - timedelta(days=1))
    later = FilledIn(TODAY, "who5", "", tuple((item.id, 3) for item in WHO5.items))
    store.add(journal, later, now + timedelta(minutes=5))
    assert not reads.very_low_on(journal, TODAY)

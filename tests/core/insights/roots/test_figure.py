"""Does each figure of Roots say what its rows say, and nothing beyond?"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from core import entries
from core.insights import roots, self_talk
from core.insights.roots.figure import beginning
from core.insights.roots.model import BeliefRating, Evidence
from core.insights.roots.store import evidence_ops
from core.insights.roots.tables import BELIEF_RATING
from core.insights.roots.wrapping import width, wrapped
from core.insights.self_talk.model import thought_record
from core.moment import head

TODAY = date(2026, 11, 22)


def state(journal, name, about=None):
    figure = roots.SLICE.figure(name)
    found = figure.read(journal, TODAY) if about is None else figure.read(journal, TODAY, about)
    return figure.state(found, TODAY)


@pytest.mark.parametrize("figure", roots.SLICE.figures, ids=lambda figure: figure.name)
def test_with_nothing_kept_a_figure_is_empty_and_its_ghost_is_not(journal, figure):
    assert figure.state(figure.read(journal, TODAY), TODAY).empty
    assert not figure.ghost(TODAY).empty


# The old belief and the new


def test_belief_balance_goes_from_the_first_rating_to_the_last(journal, kept):
    (pair,) = kept("belief", "day old new\n2026-09-01 85 20")
    kept("rating", "day old new\n2026-10-01 60 -\n2026-11-22 49 58", pair)
    kept("evidence", "day supports\n2026-10-02 new\n2026-10-03 old\n2026-10-04 -", pair)

    found = state(journal, "belief_balance")

    assert found.sentence == (
        "Rated 3 times in 12 weeks. The old belief went from 85 to 49 and the new belief went from 20 to 58. "
        "The strokes below: 2 pieces of evidence, by what they speak for."
    )
    assert found.points.groupby("which").size().to_dict() == {"new": 2, "old": 3}
    ends = found.ends.set_index("which")
    assert ends["label"].to_dict() == {"old": "Old belief 49", "new": "New belief 58"}
    assert ends["above"].to_dict() == {"old": False, "new": True}
    assert ends["clear"].to_dict() == {"old": 49, "new": 58}


def test_one_rating_is_too_few_and_a_belief_that_stays_is_said_as_plainly(journal, kept):
    (pair,) = kept("belief", "day old new\n2026-11-01 80 80")
    assert state(journal, "belief_balance").sentence == "One rating so far: too few to say more."
    assert state(journal, "belief_balance").ends["above"].tolist() == [False, True]  # level, yet apart
    kept("rating", "day old\n2026-11-08 80", pair)
    assert state(journal, "belief_balance").sentence == (
        "Rated 2 times in 8 days. The old belief began and ends at 80 and the new belief is at 80."
    )


def test_the_last_rating_of_a_day_counts(journal, kept):
    (pair,) = kept("belief", "day old\n2026-11-01 80")
    kept("rating", "day old\n2026-11-02 10\n2026-11-02 70", pair)
    assert state(journal, "belief_balance").points["value"].tolist() == [80, 70]


def test_the_pair_rated_last_is_shown_unless_another_is_asked_for(journal, kept):
    first, second = kept("belief", "day old\n2026-11-01 80\n2026-11-02 30")
    assert state(journal, "belief_balance").points["value"].tolist() == [30]
    kept("rating", "day old\n2026-11-05 75", first)
    assert state(journal, "belief_balance").points["value"].tolist() == [80, 75]
    assert state(journal, "belief_balance", second).points["value"].tolist() == [30]


def test_ten_years_of_ratings_become_middle_values_of_a_quarter(journal, kept, now):
    (pair,) = kept("belief", "words\nOld")
    days = [TODAY - timedelta(days=7 * back) for back in range(520)]
    journal.save(
        [
            entries.put(
                BELIEF_RATING, BeliefRating(day, pair, 50, 40), head(datetime.combine(day, time(20), now.tzinfo))
            )
            for day in days
        ]
    )
    found = state(journal, "belief_balance")
    assert len(found.points) == 2 * 41
    assert found.sentence.startswith("Rated 520 times in 10 years, middle values of a quarter. ")


# Which belief did the week speak for?


def test_evidence_weighed_counts_each_side_by_week(journal, kept):
    kept(
        "evidence",
        """
        day         supports
        2026-11-02  new
        2026-11-08  new
        2026-11-09  old
        2026-11-10  both
        2026-11-11  -
    """,
    )
    found = state(journal, "evidence_weighed")
    assert found.sentence == (
        "4 pieces of evidence in 9 days, a bar a week: 2 for the new belief, 1 for the old and 1 for both. "
        "A ring marks what spoke for both."
    )
    assert found.bars[["supports", "height"]].to_numpy().tolist() == [["new", 2], ["old", -1]]
    assert (len(found.rings), found.most, found.stretches) == (1, 3, 2)


def test_one_piece_is_too_few_to_say_more(journal, kept):
    kept("evidence", "supports\nold")
    assert state(journal, "evidence_weighed").sentence == "One piece of evidence so far: too few to say more."


def test_evidence_of_another_pair_is_left_out_and_that_of_none_is_not(journal, kept):
    first, second = kept("belief", "words\nA\nB")
    kept("evidence", "supports tied\nnew yes\nnew no", first)
    kept("evidence", "supports\nold", second)
    assert len(state(journal, "evidence_weighed").bars) == 2
    assert state(journal, "evidence_weighed", first).sentence.startswith("2 pieces")
    assert state(journal, "evidence_weighed", second).bars["n"].tolist() == [1, 1]


@pytest.mark.parametrize(("days", "unit"), [(270, "week"), (271, "month"), (1101, "quarter"), (2201, "year")])
def test_the_unit_goes_by_the_span(journal, kept, days, unit):
    kept("evidence", f"day supports\n{TODAY - timedelta(days=days)} new\n{TODAY} old")
    assert f"a bar a {unit}:" in state(journal, "evidence_weighed").sentence


def test_a_stretch_begins_where_it_should():
    day = date(2026, 11, 22)
    assert [beginning(day, unit) for unit in ("week", "month", "quarter", "year")] == [
        date(2026, 11, 16),
        date(2026, 11, 1),
        date(2026, 10, 1),
        date(2026, 1, 1),
    ]


def test_of_very_much_evidence_the_newest_thousand_is_weighed_and_said_so(journal, now):
    record = Evidence(TODAY, "It", "", "new", None, None, None)
    journal.save([op for _ in range(1001) for op in evidence_ops(record, head(now))])
    assert state(journal, "evidence_weighed").sentence.startswith("The newest 1,000 pieces of evidence")
    assert state(journal, "belief_balance").strokes.empty


# Where did the messages come from?


def test_message_map_counts_themes_by_age_and_names_ties_as_ties(journal, kept):
    kept(
        "experience",
        """
        age    themes                 message
        7_12   bullying,criticism     First
        7_12   bullying               Second
        13_17  criticism              Third
        -      not_said               Fourth
        26_on  -                      Fifth
    """,
    )
    found = state(journal, "message_map")
    assert found.rows["label"].tolist()[:2] == ["Criticism", "Bullying"]
    assert set(found.rows["label"].tolist()[2:]) == {"Prefer not to say", "No theme named"}
    assert found.sentence == (
        "5 experiences, by the age at the time. Named most often: Criticism and Bullying (2 each). "
        "Touch a dot for the message, or read it in the table below."
    )
    both = found.dots[(found.dots["row"] == 1) & (found.dots["age"] == "7–12")].iloc[0]
    assert (both["n"], both["messages"]) == (2, "“Second”  ·  “First”")
    assert found.ages[-1] == "no age"


def test_one_experience_is_too_few_to_say_more(journal, kept):
    kept("experience", "themes age\nloss 0_6")
    found = state(journal, "message_map")
    assert found.sentence.startswith("One experience so far: too few to say more.")
    assert found.ages == ("0–6", "7–12", "13–17", "18–25", "26+")


# How does it fit together?


def test_how_it_fits_goes_from_what_happened_to_todays_triggers(journal, kept, now):
    (pair,) = kept("belief", "words\nI_must_earn_my_place")
    kept("experience", "label\nThe_blot", pair)
    kept("rule", "words tied\nIf_late_then_sorry yes\nAnother no", pair)
    for place in range(4):
        draft = {"hot_thought": f"Thought {place}", "old_belief": pair}
        self_talk.add_record(journal, thought_record(draft, TODAY), now)

    found = state(journal, "how_it_fits")

    assert found.boxes[["kind", "text"]].to_numpy().tolist() == [
        ["What happened", "The blot"],
        ["The message I took", "I must earn my place"],
        ["My rule since", "If late then sorry"],
        ["Today’s triggers · the newest 3 of 4", "·\u00a0Thought 3\n·\u00a0Thought 2\n·\u00a0Thought 1"],
    ]
    assert found.sentence == (
        "In your own words, not as a proof: 1 experience, 1 rule and 4 thought records tied to one old belief."
    )
    tops, bottoms = found.boxes["top"].tolist(), found.boxes["bottom"].tolist()
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert bottoms[-1] == found.height


def test_what_is_not_tied_yet_is_said_and_has_no_box(journal, kept, now):
    (pair,) = kept("belief", "words\nOld")
    assert state(journal, "how_it_fits").boxes["kind"].tolist() == ["The message I took"]
    assert state(journal, "how_it_fits").sentence.startswith("One part of four so far")
    kept("rule", "words\nIf", pair)
    assert state(journal, "how_it_fits").sentence.endswith("No experience and no thought record yet.")
    entries.forget(journal, roots.BELIEF, pair, now)
    assert state(journal, "how_it_fits").empty


def test_words_are_parted_into_lines_that_fit():
    lines = wrapped("I am only worth something when I do well and nobody notices the rest of it")
    assert all(width(line) <= 33 for line in lines)
    assert " ".join(lines) == "I am only worth something when I do well and nobody notices the rest of it"
    assert all(width(line) <= 33 for line in wrapped("漢" * 60, bullet=True))
    assert wrapped("") == [""]
    assert wrapped("x" * 40) == ["x" * 33, "x" * 7]

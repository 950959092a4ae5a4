"""Are strengths gathered by their words, and do ten years cost what one costs?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import entries
from core.insights import goals
from core.insights.goals.model import step
from core.insights.goals.tables import STEP
from core.moment import head

TODAY = date(2026, 11, 22)


def state(journal, name):
    figure = goals.SLICE.figure(name)
    return figure.state(figure.read(journal, TODAY), TODAY)


def test_strengths_are_gathered_by_their_words_with_a_step_or_without(journal, kept):
    kept("""
        day         strength
        2026-11-01  patience
        2026-11-20  Patience.
        2026-11-02  Humour
    """)
    kept("day what status done_day strength\n2026-11-05 A done 2026-11-05 Patience\n2026-11-05 B done 2026-11-06 -")

    found = state(journal, "strengths")

    assert found.rows[["label", "n", "right"]].values.tolist() == [["Patience", 3, "3"], ["Humour", 1, "1"]]
    assert found.sentence == (
        "4 strengths in your own words, 3 of them noted without any step. Most often: Patience, 3 times."
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("A B", "Each was named once."),
        ("A A B B", "Most often: B and A, twice each."),
        ("A A B B C C D D", "None was named more often than all others."),
    ],
)
def test_ties_among_strengths_are_said_as_ties(journal, kept, words, said):
    kept("strength\n" + "\n".join(words.split()))
    assert state(journal, "strengths").sentence.endswith(said)


def test_of_many_strengths_eight_are_shown_and_that_is_said(journal, kept):
    kept("strength\n" + "\n".join(f"S{place}" for place in range(9)))

    found = state(journal, "strengths")

    assert len(found.rows) == 8
    assert found.sentence.endswith("Each was named once. The 8 newest of 9 are shown.")


def test_ten_years_leave_no_more_rows_than_a_figure_needs(journal, now):

    ops = []
    for place in range(1500):
        moment = now - timedelta(days=2 * place)
        told = {"day": str(moment.date()), "what": "x", "status": "done", "strength": f"S{place % 9}", "confidence": 5}
        ops.append(entries.put(STEP, step(told, TODAY), head(moment)))
    journal.save(ops)

    reads = {figure.name: len(figure.read(journal, TODAY)) for figure in goals.SLICE.figures}

    assert reads == {
        "step_ladder": 14,
        "small_successes": 9,
        "attainment": 0,
        "confidence_kept": 1,
        "strengths": 1000,
    }
    assert state(journal, "strengths").sentence.startswith(
        "1,500 strengths in your own words; of the 1,000 newest. Most often: S0, 112 times."
    )

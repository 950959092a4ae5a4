"""Is a conversation kept, amended, found and waited for as it should be, and does each view tell it?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import entries
from core.insights import assertiveness
from core.insights.assertiveness import model, reads
from core.insights.assertiveness.tables import CONVERSATION
from core.store import AmendedElsewhereError

TODAY = date(2026, 11, 22)
FULL = model.conversation(
    {
        "day": "2026-11-20",
        "kind": "set_limit",
        "need": "Quiet",
        "situation": "Music at eleven",
        "person": "stranger",
        "sentence": "Please turn it down after ten.",
        "desc_describe": "It is eleven.",
        "desc_express": "I am tired.",
        "desc_specify": "Please turn it down.",
        "desc_consequences": "Then I will sleep.",
        "passive": "Oh, it's fine.",
        "aggressive": "Turn that off!",
        "assertive": "Please turn it down.",
        "expected": 80,
        "planned_day": "2026-11-21",
        "said": "partly",
        "actual": 0,
        "style": "indirect",
        "outcome": "halfway",
        "respect_self": 0,
        "respect_other": 10,
        "learned": "He had not known.",
    },
    TODAY,
)


def sentences(found):
    return [row["sentence"] for row in found]


def test_a_conversation_comes_back_whole(journal, now):
    identity = assertiveness.add_conversation(journal, FULL, now)

    assert assertiveness.opened_conversation(journal, identity) == (FULL, 1)


def test_looking_back_is_the_next_revision_of_the_same_row(journal, now):
    planned = replace(FULL, said=None, actual=None, style=None, outcome=None, learned="")
    identity = assertiveness.add_conversation(journal, planned, now)

    assertiveness.amend_conversation(journal, identity, FULL, 1)

    assert assertiveness.opened_conversation(journal, identity) == (FULL, 2)
    assert reads.found_conversations(journal, limit=5)[1] == 1
    with pytest.raises(AmendedElsewhereError):
        assertiveness.amend_conversation(journal, identity, planned, 1)


def test_a_forgotten_conversation_is_not_opened_nor_waited_for(journal, kept, now):
    (identity,) = kept("sentence\nA")
    entries.forget(journal, CONVERSATION, identity, now)

    assert assertiveness.opened_conversation(journal, identity) is None
    assert reads.waiting(journal, TODAY) == []
    assert list(reads.texts(journal)) == []


def test_open_ones_are_found_first_then_the_newest(journal, kept):
    kept("""
        sentence  day         said     kind
        Said      2026-11-20  yes      ask
        Open      2026-11-01  -        say_no
        Not_yet   2026-11-02  not_yet  ask
        Partly    2026-11-21  partly   say_no
    """)

    assert sentences(reads.found_conversations(journal, limit=9)[0]) == ["Not_yet", "Open", "Partly", "Said"]
    rows, total = reads.found_conversations(journal, kind="say_no", text="part", limit=9)
    assert (sentences(rows), total) == (["Partly"], 1)


def test_what_has_a_day_stands_first_among_the_open(journal, kept):
    kept("""
        sentence  day         planned_day
        Old       2026-11-01  -
        New       2026-11-02  -
        Later     2026-11-03  2026-12-24
        Sooner    2026-11-04  2026-11-30
    """)

    assert sentences(reads.open_conversations(journal)) == ["Sooner", "Later", "New", "Old"]


def test_a_conversation_waits_from_its_chosen_day_on_and_without_one_as_a_suggestion(journal, kept):
    kept("""
        sentence   planned_day  said
        Ahead      2026-11-23   -
        Today      2026-11-22   -
        Gone_by    2026-11-01   -
        No_day     -            -
        Said       2026-11-01   yes
        Partly     -            partly
    """)

    found = {each.words: each.due for each in reads.waiting(journal, TODAY)}

    assert found == {"Gone_by": date(2026, 11, 1), "Today": TODAY, "No_day": None}
    assert {each.action for each in reads.waiting(journal, TODAY)} == {"Look back on it"}


def test_not_yet_is_an_answer_that_ends_the_reminding_until_another_day_is_chosen(journal, kept):
    kept("""
        sentence  planned_day  said
        Past      2026-11-01   not_yet
        Today     2026-11-22   not_yet
        Ahead     2026-11-23   not_yet
    """)

    assert {each.words: each.due for each in reads.waiting(journal, TODAY)} == {"Past": None, "Today": TODAY}


def test_a_week_counts_what_was_said_and_what_is_planned(journal, kept):
    kept(
        """
        day         said
        2026-11-15  yes
        2026-11-16  yes
        2026-11-22  partly
        2026-11-20  not_yet
        2026-11-23  -
    """.replace("2026-11-23", "2026-11-21")
    )

    note = reads.week(journal, date(2026, 11, 16))

    assert note.entries == 4
    assert note.sentences == ("2 brave sentences said.", "2 sentences planned.")
    assert reads.week(journal, date(2026, 11, 9)).sentences == ("One brave sentence said.",)
    assert reads.week(journal, date(2026, 11, 2)).sentences == ()


def test_series_hold_one_row_a_day(journal, kept):
    kept("""
        day         said    expected  actual
        2026-11-20  yes     80        50
        2026-11-20  partly  40        60
        2026-11-20  -       90        -
        2026-11-21  yes     30        -
    """)

    series = reads.series(journal)

    assert series["said"].assign(day=series["said"]["day"].dt.date).to_numpy().tolist() == [
        [date(2026, 11, 20), 2],
        [date(2026, 11, 21), 1],
    ]
    assert series["surprise"]["value"].tolist() == [5]


def test_every_word_is_offered_to_search(journal, now):
    assertiveness.add_conversation(journal, FULL, now)

    told = {text.field for text in reads.texts(journal)}

    assert told == set(CONVERSATION.worded)


def test_the_day_of_a_planned_one_may_lie_ahead(journal, now):
    ahead = replace(FULL, planned_day=TODAY + timedelta(days=9), said=None)
    identity = assertiveness.add_conversation(journal, ahead, now)

    assert assertiveness.opened_conversation(journal, identity)[0].planned_day == date(2026, 12, 1)

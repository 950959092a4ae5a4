"""Is everything found that was written, at once, wherever it was written, and nothing that is not to be found?"""

from __future__ import annotations

from datetime import date, timedelta

from core import drafts, entries, settings
from core.drafts import Draft
from core.get_help.store import CONTACT
from core.insights.goals.tables import GOAL, STEP, STRENGTH
from core.insights.roots.tables import BELIEF, EXPERIENCE
from core.insights.self_compassion.tables import LETTER
from core.insights.self_talk.tables import OWN_TRAP, PREDICTION_TEST, THOUGHT_RECORD, TRAP_TICK
from core.rhythm.check_in.store import CHECK_IN
from core.rhythm.check_in.store import found as check_ins_found
from core.words.search import Asked, found, ready


def ids(journal, words="", **asked):
    hits, total = found(journal, Asked(words, **asked), limit=100)
    assert len(hits) == total
    return [hit.entry for hit in hits]


def test_words_are_found_wherever_they_were_written_the_newest_first(journal, write, now):
    day = now.date()
    expected = [
        write(table, day=day - timedelta(days=ago), **{column: "The Lantern, again"})
        for ago, (table, column) in enumerate(
            [
                (THOUGHT_RECORD, "evidence_against"),
                (PREDICTION_TEST, "plan"),
                (STRENGTH, "note"),
                (LETTER, "letter"),
                (CHECK_IN, "line"),
                (CONTACT, "how"),
                (OWN_TRAP, "label"),
            ]
        )
    ]
    write(STRENGTH, strength="nothing of it")
    assert ids(journal, "lantern again") == expected


def test_all_words_have_to_stand_in_one_entry_though_not_in_one_field(journal, write):
    both = write(THOUGHT_RECORD, hot_thought="They all saw it", situation="At the meeting")
    write(THOUGHT_RECORD, hot_thought="They all saw it")
    assert ids(journal, "saw meeting") == [both]
    assert ids(journal, '"it at"') == []  # no phrase goes from one field into the next


def test_drafts_and_settings_are_never_found(journal, now):
    drafts.put(journal, Draft("form", "self_talk", "thought_record"), {"hot_thought": "lantern"}, now)
    settings.write(journal, "country", "lantern", now)
    assert ids(journal, "lantern", held_back=True) == []


def test_roots_is_found_only_when_it_is_asked_for_and_not_even_read_before(journal, write):
    own = write(EXPERIENCE, label="The lantern")
    assert ids(journal, "lantern") == []
    assert ids(journal, "lantern", slug="roots") == []
    assert not ready(journal, Asked("lantern", held_back=True))
    assert ids(journal, "lantern", held_back=True) == [own]
    assert ids(journal, "lantern") == []


def test_a_step_goes_out_of_sight_with_its_goal_and_comes_back_with_it(journal, write, now):
    goal = write(GOAL, wish="Draw again", status="open")
    step = write(STEP, goal=goal, what="Buy a pencil", status="planned", position=0)
    assert ids(journal, "pencil") == [step]
    entries.forget(journal, GOAL, goal, now)
    assert ids(journal, "pencil") == []
    entries.bring_back(journal, GOAL, goal)
    assert ids(journal, "pencil") == [step]


def test_a_search_is_narrowed_by_insight_and_days(journal, write):
    days = [date(2026, 11, day) for day in (1, 2, 3)]
    first, second, third = (write(STRENGTH, day=day, strength="patient") for day in days)
    thought = write(THOUGHT_RECORD, day=days[1], hot_thought="I am not patient")
    assert set(ids(journal, "patient", first=days[1])) == {second, third, thought}
    assert set(ids(journal, "patient", last=days[1])) == {first, second, thought}
    assert ids(journal, "patient", first=days[1], last=days[1], slug="goals") == [second]
    assert ids(journal, slug="self_talk") == [thought]


def test_a_search_is_narrowed_by_trap_goal_and_belief(journal, write):
    goal, belief = write(GOAL, wish="Draw again", status="open"), write(BELIEF, old_belief="I am a burden")
    trap = write(OWN_TRAP, label="Comparing with my sister")
    thought = write(THOUGHT_RECORD, hot_thought="She draws better", old_belief=belief)
    write(TRAP_TICK, record=thought, trap=trap)
    step = write(STEP, goal=goal, what="Draw one thing", status="planned", position=0)
    experience = write(EXPERIENCE, label="Draw", belief=belief)
    write(STEP, what="Draw alone", status="planned", position=0)

    def narrowed(*chosen, held_back=False):
        return set(ids(journal, "", narrowed=(chosen,), held_back=held_back))

    assert narrowed("self_talk", "trap", trap) == {thought}
    assert narrowed("goals", "goal", goal) == {goal, step}
    assert narrowed("roots", "belief", belief, held_back=True) == {belief, thought, experience}
    assert set(ids(journal, "draw", narrowed=(("goals", "goal", goal),))) == {goal, step}


def test_the_best_first_are_whole_words_in_what_names_an_entry_and_rare_ones(journal, write):
    day = date(2026, 11, 1)
    beginning = write(STRENGTH, day=day + timedelta(days=3), note="a drawing of late summer")
    whole = write(STRENGTH, day=day + timedelta(days=2), note="to draw late")
    naming = write(STRENGTH, day=day, strength="I draw late")
    hits, _ = found(journal, Asked("draw late"), best_first=True)
    assert [hit.entry for hit in hits] == [naming, whole, beginning]
    assert ids(journal, "draw late") == [beginning, whole, naming]


def test_a_page_at_a_time_is_the_same_as_all_at_once(journal, write, now):
    for number in range(25):
        write((STRENGTH, LETTER)[number % 2], day=now.date() - timedelta(days=number % 7), note=f"late {number}")
    for best_first in (False, True):
        everything, total = found(journal, Asked("late"), best_first=best_first, limit=100)
        pages = [found(journal, Asked("late"), best_first=best_first, limit=10, offset=first) for first in (0, 10, 20)]
        assert [hit.entry for hits, _ in pages for hit in hits] == [hit.entry for hit in everything]
        assert {count for _, count in pages} == {total} == {25}


def test_what_was_found_stands_in_its_context_under_the_label_of_its_field(journal, write):
    long = "word " * 200 + "the lantern " + "word " * 200
    write(THOUGHT_RECORD, hot_thought="Nobody came", evidence_against=long, situation="A Lantern festival 😀")
    ((hit,), _) = found(journal, Asked("lantern"))
    assert (hit.insight, hit.kind) == ("Self-talk", "A thought on paper")
    assert [each.label for each in hit.passages] == [
        "The thought that stings most",
        "Situation",
        "What speaks against it",
    ]
    assert [each.words[first:last] for each in hit.passages for first, last in each.marks] == ["Lantern", "lantern"]
    cut = hit.passages[2].words
    assert len(cut) < 300
    assert cut.startswith("…word")
    assert cut.endswith("word…")


def test_entries_without_words_are_no_result(journal, write):
    write(CHECK_IN, overall=7)
    assert ids(journal, slug="check_in") == []


def test_hostile_words_are_found_by_their_letters(journal, write):
    own = write(STRENGTH, strength="<img src=x> **bold** ![i](http://203.0.113.1) '; DROP TABLE goals.goal; --")
    for words in ("img src", "bold", "drop table", "' OR 1=1 --", '"203.0.113.1"'):
        assert ids(journal, words) == ([] if "OR" in words else [own])


def test_the_shelves_find_as_the_page_does(journal, write, now):
    own = write(CHECK_IN, line="Café, and a long walk")
    for text in ("cafe walk", '"long walk"', "WAL"):
        rows, total = check_ins_found(journal, text=text)
        assert ([row["id"] for row in rows], total) == ([own], 1)
    assert check_ins_found(journal, text="alk")[1] == 0
    entries.forget(journal, CHECK_IN, own, now)
    assert check_ins_found(journal, text="walk")[1] == 0

"""Does an import bring in what the file says: all of it or nothing, nothing twice, nothing guessed?"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date

import pytest

from core import entries
from core.importing import Refused, Unknown, keep, preview
from core.insights.self_talk import SLICE, THOUGHT_RECORD, add_own_feeling, add_own_trap, opened_record
from core.insights.self_talk.model import TRAPS, Feeling, ThoughtRecord
from core.model import LONGEST, RefusedError

TODAY = date(2026, 11, 22)


def table(*rows: Mapping[str, str]) -> bytes:
    """Write rows as a CSV file; a row without a day or thought gets one."""
    full = [{"day": "2026-11-01", "hot_thought": "A thought", **row} for row in rows]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(dict.fromkeys(name for row in full for name in row)))
    writer.writeheader()
    writer.writerows(full)
    return text.getvalue().encode()


def look(journal, data, means=None):
    return preview(journal, SLICE.importers[0], data, TODAY, means)


def bring(journal, now, data, means=None, *, skip_refused=False):
    return keep(journal, look(journal, data, means), now, skip_refused=skip_refused)


def thoughts(journal):
    return sorted(row["hot_thought"] for row in journal.entries(THOUGHT_RECORD))


def test_every_column_comes_in(journal, now):
    row = {
        "day": "2026-11-20",
        "part": "Evening",
        "situation": "A meeting",
        "place": "At work",
        "hot_thought": "I always get it wrong",
        "other_thoughts": "They saw it",
        "belief_before": "80",
        "feelings": "anxious 80>40; sad 60; tired; Hurt > 20",
        "traps": "Overgeneralization; Mind reading",
        "evidence_for": "I forgot a number",
        "evidence_against": "The rest went well",
        "balanced_thought": "I forgot one number",
        "balanced_belief": "70",
        "belief_after": "0",
        "need_now": "A list for next time",
    }
    assert bring(journal, now, table(row)) == 1
    (kept,) = journal.entries(THOUGHT_RECORD)
    record, revision = opened_record(journal, kept["id"])
    assert revision == 1
    assert record == ThoughtRecord(
        day=date(2026, 11, 20),
        part="evening",
        situation="A meeting",
        place="At work",
        hot_thought="I always get it wrong",
        other_thoughts="They saw it",
        belief_before=80,
        feelings=(
            Feeling("anxious", 80, 40),
            Feeling("sad", 60, None),
            Feeling("tired", None, None),
            Feeling("hurt", None, 20),
        ),
        traps=("overgeneralising", "mind_reading"),
        evidence_for="I forgot a number",
        evidence_against="The rest went well",
        partly_true=True,
        need_now="A list for next time",
        balanced_thought="I forgot one number",
        balanced_belief=70,
        belief_after=0,
    )


def test_of_an_imported_entry_only_the_day_is_known_even_today(journal, now):
    bring(journal, now, table({"day": TODAY.isoformat()}))
    (kept,) = journal.entries(THOUGHT_RECORD)
    assert kept["instant"] is None
    assert kept["day"] == TODAY


def test_column_names_are_understood_with_capitals_spaces_and_other_names_and_the_rest_is_named(journal):
    found = look(journal, b"Date,Hot Thought,Trap,mood,\n2026-11-01,one,Labeling,5,\n")
    assert found.coming[0].record.traps == ("labelling",)
    assert found.ignored == ("mood",)


@pytest.mark.parametrize(
    ("header", "said"),
    [(b"day,belief_before", "Not found: hot_thought"), (b"hot_thought,x", "Not found: day"),
     (b"day,hot_thought,trap,traps", "Two columns")],
)  # fmt: skip
def test_a_header_that_does_not_fit_is_refused(journal, header, said):
    with pytest.raises(RefusedError, match=said):
        look(journal, header + b"\n1,2\n")


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"day": "2026-11-23"}, "day"),
        ({"day": "1800-01-01"}, "day"),
        ({"day": "2026-02-30"}, "day"),
        ({"day": "01.11.2026"}, "day"),
        ({"day": "20261101"}, "day"),
        ({"day": "2026-W44-7"}, "day"),
        ({"day": "yesterday"}, "day"),
        ({"day": ""}, "day"),
        ({"hot_thought": ""}, "hot_thought"),
        ({"hot_thought": "x" * (LONGEST + 1)}, "hot_thought"),
        ({"belief_before": "101"}, "belief_before"),
        ({"belief_after": "-1"}, "belief_after"),
        ({"balanced_belief": "50.5"}, "balanced_belief"),
        ({"belief_before": "80%"}, "belief_before"),
        ({"belief_before": "\u0665\u0660"}, "belief_before"),
        ({"part": "teatime"}, "part"),
        ({"feelings": "anxious 101"}, "feelings"),
        ({"feelings": "anxious 80>140"}, "feelings"),
        ({"feelings": "anxious 80.5"}, "feelings"),
        ({"feelings": "anxious 80; Anxious 40"}, "feelings"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_line_column_and_reason(journal, row, field):
    found = look(journal, table({}, row))
    (refused,) = found.refused
    assert (refused.line, refused.field) == (3, field)
    assert refused.reason.endswith(".")
    assert len(found.coming) == 1


def test_every_problem_of_a_row_is_told_at_once_even_beside_an_unknown_name(journal):
    found = look(journal, table({"day": "soon", "belief_before": "much", "part": "teatime", "traps": "Zigzag"}))
    assert {each.field for each in found.refused} == {"day", "belief_before", "part"}
    assert found.refused_rows == 1
    assert found.unknown == ()


def test_a_ragged_row_is_refused_by_its_line(journal):
    found = look(journal, b"day,hot_thought\n2026-11-01,one,more\n2026-11-02\n2026-11-03,fine\n")
    assert found.refused == (
        Refused(2, "", "This row has 3 cells, and the first line names 2 columns."),
        Refused(3, "", "This row has 1 cell, and the first line names 2 columns."),
    )
    assert len(found.coming) == 1


def test_one_refused_row_keeps_the_whole_file_out(journal, now):
    data = table({"hot_thought": "good"}, {"day": "soon"})
    with pytest.raises(RefusedError, match="One row cannot come in"):
        bring(journal, now, data)
    assert thoughts(journal) == []


def test_refused_rows_are_left_out_where_that_was_chosen(journal, now):
    data = table({"hot_thought": "good"}, {"day": "soon"}, {"day": "later"})
    assert bring(journal, now, data, skip_refused=True) == 1
    assert thoughts(journal) == ["good"]


def test_unknown_names_are_listed_with_their_rows_and_never_guessed(journal, now):
    data = table(
        {"traps": "Mind-o-reading"},
        {"traps": "mind-o-READING; Labelling"},
        {"traps": "Zigzag", "feelings": "blue 40"},
        {},
    )
    found = look(journal, data)
    assert found.unknown == (
        Unknown("traps", "Mind-o-reading", 2),
        Unknown("traps", "Zigzag", 1),
        Unknown("feelings", "blue", 1),
    )
    assert (found.waiting, len(found.coming)) == (3, 1)
    assert found.ours["traps"]["mind_reading"] == "Mind reading"
    for skip in (False, True):
        with pytest.raises(RefusedError, match="what each stands for"):
            keep(journal, found, now, skip_refused=skip)
    assert thoughts(journal) == []


def test_a_name_comes_in_as_what_it_was_said_to_mean_or_is_left_out(journal, now):
    data = table({"traps": "Mind-o-reading; Zigzag; Labelling", "feelings": "blue 40>10"})
    means = {("traps", "mind-o-READING"): "mind_reading", ("traps", "Zigzag"): "", ("feelings", "blue"): "sad"}
    assert bring(journal, now, data, means) == 1
    record = look_at(journal)
    assert record.traps == ("mind_reading", "labelling")
    assert record.feelings == (Feeling("sad", 40, 10),)


def look_at(journal) -> ThoughtRecord:
    (kept,) = journal.entries(THOUGHT_RECORD)
    return opened_record(journal, kept["id"])[0]


@pytest.mark.parametrize("target", [("traps", "mind_readin"), ("feelings", "mind_reading"), ("day", "sad")])
def test_a_meaning_that_is_none_of_ours_is_refused(journal, target):
    column, name = target
    with pytest.raises(RefusedError, match="none of our names"):
        look(journal, table({}), {(column, "theirs"): name})


def test_own_traps_and_feelings_are_known_by_their_names(journal, now):
    trap = add_own_trap(journal, "Crystal ball", now)
    feeling = add_own_feeling(journal, "Wobbly", now)
    bring(journal, now, table({"traps": "crystal BALL", "feelings": "wobbly 30"}))
    record = look_at(journal)
    assert record.traps == (trap,)
    assert record.feelings == (Feeling(feeling, 30, None),)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Black-and-white or polarized thinking / All or nothing thinking", "all_or_nothing"),
        ("Catastrophizing", "catastrophising"),
        ("Jumping to conclusions: mind reading", "mind_reading"),
        ("Jumping to conclusions: Fortune-telling", "fortune_telling"),
        ("Overgeneralization", "overgeneralising"),
        ("Labeling and mislabeling", "labelling"),
        ("Mental filtering", "mental_filter"),
        ("Should statements", "should_statements"),
        ("Personalization", "personalising"),
        ("Discounting the positive", "discounting_the_positive"),
        ("blaming", "blaming"),
        ("all_or_nothing", "all_or_nothing"),
    ],
)
def test_well_known_names_of_traps_are_ours(journal, theirs, ours):
    assert look(journal, table({"traps": theirs})).coming[0].record.traps == (ours,)


def test_the_table_of_names_leads_to_traps_that_are_there_and_gives_no_name_two_meanings():
    theirs = SLICE.importers[0].theirs["traps"]
    titles = {trap.title.casefold(): slug for slug, trap in TRAPS.items()}
    assert set(theirs.values()) <= set(TRAPS)
    plain = [name.casefold() for name in theirs]
    assert len(plain) == len(set(plain))
    assert {name for name in plain if name in titles} == set()
    assert "jumping to conclusions" not in plain


def test_the_same_file_twice_adds_nothing_twice(journal, now):
    data = table({"hot_thought": "one"}, {"hot_thought": "two"})
    assert bring(journal, now, data) == 2
    again = look(journal, data)
    assert (again.coming, again.already) == ((), 2)
    assert keep(journal, again, now) == 0
    assert thoughts(journal) == ["one", "two"]


def test_a_file_that_has_grown_brings_its_new_rows_alone(journal, now):
    bring(journal, now, table({"hot_thought": "one"}))
    assert bring(journal, now, table({"hot_thought": "zero"}, {"hot_thought": "one"})) == 1
    assert thoughts(journal) == ["one", "zero"]


def test_two_equal_rows_in_a_file_are_two_entries_and_stay_two(journal, now):
    data = table({}, {}, {})
    assert bring(journal, now, data) == 3
    assert bring(journal, now, data) == 0
    assert len(thoughts(journal)) == 3


def test_a_row_is_known_again_from_a_file_of_another_form(journal, now):
    bring(journal, now, b"day,hot_thought,trap\n2026-11-01,one,Labeling\n")
    other = "traps;place;hot_thought;day\n Labeling ;;one;2026-11-01\n".encode("utf-8-sig")
    assert look(journal, other).already == 1


def test_a_row_is_known_again_whatever_its_names_were_said_to_mean(journal, now):
    data = table({"traps": "Zigzag"})
    bring(journal, now, data, {("traps", "Zigzag"): ""})
    assert look(journal, data).already == 1
    assert look(journal, data, {("traps", "Zigzag"): "labelling"}).already == 1


def test_an_entry_that_was_forgotten_stays_forgotten(journal, now):
    data = table({})
    bring(journal, now, data)
    (kept,) = journal.entries(THOUGHT_RECORD)
    entries.forget(journal, THOUGHT_RECORD, kept["id"], now)
    assert look(journal, data).already == 1
    assert bring(journal, now, data) == 0
    assert thoughts(journal) == []


def test_an_entry_amended_after_its_import_is_not_brought_back_as_it_was(journal, now):
    data = table({})
    bring(journal, now, data)
    (kept,) = journal.entries(THOUGHT_RECORD)
    amended = entries.amended(kept, {"hot_thought": "Mended"}, 1, kept["day"])
    assert amended["import_key"] == kept["import_key"]
    assert look(journal, data).already == 1


def test_what_came_in_since_the_preview_is_left_out(journal, now):
    first, second = look(journal, table({})), look(journal, table({}, {"hot_thought": "more"}))
    assert keep(journal, first, now) == 1
    assert keep(journal, second, now) == 1
    assert thoughts(journal) == ["A thought", "more"]


@pytest.mark.parametrize(
    "words",
    [
        '=HYPERLINK("http://example.org","x")',
        "+1+1",
        "-1",
        "@SUM(A1)",
        "<img src=x onerror=alert(1)> ![x](http://example.org/x.png) **bold**",
        "👩🏽‍🚀 I can't 🫠",
        "\u200f\u05d0\u05e0\u05d9 \u05ea\u05de\u05d9\u05d3 \u05d8\u05d5\u05e2\u05d4\u200e, \u0623\u062e\u0637\u0626 \u062f\u0627\u0626\u0645\u0627",
        "two\nlines\r\nand three",
        "cafe\u0301 and café",
        "a;b,c\td",
    ],
)
def test_words_come_in_byte_for_byte_as_plain_text(journal, now, words):
    bring(journal, now, table({"hot_thought": words}))
    assert [thought.encode() for thought in thoughts(journal)] == [words.encode()]

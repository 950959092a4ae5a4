"""Is what was written kept, amended, found, forgotten and brought back, and does each view tell it?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import entries
from core.insights import self_talk
from core.insights.self_talk import model, reads, tables
from core.insights.self_talk.model import Feeling, PredictionTest
from core.model import RefusedError
from core.moment import head
from core.slice import Slice
from core.store import AmendedElsewhereError, Drop, Put, open_store

DAY = date(2026, 11, 20)
FULL = model.thought_record(
    {
        "day": DAY.isoformat(),
        "part": "evening",
        "situation": "Team meeting",
        "place": "At work",
        "hot_thought": "They all noticed I was nervous",
        "other_thoughts": "I should stay silent\nI blush",
        "belief_before": 85,
        "feelings": ["sad", "anxious"],
        "before.sad": 60,
        "before.anxious": 80,
        "after.anxious": 0,
        "traps": ["mind_reading", "labelling"],
        "evidence_for": "I lost my thread",
        "evidence_against": "Two people took up my point",
        "partly_true": True,
        "need_now": "A glass of water",
        "balanced_thought": "Some noticed, and it was fine",
        "balanced_belief": 70,
        "belief_after": 40,
    },
    date(2026, 11, 22),
)
GUESS = PredictionTest(DAY, "They will laugh", 70, "Ask it", None, "")


# What is kept


def test_a_record_comes_back_whole_with_its_feelings_in_their_order(journal, now):
    identity = self_talk.add_record(journal, FULL, now)

    assert self_talk.opened_record(journal, identity) == (FULL, 1)


def test_a_prediction_comes_back_whole(journal, now):
    identity = self_talk.add_prediction(journal, GUESS, now)

    assert self_talk.opened_prediction(journal, identity) == (GUESS, 1)


def test_what_goes_with_a_record_is_saved_with_it_or_not_at_all(journal, now):
    draft = Put(tables.OWN_TRAP, {**head(now), "label": "With it"})
    self_talk.add_record(journal, FULL, now, also=[draft])
    assert list(self_talk.own_traps(journal).values()) == ["With it"]

    wrong = Put(tables.OWN_TRAP, {**head(now), "revision": 5, "label": "Never"})
    with pytest.raises(AmendedElsewhereError):
        self_talk.add_record(journal, FULL, now, also=[wrong])
    assert self_talk.found_records(journal)[1] == 1


def test_amending_replaces_feelings_and_traps(journal, now):
    identity = self_talk.add_record(journal, FULL, now)
    amended = replace(FULL, feelings=(Feeling("hurt", None, 5),), traps=("comparing",), hot_thought="Some noticed")

    self_talk.amend_record(journal, identity, amended, 1)

    assert self_talk.opened_record(journal, identity) == (amended, 2)
    assert journal.rows("SELECT name FROM self_talk.feeling") == [("hurt",)]
    assert journal.rows("SELECT trap FROM self_talk.trap_tick") == [("comparing",)]


def test_what_was_amended_in_another_tab_is_not_written_over(journal, now):
    record, guess = self_talk.add_record(journal, FULL, now), self_talk.add_prediction(journal, GUESS, now)
    self_talk.amend_record(journal, record, replace(FULL, place="At home"), 1)
    self_talk.amend_prediction(journal, guess, replace(GUESS, happened="no"), 1)

    with pytest.raises(AmendedElsewhereError):
        self_talk.amend_record(journal, record, replace(FULL, traps=()), 1)
    with pytest.raises(AmendedElsewhereError):
        self_talk.amend_prediction(journal, guess, GUESS, 1)

    assert self_talk.opened_record(journal, record)[0].place == "At home"
    assert self_talk.opened_record(journal, record)[0].traps == FULL.traps
    assert self_talk.opened_prediction(journal, guess) == (replace(GUESS, happened="no"), 2)


def test_what_is_gone_can_be_neither_opened_nor_amended(journal, now):
    record, guess = self_talk.add_record(journal, FULL, now), self_talk.add_prediction(journal, GUESS, now)
    journal.save([Drop(tables.THOUGHT_RECORD, (record,)), Drop(tables.PREDICTION_TEST, (guess,))])

    assert self_talk.opened_record(journal, record) is None
    assert self_talk.opened_prediction(journal, guess) is None
    with pytest.raises(AmendedElsewhereError):
        self_talk.amend_record(journal, record, FULL, 1)
    with pytest.raises(AmendedElsewhereError):
        self_talk.amend_prediction(journal, guess, GUESS, 1)


# Own words


def test_an_own_trap_is_kept_once_whatever_its_case(journal, now):
    first = self_talk.add_own_trap(journal, "The clock of others", now)

    assert self_talk.add_own_trap(journal, " the CLOCK  of others", now) == first
    assert self_talk.own_traps(journal) == {first: "The clock of others"}
    assert list(self_talk.trap_titles(journal))[-1] == first


def test_the_name_of_a_built_in_one_gives_the_built_in_one(journal, now):
    assert self_talk.add_own_trap(journal, "mind READING", now) == "mind_reading"
    assert self_talk.add_own_feeling(journal, "sad", now) == "sad"
    assert self_talk.own_traps(journal) == {}
    assert self_talk.own_feelings(journal) == {}


def test_a_forgotten_own_word_keeps_its_title_where_it_is_used_and_comes_back_by_its_name(journal, now):
    trap, feeling = self_talk.add_own_trap(journal, "Sunday", now), self_talk.add_own_feeling(journal, "Flat", now)
    entries.forget(journal, tables.OWN_TRAP, trap, now)
    entries.forget(journal, tables.OWN_FEELING, feeling, now)

    assert self_talk.own_traps(journal) == self_talk.own_feelings(journal) == {}
    assert self_talk.trap_titles(journal)[trap] == "Sunday"
    assert self_talk.feeling_titles(journal)[feeling] == "Flat"
    assert self_talk.own_names(journal) == {trap, feeling}
    assert self_talk.add_own_trap(journal, "sunday", now) == trap
    assert self_talk.own_traps(journal) == {trap: "Sunday"}


def test_an_own_word_without_a_name_is_refused(journal, now):
    with pytest.raises(RefusedError):
        self_talk.add_own_feeling(journal, "  ", now)


# Found again


def test_records_are_found_newest_first_a_page_at_a_time(journal, kept):
    a, b, c = kept("""
        day         thought  traps
        2026-11-02  First    labelling
        2026-11-20  Second   mind_reading,blaming
        2026-11-20  Third    -
    """)

    page, total = self_talk.found_records(journal, limit=2)
    assert ([row["id"] for row in page], total) == ([c, b], 3)
    assert page[1] == {
        "id": b,
        "day": DAY,
        "part": None,
        "hot_thought": "Second",
        "balanced_thought": "",
        "belief_before": None,
        "belief_after": None,
        "traps": ["mind_reading", "blaming"],
    }
    page, total = self_talk.found_records(journal, limit=2, offset=2)
    assert ([row["id"] for row in page], total) == ([a], 3)
    assert self_talk.found_records(journal, offset=9) == ([], 3)


def test_nothing_kept_is_an_empty_page(journal):
    assert self_talk.found_records(journal) == ([], 0)
    assert self_talk.found_records(journal, text="x") == ([], 0)
    assert self_talk.found_predictions(journal) == ([], 0)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"text": "NAIVE"}, ["Naïve_Grüße"]),
        ({"text": "grusse naïve"}, ["Naïve_Grüße"]),
        ({"text": "naive plain"}, []),
        ({"text": "pl"}, ["Plain"]),
        ({"text": "ain"}, []),
        ({"text": "pl", "trap": "labelling"}, ["Plain"]),
        ({"text": "pl", "trap": "mind_reading"}, []),
        ({"trap": "blaming"}, []),
        ({"first": date(2026, 11, 3)}, ["Plain"]),
        ({"last": date(2026, 11, 2)}, ["Naïve_Grüße"]),
        ({"first": date(2026, 11, 2), "last": date(2026, 11, 20)}, ["Plain", "Naïve_Grüße"]),
        ({"text": "plain", "last": date(2026, 11, 2)}, []),
    ],
)
def test_records_are_found_by_words_trap_and_days(journal, kept, asked, expected):
    kept("""
        day         thought      traps
        2026-11-02  Naïve_Grüße  mind_reading
        2026-11-20  Plain        labelling
    """)

    page, total = self_talk.found_records(journal, **asked)

    assert [row["hot_thought"] for row in page] == [each.replace("_", " ") for each in expected]
    assert total == len(expected)


def test_words_are_looked_for_in_all_that_a_record_says(journal, now):
    self_talk.add_record(journal, FULL, now)

    for column in tables.THOUGHT_RECORD.worded:
        assert self_talk.found_records(journal, text=getattr(FULL, column))[1] == 1, column
    assert self_talk.found_records(journal, text="blush water")[1] == 1
    assert self_talk.found_records(journal, text="blush wine")[1] == 0


def test_a_search_sees_what_was_kept_after_the_last_one(journal, now):
    identity = self_talk.add_record(journal, FULL, now)
    assert self_talk.found_records(journal, text="nervous")[1] == 1

    self_talk.add_record(journal, FULL, now)
    assert self_talk.found_records(journal, text="nervous")[1] == 2
    entries.forget(journal, tables.THOUGHT_RECORD, identity, now)
    assert self_talk.found_records(journal, text="nervous")[1] == 1


def test_open_predictions_come_first(journal, kept):
    a, b, c = kept("""
        day         said    likely  happened
        2026-11-01  One     50      -
        2026-11-10  Two     50      no
        2026-11-20  Three   50      yes
    """)

    assert [row["id"] for row in self_talk.found_predictions(journal)[0]] == [a, c, b]
    assert [row["id"] for row in self_talk.found_predictions(journal, text="t")[0]] == [c, b]
    assert [row["prediction"] for row in self_talk.open_predictions(journal)] == ["One"]


# What the rest of the house is told


def test_the_week_counts_its_entries_and_names_the_largest_shift(journal, kept):
    kept("""
        day         before  after
        2026-11-15  90      10
        2026-11-16  85      40
        2026-11-22  50      90
        2026-11-22  70      -
    """)
    kept("""
        day         likely
        2026-11-17  50
    """)

    note = reads.week(journal, date(2026, 11, 16))

    assert note.entries == 4
    assert note.sentences == (
        "3 thoughts weighed.",
        "One prediction noted.",
        "The largest shift in belief: 85 to 40.",
    )
    assert reads.week(journal, date(2026, 11, 23)).entries == 0


def test_every_word_kept_is_told_and_none_that_was_forgotten(journal, now):
    record, guess = self_talk.add_record(journal, FULL, now), self_talk.add_prediction(journal, GUESS, now)
    trap = self_talk.add_own_trap(journal, "Sunday", now)

    told = {(text.entry, text.field): text.words for text in reads.texts(journal)}

    assert told == {
        **{(record, column): getattr(FULL, column) for column in tables.THOUGHT_RECORD.worded},
        (guess, "prediction"): "They will laugh",
        (guess, "plan"): "Ask it",
        (trap, "label"): "Sunday",
    }
    entries.forget(journal, tables.THOUGHT_RECORD, record, now)
    assert {text.entry for text in reads.texts(journal)} == {guess, trap}


def test_the_series_hold_one_middle_value_a_day(journal, kept):
    kept("""
        day         before  after  feelings
        2026-11-20  80      60     anxious:70>40,sad:50>
        2026-11-20  80      40     -
        2026-11-21  50      60     angry:>20
    """)

    series = reads.series(journal)

    assert series["belief_shift"]["value"].tolist() == [30, -10]
    assert series["feeling"].to_dict("list") == {"day": [series["feeling"]["day"][0]], "value": [60]}
    assert series["feeling"]["day"][0].date() == DAY


def test_the_samples_are_the_same_each_time_and_lie_in_the_twelve_weeks_before(journal, now):
    ops = self_talk.SLICE.samples(now)
    journal.save(ops)

    rows, total = self_talk.found_records(journal, limit=50)
    assert total == 24
    assert self_talk.found_predictions(journal)[1] == 14
    assert all(now.date() - timedelta(weeks=13) < row["day"] <= now.date() for row in rows)
    shifts = [row["belief_before"] - row["belief_after"] for row in rows]
    assert min(shifts) <= 0 < max(shifts)
    again = [op.row for op in self_talk.SLICE.samples(now) if op.table is tables.THOUGHT_RECORD]
    assert [row["hot_thought"] for row in again] == [
        op.row["hot_thought"] for op in ops if op.table is tables.THOUGHT_RECORD
    ]


# One test a view


def view(journal, name, columns="*"):
    return journal.rows(f"SELECT {columns} FROM self_talk.{name}")


def test_belief_shift_gives_the_six_newest_records_rated_twice(journal, kept):
    ids = kept("""
        day         before  after
        2026-11-01  10      20
        2026-11-02  80      60
        2026-11-03  80      50
        2026-11-04  80      -
        2026-11-05  80      40
        2026-11-06  80      30
        2026-11-07  80      20
        2026-11-07  80      10
    """)

    found = view(journal, "belief_shift", "unit, id, before, after, total, fell")

    assert [row[1] for row in found] == [ids[7], ids[6], ids[5], ids[4], ids[2], ids[1]]
    assert found[0] == ("record", ids[7], 80, 10, 7, 40)


def test_belief_shift_gives_a_row_a_year_once_three_years_are_spanned(journal, kept):
    kept("""
        day         before  after
        2022-05-01  90      80
        2022-06-01  70      70
        2025-06-01  60      30
    """)

    assert view(journal, "belief_shift", "unit, day, before, after, n, total, fell") == [
        ("year", date(2025, 1, 1), 60, 30, 1, 3, 10),
        ("year", date(2022, 1, 1), 80, 75, 2, 3, 10),
    ]


def test_feeling_shift_gives_middle_values_by_feeling_under_those_of_all(journal, kept):
    kept("""
        day         feelings
        2026-11-01  sad:80>40,anxious:60>60
        2026-11-02  sad:60>60
        2026-11-03  sad:70>30,tired:10>
    """)

    assert view(journal, "feeling_shift") == [
        (None, 65, 50, 20, 4, 2),
        ("sad", 70, 40, 40, 3, 2),
        ("anxious", 60, 60, 0, 1, 2),
    ]


@pytest.mark.parametrize(
    ("earlier", "unit", "starts"),
    [
        ("2026-03-01", "week", date(2026, 11, 16)),
        ("2026-02-01", "month", date(2026, 11, 1)),
        ("2023-11-01", "quarter", date(2026, 10, 1)),
        ("2020-11-01", "year", date(2026, 1, 1)),
    ],
)
def test_trap_weeks_gathers_by_what_the_span_asks(journal, kept, earlier, unit, starts):
    kept(f"""
        day         traps
        {earlier}   labelling
        2026-11-17  labelling,comparing
        2026-11-19  labelling
    """)

    found = view(journal, "trap_weeks", "trap, times, unit, starts, n, total, traps, first, last")

    days = (date.fromisoformat(earlier), date(2026, 11, 19))
    assert [row[0] for row in found] == ["labelling", "labelling", "comparing"]
    assert found[1] == ("labelling", 3, unit, starts, 2, 4, 2, *days)


def test_trap_weeks_leaves_out_all_but_the_eight_most_frequent(journal, kept):
    kept(f"""
        day         traps
        2026-11-17  {",".join(model.TRAPS)}
        2026-11-18  comparing
    """)

    found = view(journal, "trap_weeks", "trap, total, traps")

    assert len(found) == 8
    assert found[0] == ("comparing", 14, 13)


def test_when_it_strikes_counts_weekdays_and_parts_of_the_day(journal, kept):
    kept("""
        day         part
        2026-11-22  night
        2026-11-15  night
        2026-11-16  evening
        2026-11-16  -
    """)

    assert view(journal, "when_it_strikes") == [(1, "evening", 1), (7, "night", 2)]


def test_calibration_gathers_answered_predictions_by_band(journal, kept):
    kept("""
        likely  happened
        0       no
        19      yes
        20      partly
        80      yes
        100     partly
        100     -
        -       yes
    """)

    assert view(journal, "calibration", "band, n, expected, happened, partly, round(spread, 4)") == [
        (0, 2, 9.5, 1.0, 0, 0.1539),
        (1, 1, 20.0, 0.5, 1, 0.16),
        (4, 2, 90.0, 1.5, 1, 0.16),
    ]


def test_what_is_forgotten_vanishes_from_every_figure_and_comes_back(journal, kept, now):
    records = kept("""
        day         part     before  after  feelings   traps
        2026-11-20  evening  80      60     sad:70>40  labelling
    """)
    guesses = kept("""
        likely  happened
        70      no
    """)
    figures = self_talk.SLICE.figures
    today = now.date()

    def empty():
        return {figure.name for figure in figures if figure.state(figure.read(journal, today), today).empty}

    assert empty() == set()
    for table, (identity,) in ((tables.THOUGHT_RECORD, records), (tables.PREDICTION_TEST, guesses)):
        entries.forget(journal, table, identity, now)
    assert empty() == {figure.name for figure in figures}
    assert self_talk.found_records(journal) == self_talk.found_predictions(journal) == ([], 0)
    assert self_talk.opened_record(journal, records[0]) is None
    assert self_talk.opened_prediction(journal, guesses[0]) is None
    for table, (identity,) in ((tables.THOUGHT_RECORD, records), (tables.PREDICTION_TEST, guesses)):
        entries.bring_back(journal, table, identity)
    assert empty() == set()
    assert self_talk.found_records(journal)[1] == self_talk.found_predictions(journal)[1] == 1


def test_a_journal_from_before_thoughts_could_be_tied_is_opened_with_all_it_held(tmp_path, monkeypatch):
    migrations = Slice.migrations
    first = {"0001_create.sql": migrations(self_talk.SLICE)["0001_create.sql"]}
    monkeypatch.setattr(Slice, "migrations", lambda _: first)
    store = open_store(tmp_path / "journal", [self_talk.SLICE])
    with store.cursor() as cursor:
        cursor.execute(
            "INSERT INTO self_talk.thought_record VALUES ('a', DATE '2026-11-01', NULL, 'UTC', 1, NULL, NULL, NULL, "
            "'', '', 'They noticed', '', 80, '', '', false, '', '', NULL, 40)"
        )
    store.close()
    monkeypatch.undo()

    store = open_store(tmp_path / "journal", [self_talk.SLICE])
    record, revision = self_talk.opened_record(store.unlock(None), "a")
    store.close()

    assert (record.hot_thought, record.belief_after, record.old_belief, revision) == ("They noticed", 40, None, 1)

"""Are check-ins kept, amended and found again; and does each view answer what its figure asks?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.drafts import DRAFT, Draft, discard, opened, put
from core.drafts import SLICE as DRAFTS
from core.entries import bring_back, forget, one
from core.moment import head
from core.rhythm.check_in import SLICE, reads, store
from core.rhythm.check_in.model import check_in, draft
from core.rhythm.check_in.store import CHECK_IN, RATED
from core.slice import Slice
from core.store import AmendedElsewhereError, Drop, NotSavedError, Put, open_store
from core.table import Table

NOW = datetime(2026, 11, 22, 20, 30, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = NOW.date()
RECORD = check_in({"overall": 6, "goals": 0, "line": "Walked home by the river.", "greet": True}, TODAY)


def days_of(rows):
    return [row["day"].isoformat()[5:] for row in rows]


# Keeping


def test_what_was_kept_is_the_record_that_was_given(journal):
    identity = store.add(journal, RECORD, NOW)

    row = one(journal, CHECK_IN, identity)

    assert store.record(row) == RECORD
    assert row["revision"] == 1
    assert row["instant"] == datetime(2026, 11, 22, 19, 30)  # noqa: DTZ001 (kept as UTC without zone)
    assert row["zone"] == "Europe/Berlin"


def test_a_record_of_another_day_has_no_instant(journal):
    identity = store.add(journal, replace(RECORD, day=date(2026, 11, 3)), NOW)

    assert one(journal, CHECK_IN, identity)["instant"] is None


def test_an_empty_line_is_no_text_at_all(journal):
    identity = store.add(journal, check_in({"overall": 5}, TODAY), NOW)

    row = one(journal, CHECK_IN, identity)
    assert row["line"] is None
    assert store.record(row).line == ""


def test_the_draft_goes_in_the_same_save():
    with_drafts = open_store(None, [SLICE, DRAFTS])
    journal = with_drafts.unlock(None)
    put(journal, Draft("form-1", "check_in", "check_in", day=TODAY), {"overall": 6}, NOW)

    store.add(journal, RECORD, NOW, also=[discard(journal, "form-1")])

    assert opened(journal) == []
    assert store.found(journal)[1] == 1
    with_drafts.close()


def test_when_what_goes_along_fails_nothing_is_kept(journal):
    unknown = Drop(Table("check_in", "nowhere", ()), ("x",))

    with pytest.raises(NotSavedError):
        store.add(journal, RECORD, NOW, also=[unknown])

    assert store.found(journal) == ([], 0)


def test_a_rating_beyond_the_scale_is_refused_by_the_table_itself(journal):
    with pytest.raises(NotSavedError):
        store.add(journal, replace(RECORD, roots=11), NOW)


def test_amending_replaces_what_was_told_and_keeps_the_moment(journal):
    identity = store.add(journal, RECORD, NOW)
    better = replace(RECORD, overall=7, line="", greet=False)

    store.amend(journal, identity, better, revision=1)

    row = one(journal, CHECK_IN, identity)
    assert store.record(row) == better
    assert row["revision"] == 2
    assert row["instant"] is not None


def test_amending_what_was_amended_elsewhere_is_refused(journal):
    identity = store.add(journal, RECORD, NOW)
    store.amend(journal, identity, replace(RECORD, overall=7), revision=1)

    with pytest.raises(AmendedElsewhereError):
        store.amend(journal, identity, replace(RECORD, overall=8), revision=1)

    assert one(journal, CHECK_IN, identity)["overall"] == 7


def test_amending_what_is_gone_is_refused(journal):
    with pytest.raises(AmendedElsewhereError):
        store.amend(journal, "nowhere", RECORD, revision=1)


# Finding


def test_the_newest_day_is_found_first_and_within_a_day_the_latest_moment(journal):
    for hour, line in ((9, "morning"), (21, "evening"), (15, "noon")):
        store.add(journal, replace(RECORD, line=line), NOW.replace(hour=hour))
    store.add(journal, replace(RECORD, line="told later", day=date(2026, 11, 21)), NOW)
    store.add(journal, replace(RECORD, line="day only", day=TODAY), NOW + timedelta(days=1))

    rows, total = store.found(journal)

    assert [row["line"] for row in rows] == ["evening", "noon", "morning", "day only", "told later"]
    assert total == 5


def test_pages_follow_each_other_and_the_count_is_of_all(journal, keep_daily):
    keep_daily(date(2026, 11, 1), 5, overall=5)

    first, total = store.found(journal, limit=2)
    last, _ = store.found(journal, limit=2, offset=4)

    assert days_of(first) == ["11-05", "11-04"]
    assert days_of(last) == ["11-01"]
    assert total == 5


def test_both_days_of_a_span_are_included(journal, keep_daily):
    keep_daily(date(2026, 11, 1), 5, overall=5)

    rows, total = store.found(journal, first=date(2026, 11, 2), last=date(2026, 11, 4))

    assert days_of(rows) == ["11-04", "11-03", "11-02"]
    assert total == 3


def test_text_is_found_in_any_case_and_in_pages(journal, keep):
    keep("""
        day         line
        2026-11-01  Straße_am_Fluss
        2026-11-02  soup
        2026-11-03  An_der_STRASSE
        2026-11-04  -
        2026-11-05  strasse_again
    """)

    rows, total = store.found(journal, text=" strasse ", limit=2)
    rest, _ = store.found(journal, text="strasse", limit=2, offset=2)
    spanned, _ = store.found(journal, text="strasse", last=date(2026, 11, 3))

    assert days_of(rows) == ["11-05", "11-03"]
    assert days_of(rest) == ["11-01"]
    assert days_of(spanned) == ["11-03", "11-01"]
    assert total == 3


def test_a_percent_sign_is_only_a_percent_sign(journal, keep):
    keep("""
        day         line
        2026-11-01  half
        2026-11-02  50%
    """)

    assert days_of(store.found(journal, text="50%")[0]) == ["11-02"]
    assert store.found(journal, text="h%f") == ([], 0)
    assert store.found(journal, text="h_lf") == ([], 0)


def test_what_is_forgotten_is_found_again_once_brought_back(journal):
    identity = store.add(journal, RECORD, NOW)

    forget(journal, CHECK_IN, identity, NOW)
    assert store.found(journal) == ([], 0)
    assert store.found(journal, text="river") == ([], 0)
    assert store.latest_greeting(journal) is None
    assert store.last_day(journal) is None
    assert reads.texts(journal) == []
    assert reads.five_statements(journal, TODAY) == (None, [])
    assert reads.year_calendar(journal, TODAY).rows == []

    bring_back(journal, CHECK_IN, identity)
    assert store.found(journal)[1] == 1


def test_the_greeting_is_the_newest_line_that_may_greet(journal, keep):
    assert store.latest_greeting(journal) is None
    keep("""
        day         line        greet
        2026-11-03  older       yes
        2026-11-05  this_one    yes
        2026-11-09  not_this    -
    """)

    assert store.latest_greeting(journal) == (date(2026, 11, 5), "this one")


def test_the_last_day_is_the_newest_told_of(journal, keep_daily):
    assert store.last_day(journal) is None
    keep_daily(date(2026, 11, 1), 5, overall=5)

    assert store.last_day(journal) == date(2026, 11, 5)


# What the rest of the house reads


def test_every_line_is_a_text(journal, keep):
    first, _, third = keep("""
        day         line
        2026-11-03  rain_and_soup
        2026-11-04  -
        2026-11-05  tired
    """)

    told = [(text.entry, text.day.day, text.field, text.words) for text in reads.texts(journal)]

    assert told == [(first, 3, "line", "rain and soup"), (third, 5, "line", "tired")]


def test_a_series_has_one_value_a_day_the_median_of_its_check_ins(journal, keep):
    keep("""
        day         overall  roots
        2026-11-03  4        2
        2026-11-03  7        -
        2026-11-05  6        -
    """)

    found = reads.series(journal)

    assert list(found) == list(RATED)
    assert found["overall"]["value"].tolist() == [5.5, 6.0]
    assert found["overall"]["day"].dt.day.tolist() == [3, 5]
    assert found["roots"]["value"].tolist() == [2.0]
    assert found["goals"].empty
    assert list(found["goals"].columns) == ["day", "value"]


def test_a_week_tells_its_check_ins_and_days(journal, keep):
    keep("""
        day         overall
        2026-11-15  9
        2026-11-16  4
        2026-11-16  -
        2026-11-22  7
        2026-11-23  9
    """)

    note = reads.week(journal, date(2026, 11, 16))

    assert note.entries == 3
    assert note.sentences == (
        "3 check-ins on 2 days.",
        "Overall, the middle value was 5.5; too few check-ins in the eight weeks before to say more.",
    )


def test_a_week_is_compared_with_the_eight_weeks_before_it(journal, keep_daily):
    keep_daily(date(2026, 9, 1), 70, overall=9)  # the range of the days before 21 September would be another
    keep_daily(date(2026, 11, 16), 2, overall=7)

    assert reads.week(journal, date(2026, 11, 16)).sentences == (
        "2 check-ins on 2 days.",
        "Overall, the middle value was 7, below your usual range of the eight weeks before.",
    )


def test_a_week_is_not_compared_with_itself(journal, keep_daily):
    keep_daily(date(2026, 11, 9), 7, overall=5)
    keep_daily(date(2026, 11, 16), 7, overall=5)

    assert (
        reads.week(journal, date(2026, 11, 16))
        .sentences[1]
        .endswith("too few check-ins in the eight weeks before to say more.")
    )


def test_a_week_without_ratings_is_counted_only(journal, keep):
    keep("""
        day         line
        2026-11-16  soup
    """)

    assert reads.week(journal, date(2026, 11, 16)).sentences == ("1 check-in on 1 day.",)
    assert reads.week(journal, date(2026, 11, 9)).entries == 0


# The views


def test_recent_holds_the_56_days_before_the_latest_answer_in_the_order_of_time(journal, keep):
    keep("""
        day         overall  roots
        2026-09-26  1        1
        2026-09-27  2        2
        2026-11-22  3        3
        2026-11-22  4        -
    """)

    assert [row[:3] for row in journal.rows("FROM check_in.recent")] == [
        (date(2026, 9, 27), 2, 2),
        (date(2026, 11, 22), 3, 3),
        (date(2026, 11, 22), 4, None),
    ]


def test_recent_reaches_back_to_the_latest_answer_of_a_statement_left_out_since(journal, keep):
    keep("""
        day         overall  roots
        2025-01-01  1        -
        2025-01-02  2        6
        2026-11-22  3        -
    """)

    assert [row[1] for row in journal.rows("FROM check_in.recent")] == [1, 2, 3]


def test_five_statements_holds_each_check_in_within_nine_months(journal, keep):
    keep("""
        day         overall  roots  goals
        2026-02-25  1        2      -
        2026-11-22  1        4      6
        2026-11-22  1        7      -
        2026-11-22  1        -      -
    """)

    found = reads.five_statements(journal, TODAY).gathered

    assert found[:4] == ("day", date(2026, 2, 25), TODAY, 3)
    assert sorted((row[0], row[1], row[3]) for row in found.rows) == [
        (date(2026, 2, 25), 2, None),
        (TODAY, 4, 6),
        (TODAY, 7, None),
    ]


@pytest.mark.parametrize(
    ("days", "unit", "starts"),
    [
        (270, "day", date(2026, 1, 1)),
        (271, "month", date(2026, 1, 1)),
        (1100, "month", date(2026, 1, 1)),
        (1101, "quarter", date(2026, 1, 1)),
    ],
)
def test_five_statements_gathers_by_month_from_nine_months_and_by_quarter_from_three_years(
    journal, keep_daily, days, unit, starts
):
    first = date(2026, 1, 1)
    keep_daily(first, days + 1, every=days, roots=5)

    found = reads.five_statements(journal, TODAY).gathered

    assert found.unit == unit
    assert found.rows[0][0] == starts


def test_five_statements_holds_medians_by_month(journal, keep):
    keep("""
        day         roots  goals
        2025-11-03  1      -
        2025-11-04  2      -
        2025-11-30  9      3
        2026-11-22  4      -
    """)

    found = reads.five_statements(journal, TODAY).gathered

    assert [(row[0], row[1], row[3]) for row in found.rows] == [
        (date(2025, 11, 1), 2.0, 3.0),
        (date(2026, 11, 1), 4.0, None),
    ]


def test_five_statements_gathers_by_week_where_dots_would_be_too_many(journal, keep_daily):
    keep_daily(date(2026, 11, 2), 14, times=18, roots=5)

    found = reads.five_statements(journal, TODAY).gathered

    assert found.unit == "week"
    assert [row[:2] for row in found.rows] == [(date(2026, 11, 2), 5.0), (date(2026, 11, 9), 5.0)]


def test_overall_holds_the_median_and_middle_half_of_each_week_beside_the_dots(journal, keep):
    keep("""
        day         overall
        2026-11-16  2
        2026-11-16  2
        2026-11-18  4
        2026-11-20  6
        2026-11-22  8
        2026-11-23  5
    """)

    found = reads.overall(journal, TODAY)

    assert found.gathered[:4] == ("week", date(2026, 11, 16), date(2026, 11, 23), 6)
    assert found.gathered.rows == [(date(2026, 11, 16), 2.0, 4.0, 6.0), (date(2026, 11, 23), 5.0, 5.0, 5.0)]
    assert [(day.day, value) for day, value in found.dots] == [(16, 2), (18, 4), (20, 6), (22, 8), (23, 5)]


def test_overall_holds_quarters_and_no_dots_beyond_400_days(journal, keep_daily):
    keep_daily(date(2025, 1, 1), 402, every=401, overall=5)

    found = reads.overall(journal, TODAY)

    assert found.gathered.unit == "quarter"
    assert [row[0] for row in found.gathered.rows] == [date(2025, 1, 1), date(2026, 1, 1)]
    assert found.dots == []


def test_overall_holds_no_dots_where_they_would_be_too_many(journal, keep_daily):
    keep_daily(date(2026, 11, 1), 2, times=501, overall=5)

    found = reads.overall(journal, TODAY)

    assert found.gathered.unit == "week"
    assert found.dots == []


def test_check_ins_without_a_rating_are_no_part_of_overall(journal, keep):
    keep("""
        day         roots
        2026-11-16  2
    """)

    assert reads.overall(journal, TODAY).gathered is None


class WithNotes(Slice):
    """A slice of another part of the house."""

    def migrations(self) -> dict[str, str]:
        head_columns = "id VARCHAR PRIMARY KEY, day DATE, instant TIMESTAMP, zone VARCHAR, revision INTEGER"
        table = f"({head_columns}, forgotten_at TIMESTAMP, import_key VARCHAR)"
        return {"0001.sql": f"CREATE SCHEMA notes; CREATE TABLE notes.note {table}; CREATE TABLE notes.choice {table};"}


NOTE, CHOICE = Table("notes", "note", (), entry=True), Table("notes", "choice", ())


@pytest.fixture
def house():
    notes = WithNotes("core.settings", "notes", "Notes", "", "", (NOTE, CHOICE))
    opened_store = open_store(None, [SLICE, notes, DRAFTS])
    yield opened_store.unlock(None)
    opened_store.close()


def test_year_calendar_counts_the_days_with_an_entry_of_any_slice(house):
    store.add(house, RECORD, NOW)
    earlier, later = NOW - timedelta(days=40), NOW + timedelta(minutes=1)
    house.save([Put(NOTE, head(later)), Put(NOTE, head(earlier)), Put(CHOICE, head(NOW - timedelta(days=9)))])
    house.save([Put(NOTE, {**head(NOW - timedelta(days=3)), "forgotten_at": datetime(2026, 11, 22)})])  # noqa: DTZ001
    put(house, Draft("form-1", "check_in", "check_in", day=TODAY), {"overall": 6}, NOW)

    assert house.entries(DRAFT)
    assert reads.year_calendar(house, TODAY) == ("day", [(earlier.date(), 1, 1), (TODAY, 1, 2)])


@pytest.mark.parametrize(("back", "unit"), [(460, "day"), (461, "month")])
def test_year_calendar_gathers_by_month_from_fifteen_months(journal, keep_daily, back, unit):
    keep_daily(TODAY - timedelta(days=back), 2, times=2, overall=5)

    found = reads.year_calendar(journal, TODAY)

    assert found.unit == unit
    assert sum(row[1] for row in found.rows) == 2
    assert sum(row[2] for row in found.rows) == 4


# Samples


def test_samples_are_the_same_each_time_but_for_their_ids_and_lie_in_the_twelve_weeks_before(journal):
    once, again = (
        [{**op.row, "id": ""} for op in SLICE.samples(moment)] for moment in (NOW, NOW.replace(microsecond=0))
    )
    assert once == again

    journal.save(SLICE.samples(NOW))
    rows, total = store.found(journal, limit=100)

    assert 30 <= total <= 50
    assert TODAY - timedelta(weeks=12) <= rows[-1]["day"]
    assert rows[0]["day"] == TODAY
    assert any(row["line"] for row in rows)
    assert any(row["nothing_went_wrong"] for row in rows)
    assert any(row["goals"] is None for row in rows)
    assert store.latest_greeting(journal) is not None


def test_each_sample_is_a_record_that_a_person_could_have_kept():
    for op in SLICE.samples(NOW):
        record = store.record(op.row)
        assert check_in(draft(record), TODAY) == record

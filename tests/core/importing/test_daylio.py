"""Does Daylio's export come in as check-ins: both forms of it, any language of dates, no mood guessed?"""

from __future__ import annotations

from datetime import date

import pytest

from core.importing import Unknown, keep, preview
from core.importing.command import import_file, takers
from core.model import RefusedError
from core.rhythm.check_in.store import CHECK_IN
from core.store import open_store

TODAY = date(2026, 11, 22)
OLD = "year,date,weekday,time,mood,activities,note\n"
NEW = "full_date,date,weekday,time,mood,activities,note_title,note\n"
DAYLIO = takers()["check_in.daylio"]


@pytest.fixture
def journal():
    store = open_store(None)
    yield store.unlock(None)
    store.close()


def look(journal, text, means=None):
    return preview(journal, DAYLIO, text.encode("utf-8-sig"), TODAY, means)


def told(found):
    return [(each.record.day.isoformat(), each.record.overall, each.record.line) for each in found.coming]


def test_the_older_form_of_seven_columns_comes_in(journal):
    text = OLD + '2018,June 22,Friday,20:39,bad,"",""\n2018,June 4,Monday,10:58 pm,rad,"work | Bike","Pycon"\n'
    found = look(journal, text)
    assert told(found) == [("2018-06-22", 3, ""), ("2018-06-04", 9, "Pycon\nwork, Bike")]
    assert (found.refused, found.unknown, found.ignored) == ((), (), ("weekday",))


def test_the_newer_form_of_eight_columns_comes_in(journal):
    text = NEW + '2026-11-20,20 de novembro,sexta,20:00,good,"leer | paseo","Un título","Una nota\nlarga"\n'
    assert told(look(journal, text)) == [("2026-11-20", 7, "Un título\nUna nota\nlarga\nleer, paseo")]


def test_the_five_moods_stand_for_the_middle_of_their_fifth_and_are_shown_for_change(journal):
    text = NEW + "".join(
        f"2026-11-0{n},,,,{mood},,,\n" for n, mood in enumerate(["awful", "bad", "meh", "Good", "rad"], 1)
    )
    found = look(journal, text)
    assert [each.record.overall for each in found.coming] == [1, 3, 5, 7, 9]
    assert {(each.name, each.ours) for each in found.known} == {
        ("awful", "1"), ("bad", "3"), ("meh", "5"), ("Good", "7"), ("rad", "9"),
    }  # fmt: skip
    assert [each.record.overall for each in look(journal, text, {("mood", "GOOD"): "8"}).coming] == [1, 3, 5, 8, 9]


def test_a_mood_of_another_name_is_asked_for_and_never_guessed(journal, now):
    text = NEW + "2026-11-01,,,,so là là,,,\n2026-11-02,,,,so là là,,,words\n2026-11-03,,,,goodish,,,\n"
    found = look(journal, text)
    assert found.coming == ()
    assert found.unknown == (Unknown("mood", "so là là", 2), Unknown("mood", "goodish", 1))
    with pytest.raises(RefusedError, match="what each stands for"):
        keep(journal, found, now)
    said = look(journal, text, {("mood", "so là là"): "4", ("mood", "goodish"): "6"})
    assert keep(journal, said, now) == 3
    assert sorted(row["overall"] for row in journal.entries(CHECK_IN)) == [4, 4, 6]


def test_a_mood_left_out_leaves_its_words_and_a_line_of_nothing_else_is_refused(journal):
    text = NEW + "2026-11-01,,,,odd,,,\n2026-11-02,,,,odd,,,words\n"
    found = look(journal, text, {("mood", "odd"): ""})
    assert told(found) == [("2026-11-02", None, "words")]
    assert [(each.line, each.reason) for each in found.refused] == [(2, "Nothing would be left of this line.")]


@pytest.mark.parametrize("written", ["June 22", "22 June", "22. June", "jun 22", "JUNE 22"])
def test_english_months_are_known_in_any_order(journal, written):
    assert told(look(journal, f"{OLD}2018,{written},,,meh,,\n")) == [("2018-06-22", 5, "")]


def test_months_of_another_language_are_asked_for_once(journal):
    text = OLD + "2018,22. Juni,,,meh,,\n2018,23. Juni,,,meh,,\n2018,1 de março,,,meh,,\n"
    found = look(journal, text)
    assert (found.coming, found.waiting) == ((), 3)
    assert found.unknown == (Unknown("month", "Juni", 2), Unknown("month", "de março", 1))
    said = look(journal, text, {("month", "juni"): "june", ("month", "de março"): "march"})
    assert [day for day, _, _ in told(said)] == ["2018-06-22", "2018-06-23", "2018-03-01"]


def test_days_in_numbers_alone_ask_which_comes_first(journal):
    text = OLD + "2018,5.6.,,,meh,,\n"
    assert look(journal, text).unknown == (Unknown("order", "numbers alone", 1),)
    assert told(look(journal, text, {("order", "numbers alone"): "day_first"})) == [("2018-06-05", 5, "")]
    assert told(look(journal, text, {("order", "numbers alone"): "month_first"})) == [("2018-05-06", 5, "")]


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("2018,February 30,,,meh,,", "date"),
        ("2018,June,,,meh,,", "date"),
        ("2018,,,,meh,,", "date"),
        ("18,June 22,,,meh,,", "date"),
        ("1800,June 22,,,meh,,", "date"),
        ("2999,June 22,,,meh,,", "date"),
        ("2018,June 22,,,,,", "mood"),
        (f"2018,June 22,,,meh,,{'x' * 100_000}", "note"),
    ],
)
def test_what_cannot_be_is_refused_by_line_and_column(journal, line, column):
    found = look(journal, f"{OLD}{line}\n2018,June 1,,,meh,,\n")
    assert {(each.line, each.field) for each in found.refused} == {(2, column)}
    assert len(found.coming) == 1


def test_two_entries_of_a_day_are_two_and_the_same_file_again_brings_nothing(journal, now):
    text = NEW + "2026-11-01,,,08:00,meh,,,\n2026-11-01,,,20:00,meh,,,\n"
    assert keep(journal, look(journal, text), now) == 2
    assert look(journal, text).already == 2


@pytest.mark.parametrize(
    "head", ["day,overall\n2026-11-01,5\n", "date,mood\nJune 22,meh\n", "full_date,time\n2018-01-01,x\n"]
)
def test_another_table_is_refused_as_a_whole(journal, head):
    with pytest.raises(RefusedError, match="no CSV export of Daylio"):
        look(journal, head)


def test_words_stay_byte_for_byte_as_daylio_wrote_them(journal):
    text = NEW + "2026-11-01,,,,meh,,,'-) =1 <b>x</b>\n"
    assert told(look(journal, text))[0][2] == "'-) =1 <b>x</b>"


def test_the_command_says_what_each_mood_is_taken_for(journal, now, tmp_path):
    file, said = tmp_path / "daylio.csv", []
    file.write_text(NEW + "2026-11-01,,,,rad,,,\n")
    assert import_file(journal, file, "check_in.daylio", now, echo=said.append) == 0
    assert "  rad (lines: 1) is taken as 9 of our mood" in said

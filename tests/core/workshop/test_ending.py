"""What is left of a room: changes by pairs, a table, and no way back to one person's number."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workshop_house import NOW

from core.workshop import Action
from core.workshop.activities import step
from core.workshop.ending import ended
from core.workshop.paired import paired_change
from core.workshop.room import Progress, Stage, new_room
from core.workshop.showing import Bin, Frozen, Given
from core.workshop.summary import Part, Summary, summary, table


def people(numbers):
    return {str(who): number for who, number in enumerate(numbers)}


def test_twelve_pairs_are_shown_and_eleven_are_too_few():
    found = paired_change("worth", "?", people([5] * 12), people([5] * 4 + [7] * 8), 12, 12)
    assert (found.n, found.median, found.bins) == (12, 2.0, (Bin(0, -10, 0, 4), Bin(2, 2, 10, 8)))
    assert found.low <= 2.0 <= found.high
    assert found.sentence.startswith("12 people answered both times. Half of them changed by +2 or more")
    fewer = paired_change("worth", "?", people([5] * 11), people([7] * 11), 11, 11)
    assert (fewer.n, fewer.median, fewer.bins) == (0, None, ())
    assert "Too few" in fewer.sentence


def test_the_interval_is_that_of_the_percentile_bootstrap():
    """Twenty changes of -9.5 .. 9.5 in steps: by the binomial, the median's 95 % interval is the 6th to the 15th."""
    before = people([10] * 20)
    after = people([10 + change for change in range(-10, 10)])
    found = paired_change("worth", "?", before, after, 20, 20)
    assert found.median == -0.5
    assert (found.low, found.high) == pytest.approx((-5.5, 4.5), abs=1.0)
    assert found == paired_change("worth", "?", before, after, 20, 20)


@given(st.integers(0, 40), st.integers(0, 12), st.integers(0, 12))
def test_those_who_answered_once_are_none_or_at_least_five(pairs, only_before, only_after):
    """What is shown, taken from either picture, leaves nobody, or five and more."""
    found = paired_change(
        "worth", "?", people([5] * pairs), people([6] * pairs), pairs + only_before, pairs + only_after
    )
    if found.n:
        assert found.n >= 12
        for picture in (pairs + only_before, pairs + only_after):
            assert picture - found.n == 0 or picture - found.n >= 5
        assert found.n >= pairs - 5
    elif {only_before, only_after} <= {0, 5, 6, 7, 8, 9, 10, 11, 12}:
        assert pairs < 12


def test_numbers_that_stand_in_no_picture_are_in_no_pair():
    """18 were shown before, two came too late for it; all 20 were shown after. Five of the 18 pairs are left out."""
    room = new_room("1", [step("check_in"), step("check_out")])
    taken = frozenset({"worth"})
    before = [Given(f"b{who}", f"{who}", {"worth": 5}, taken if who < 18 else frozenset()) for who in range(20)]
    after = [Given(f"a{who}", f"{who}", {"worth": 5 if who < 18 else 9}, taken) for who in range(20)]
    pictures = ({"worth": Frozen(18, {"5": 18})}, {"worth": Frozen(20, {"5": 18, "9": 2})})
    room = replace(room, progress=tuple(Progress(Stage.SHOWN, each) for each in pictures))
    for _ in range(20):
        change = ended(room, {"check_in": before, "check_out": after}).changes[0]
        assert (change.n, change.bins) == (13, (Bin(0, -10, 10, 13),))


def played(house, pairs: int, leaving: int = 0) -> None:
    house.opened("check_in", "check_out", phones=pairs)
    for worth in (4, 6):
        house.act(Action.OPEN)
        for number in range(pairs):
            if worth == 4 or number >= leaving:
                house.say(number, {"worth": worth + number % 2})
        house.act(Action.REVEAL)
        if worth == 4:
            for number in range(leaving):
                house.phones.leave(house.room, house.tokens[number])
            house.act(Action.NEXT)
    house.act(Action.END)


def test_a_room_pairs_by_token_and_only_numbers_that_stand_in_both_pictures(house):
    played(house, 13)
    worth, kindness = house.rooms.summary(house.room).changes
    assert (worth.n, worth.median, worth.bins) == (13, 2.0, (Bin(2, -10, 10, 13),))
    assert kindness.n == 0


def test_somebody_who_left_cannot_be_found_by_subtraction(house):
    """One of 18 left: five further pairs are left out, so that five are missing behind and six before."""
    played(house, 18, leaving=1)
    assert house.rooms.summary(house.room).changes[0].n == 12


def test_the_table_holds_numbers_as_numbers_and_no_formula(duck):
    duck.opened("check_in", "rewrite_it", phones=5)
    duck.act(Action.OPEN)
    for number in range(5):
        duck.say(number, {"worth": 5 + number % 2})
    duck.act(Action.NEXT)
    duck.act(Action.OPEN)
    for number in range(5):
        duck.say(number, {"fairer": '=HYPERLINK("http://example.org";"x")' if number else "+1"})
    duck.act(Action.TAKE)
    for text in duck.host().wall:
        duck.act(Action.LET_THROUGH, text_id=text.id)
    duck.act(Action.END)
    data = table(duck.rooms.summary(duck.room))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    numbers = [(row["from"], row["to"], row["count"], row["n"]) for row in rows if row["what"] == "number"]
    assert numbers == [("0", "5", "3", "5"), ("6", "10", "2", "5")]
    texts = {row["choice_or_text"] for row in rows if row["what"] == "text"}
    assert texts == {'\'=HYPERLINK("http://example.org";"x")', "'+1"}
    assert [row["what"] for row in rows if row["activity"] == "Check-in"] == ["number", "number", "too few to show"]


def test_a_demo_is_marked_in_its_table_and_changes_below_zero_stay_numbers():
    room = new_room("1", [step("check_in")], invented=True)
    change = paired_change("worth", "?", people([9] * 12), people([5] * 12), 12, 12)
    kept = Summary(3, (Part(room.steps[0], ()),), (change,), summary(room).invented)
    rows = list(csv.DictReader(io.StringIO(table(kept).decode("utf-8-sig"))))
    assert rows[0]["what"] == "demo"
    assert rows[1]["median"] == "-4.0"
    assert (rows[2]["from"], rows[2]["count"]) == ("-10", "12")


def test_steps_that_were_reset_after_being_read_are_empty_in_the_summary(duck):
    duck.opened("check_in", phones=5)
    duck.act(Action.OPEN)
    for number in range(5):
        duck.say(number, {"worth": 5})
    duck.act(Action.REVEAL)
    duck.act(Action.RESET)
    duck.act(Action.END)
    assert [found.n for found in duck.rooms.summary(duck.room).parts[0].results] == [0, 0]


def test_now_is_taken_for_the_timer_and_pausing_keeps_what_is_left(duck):
    duck.opened("check_in", phones=0)
    duck.act(Action.START_TIMER)
    assert duck.screen().remaining.total_seconds() == 180
    duck.act(Action.START_TIMER, minutes=2)
    duck.act(Action.PAUSE_TIMER)
    assert not duck.screen().running
    assert duck.rooms.screen(duck.room, NOW.replace(year=2027)).remaining.total_seconds() == 120
    duck.act(Action.START_TIMER)
    assert duck.rooms.screen(duck.room, NOW.replace(year=2027)).remaining.total_seconds() == 0

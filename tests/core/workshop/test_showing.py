"""What may be seen: never fewer than five, and no two pictures that differ by fewer, whatever happens when."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from workshop_house import NOW

from core.model import RefusedError
from core.workshop import hosting, showing, views
from core.workshop.activities import FieldKind, step
from core.workshop.hosting import Action
from core.workshop.room import Stage, new_room
from core.workshop.showing import Bin, Frozen, Given, Passage, WallText, bins, result
from core.workshop.written import read_room, written_room

PEOPLE = st.integers(0, 29)


class ARoom(RuleBasedStateMachine):
    """A room with its answers in a dictionary; every picture that was ever on a screen is remembered."""

    @initialize()
    def opened(self) -> None:
        room = new_room("12345678", [step("check_in"), step("first_step")])
        self.room = hosting.plainly(room, Action.OPEN, NOW)
        self.given = {each.key: {} for each in self.room.steps}
        self.pictures = {}
        self.taken = {}

    @property
    def answers(self):
        return self.given[self.room.step.key]

    @rule(person=PEOPLE, number=st.none() | st.integers(0, 10), other=st.none() | st.integers(0, 10))
    def answer(self, person, number, other) -> None:
        before = self.answers.get(person)
        if self.room.takes_answers and not (before and before.taken):
            texted = self.room.step.fields[0].kind is FieldKind.TEXT
            values = {
                self.room.step.fields[0].id: str(number) if texted and number is not None else number,
                self.room.step.fields[1].id: other,
            }
            values = {name: value for name, value in values.items() if value is not None}
            self.answers[person] = Given(str(person), str(person), values)

    @rule(first=PEOPLE, many=st.integers(4, 8), other=st.integers(3, 8))
    def several_answer(self, first, many, other) -> None:
        """So that batches come about often, and not in both fields alike."""
        for place in range(many):
            self.answer((first + place) % 30, place % 11, None if place >= other else 3)

    @rule(person=PEOPLE)
    def leave(self, person) -> None:
        for answers in self.given.values():
            answers.pop(person, None)

    @rule(show=st.booleans())
    def take(self, show) -> None:
        action = Action.REVEAL if show else Action.TAKE
        if not hosting.allowed(self.room, action):
            return
        try:
            room, changed = hosting.take(self.room, list(self.answers.values()), show=show)
        except RefusedError:
            return
        for each in changed:
            before = self.answers[int(each.who)]
            for name in each.taken - before.taken:
                self.taken.setdefault((self.room.step.key, name), []).append(before.values[name])
        self.room = room
        self.answers.update({int(each.who): each for each in changed})

    @rule(
        action=st.sampled_from(
            [Action.OPEN, Action.HIDE, Action.RESET, Action.NEXT, Action.BACK, Action.BLANK, Action.UNBLANK]
        )
    )
    def host(self, action) -> None:
        if hosting.allowed(self.room, action):
            if action is Action.RESET:
                self.answers.clear()
            if action is Action.RESET and self.room.stage is not Stage.OPEN:
                self.taken = {key: each for key, each in self.taken.items() if key[0] != self.room.step.key}
            self.room = hosting.plainly(self.room, action, NOW)

    @precondition(lambda self: self.room.stage in (Stage.HELD, Stage.SHOWN))
    @rule(through=st.booleans())
    def say_of_a_text(self, through) -> None:
        for frozen in self.room.frozen.values():
            for text in frozen.texts[:1]:
                self.room = hosting.passage(self.room, text.id, Passage.THROUGH if through else Passage.DROPPED)

    @invariant()
    def no_two_pictures_differ_by_fewer_than_five(self) -> None:
        host = views.host(self.room, NOW, list(self.answers.values()), 30)
        for seen in (*host.held, *host.screen.results):
            key = (self.room.step.key, seen.field.id)
            numbers = self.pictures.setdefault(key, {0})
            numbers.add(seen.n)
            ordered = sorted(numbers)
            assert all(later - earlier >= 5 for earlier, later in pairwise(ordered))
            if seen.bins:
                assert sum(each.count for each in seen.bins) == seen.n
        assert host.answered_at_least % 5 == 0

    @invariant()
    def pictures_hold_what_was_taken_and_nothing_else(self) -> None:
        for name, frozen in self.room.frozen.items():
            values = self.taken[self.room.step.key, name]
            assert frozen.n == len(values)
            held = Counter(text.text for text in frozen.texts) or Counter(frozen.counts)
            assert held == Counter(map(str, values))

    @invariant()
    def the_room_is_read_as_it_was_written(self) -> None:
        assert read_room(written_room(self.room)) == self.room


ARoom.TestCase.settings = settings(max_examples=120, stateful_step_count=50, deadline=None)
TestARoom = ARoom.TestCase


@given(st.lists(st.integers(0, 10), min_size=5, max_size=40))
def test_a_picture_is_the_same_wherever_beyond_its_neighbour_the_last_mark_lies(numbers):
    numbers = sorted(numbers)
    found = bins(Counter(map(str, numbers)))
    assert sum(each.count for each in found) == len(numbers)
    for lowest in range(numbers[1] + 1):
        for highest in range(numbers[-2], 11):
            assert bins(Counter(map(str, [lowest, *numbers[1:-1], highest]))) == found


@given(st.lists(st.integers(0, 10), min_size=5, max_size=40))
def test_bars_lie_side_by_side_and_say_what_they_may_hold(numbers):
    found = bins(Counter(map(str, numbers)))
    assert (found[0].low, found[-1].high) == (0, 10)
    assert found[0].count >= 2
    assert found[-1].count >= 2
    assert all(one.high < other.low for one, other in pairwise(found))
    assert all(each.low <= each.at <= each.high for each in found)
    assert sum(any(each.low <= number <= each.high for each in found) for number in numbers) == len(numbers)


def test_a_lone_mark_is_drawn_into_its_neighbour():
    counts = {"0": 1, "5": 2, "6": 1, "7": 3}
    assert bins(counts) == (Bin(5, 0, 5, 3), Bin(6, 6, 6, 1), Bin(7, 7, 10, 3))
    assert bins({"5": 5}) == (Bin(5, 0, 10, 5),)
    assert bins({"-4": 12}, -10, 10) == (Bin(-4, -10, 10, 12),)


def test_four_of_one_field_are_not_taken_along_with_five_of_another():
    asked = step("check_in").fields
    answers = [Given(f"{who}", f"{who}", {"worth": 5} | ({"kindness": 5} if who < 4 else {})) for who in range(5)]
    frozen, changed = showing.take(asked, {}, answers)
    assert set(frozen) == {"worth"}
    assert {each.taken for each in changed} == {frozenset({"worth"})}
    late = [Given(f"{who}", f"{who}", {"kindness": 5}) for who in (5,)]
    frozen, changed = showing.take(asked, frozen, [*changed, *late])
    assert (frozen["worth"].n, frozen["kindness"].n) == (5, 5)


def test_the_order_of_a_wall_is_not_that_of_arrival():
    """Of fifty walls of twelve texts, the chance that none stands in the order of arrival is 1 - 50/12!."""
    asked = step("rewrite_it").fields
    answers = [Given(f"{number:02}", f"{number:02}", {"fairer": f"{number:02}"}) for number in range(12)]
    for _ in range(50):
        frozen, _changed = showing.take(asked, {}, answers)
        through = tuple(WallText(text.id, text.text, Passage.THROUGH) for text in frozen["fairer"].texts)
        shown = result(asked[0], Frozen(12, {}, through)).wall
        assert sorted(shown) == [f"{number:02}" for number in range(12)]
        assert list(shown) != sorted(shown)
        assert [text.text for text in through] != sorted(shown)


def test_a_picture_of_fewer_than_five_is_empty_whatever_was_frozen():
    asked = step("check_in").fields[0]
    assert result(asked, Frozen(4, {"5": 4})) == result(asked, Frozen())

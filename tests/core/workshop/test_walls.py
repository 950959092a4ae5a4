"""Texts: read by the host first, let through or dropped, and watched for words of crisis, on both databases."""

from __future__ import annotations

import pytest

from core.model import RefusedError
from core.workshop import (
    Action,
)


def test_a_wall_is_read_by_the_host_first_and_shows_only_what_was_let_through(house):
    house.opened("rewrite_it", phones=6)
    house.act(Action.OPEN)
    for number in range(6):
        assert house.host().wall == ()
        house.say(number, {"fairer": f"**text** <b>{number}</b>"})
    with pytest.raises(RefusedError, match="read the texts"):
        house.act(Action.REVEAL)
    house.act(Action.TAKE)
    wall = house.host().wall
    assert {text.text for text in wall} == {f"**text** <b>{number}</b>" for number in range(6)}
    house.act(Action.LET_THROUGH, text_id=wall[0].id)
    house.act(Action.DROP, text_id=wall[1].id)
    house.act(Action.REVEAL)
    assert house.screen().results[0].wall == (wall[0].text,)
    house.act(Action.DROP, text_id=wall[0].id)
    assert house.screen().results[0].wall == ()


def test_words_of_crisis_ask_the_host_to_offer_help_to_all_once_a_batch_is_read(house):
    house.opened("rewrite_it", phones=5)
    house.act(Action.OPEN)
    house.say(0, {"fairer": "I Can’t  go on"})
    for number in range(1, 5):
        assert house.host().offer_help == ""
        house.say(number, {"fairer": "It was one morning."})
    assert house.host().offer_help == ""
    house.act(Action.TAKE)
    assert "all" in house.host().offer_help


def test_words_of_crisis_are_noted_on_going_on_but_never_for_fewer_than_five(house):
    house.opened("rewrite_it", "say_it", "closing", phones=5)
    house.act(Action.OPEN)
    for number in range(4):
        house.say(number, {"fairer": "I want to die"})
    house.act(Action.NEXT)
    assert house.host().offer_help == ""
    house.act(Action.OPEN)
    for number in range(5):
        house.say(number, {"line": "I want to die"})
    house.act(Action.NEXT)
    assert house.host().offer_help


def test_a_text_that_is_not_there_is_neither_let_through_nor_dropped(duck):
    duck.opened("rewrite_it", phones=5)
    duck.act(Action.OPEN)
    for number in range(5):
        duck.say(number, {"fairer": "words"})
    duck.act(Action.TAKE)
    with pytest.raises(RefusedError, match="not here"):
        duck.act(Action.LET_THROUGH, text_id="another")

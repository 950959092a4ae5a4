"""Does the card let a person take a week along, and share no more than what they ticked?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from core.registry import SLICES
from core.rhythm.weekly_review.week import week_of

MONDAY = "2026-11-16"


def _card() -> None:
    """The card alone, over the journal that is served; Streamlit runs this as a script."""
    import os
    from datetime import date

    from core import journal as house
    from pages.forms import take_along

    take_along.show(house.own().unlock(None), date.fromisoformat(os.environ["TAKE_ALONG"]))


@pytest.fixture
def card(monkeypatch) -> Callable[[], AppTest]:
    monkeypatch.setenv("TAKE_ALONG", MONDAY)

    def card() -> AppTest:
        app = AppTest.from_function(_card, default_timeout=20).run()
        assert not app.exception, app.exception
        return app

    return card


@pytest.fixture
def lived_in(begun, now):
    begun.save([op for each in SLICES for op in each.samples(now)])
    return begun


def texts(app) -> str:
    return "\n".join(each.value for each in app.text)


def unfold(app, name):
    app.session_state[f"weekly_review.along.{name}.fold"] = True
    return app.run()


def ticks(app):
    return [each for each in app.checkbox if str(each.key).startswith("weekly_review.along.")]


def test_nothing_is_offered_line_by_line_until_it_is_asked_for(lived_in, card):
    app = card()
    assert ticks(app) == []
    assert "On paper or as text, without Roots." in texts(app)


def test_no_line_is_ticked_by_itself_and_the_card_says_what_the_page_will_hold(lived_in, card):
    app = unfold(card(), "some")
    assert len(ticks(app)) > 3
    assert not [each for each in ticks(app) if each.value]
    assert "Nothing is ticked yet." in texts(app)
    ticks(app)[0].check().run()
    assert "This page will hold 1 line." in texts(app)
    ticks(app)[2].check().run()
    assert "This page will hold 2 lines." in texts(app)


def test_labels_of_ticks_tell_nothing(lived_in, card):
    app = unfold(card(), "some")
    assert [each.label for each in ticks(app)] == [f"Line {n}" for n in range(1, len(ticks(app)) + 1)]


def test_roots_is_not_offered(lived_in, card, now):
    week = week_of(lived_in, date.fromisoformat(MONDAY), now.date())
    assert any(each.held_back for each in week.told)
    app = unfold(card(), "some")
    offered = texts(app).replace("Roots is not offered.", "").replace("without Roots", "")
    assert "roots" not in offered.casefold()


def test_what_was_ticked_is_let_go_when_it_says_something_else(lived_in, card, now):
    app = unfold(card(), "some")
    for each in ticks(app):
        each.check()
    app.run()
    held = len(ticks(app))
    lived_in.save(list(SLICES[0].samples(now + timedelta(seconds=1))))
    app.run()
    assert sum(each.value for each in ticks(app)) < held


def test_a_week_without_anything_says_when_there_will_be_something_to_choose(begun, card):
    assert "As soon as this week holds something" in texts(unfold(card(), "some"))


def test_nothing_is_kept_by_looking_at_the_card(lived_in, card):
    before = lived_in.version(*(each.slug for each in SLICES))
    app = unfold(unfold(card(), "some"), "reminder")
    assert "Ten quiet minutes" in texts(app)
    assert lived_in.version(*(each.slug for each in SLICES)) == before

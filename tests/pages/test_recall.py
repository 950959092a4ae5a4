"""What does a person meet of their own earlier words: on Self-talk, on Today, in Settings?"""

from __future__ import annotations

from datetime import datetime

import pytest

from core import drafts, entries, settings
from core.drafts import Draft
from core.insights import goals, self_talk
from core.insights.goals.model import strength
from core.insights.self_talk import model
from core.insights.self_talk.tables import THOUGHT_RECORD
from core.measures import scale
from core.rhythm import check_in, measures
from core.words import helped, past

RUIN = "I **always** ruin every meeting ![x](http://203.0.113.1/x.png)"
ANSWER = "One meeting went *badly*"
ROW = "You wrote something like this before (1)"
ASKED_ROW = "Have I written this before?"
HELPED = "What has helped me before"


@pytest.fixture(autouse=True)
def nothing_held():
    yield
    past.forget()
    helped.forget()


def kept(journal, now, hot=RUIN, answer=ANSWER, **told):
    draft = {"hot_thought": hot, "balanced_thought": answer, "belief_before": 80, "belief_after": 35, **told}
    return self_talk.add_record(journal, model.thought_record(draft, now.date()), now)


def typed(journal, now, **values):
    """What was typed before, in a browser that is closed by now: the form takes it up again."""
    drafts.put(journal, Draft("a-thought", "self_talk", "thought_record"), values, now)


def rated(journal, now, overall):
    check_in.store.add(journal, check_in.model.check_in({"overall": overall, "line": "The meeting"}, now.date()), now)


def short_day(day):
    return f"{day.day} {day:%b %Y}"


def labels(app):
    return [each.label for each in app.button]


def words(app):
    return "\n".join(str(each.value) for kind in ("text", "markdown") for each in app.get(kind))


def press(app, label):
    next(each for each in app.button if each.label == label).click()
    app.run()
    assert not app.exception, app.exception
    return app


def unfold(app, page, journal):
    """Open what has helped before; a save folds it again."""
    app.session_state[f"{page}.helped.{helped.version(journal)}.fold"] = True
    return app.run()


@pytest.fixture
def now(now):
    """The pages ask the clock: an evening is hard on the day of its check-in."""
    return datetime.now(now.tzinfo)


def test_a_thought_like_an_earlier_one_says_so_and_shows_it_when_it_is_opened(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    app = visit("self_talk")
    assert ROW in labels(app)
    assert "You also wrote" not in words(app)
    press(app, ROW)
    assert f"You also wrote “{RUIN}” ({short_day(now)})\nand answered it with “{ANSWER}” (belief 80 → 35)" in [
        each.value for each in app.text
    ]
    assert RUIN not in "\n".join(str(each.value) for each in app.markdown)
    assert ROW in labels(press(app, "Fold it away"))


def test_an_earlier_thought_opens_for_reading(begun, visit, now):
    kept(begun, now, situation="The Monday round")
    typed(begun, now, hot_thought="I ruined the meeting")
    app = press(visit("self_talk"), ROW)
    assert "The Monday round" not in words(app)
    assert "The Monday round" in words(press(app, "Open"))


def test_nothing_like_it_says_nothing(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="The garden needs rain")
    app = visit("self_talk")
    assert not {ROW, ASKED_ROW} & set(labels(app))
    assert "You also wrote" not in words(app)


def test_not_for_this_one_is_for_this_one_alone(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    app = press(press(visit("self_talk"), ROW), "Not for this one")
    assert ROW not in labels(app)
    app = press(app, "Set aside for later")
    drafts.put(begun, Draft("another", "self_talk", "thought_record"), {"hot_thought": "I ruined that meeting"}, now)
    assert ROW in labels(visit("self_talk"))


def test_they_can_be_switched_off_for_good_and_on_again_in_settings(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    app = press(press(visit("self_talk"), ROW), "Don’t show these")
    assert "These are off now. Settings brings them back." in words(app)
    assert settings.read(begun, "also_wrote") == "off"
    assert ROW not in labels(visit("self_talk"))
    page = visit("settings")
    (toggle,) = [
        each for each in page.toggle if each.label == "Say where I wrote something like it before, and how I answered"
    ]
    assert toggle.value is False
    toggle.set_value(True).run()
    assert ROW in labels(visit("self_talk"))


def test_on_a_very_low_evening_nothing_is_looked_for_until_one_asks(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    rated(begun, now, 2)
    app = visit("self_talk")
    assert ROW not in labels(app)
    assert "You also wrote" in words(press(app, ASKED_ROW))


def test_after_a_very_low_who5_nothing_is_looked_for_either(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    answers = tuple((item.id, 0) for item in scale("who5").items)
    measures.store.add(begun, measures.model.FilledIn(now.date(), "who5", "", answers), now)
    app = visit("self_talk")
    assert ASKED_ROW in labels(app)
    assert ROW not in labels(app)


def test_on_a_very_low_evening_who_asks_is_told_where_there_is_nothing(begun, visit, now):
    kept(begun, now)
    rated(begun, now, 0)
    assert "Nothing like it is kept." in words(press(visit("self_talk"), ASKED_ROW))


def test_a_hard_evening_is_no_very_low_one(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    rated(begun, now, 3)
    assert ROW in labels(visit("self_talk"))


def test_what_is_forgotten_is_gone_from_what_is_open(begun, visit, now):
    identity = kept(begun, now)
    kept(begun, now, "The garden needs rain", "It rained in May")
    typed(begun, now, hot_thought="I ruined the meeting")
    app = press(visit("self_talk"), ROW)
    assert ANSWER in words(app)
    entries.forget(begun, THOUGHT_RECORD, identity, now)
    app.run()
    assert "You also wrote" not in words(app)
    assert ROW not in labels(press(app, "Fold it away"))


def test_what_helped_is_looked_for_when_one_asks_and_fits_what_is_written(begun, visit, now):
    kept(begun, now)
    kept(begun, now, "Nobody called on my birthday", "They work on Tuesdays", belief_after=10)
    typed(begun, now, hot_thought="I ruined the meeting")
    app = visit("self_talk")
    assert "One meeting" not in words(app)
    assert not helped._held
    unfold(app, "self_talk", begun)
    assert f"“{ANSWER}”\n{short_day(now)} · Self-talk · eased by 45 of 100" in [each.value for each in app.text]
    assert "Tuesdays" not in words(app)
    (field,) = [each for each in app.text_input if each.label == "What is it about, in a few words?"]
    field.set_value("birthday").run()
    assert "They work on Tuesdays" in words(app)
    assert "One meeting" not in words(app)
    assert "birthday" not in str(begun.rows("SELECT value FROM settings.setting"))


def test_what_helped_says_kindly_that_nothing_is_there_yet(begun, visit):
    assert "Nothing is here yet." in words(unfold(visit("self_talk"), "self_talk", begun))


def test_today_offers_it_on_a_hard_evening_alone(begun, visit, now):
    kept(begun, now)
    goals.add_strength(begun, strength({"strength": "I listen"}, now.date()), now)
    rated(begun, now, 6)
    assert HELPED not in [each.label for each in visit().expander]
    for overall in (4, 1):
        rated(begun, now, overall)
        app = visit()
        assert HELPED in [each.label for each in app.expander]
        assert ANSWER not in words(app)
        assert ANSWER in words(unfold(app, "today", begun))


def test_what_is_held_for_recall_goes_when_an_entry_is_forgotten(begun, visit, now):
    kept(begun, now)
    typed(begun, now, hot_thought="I ruined the meeting")
    app = unfold(visit("self_talk"), "self_talk", begun)
    assert past._held
    assert helped._held
    shelf = [each for each in app.button if each.label == "Open" and "records" in each.key]
    shelf[0].click()
    press(app.run(), "Forget")
    assert ANSWER not in words(app)
    assert not helped._held

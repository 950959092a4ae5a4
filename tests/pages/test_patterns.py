"""What a person meets on the Patterns page: looking, a result, an experiment begun, let go and found again."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

import pytest
import tzlocal

from core import drafts, patterns
from core.drafts import Draft
from core.patterns.looking import READ, look
from core.registry import SLICES
from core.rhythm.experiment import model, reads, store
from core.store.lock import set_passphrase
from pages.shared import lock

LONG = 60


def here_and_now():
    """The pages go by the clock of the computer that runs the tests."""
    return datetime.now(tzlocal.get_localzone())


@pytest.fixture(autouse=True)
def dropped():
    yield
    patterns.forget()


@pytest.fixture
def today():
    return here_and_now().date()


def words(app) -> str:
    return "\n".join(
        str(each.value) for kind in ("title", "header", "subheader", "text", "markdown") for each in app.get(kind)
    )


def press(app, label):
    (button,) = [each for each in app.button if each.label == label]
    button.click()
    app.run()
    assert not app.exception, app.exception
    return app


def turn_to_experiment(app):
    app.segmented_control[0].set_value("experiment").run()
    assert not app.exception, app.exception
    return app


def looked(app, journal, today):
    """The page as it is once all pairs were looked at."""
    patterns.work(journal, today).wait(LONG)
    app.run()
    assert not app.exception, app.exception
    return app


def charts(app):
    return [each.proto.alt for each in app.get("vega_lite_chart")]


def keep_draft(journal, **values):
    drafts.put(journal, Draft("one", "experiment", "experiment"), values, here_and_now())


@pytest.fixture
def held(monkeypatch):
    """Looking waits for a sign, so that a page can be seen meanwhile."""
    go = threading.Event()

    def waited(days, told):
        told(3, 12)
        go.wait(LONG)
        return look(days, told)

    monkeypatch.setattr("core.patterns.working.look", waited)
    yield go
    go.set()


def test_while_it_looks_the_page_says_how_far_it_is_and_can_be_left(begun, visit, today, held):
    app = visit("patterns")
    while patterns.work(begun, today).done < 3:
        held.wait(0.01)
    app.run()
    assert app.get("progress")[0].proto.text == "Looking at the days of the last year: 3 of 12 pairs."
    app.switch_page("pages/goals.py").run()
    assert [title.value for title in app.title] == ["Goals"]
    turn_to_experiment(app.switch_page("pages/patterns.py").run())
    held.set()
    app.segmented_control[0].set_value("together").run()
    assert "What stands out" in words(looked(app, begun, today))
    assert not app.get("progress")


def test_an_empty_journal_is_told_that_days_gather_by_themselves(begun, visit, today):
    app = looked(visit("patterns"), begun, today)
    assert "There are too few days yet to look." in words(app)
    assert patterns.TOGETHER.invitation in words(app)


def test_what_was_found_stands_in_words_and_in_the_figure(begun, visit, today):
    now = here_and_now()
    read = [each for each in SLICES if each.slug in READ]
    begun.save([op for each in read for times in (0, 84) for op in each.samples(now - timedelta(days=times))])
    app = looked(visit("patterns"), begun, today)
    found = patterns.work(begun, today).found
    assert found.looked
    assert f"Of {len(found.looked)} pairs that had enough days" in charts(app)[0]
    assert "Roots is never among them" in words(app)


def test_what_cannot_be_worked_out_is_said_and_can_be_tried_again(begun, visit, today, monkeypatch):
    def broken(_days, _told):
        raise ArithmeticError

    monkeypatch.setattr(threading, "excepthook", lambda _told: None)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("core.patterns.working.look", broken)
        app = looked(visit("patterns"), begun, today)
        assert "Nothing that you wrote is touched." in words(app)
    press(app, "Try again")
    assert "What stands out" in words(looked(app, begun, today))


def test_locking_drops_what_was_found(begun, now, today):
    set_passphrase(begun, "a lamp in the quiet hall", now)
    opened = begun.store.unlock("a lamp in the quiet hall")
    lock.let_in(opened)
    work = patterns.work(opened, today)
    work.wait(LONG)
    assert work.found is not None
    opened.lock()
    lock.lock_idle()
    assert work.found is None
    assert not patterns.working._works


def test_before_it_begins_the_page_says_what_it_can_say_at_most(begun, visit):
    keep_draft(begun, practice="A walk", measure="overall", weeks="8")
    said = words(turn_to_experiment(visit("patterns")))
    assert "one of 70 drawings. The smallest p they can give is .029" in said
    assert "carries over into weeks off" in said
    assert "It is about you alone" in said


def test_an_experiment_begins_on_monday_and_its_weeks_stay_out_of_sight(begun, visit, today):
    keep_draft(begun, practice="A walk", measure="overall", weeks="8")
    app = press(turn_to_experiment(visit("patterns")), "Draw the weeks and begin")
    record, _ = store.opened(begun, store.at_hand(begun, today))
    assert f"It starts on {record.starts:%A}, {record.starts.day} {record.starts:%B %Y}" in words(app)
    assert "Draw the weeks and begin" not in [each.label for each in app.button]
    press(app, "Open")
    assert "The weeks as they were drawn" not in words(app)
    assert "on, off" not in words(app)


def test_a_plan_with_nothing_in_it_is_kindly_refused(begun, visit, today):
    app = press(turn_to_experiment(visit("patterns")), "Draw the weeks and begin")
    assert "What would you like to try?" in words(app)
    assert "Nothing is lost" in words(app)
    assert store.at_hand(begun, today) is None


@pytest.fixture
def running(begun, today):
    """An experiment with a number of one's own, in its second week, which is on."""
    moment = here_and_now() - timedelta(days=7 + today.weekday() + 1)
    plan = model.Plan(moment.date(), "A walk", None, model.OWN, "How rested", 8)
    return store.begin(begun, plan, moment, drawn=lambda _weeks: (1, 3, 5, 7))


def test_a_running_one_says_only_this_week_and_takes_its_number(begun, visit, running, today):
    app = turn_to_experiment(visit("patterns"))
    assert "This week: on" in words(app)
    assert "Week 2 of 8" in words(app)
    slider = next(each for each in app.select_slider if each.label == "Week 2, 0 to 10")
    slider.set_value(7).run()
    assert store.numbers(begun, running) == {1: 7}
    assert "1 week has a number so far" in charts(app)[0]


def test_letting_go_leaves_no_test_and_room_for_another(begun, visit, running, today):
    app = press(turn_to_experiment(visit("patterns")), "Let this experiment go")
    assert store.at_hand(begun, today) is None
    assert "no test was made" in charts(app)[0]
    assert "Draw the weeks and begin" in [each.label for each in app.button]


def test_the_words_of_a_kept_one_are_amended_and_nothing_else_is_offered(begun, visit, running):
    app = press(press(turn_to_experiment(visit("patterns")), "Open"), "Amend")
    assert "The number and the weeks stay as they were drawn." in words(app)
    assert not app.get("button_group")[1:]
    press(app, "Keep these words")
    assert store.opened(begun, running)[1] == 2


def test_today_leads_to_it_in_the_first_days_of_a_week(begun, visit, running, today):
    waiting = reads.waiting(begun, today)
    said = words(visit())
    assert ("This week of your experiment is on:" in said) == bool(waiting)
    if waiting:
        app = press(visit(), "Look at it")
        assert [title.value for title in app.title] == ["Patterns"]
        assert "This week: on" in words(app)


def test_forgetting_an_entry_drops_what_was_found(begun, visit, running, today):
    work = patterns.work(begun, today)
    work.wait(LONG)
    press(press(turn_to_experiment(visit("patterns")), "Open"), "Forget")
    assert work.found is None
    assert store.at_hand(begun, today) is None

"""The host's pages, without a browser: a room is planned, run and read, and people's words stay words."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.workshop import Action, RoomGoneError, Stage
from core.workshop.activities import step
from pages.workshop import held
from pages.workshop.rehearsing import Cast

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = '<img src="http://192.0.2.9/beacon"> ![x](http://192.0.2.9/y) **bold** =1+1'


@pytest.fixture
def workshop(tmp_path):
    held.hold(held.Settings(tmp_path, 8600, ("192.168.1.20", "10.0.0.5")))
    yield held
    held.close()


def _host():
    from pages.workshop import hosting

    hosting.show()


def host() -> AppTest:
    app = AppTest.from_function(_host, default_timeout=20).run()
    assert not app.exception, app.exception
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def texts(app: AppTest) -> list[str]:
    return [each.value for each in app.text]


def running(*names, answers=(), actions=(Action.OPEN,)):
    """Return a room at its only part, in which people have answered."""
    room = held.rooms().open([step(name) for name in names], held.now())
    tokens = [held.phones().join(room) for _ in answers]
    for action in actions:
        held.rooms().act(room, action, held.now())
        if action is Action.OPEN:
            for token, draft in zip(tokens, answers, strict=True):
                held.phones().answer(room, token, names[0], draft)
    return room


def entered(room: str) -> AppTest:
    return press(host(), f"enter.{room}")


def test_a_server_that_was_not_started_as_a_workshop_says_how_to(tmp_path):
    held.close()
    app = AppTest.from_file(str(ROOT / "pages" / "workshop" / "app.py"), default_timeout=20).run()
    assert texts(app) == ["Please start the workshop with the command: worthwhile workshop"]


@pytest.mark.parametrize("page", ["host.py", "screen.py"])
def test_without_the_key_there_is_the_door_alone(workshop, page):
    running("check_in")
    app = AppTest.from_file(str(ROOT / "pages" / "workshop" / "app.py"), default_timeout=20).run()
    app.switch_page(page).run()
    assert not app.exception
    assert [each.value for each in app.title] == ["Workshop host"]
    assert not app.text
    assert not app.button


def test_a_room_of_one_activity_at_a_time_grows_while_it_runs(workshop):
    app = host()
    app.segmented_control(key="plan").set_value("one_by_one").run()
    press(app, "open")
    assert app.header[0].value == "1 of 1 · Welcome"
    app.selectbox(key="add.activity").select("check_in").run()
    press(app, "add")
    press(app, "act.next")
    assert app.header[0].value == "2 of 2 · Check-in"
    press(app, "add")
    assert any("is in the plan twice" in each for each in texts(app))


def test_changed_times_and_examples_are_those_of_the_room(workshop):
    app = host()
    app.number_input(key="plan_45.check_in.minutes").set_value(11).run()
    app.text_input(key="plan_45.spot_the_trap.example").set_value("The tram was late.").run()
    press(app, "open")
    (room,) = held.rooms().rooms()
    for _ in range(2):
        held.rooms().act(room, Action.NEXT, held.now())
    view = held.rooms().screen(room, held.now())
    assert view.step.example == "The tram was late."
    held.rooms().act(room, Action.BACK, held.now())
    assert held.rooms().screen(room, held.now()).step.minutes == 11


def test_four_answers_cannot_be_revealed_five_can(workshop):
    room = running("check_in", answers=[{"worth": each} for each in (2, 4, 5, 6)])
    app = entered(room)
    assert app.button(key="act.reveal").disabled
    held.phones().answer(room, held.phones().join(room), "check_in", {"worth": 7})
    app.run()
    assert "Open. At least 5 have answered: enough to reveal." in texts(app)
    press(app, "act.reveal")
    assert held.rooms().screen(room, held.now()).stage is Stage.SHOWN
    assert "5 people. From 4 or less to 6 or more; middle 5." in texts(app)
    assert "Too few to show: fewer than 5 answered this." in texts(app)
    (chart,) = app.get("vega_lite_chart")
    assert chart.proto.spec


def test_the_host_reads_texts_first_and_lets_them_through_one_by_one(workshop):
    words = [HOSTILE, *(f"text {each}" for each in range(5))]
    room = running("rewrite_it", answers=[{"fairer": each} for each in words])
    app = entered(room)
    press(app, "act.take")
    assert set(words) <= set(texts(app))
    assert not any("beacon" in each.value for each in (*app.markdown, *app.caption))
    assert not any("beacon" in each.label for each in app.button)
    press(app, "act.reveal")
    assert "Please read the texts first, and let some through." in texts(app)
    wall = {each.text: each.id for each in held.rooms().host(room, held.now()).wall}
    press(app, f"let_through.{wall[HOSTILE]}")
    press(app, f"drop.{wall['text 1']}")
    press(app, "act.reveal")
    assert held.rooms().screen(room, held.now()).results[0].wall == (HOSTILE,)


def test_words_of_crisis_make_one_quiet_note(workshop):
    room = running("rewrite_it", answers=[{"fairer": each} for each in ("a", "b", "c", "d", "I want to die")])
    app = entered(room)
    note = "Offer help to all: see “If someone is in distress”."
    assert note not in texts(app)
    press(app, "act.take")
    assert note in texts(app)
    assert any("Offer help to all: show the Get help page" in each for each in texts(app))


def test_the_address_of_the_qr_code_is_the_host_s_choice(workshop):
    app = entered(running("check_in", actions=()))
    assert any(each.startswith("192.168.1.20:8600, code ") for each in texts(app))
    app.selectbox(key="ip").select("10.0.0.5").run()
    assert any(each.startswith("10.0.0.5:8600, code ") for each in texts(app))


def test_the_timer_starts_rests_and_goes_on(workshop):
    app = entered(running("check_in", actions=()))
    app.number_input(key="minutes.check_in").set_value(2).run()
    press(app, "timer.start")
    assert any("1:5" in each or "2:00" in each for each in texts(app))
    press(app, "act.pause_timer")
    assert any(each.endswith("left, paused") for each in texts(app))
    assert app.button(key="timer.start").label == "Go on"
    press(app, "timer.start")
    assert not any(each.endswith("paused") for each in texts(app))


def test_a_small_group_writes_privately_and_nothing_opens(workshop):
    app = entered(running("check_in", actions=()))
    press(app, "act.write_privately")
    assert "Everybody writes for themselves; nothing is sent." in texts(app)
    assert app.button(key="act.open").disabled
    press(app, "act.write_together")
    assert not app.button(key="act.open").disabled


def test_starting_over_after_answers_were_read_does_not_open_again(workshop):
    room = running("check_in", answers=[{"worth": each} for each in range(5)], actions=(Action.OPEN, Action.REVEAL))
    app = entered(room)
    press(app, "act.reset")
    assert held.rooms().screen(room, held.now()).stage is Stage.OVER
    assert app.button(key="act.open").disabled


def test_the_end_leaves_a_summary_and_closing_leaves_nothing(workshop):
    room = running("check_in", answers=[{"worth": each} for each in range(6)])
    app = entered(room)
    press(app, "act.end")
    assert app.title[0].value == "The room has ended"
    assert "6 people. From 1 or less to 4 or more; middle 2.5." in texts(app)
    press(app, "close")
    assert app.title[0].value == "Workshop"
    with pytest.raises(RoomGoneError):
        held.rooms().version(room)


def test_a_store_that_is_lost_is_a_sentence(workshop):
    app = entered(running("check_in"))
    held._held[0].database.close()
    app.run()
    assert not app.exception
    assert any(each.startswith("The room can’t be reached right now.") for each in texts(app))


def test_a_dry_run_fills_itself_and_is_marked(workshop):
    room = held.rooms().open([step("check_in")], held.now(), invented=True)
    cast = Cast(held.rooms(), held.phones(), room, 30, seed=6)
    assert all(cast.act(past) for past in (0.0, 60.0, 125.0))
    assert 20 <= held.rooms().host(room, held.now()).joined <= 30
    held.rooms().act(room, Action.OPEN, held.now())
    assert all(cast.act(past) for past in (130.0, 160.0, 220.0))
    assert held.rooms().host(room, held.now()).answered_at_least >= 15
    assert "Dry run: everybody in this room is invented." in texts(entered(room))
    held.rooms().act(room, Action.END, held.now())
    assert cast.act(230.0) is False

"""What becomes of an answer on a small phone, whatever happens to the phone, its connection, or the server?"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect
from room_playing import Phone, Room, RoomServer, small_phone

sys.path.append(str(Path(__file__).resolve().parents[1] / "core" / "workshop"))
from workshop_house import PostgresServer, binaries

from core.workshop.activities import activities, promise

WORTH, KIND = "How do you feel about yourself right now?", "How kindly do you talk to yourself right now?"
FAIRER = "A fairer sentence, one that you could believe"
ASKED = [each.id for each in activities().values() if each.fields]
BOTH = {"worth": 4, "kindness": 4}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    started = RoomServer(tmp_path_factory.mktemp("workshop"))
    yield started
    started.stop()


@pytest.fixture
def hold(browser):
    """Hold a phone: a browser profile of its own; `light` or `dark`."""
    held = []

    def take(server, light="light"):
        held.append(small_phone(browser, light))
        page = held[-1].new_page()
        page.broken = []
        page.on("pageerror", lambda error: page.broken.append(str(error)))
        page.on("console", lambda said: page.broken.append(said.text) if "Content Security" in said.text else None)
        return Phone(page, server)

    yield take
    for context in held:
        assert [error for page in context.pages for error in getattr(page, "broken", [])] == []
        context.close()


def test_what_becomes_of_answers_is_said_before_one_is_in_the_room(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).scan(room.code)
    for each in promise():
        phone.sees(each)
    assert room.host()["joined"] == 0
    phone.press("I agree, and join")
    phone.in_room(room.code)
    assert room.host()["joined"] == 1


def test_one_comes_in_by_typing_the_code_and_late(server, hold):
    room = Room(server, "welcome", "check_in")
    room.act("next", "open")
    phone = hold(server)
    phone.page.goto(server.url)
    phone.write("Code", f"{room.code[:4]} {room.code[4:]}")
    phone.press("Go on")
    phone.press("I agree, and join")
    phone.in_room(room.code)
    phone.slide(WORTH, 0)
    phone.send()


def test_a_wrong_code_is_kindly_refused_and_many_have_to_wait(server, hold):
    room = Room(server, "check_in")
    phone = hold(server)
    phone.page.goto(server.url)
    phone.write("Code", "12")
    phone.press("Go on")
    phone.sees("A code has eight digits. Please look at the screen in front.")
    wrong = [str(10_000_000 + number) for number in range(11)]
    for code in wrong[:10]:
        phone.scan(code)
        phone.sees("No open room has this code.")
    phone.scan(wrong[10])
    phone.sees("Please wait a minute and try again.")
    phone.scan(room.code)
    phone.sees("Please wait a minute and try again.")
    server.stop()  # the count lives in memory alone
    server.start()


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("name", ASKED)
def test_every_activity_fits_a_small_phone(server, hold, name, light, tmp_path):
    room = Room(server, name)
    phone = hold(server, light).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    assert phone.measures()["width"] == 360
    send = phone.page.get_by_role("button", name="Send", exact=True)
    expect(send).to_be_in_viewport(ratio=1)
    for field in activities()[name].fields:
        if field.choices:
            phone.tick(next(iter(field.choices.values())))
        elif field.low:
            phone.slide(field.label, 5)
        else:
            phone.write(field.label, "It may have been the rain.")
    for each in phone.page.locator("#form button, #form label, #form input").all():
        box = each.bounding_box()
        assert box["height"] >= 44, each.inner_text()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    expect(phone.page.get_by_role("button", name="Get help")).to_be_attached()
    phone.send()
    server.do("others", room=room.id, draft={"pass": True}, count=1)
    assert room.host()["joined"] == 2


def test_an_answer_counts_once_after_a_reload_in_a_second_tab_and_changed(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.slide(WORTH, 7)
    phone.send()
    phone.page.reload()
    phone.in_room(room.code)
    expect(phone.page.get_by_role("slider", name=WORTH)).to_have_attribute("aria-valuetext", "7")
    second = Phone(phone.page.context.new_page(), server).scan(room.code)
    second.in_room(room.code)
    second.slide(WORTH, 3)
    second.send()
    second.page.goto(server.url)  # without any code in the address
    second.in_room(room.code)
    server.do("others", room=room.id, draft=BOTH, count=4)
    assert room.host()["joined"] == 5
    room.act("reveal")
    assert room.host()["taken"] == {"worth": 5, "kindness": 0}


def test_an_answer_can_be_changed_until_it_is_in_the_picture(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.slide(WORTH, 2)
    phone.send()
    phone.slide(WORTH, 9)
    phone.says("Changed, and not sent yet.")
    phone.send()
    server.do("others", room=room.id, draft={"worth": 4}, count=4)
    room.act("reveal")
    phone.says("Your answer is in the picture now; it can’t be changed any more.")
    expect(phone.page.get_by_role("slider", name=WORTH)).to_be_disabled()
    expect(phone.page.get_by_role("slider", name=WORTH)).to_have_attribute("aria-valuetext", "9")


def test_passing_and_nothing_at_all(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    phone.press("Send")
    phone.says("Nothing is filled in yet. You may also pass.")
    phone.press("Pass")
    phone.says("You passed; the room can’t tell. You may still answer.")
    phone.slide(WORTH, 5)
    phone.page.get_by_role("button", name=f"Leave out: {WORTH}").tap()
    expect(phone.page.get_by_role("slider", name=WORTH)).to_have_attribute("aria-valuetext", "not answered")


def test_a_text_that_is_too_long_is_refused_and_not_cut(server, hold):
    room = Room(server, "rewrite_it")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.write(FAIRER, "a" * 283)
    phone.sees("3 characters too long")
    phone.press("Send")
    expect(phone.field(FAIRER)).to_have_value("a" * 283)
    phone.says("Nothing is sent before you press Send.")
    phone.write(FAIRER, "a" * 280)
    phone.send()


def test_who_leaves_erases_and_comes_back_as_somebody_new(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.slide(WORTH, 2)
    phone.send()
    phone.view("My card")
    phone.press("Leave the room")
    phone.press("Leave and erase")
    phone.sees("You left the room.")
    phone.keeps_nothing()
    assert room.host()["joined"] == 0
    server.do("others", room=room.id, draft={"worth": 4}, count=4)
    assert room.host()["enough"] is False
    phone.press("I agree, and join")
    phone.in_room(room.code)
    expect(phone.page.get_by_role("slider", name=WORTH)).to_have_attribute("aria-valuetext", "not answered")


def test_what_one_writes_for_oneself_never_leaves_the_phone(server, hold):
    room = Room(server, "rewrite_it")
    phone = hold(server)
    sent = []

    def left(frame):
        sent.append(frame)

    phone.page.on("websocket", lambda socket: socket.on("framesent", left))
    phone.page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    phone.join(room.code)
    room.act("open")
    phone.write(FAIRER, "a sentence on its way")
    phone.page.wait_for_timeout(3000)
    assert not [frame for frame in sent if "on its way" in _text(frame)]
    phone.send()
    assert [frame for frame in sent if "on its way" in _text(frame)]
    phone.view("Just for me")
    line = activities()["rewrite_it"].private[0]
    phone.write(line, "a quiet secret")
    phone.view("My card")
    card = phone.field("My card")
    expect(card).to_have_value(re.compile("a sentence on its way(.|\n)*a quiet secret"))
    with phone.page.expect_download() as saved:
        phone.press("Save as a file")
    assert "a quiet secret" in Path(saved.value.path()).read_text(encoding="utf-8")
    phone.press("Copy")
    phone.sees("Copied.")
    assert len(sent) > 5
    assert not [frame for frame in sent if "quiet secret" in _text(frame)]


def test_the_card_is_still_there_when_the_room_has_ended(server, hold):
    room = Room(server, "check_in", "closing")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.slide(KIND, 8)
    phone.send()
    room.act("end")
    phone.sees("The room has ended")
    expect(phone.field("My card")).to_have_value(re.compile("How kindly.*\n8 of 10"))
    phone.press("Erase it from this phone")
    phone.sees("You need no account and no name.")
    phone.keeps_nothing()


def test_without_a_connection_the_answer_waits_and_then_arrives(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    phone.page.context.set_offline(True)
    phone.slide(WORTH, 6)
    phone.press("Send")
    phone.sees("No connection to the room just now.")
    phone.page.context.set_offline(False)
    phone.says("Sent. You can change it until it is taken into the picture.")
    server.do("others", room=room.id, draft=BOTH, count=4)
    room.act("reveal")
    assert room.host()["taken"]["worth"] == 5


def test_an_answer_that_the_room_did_not_wait_for_is_said_and_on_the_card(server, hold):
    room = Room(server, "check_in", "rewrite_it")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    phone.slide(WORTH, 3)
    phone.page.context.set_offline(True)
    phone.press("Send")
    phone.says(re.compile("Sending|does not answer yet"))
    room.act("next", "open")
    phone.page.context.set_offline(False)
    phone.says(re.compile("The room went on before it said that it had got your answer to “Before"))
    phone.write(FAIRER, "It may have been the rain.")
    phone.send()
    assert not phone.kept()["drafts"][next(iter(phone.kept()["drafts"]))]["pending"]
    phone.view("My card")
    expect(phone.field("My card")).to_have_value(re.compile(f"{re.escape(WORTH)}\n3 of 10"))


def test_a_restarted_server_gets_the_answer_that_it_missed_once(server, hold):
    room = Room(server, "check_in")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    phone.slide(WORTH, 6)
    server.stop()
    phone.press("Send")
    phone.sees("No connection to the room just now.")
    server.start()
    phone.says("Sent. You can change it until it is taken into the picture.")
    phone.page.reload()
    phone.in_room(room.code)
    server.do("others", room=room.id, draft=BOTH, count=4)
    assert room.host()["joined"] == 5
    room.act("reveal")
    assert room.host()["taken"]["worth"] == 5


def test_a_phone_that_slept_sees_what_the_room_does_now(server, hold):
    """A locked phone runs no script and holds no connection; when it wakes, its page is as it was left."""
    room = Room(server, "check_in", "rewrite_it")
    phone = hold(server).join(room.code)
    room.act("open")
    phone.says("Nothing is sent before you press Send.")
    phone.slide(WORTH, 6)
    session = phone.page.context.new_cdp_session(phone.page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    phone.page.context.set_offline(True)
    server.stop()
    server.start()  # its session is forgotten meanwhile, as after a quarter of an hour
    room.act("next", "open")
    phone.page.context.set_offline(False)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    phone.sees("What would be a fairer way to see it?")
    phone.write(FAIRER, "Perhaps they did not see me.")
    phone.send()
    assert room.host()["joined"] == 1


def test_a_lost_database_is_said_and_no_answer_lost(hold, tmp_path):
    found = binaries()
    if found is None:
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql).")
    with tempfile.TemporaryDirectory(prefix="worthwhile-postgres-") as folder:
        postgres = PostgresServer(found, Path(folder))
        server = RoomServer(tmp_path, postgres.address)
        try:
            room = Room(server, "rewrite_it")
            phone = hold(server).join(room.code)
            room.act("open")
            phone.says("Nothing is sent before you press Send.")
            postgres.stop()
            phone.write(FAIRER, "It may have been the rain.")
            phone.press("Send")
            phone.sees("The room can’t be reached right now.")
            expect(phone.page.get_by_role("button", name="Try again now")).to_be_visible()
            postgres.start()
            phone.in_room(room.code)
            phone.says("Sent. You can change it until it is taken into the picture.")
            server.do("others", room=room.id, draft={"fairer": "Another one."}, count=4)
            room.act("take")
            assert "It may have been the rain." in [text for _, text in room.host()["wall"]]
        finally:
            server.stop()
            postgres.stop()


def test_words_that_look_like_code_are_words(server, hold):
    room = Room(server, "rewrite_it")
    phone = hold(server).join(room.code)
    asked = []
    phone.page.on("request", lambda request: asked.append(request.url))
    room.act("open")
    words = '![x](http://127.0.0.1:9/a.png) <img src=x onerror="alert(1)"> =HYPERLINK("http://x") :material/home:'
    phone.write(FAIRER, words)
    phone.send()
    phone.page.reload()
    phone.in_room(room.code)
    expect(phone.field(FAIRER)).to_have_value(words)
    phone.view("My card")
    expect(phone.field("My card")).to_have_value(re.compile(re.escape(words)))
    assert not [url for url in asked if "a.png" in url or url.endswith("/x")]


@pytest.mark.parametrize("light", ["light", "dark"])
def test_nobody_is_kept_out_by_how_the_pages_are_made(server, hold, light):
    room = Room(server, "check_in", "spot_the_trap", "say_it")
    phone = hold(server, light)
    phone.page.goto(server.url)
    phone.sees("You need no account")
    found = phone.barriers()
    found += phone.join(room.code).barriers()
    for _ in range(2):
        room.act("next", "open")
        phone.says("Nothing is sent before you press Send.")
        found += phone.barriers()
    for view in ("Just for me", "My card"):
        phone.view(view)
        phone.page.wait_for_timeout(500)
        found += phone.barriers()
    assert found == []


def test_help_is_one_tap_away_everywhere(server, hold):
    room = Room(server, "check_in")
    phone = hold(server)
    phone.page.goto(server.url)
    _helped(phone)
    phone.scan(room.code)
    phone.sees("Before the first answer")
    _helped(phone)
    phone.press("I agree, and join")
    phone.in_room(room.code)
    for view in ("Just for me", "My card", "The room"):
        phone.view(view)
        _helped(phone)
    room.act("end")
    phone.sees("The room has ended")
    _helped(phone)


def _helped(phone):
    button = phone.page.get_by_role("button", name="Get help")
    expect(button).to_be_in_viewport()
    button.tap()
    phone.sees("Find a Helpline")
    phone.press("Back to the workshop")
    expect(phone.page.get_by_role("button", name="Get help")).to_be_visible()


def _text(frame):
    return frame if isinstance(frame, str) else frame.decode("utf-8", "replace")

"""What can a hostile phone do to a room, over the server's own protocol? Be slow, and be told so."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

sys.path.append(str(Path(__file__).resolve().parents[2] / "browser"))
sys.path.append(str(Path(__file__).resolve().parents[2] / "bench"))
from room_playing import Room
from workshop_load import Phone, Served

from pages.workshop.flood import A_SECOND, AT_ONCE, CONNECTIONS, Flood
from pages.workshop.pace import ANSWERS_A_MINUTE

BOTH = {"worth": 4, "kindness": 4}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    started = Served(tmp_path_factory.mktemp("workshop"))
    yield started
    started.stop()


@pytest.fixture
def room(server):
    found = Room(server, "check_in", "rewrite_it")
    found.act("open")
    return found


@pytest.fixture
def joined(server, room):
    opened = []

    def join(other=None):
        opened.append(Phone(server, (other or room).code))
        opened[-1].__enter__()
        opened[-1].join()
        return opened[-1]

    yield join
    for each in opened:
        with suppress(ConnectionClosed, OSError):
            each.__exit__()


def line(server, **more):
    return connect(
        f"ws://127.0.0.1:{server.port}/_stcore/stream", origin=server.url, subprotocols=["streamlit", "x"], **more
    )


def lives(server, room, joined):
    """The process is the same, and an honest phone comes in and answers within a moment."""
    assert server.process.poll() is None
    phone = joined()
    phone.answer("honest", BOTH)
    assert phone.ms < 2000


def test_many_answers_in_a_minute_have_to_wait(server, room, joined):
    phone = joined()
    for number in range(ANSWERS_A_MINUTE):
        phone.answer(f"{number}", {"worth": number % 11})
    phone.tell("form", "send", {"nonce": "more", "step": "check_in", "draft": {"worth": 1}})
    reply = phone.shown["form"]["reply"]
    assert (reply["done"], reply["again"]) == (False, False)
    assert "many answers in a minute" in reply["said"]
    lives(server, room, joined)


def test_ten_thousand_answers_of_one_token_are_one(server, room, joined):
    phone = joined()
    sent, until = 0, time.monotonic() + 6
    phone._socket.close_timeout = 1
    with suppress(ConnectionClosed, TimeoutError, OSError):
        phone._socket.socket.settimeout(1)
        while sent < 10_000 and time.monotonic() < until:
            phone._send(
                told=(
                    phone._id("form"),
                    "send",
                    {"nonce": str(sent), "step": "check_in", "draft": {"worth": sent % 11}},
                )
            )
            sent += 1
    assert sent > 100
    lives(server, room, joined)
    server.do("others", room=room.id, draft=BOTH, count=3)
    assert room.host()["joined"] == 5
    room.act("reveal")
    assert room.host()["taken"] == {"worth": 5, "kindness": 0}


def test_a_flood_of_messages_leaves_the_others_their_place(server, room, joined):
    ask = BackMsg()
    ask.rerun_script.page_name = "join"
    with ExitStack() as stack:
        attackers = [stack.enter_context(line(server, close_timeout=0.2)) for _ in range(8)]
        for _ in range(150):
            for each in attackers:
                each.send(ask.SerializeToString())
        lives(server, room, joined)


SCOPE = {"type": "websocket", "client": ("192.0.2.1", 1)}


def test_one_connection_is_read_so_fast_and_no_faster():
    taken = []

    async def floods():
        return {"type": "websocket.receive"}

    async def app(_scope, receive, _send):
        while True:
            taken.append(await receive())

    async def two_seconds():
        with suppress(TimeoutError):
            await asyncio.wait_for(Flood(app)(SCOPE, floods, None), 2)

    began = time.monotonic()
    _run(two_seconds())
    assert AT_ONCE <= len(taken) <= AT_ONCE + (time.monotonic() - began) * A_SECOND + 2


def _run(coroutine):
    """Run it in a thread of its own: the browser that other tests drive keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, coroutine).result()


def test_an_address_has_so_many_connections_and_then_no_more():
    told, ended = [], asyncio.Event()

    async def app(*_):
        await ended.wait()

    async def tell(message):
        told.append(message)

    async def too_many():
        wall = Flood(app)
        opened = [asyncio.create_task(wall(SCOPE, None, tell)) for _ in range(CONNECTIONS)]
        await asyncio.sleep(0)
        await wall(SCOPE, None, tell)
        other = asyncio.create_task(wall({**SCOPE, "client": ("192.0.2.2", 1)}, None, tell))
        await asyncio.sleep(0)
        assert not other.done()
        ended.set()
        await asyncio.gather(other, *opened)
        await wall(SCOPE, None, tell)  # those that went make room

    _run(too_many())
    assert told == [{"type": "websocket.close", "code": 1013}]


@pytest.mark.parametrize(
    "frame",
    [b"", os.urandom(5000), b"\xff" * 70_000, os.urandom(2_000_000), "text", "x" * 2_000_000],
    ids=["empty", "random", "ones", "too large", "a text", "a large text"],
)
def test_what_is_no_message_ends_that_connection_alone(server, room, joined, frame):
    with line(server) as socket, suppress(ConnectionClosed):
        socket.send(frame)
        with suppress(TimeoutError):
            while socket.recv(1):
                pass
    lives(server, room, joined)


NONSENSE = [
    None,
    [],
    "send",
    12,
    {},
    {"nonce": 1, "step": "check_in", "draft": BOTH},
    {"nonce": "n" * 50_000, "step": "check_in", "draft": BOTH},
    {"nonce": "a", "step": ["check_in"], "draft": BOTH},
    {"nonce": "b", "step": "check_in", "draft": "worth"},
    {"nonce": "c", "step": "check_in", "draft": {"worth": 11}},
    {"nonce": "d", "step": "check_in", "draft": {"worth": float("nan")}},
    {"nonce": "e", "step": "check_in", "draft": {"worth": [[[[]]]]}},
    {"nonce": "f", "step": "check_in", "draft": {"worth": True}},
    {"nonce": "g", "step": "check_in", "draft": {"others": "1"}},
    {"nonce": "h", "step": "rewrite_it", "draft": {"fairer": "x"}},
    {"nonce": "i", "step": "../check_in", "draft": BOTH},
]


def test_nonsense_is_no_answer(server, room, joined):
    phone = joined()
    for sent in NONSENSE:
        phone.tell("form", "send", sent)
        reply = phone.shown["form"]["reply"]
        assert reply is None or not reply["done"], sent
        assert phone.shown["form"]["answered"] is False
    phone.answer("right", BOTH)


@pytest.mark.parametrize(
    "said",
    [
        {"room": "../../keys/x", "token": "a"},
        {"room": "nobody", "token": "a" * 64},
        {"room": 7, "token": "a"},
        {"room": {"room": "x"}, "token": []},
        {"room": "x", "token": "a" * 100_000},
        "here",
        None,
    ],
)
def test_a_phone_that_says_anything_of_itself_is_in_no_room(server, room, said):
    phone = Phone(server, room.code)
    with phone:
        phone.run()
        phone.hold("phone", {"here": said})
        assert "form" not in phone.shown
        assert "send" not in phone._ids
    assert room.host()["joined"] == 0


def test_a_token_of_another_room_opens_nothing(server, room, joined):
    other = Room(server, "check_in")
    other.act("open")
    stranger = joined(other)
    token = stranger.here["token"]
    phone = Phone(server, room.code)
    with phone:
        phone.run()
        phone.hold("phone", {"here": {"room": room.id, "token": token, "version": None}})
        assert "form" not in phone.shown
        assert phone.shown["phone"]["forget"] == token
    assert room.host()["joined"] == 0


def test_a_token_that_left_is_nobody(server, room, joined):
    phone = joined()
    phone.answer("first", BOTH)
    server.do("leave", room=room.id, token=phone.here["token"])
    phone.tell("form", "send", {"nonce": "again", "step": "check_in", "draft": BOTH})
    assert phone.shown["phone"]["forget"] == phone.here["token"]
    assert room.host()["joined"] == 0
    server.do("others", room=room.id, draft=BOTH, count=4)
    assert room.host()["enough"] is False


def test_a_token_replayed_from_elsewhere_changes_one_answer_and_adds_none(server, room, joined):
    phone = joined()
    phone.answer("mine", {"worth": 9})
    copy = Phone(server, room.code)
    with copy:
        copy.run()
        copy.hold("phone", {"here": phone.here})
        copy.answer("theirs", {"worth": 1})
    server.do("others", room=room.id, draft=BOTH, count=4)
    assert room.host()["joined"] == 5
    room.act("reveal")
    assert room.host()["taken"]["worth"] == 5


def test_two_windows_that_join_at_the_same_moment_are_one_phone(server, room, joined):
    first = joined()
    second = Phone(server, room.code)
    with second:
        second.run()
        second.hold("phone", {"here": {"room": "", "token": "", "version": None}})
        second.press("coming_in.join")
        second.hold("phone", {"here": first.here})  # what the phone keeps is the first one's
        second.answer("mine", BOTH)
    assert room.host()["joined"] == 1


def test_the_version_of_a_room_is_all_that_is_told_without_a_token(server, room):
    def asked(path):
        found = http.client.HTTPConnection("127.0.0.1", server.port)
        found.request("GET", path)
        answer = found.getresponse()
        return answer.status, answer.read()

    status, body = asked(f"/_workshop/room/{room.id}")
    assert (status, list(json.loads(body))) == (200, ["version"])
    assert asked("/_workshop/room/nobody") == (200, b'{"version":0}')
    assert asked("/_workshop/room/..%2f..%2fkeys")[0] in {200, 404}


def test_no_address_token_or_answer_is_in_what_the_server_says(server, room, joined):
    phone = joined()
    room.act("next", "open")
    phone.hold("phone", {"here": {**phone.here, "version": 9}})
    phone.answer("words", {"fairer": "a sentence that nobody logs"})
    said = server.said()
    assert phone.here["token"] not in said
    assert "nobody logs" not in said
    assert "GET /" not in said

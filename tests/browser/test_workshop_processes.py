"""Do several processes share one room, each phone staying with its own, and do they start and end together?"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from room_playing import Phone, small_phone
from serving import ROOT, Server
from test_command import ask
from test_workshop_host import open_room

sys.path.append(str(ROOT / "tests/core/workshop"))
from workshop_house import PostgresServer, binaries


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    found = binaries()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL has to be installed in CI.")
        pytest.skip("PostgreSQL is not installed here (Debian: apt-get install postgresql).")
    with tempfile.TemporaryDirectory(prefix="worthwhile-postgres-") as folder:
        postgres = PostgresServer(found, Path(folder))
        server = Server(tmp_path_factory.mktemp("shared"), "workshop", "--workers", "2", "--database", postgres.address)
        yield server
        server.stop()
        postgres.stop()


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_args):
        return None


def asked(url, cookie=""):
    """Ask for a page, and go nowhere else; return where one was sent, and the seat that one was given."""
    request = urllib.request.Request(url, headers={"Cookie": cookie} if cookie else {})  # noqa: S310 - our own address
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=10) as answer:
            return answer.status, None, answer.headers["set-cookie"]
    except urllib.error.HTTPError as error:
        return error.code, error.headers["location"], error.headers["set-cookie"]


def ports(server):
    return [int(each) for each in re.search(r"on the ports (\d+), (\d+)", server.said()).groups()]


def test_phones_are_handed_on_in_turn_and_stay_where_they_were_sent(shared):
    first, second = ports(shared)
    url = f"http://127.0.0.1:{first}/join?code=12345678"
    came = [asked(url) for _ in range(6)]
    assert sorted(status for status, _, _ in came) == [200] * 3 + [303] * 3
    assert {to for _, to, _ in came} == {None, f"http://127.0.0.1:{second}/join?code=12345678"}
    for port in (first, second):
        cookie = f"workshop-seat={port}"
        again = {asked(url, cookie)[:2] for _ in range(4)}
        assert again == {(200, None) if port == first else (303, f"http://127.0.0.1:{second}/join?code=12345678")}
    assert all("HttpOnly" in seat and "SameSite=Lax" in seat for _, _, seat in came)
    assert asked(url, "workshop-seat=22")[2].split(";")[0] in {f"workshop-seat={port}" for port in (first, second)}


def test_the_host_is_at_the_first_process_alone(shared):
    _, second = ports(shared)
    assert [
        asked(f"http://127.0.0.1:{second}{path}")[0] for path in ("/", "/host", "/screen", "/_workshop/sign_in")
    ] == [
        200,
        404,
        404,
        404,
    ]


def test_two_phones_of_two_processes_are_in_one_room(shared, browser):
    contexts = [small_phone(browser), small_phone(browser), browser.new_context()]
    try:
        host = contexts[2].new_page()
        code = open_room(host, shared)
        phones = [Phone(each.new_page(), shared) for each in contexts[:2]]
        for phone in phones:
            phone.join(code)
        assert {urlsplit(phone.page.url).port for phone in phones} == set(ports(shared))
        expect(host.get_by_text("2 in the room.")).to_be_visible(timeout=5000)
        host.get_by_role("button", name="Next: Check-in").click()
        for phone in phones:
            expect(phone.page.get_by_text("Where are you right now?").first).to_be_visible(timeout=8000)
    finally:
        for each in contexts:
            each.close()


def test_a_process_that_died_is_started_again_and_none_outlives_the_first(shared):
    (kid,) = children(shared._process.pid)
    os.kill(kid, signal.SIGKILL)
    until = time.monotonic() + 20
    while children(shared._process.pid) in ([], [kid]):
        assert time.monotonic() < until
        time.sleep(0.2)
    (anew,) = children(shared._process.pid)
    shared.kill()
    until = time.monotonic() + 20
    while Path(f"/proc/{anew}").exists():
        assert time.monotonic() < until
        time.sleep(0.2)


def children(pid):
    """Return the processes that run beside a server's first one."""
    found = [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return [each for each in found if b"neighbour" in Path(f"/proc/{each}/cmdline").read_bytes()]


def test_several_processes_need_a_store_that_they_can_share(tmp_path):
    told = ask(tmp_path, "workshop", "--workers", "2")
    assert (told.returncode, told.stdout) == (1, "")
    assert (
        told.stderr == "Several processes share their rooms in PostgreSQL. Please give its address with --database.\n"
    )


def test_an_address_that_this_computer_does_not_have_is_refused(tmp_path):
    told = ask(tmp_path, "workshop", "--lan-address", "203.0.113.9")
    assert told.returncode == 1
    assert told.stderr.startswith("This computer has no address 203.0.113.9. It has: ")


def test_a_workshop_that_is_open_is_not_opened_twice(tmp_path):
    server = Server(tmp_path, "workshop")
    told = ask(tmp_path, "workshop", "--no-browser", "--port", str(server.port))
    server.stop()
    assert told.returncode == 1
    assert "A workshop is already open on this computer." in told.stderr
    assert f"Port {server.port} is busy; using {server.port + 1}." in told.stdout
